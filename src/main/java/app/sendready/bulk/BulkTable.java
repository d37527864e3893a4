package app.sendready.bulk;

import app.sendready.answers.AnswerField;
import app.sendready.answers.AnswerFields;
import app.sendready.answers.FromDomain;
import app.sendready.answers.FromDomainGuard;
import app.sendready.answers.SendingPlatform;
import app.sendready.baseline.KnownFinding;
import app.sendready.export.csv.CsvLines;
import app.sendready.export.csv.CsvText;
import app.sendready.i18n.Text;
import app.sendready.kind.Kinds;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// A table of domains: a header with `domain` and, in any order, names of the command line's
/// options (`selector`, `dkim-key`, `tracking`, …) and `known`; then a line for each domain. A
/// plain list of domains, one a line, needs no header.
///
/// It is read line by line, as often as it is asked for, and never kept as a whole but for its
/// text.
public final class BulkTable implements Iterable<BulkLine> {
  static final String DOMAIN = "domain";
  static final String KNOWN = "known";

  private final CsvText csv;
  private final List<String> columns;
  private final boolean headed;
  private final RowAnswers answers;

  /// @param headed whether the first line names the columns
  private BulkTable(CsvText csv, List<String> columns, boolean headed, SendingPlatform platform) {
    this.csv = csv;
    this.columns = columns;
    this.headed = headed;
    this.answers = new RowAnswers(platform);
  }

  /// What a file comes to.
  public sealed interface Read {
    /// @param notes how it was read, where that is worth a word
    record Opened(BulkTable table, List<Text> notes) implements Read {
      public Opened {
        notes = List.copyOf(notes);
      }
    }

    record Refused(Text why) implements Read {}
  }

  public static Read of(byte[] file, SendingPlatform platform) {
    CsvText csv = CsvText.of(file);
    CsvLines lines = new CsvLines(csv);
    if (!lines.hasNext() || !(lines.next() instanceof CsvLines.Line.Cells header)) {
      return new Read.Refused(Text.of("bulk.no-header"));
    }
    List<String> columns = header.cells().stream().map(BulkTable::column).toList();
    if (!columns.contains(DOMAIN)) {
      if (isDomain(header.cells())) {
        return new Read.Opened(new BulkTable(csv, List.of(DOMAIN), false, platform), russian(csv));
      }
      return new Read.Refused(Text.of("bulk.no-header"));
    }
    Set<String> seen = new HashSet<>();
    List<String> left = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      String name = columns.get(i);
      if (isOurs(name) && !seen.add(name)) {
        return new Read.Refused(Text.of("bulk.twice", "column", header.cells().get(i)));
      }
      if (!isOurs(name) && !header.cells().get(i).isEmpty()) {
        left.add(header.cells().get(i));
      }
    }
    List<Text> notes = new ArrayList<>(russian(csv));
    if (!left.isEmpty()) {
      notes.add(Text.of("bulk.columns-left", "columns", left));
    }
    return new Read.Opened(new BulkTable(csv, columns, true, platform), notes);
  }

  /// Whether a line is one domain and nothing else.
  private static boolean isDomain(List<String> cells) {
    List<String> said = cells.stream().filter(cell -> !cell.isEmpty()).toList();
    return said.size() == 1
        && FromDomain.parse(said.getFirst(), FromDomainGuard.bundled())
            instanceof FromDomain.Understood;
  }

  private static List<Text> russian(CsvText csv) {
    return csv.isUnicode() ? List.of() : List.of(Text.of("bulk.russian"));
  }

  /// The name of an option with its hyphens, or `domain`, or `known`; else as it stands there.
  private static String column(String cell) {
    String bare = cell.toLowerCase(Locale.ROOT).replace('_', '-').replaceFirst("^--", "");
    return bare.equals(DOMAIN) || bare.equals(KNOWN) ? bare : "--" + bare;
  }

  private static boolean isOurs(String column) {
    return column.equals(DOMAIN)
        || column.equals(KNOWN)
        || AnswerFields.all().stream()
            .map(AnswerField::option)
            .anyMatch(option -> option.name().equals(column));
  }

  /// How many lines a part has; of the whole table no line is read for that.
  public int count(Shard shard) {
    int count = 0;
    if (shard.isWhole()) {
      for (CsvLines lines = lines(); lines.hasNext(); lines.next()) {
        count++;
      }
      return count;
    }
    for (BulkLine line : this) {
      count += shard.takes(line) ? 1 : 0;
    }
    return count;
  }

  /// The lines that are about domains.
  private CsvLines lines() {
    CsvLines lines = new CsvLines(csv);
    if (headed) {
      lines.next();
    }
    return lines;
  }

  /// What stands in a line.
  ///
  /// @param number of the line in the file, counted from 1
  public Optional<BulkLine> line(int number) {
    CsvLines lines = lines();
    while (lines.hasNext()) {
      CsvLines.Line line = lines.next();
      if (line.line() == number) {
        return Optional.of(line(line));
      }
    }
    return Optional.empty();
  }

  @Override
  public Iterator<BulkLine> iterator() {
    CsvLines lines = lines();
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return lines.hasNext();
      }

      @Override
      public BulkLine next() {
        return line(lines.next());
      }
    };
  }

  private BulkLine line(CsvLines.Line line) {
    return switch (line) {
      case CsvLines.Line.Broken(int at, String begin) ->
          new BulkLine.Unusable(at, begin, Text.of("bulk.broken"));
      case CsvLines.Line.Cells(int at, List<String> cells) -> line(at, cells);
    };
  }

  private BulkLine line(int at, List<String> cells) {
    Map<String, String> named = new HashMap<>();
    for (int i = 0; i < cells.size(); i++) {
      if (i < columns.size()) {
        named.put(columns.get(i), cells.get(i));
      } else if (!cells.get(i).isEmpty()) {
        return new BulkLine.Unusable(
            at,
            named.getOrDefault(DOMAIN, ""),
            Text.of("bulk.too-many-cells", "count", cells.size()).with("most", columns.size()));
      }
    }
    String domain = named.getOrDefault(DOMAIN, "");
    List<KnownFinding> known;
    switch (KnownFinding.parse(named.getOrDefault(KNOWN, ""))) {
      case KnownFinding.Read.All(List<KnownFinding> all) -> known = all;
      case KnownFinding.Read.Refused(Text why) -> {
        return new BulkLine.Unusable(at, domain, why);
      }
    }
    return switch (answers.read(domain, named)) {
      case RowAnswers.Read.Refused(Text why) -> new BulkLine.Unusable(at, domain, why);
      case RowAnswers.Read.Understood understood ->
          new BulkLine.Understood(at, understood.answers(), cautions(understood, known), known);
    };
  }

  private static List<Text> cautions(RowAnswers.Read.Understood row, List<KnownFinding> known) {
    return Stream.concat(
            row.cautions().stream(), KnownFinding.strange(known, Kinds::isCode).stream())
        .toList();
  }
}
