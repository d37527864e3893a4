package app.sendready.export.csv;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/// The lines of a table, one after the other; lines in which nothing stands are left out.
///
/// A line that cannot be taken apart, such as one with a quote that never ends, is told as
/// [Line.Broken]; the reading then goes on with the line of text after it, so that what a lost
/// quote would have swallowed is still read.
public final class CsvLines implements Iterator<CsvLines.Line> {
  /// As many characters may stand in one line of the table: many times a key and a list of servers.
  private static final int MOST = 64 * 1024;

  /// What commons-csv may have read ahead.
  private static final int AHEAD = 16 * 1024;

  /// @see CsvLines
  public sealed interface Line {
    /// Where it begins, in lines of text, counted from 1.
    int line();

    /// @param cells without the spaces around them
    record Cells(int line, List<String> cells) implements Line {
      public Cells {
        cells = List.copyOf(cells);
      }
    }

    /// Cannot be taken apart.
    ///
    /// @param begin how it begins
    record Broken(int line, String begin) implements Line {}
  }

  private final String text;
  private final CSVFormat format;
  private Bounded reader;
  private Iterator<CSVRecord> records;
  private CSVParser parser;

  /// Where the present parser began: in the text, and in lines.
  private int firstLine;

  /// A line and where it begins, at or before the next record.
  private int knownLine;

  private int knownAt;

  private Optional<Line> next = Optional.empty();

  public CsvLines(CsvText csv) {
    this.text = csv.text();
    this.format =
        CSVFormat.DEFAULT
            .builder()
            .setDelimiter(csv.separator())
            .setIgnoreEmptyLines(false)
            .setIgnoreSurroundingSpaces(true)
            .get();
    this.knownAt = csv.begin();
    this.knownLine = csv.line();
    this.firstLine = csv.line();
    this.reader = new Bounded(text, csv.begin());
    this.parser = parser();
    this.records = parser.iterator();
  }

  private CSVParser parser() {
    try {
      return CSVParser.builder().setReader(reader).setFormat(format).get();
    } catch (IOException never) {
      throw new UncheckedIOException(never);
    }
  }

  @Override
  public boolean hasNext() {
    while (next.isEmpty()) {
      int line = firstLine + (int) parser.getCurrentLineNumber();
      int at = startOf(line);
      reader.allow(at + MOST + AHEAD);
      try {
        if (!records.hasNext()) {
          return false;
        }
        List<String> cells = records.next().stream().map(String::strip).toList();
        if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
          next = Optional.of(new Line.Cells(line, cells));
        }
      } catch (IllegalStateException | UncheckedIOException notCsv) {
        next = Optional.of(broken(line, at));
      }
    }
    return true;
  }

  private Line broken(int line, int at) {
    int after = CsvText.afterLine(text, at);
    firstLine = line + 1;
    knownLine = line + 1;
    knownAt = after;
    reader = new Bounded(text, after);
    parser = parser();
    records = parser.iterator();
    int end = text.offsetByCodePoints(at, Math.min(40, text.codePointCount(at, after)));
    return new Line.Broken(line, text.substring(at, end).strip());
  }

  private int startOf(int line) {
    while (knownLine < line && knownAt < text.length()) {
      knownAt = CsvText.afterLine(text, knownAt);
      knownLine++;
    }
    return knownAt;
  }

  @Override
  public Line next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    Line line = next.orElseThrow();
    next = Optional.empty();
    return line;
  }

  /// The text from a place on, up to a bound that is moved on line by line.
  private static final class Bounded extends Reader {
    private final String text;
    private int at;
    private int bound;

    Bounded(String text, int at) {
      this.text = text;
      this.at = at;
      this.bound = at;
    }

    void allow(int place) {
      bound = place;
    }

    @Override
    public int read(char[] into, int offset, int length) throws IOException {
      if (at == text.length()) {
        return -1;
      }
      int most = Math.min(length, Math.min(bound, text.length()) - at);
      if (most <= 0) {
        throw new IOException("a line without end");
      }
      text.getChars(at, at + most, into, offset);
      at += most;
      return most;
    }

    @Override
    public void close() {}
  }
}
