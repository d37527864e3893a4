package app.sendready.export;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.app.Words;
import app.sendready.dns.DomainName;
import app.sendready.golive.WarmUp;
import app.sendready.i18n.Language;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WarmUpExportTest {
  private static final WarmUp PLAN = WarmUp.of(300, 1000, LocalDate.of(2026, 12, 31));

  @Test
  void theTableHasALineForEachDay() {
    assertThat(new WarmUpCsv(Words.in(Language.ENGLISH, ZoneOffset.UTC)).of(PLAN))
        .isEqualTo(
            """
            \ufeff"Day","Date","Messages","Sent so far"
            "1","2026-12-31","200","200"
            "2","2027-01-01","300","500"
            """
                .replace("\n", "\r\n"));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void theCalendarIsReadBackByTheRulesOfItsStandard(Language language) {
    String text = calendar(language);
    assertThat(text).endsWith("\r\n").doesNotContain("\n\n");
    // RFC 5545 §3.1: no line is longer than 75 octets; a break and a space are taken out again.
    assertThat(text.split("\r\n"))
        .allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
    assertThat(text.replace("\r\n", "")).doesNotContain("\n").doesNotContain("\r");
    List<String> lines = text.replace("\r\n ", "").lines().toList();
    assertThat(lines).startsWith("BEGIN:VCALENDAR", "VERSION:2.0").endsWith("END:VCALENDAR");
    assertThat(lines.stream().filter(l -> l.equals("BEGIN:VEVENT"))).hasSize(2);
    assertThat(lines)
        .contains(
            "DTSTAMP:20261125T090000Z",
            "DTSTART;VALUE=DATE:20261231",
            "DTSTART;VALUE=DATE:20270101",
            "UID:warm-up-20270101@xn--80a1acny.example");
    assertThat(lines.stream().filter(l -> l.startsWith("SUMMARY:")).toList())
        .hasSize(2)
        .allMatch(l -> l.contains("почта.example"))
        // RFC 5545 §3.3.11: commas and semicolons of a text are escaped.
        .allMatch(l -> !l.matches(".*[^\\\\][,;].*"));
  }

  @Test
  void textIsEscaped() {
    assertThat(WarmUpCalendar.escaped("a\\b;c,d\ne")).isEqualTo("a\\\\b\\;c\\,d\\ne");
  }

  @Test
  void aCharacterIsNeverCutInTwo() {
    StringBuilder out = new StringBuilder();
    WarmUpCalendar.line(out, "SUMMARY:" + "ж😀".repeat(60));
    assertThat(out.toString().replace("\r\n ", ""))
        .isEqualTo("SUMMARY:" + "ж😀".repeat(60) + "\r\n");
    assertThat(out.toString().split("\r\n"))
        .hasSizeGreaterThan(4)
        .allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75)
        .allMatch(line -> StandardCharsets.UTF_8.newEncoder().canEncode(line));
  }

  private static String calendar(Language language) {
    return new WarmUpCalendar(Words.in(language, ZoneOffset.UTC))
        .of(PLAN, DomainName.of("xn--80a1acny.example"), Instant.parse("2026-11-25T09:00:00Z"));
  }
}
