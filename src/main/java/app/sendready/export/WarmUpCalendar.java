package app.sendready.export;

import app.sendready.dns.DomainName;
import app.sendready.dns.TypedName;
import app.sendready.golive.WarmUp;
import app.sendready.i18n.Messages;
import app.sendready.i18n.Text;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// A warm-up calendar for a calendar program (RFC 5545): one event of a whole day for each day.
public record WarmUpCalendar(Messages messages) {
  /// RFC 5545 §3.1: lines should not be longer than 75 octets, without the break.
  private static final int OCTETS = 75;

  private static final DateTimeFormatter DATE = DateTimeFormatter.BASIC_ISO_DATE;
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  /// @param made when it was made
  public String of(WarmUp plan, DomainName domain, Instant made) {
    StringBuilder out = new StringBuilder();
    line(out, "BEGIN:VCALENDAR");
    line(out, "VERSION:2.0");
    line(out, "PRODID:-//SendReady//Warm-up//EN");
    for (WarmUp.Day day : plan.days()) {
      line(out, "BEGIN:VEVENT");
      // RFC 5545 §3.8.4.7: the same day of the same plan is the same event when imported again.
      line(out, "UID:warm-up-" + DATE.format(day.date()) + "@" + domain.withoutDot());
      line(out, "DTSTAMP:" + STAMP.format(made));
      line(out, "DTSTART;VALUE=DATE:" + DATE.format(day.date()));
      line(out, "SUMMARY:" + escaped(messages.say(words("export.warmup.summary", day, domain))));
      line(
          out,
          "DESCRIPTION:" + escaped(messages.say(words("export.warmup.description", day, domain))));
      // RFC 5545 §3.8.2.7: it takes no time of its own from the day.
      line(out, "TRANSP:TRANSPARENT");
      line(out, "END:VEVENT");
    }
    line(out, "END:VCALENDAR");
    return out.toString();
  }

  private static Text words(String key, WarmUp.Day day, DomainName domain) {
    return Text.of(key, "day", day.number())
        .with("messages", day.messages())
        .with("total", day.total())
        .with("domain", TypedName.unicode(domain));
  }

  /// RFC 5545 §3.3.11, TEXT.
  static String escaped(String text) {
    return text.replace("\\", "\\\\")
        .replace(";", "\\;")
        .replace(",", "\\,")
        .replace("\r\n", "\\n")
        .replace("\n", "\\n");
  }

  /// RFC 5545 §3.1: a long line goes on in the next one, which begins with a space. Characters stay
  /// whole.
  static void line(StringBuilder out, String text) {
    int octets = 0;
    int most = OCTETS;
    for (int at = 0; at < text.length(); ) {
      int character = text.codePointAt(at);
      String one = Character.toString(character);
      int size = one.getBytes(StandardCharsets.UTF_8).length;
      if (octets + size > most) {
        out.append("\r\n ");
        octets = 0;
        most = OCTETS - 1;
      }
      out.append(one);
      octets += size;
      at += one.length();
    }
    out.append("\r\n");
  }
}
