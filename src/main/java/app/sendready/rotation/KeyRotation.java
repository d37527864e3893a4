package app.sendready.rotation;

import app.sendready.answers.Selector;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/// A change of keys under way; the new selector and key are the answers' own.
///
/// @param old the selector of the key that goes
/// @param begun the day it was begun
/// @param days how long the old key stays after the platform has switched
/// @param switched the day on which a message proved that
public record KeyRotation(Selector old, LocalDate begun, int days, Optional<LocalDate> switched) {
  /// The field of a project in which it is kept.
  public static final String FIELD = "rotation";

  /// Servers try for up to five days to deliver (RFC 5321 §4.5.4.1), and reading takes its time.
  public static final int USUAL_DAYS = 7;

  private static final int MOST_DAYS = 365;

  public KeyRotation {
    if (!isDays(days)) {
      throw new IllegalArgumentException("not a number of days: " + days);
    }
  }

  public static boolean isDays(int days) {
    return days >= 1 && days <= MOST_DAYS;
  }

  /// One that begins today.
  public static KeyRotation begin(Selector old, LocalDate today, int days) {
    return new KeyRotation(old, today, days, Optional.empty());
  }

  /// The same, the platform having switched on a day; an earlier proof stays.
  public KeyRotation switchedOn(LocalDate day) {
    return new KeyRotation(old, begun, days, switched.or(() -> Optional.of(day)));
  }

  /// The first day on which the old key may go; none before the platform has switched.
  public Optional<LocalDate> mayEnd() {
    return switched.map(day -> day.plusDays(days));
  }

  /// As a project keeps it: `ak 2026-11-29 7`, then the day of the switch.
  public String print() {
    return old.text() + " " + begun + " " + days + switched.map(day -> " " + day).orElse("");
  }

  /// Reads what [#print()] has written; empty for anything else.
  public static Optional<KeyRotation> parse(String kept) {
    String[] part = kept.strip().split(" ", -1);
    if (part.length < 3 || part.length > 4 || !part[2].matches("[0-9]{1,3}")) {
      return Optional.empty();
    }
    int days = Integer.parseInt(part[2]);
    Optional<Selector> old = Selector.parse(part[0]);
    if (old.isEmpty() || !isDays(days)) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new KeyRotation(
              old.get(),
              LocalDate.parse(part[1]),
              days,
              part.length == 4 ? Optional.of(LocalDate.parse(part[3])) : Optional.empty()));
    } catch (DateTimeException noDay) {
      return Optional.empty();
    }
  }
}
