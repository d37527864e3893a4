package app.sendready.baseline;

import app.sendready.i18n.Text;
import app.sendready.json.Json;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A finding that the domain's owner knows of and lives with: it is shown apart and is no news,
/// until the row gets worse.
///
/// @param code of the finding, such as `dmarc.no-reports`
/// @param date on which somebody decided so
/// @param reason in that somebody's words
public record KnownFinding(String code, LocalDate date, String reason) {
  private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]{0,40}\\.[a-z0-9-]{1,60}");
  private static final Pattern ENDS = Pattern.compile("[|\\r\\n]");
  private static final int PARTS = 3;

  /// Several of them, or why a text is none.
  public sealed interface Read {
    record All(List<KnownFinding> known) implements Read {
      public All {
        known = List.copyOf(known);
      }
    }

    record Refused(Text why) implements Read {}
  }

  /// Reads what people write into a cell: `CODE DATE REASON`, several with `|` or line ends
  /// between.
  public static Read parse(String cell) {
    List<KnownFinding> all = new ArrayList<>();
    for (String one : ENDS.split(cell)) {
      String[] parts = one.strip().split(" ", PARTS);
      if (one.isBlank()) {
        continue;
      }
      if (parts.length < PARTS || !CODE.matcher(parts[0]).matches() || parts[2].isBlank()) {
        return refused(one);
      }
      try {
        all.add(new KnownFinding(parts[0], LocalDate.parse(parts[1]), parts[2].strip()));
      } catch (DateTimeParseException noDate) {
        return refused(one);
      }
    }
    return new Read.All(all);
  }

  /// Reads the member `known` of a project: a list of objects with `code`, `date` and `reason`.
  public static Read of(Json.Obj project) {
    List<KnownFinding> all = new ArrayList<>();
    Json list = project.members().get("known");
    if (list != null && !(list instanceof Json.Arr)) {
      return refused(list.printLine());
    }
    for (Json each : project.list("known")) {
      Json.Obj one = each instanceof Json.Obj object ? object : Json.object().end();
      String cell =
          String.join(
              " ",
              one.text("code").orElse(""),
              one.text("date").orElse(""),
              ENDS.matcher(one.text("reason").orElse("")).replaceAll(" "));
      switch (parse(cell)) {
        case Read.All(List<KnownFinding> known) when known.size() == 1 -> all.addAll(known);
        case Read.All _ -> {
          return refused(cell);
        }
        case Read.Refused no -> {
          return no;
        }
      }
    }
    return new Read.All(all);
  }

  /// The same, without what cannot be understood, which whoever opens a project is told.
  public static List<KnownFinding> understood(Json.Obj project) {
    return of(project) instanceof Read.All(List<KnownFinding> known) ? known : List.of();
  }

  /// What to say of codes that no finding has: whoever mistypes one waits for what never comes.
  ///
  /// @param isCode whether there is a finding of a code
  public static Optional<Text> strange(List<KnownFinding> known, Predicate<String> isCode) {
    List<String> codes =
        known.stream().map(KnownFinding::code).filter(isCode.negate()).distinct().toList();
    return codes.isEmpty()
        ? Optional.empty()
        : Optional.of(Text.of("baseline.known.strange", "codes", codes));
  }

  /// That of the first of some findings that are not right, where all of them are known.
  ///
  /// @param wrong their codes, the worst first
  public static Optional<KnownFinding> covering(List<KnownFinding> known, List<String> wrong) {
    Set<String> codes = known.stream().map(KnownFinding::code).collect(Collectors.toSet());
    return codes.containsAll(wrong)
        ? wrong.stream()
            .findFirst()
            .flatMap(worst -> known.stream().filter(one -> one.code().equals(worst)).findFirst())
        : Optional.empty();
  }

  private static Read refused(String text) {
    return new Read.Refused(Text.of("baseline.known.problem", "value", text.strip()));
  }
}
