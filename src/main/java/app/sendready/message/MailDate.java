package app.sendready.message;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// A date as header fields have it.
///
/// ```
/// date-time = [ day-of-week "," ] date time [CFWS]           ; RFC 5322 §3.3
/// zone      = (FWS ( "+" / "-" ) 4DIGIT) / obs-zone
/// obs-zone  = "UT" / "GMT" / "EST" / "EDT" / "CST" / "CDT" / "MST" / "MDT" / "PST" / "PDT" ; §4.3
/// ```
final class MailDate {
  private static final int MOST = 200;

  private static final Map<String, String> ZONES =
      Map.ofEntries(
          Map.entry("UT", "+0000"),
          Map.entry("UTC", "+0000"),
          Map.entry("Z", "+0000"),
          Map.entry("EST", "-0500"),
          Map.entry("EDT", "-0400"),
          Map.entry("CST", "-0600"),
          Map.entry("CDT", "-0500"),
          Map.entry("MST", "-0700"),
          Map.entry("MDT", "-0600"),
          Map.entry("PST", "-0800"),
          Map.entry("PDT", "-0700"));

  private MailDate() {}

  /// Empty where it is no date.
  static Optional<Instant> parse(String text) {
    if (text.length() > MOST) {
      return Optional.empty();
    }
    String plain = String.join(" ", withoutComments(text).strip().split("[ \t]+"));
    int space = plain.lastIndexOf(' ');
    String zone = plain.substring(space + 1);
    String named = ZONES.getOrDefault(zone.toUpperCase(Locale.ROOT), zone);
    try {
      return Optional.of(
          OffsetDateTime.parse(
                  plain.substring(0, space + 1) + named, DateTimeFormatter.RFC_1123_DATE_TIME)
              .toInstant());
    } catch (DateTimeParseException none) {
      return Optional.empty();
    }
  }

  private static String withoutComments(String text) {
    StringBuilder out = new StringBuilder();
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '(') {
        depth++;
      } else if (c == ')') {
        depth = Math.max(0, depth - 1);
      } else if (depth == 0) {
        out.append(c);
      }
    }
    return out.toString();
  }
}
