package app.sendready.kind.dmarc;

import app.sendready.kind.dmarc.DmarcRecord.Note;
import app.sendready.kind.dmarc.DmarcRecord.Oddity;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Which value each tag takes (RFC 9989 §4.8, table 2; for the removed ones RFC 7489 §6.3).
final class TagRules {
  /// The order in which the platform's page writes the tags; others come after.
  private static final List<String> ORDER = List.of("p", "sp", "np", "rua", "ruf");

  private static final Set<String> OBSOLETE = Set.of("pct", "rf", "ri");
  private static final Pattern PERCENT = Pattern.compile("100|[0-9]{1,2}");
  private static final Pattern SECONDS = Pattern.compile("[0-9]{1,10}");
  private static final long MAX_SECONDS = 0xffff_ffffL;

  private TagRules() {}

  static boolean standsBefore(String one, String other) {
    return rank(one) < rank(other);
  }

  private static int rank(String tag) {
    int at = ORDER.indexOf(tag);
    return at < 0 ? ORDER.size() : at;
  }

  /// What is odd about one tag and its value, if anything is; a value that cannot be read goes
  /// before a tag that has no effect.
  static Optional<Note> note(String name, String value) {
    String lower = value.toLowerCase(Locale.ROOT);
    boolean good =
        switch (name) {
          case "p", "sp", "np" -> Set.of("none", "quarantine", "reject").contains(lower);
          case "psd" -> Set.of("y", "n", "u").contains(lower);
          case "t" -> Set.of("y", "n").contains(lower);
          case "adkim", "aspf" -> Set.of("r", "s").contains(lower);
          case "fo" -> isFailureOptions(lower);
          case "rua", "ruf" ->
              ReportUri.parseList(value).stream().allMatch(ReportUri.Mailbox.class::isInstance);
          case "pct" -> PERCENT.matcher(lower).matches();
          case "ri" -> SECONDS.matcher(lower).matches() && Long.parseLong(lower) <= MAX_SECONDS;
          case "rf" ->
              List.of(lower.split(":", -1)).stream()
                  .allMatch(f -> Set.of("afrf", "iodef").contains(f.strip()));
          default -> true;
        };
    if (!good) {
      return Optional.of(new Note(Oddity.BAD_VALUE, name, value));
    }
    if (OBSOLETE.contains(name)) {
      return Optional.of(new Note(Oddity.OBSOLETE_TAG, name, value));
    }
    return isKnown(name)
        ? Optional.empty()
        : Optional.of(new Note(Oddity.UNKNOWN_TAG, name, value));
  }

  static boolean isKnown(String name) {
    return Set.of("p", "sp", "np", "psd", "t", "adkim", "aspf", "fo", "rua", "ruf").contains(name);
  }

  /// `0`, `1`, `d`, `s` between colons, none twice, `0` and `1` not together.
  private static boolean isFailureOptions(String value) {
    Set<String> seen = new HashSet<>();
    for (String part : value.split(":", -1)) {
      String option = part.strip();
      if (!Set.of("0", "1", "d", "s").contains(option) || !seen.add(option)) {
        return false;
      }
    }
    return !seen.containsAll(Set.of("0", "1"));
  }
}
