package app.sendready.ui.step.identity;

import app.sendready.i18n.Text;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Since when a project has known a key. How old the key is nobody can see from it; it is at least
/// as old as that.
///
/// @param fingerprint tells the key from others
/// @param since the day on which it was pasted here
record KeyAge(String fingerprint, LocalDate since) {
  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(20\\d\\d)(?!\\d)");

  /// M3AAWG's practice of 2019 renews keys every six months; twice that is worth a word.
  private static final int OLD_MONTHS = 12;

  /// Reads what [#print()] has written; empty for anything else.
  static Optional<KeyAge> parse(String kept) {
    int space = kept.lastIndexOf(' ');
    if (space < 1) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new KeyAge(kept.substring(0, space), LocalDate.parse(kept.substring(space + 1))));
    } catch (DateTimeException noDay) {
      return Optional.empty();
    }
  }

  /// Since when a key is known, in words; a project of an early day does not say.
  static Text told(Optional<KeyAge> age) {
    return age.map(known -> Text.of("identity.since.value", "day", known.since()))
        .orElseGet(() -> Text.of("identity.since.unknown"));
  }

  String print() {
    return fingerprint + " " + since;
  }

  /// Whole months; none for a day that is still to come, since a clock may have been wrong.
  long months(LocalDate today) {
    return Math.max(0, ChronoUnit.MONTHS.between(since, today));
  }

  boolean isOld(LocalDate today) {
    return months(today) >= OLD_MONTHS;
  }

  /// The year in a selector such as `ak2022`, where it is two or more years ago.
  static OptionalInt yearIn(String selector, LocalDate today) {
    Matcher year = YEAR.matcher(selector);
    if (!year.find()) {
      return OptionalInt.empty();
    }
    int named = Integer.parseInt(year.group(1));
    return named <= today.getYear() - 2 ? OptionalInt.of(named) : OptionalInt.empty();
  }
}
