package app.sendready.reports;

import app.sendready.reports.read.AuthOutcome;
import app.sendready.reports.read.DmarcReport;
import app.sendready.reports.read.ReportRow;
import app.sendready.reports.read.StatedPolicy;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Reports of many days, made day by day for tests: whoever sends, sends the same each day.
final class Year {
  static final LocalDate LAST = LocalDate.of(2026, 11, 28);

  private final String domain;
  private final List<DmarcReport> reports = new ArrayList<>();
  private StatedPolicy policy = new StatedPolicy("none", "", "", "");
  private int number;

  Year(String domain) {
    this.domain = domain;
  }

  Year policy(String p) {
    return policy(p, "", "");
  }

  Year policy(String p, String testing, String pct) {
    policy = new StatedPolicy(p, "", testing, pct);
    return this;
  }

  /// Such rows on each of the days that end so many days before the last one.
  Year days(int count, int before, ReportRow... rows) {
    for (int day = before + count - 1; day >= before; day--) {
      report("google.com", day, rows);
    }
    return this;
  }

  Year days(int count, ReportRow... rows) {
    return days(count, 0, rows);
  }

  Year report(String reporter, int before, ReportRow... rows) {
    long begin = LAST.minusDays(before).atStartOfDay().toEpochSecond(ZoneOffset.UTC);
    reports.add(
        new DmarcReport(
            reporter,
            "",
            String.valueOf(++number),
            domain,
            policy,
            begin,
            begin + 86_399,
            List.of(rows)));
    return this;
  }

  List<DmarcReport> reports() {
    return reports;
  }

  private static ReportRow row(
      String source,
      long count,
      boolean dkim,
      boolean spf,
      String from,
      String disposition,
      AuthOutcome... outcomes) {
    return new ReportRow(source, count, dkim, spf, disposition, Set.of(), from, List.of(outcomes));
  }

  /// From the platform's cloud, signed and with its return path.
  static ReportRow platform(long count, String from) {
    return row(
        "198.51.100.7",
        count,
        true,
        true,
        from,
        "none",
        dkim(from, "ak", "pass"),
        spf("ac-bounces." + from, "pass"),
        spf("akmta.net", "pass"));
  }

  /// From the platform's cloud without the customer's signature or return path.
  static ReportRow platformBare(long count, String from) {
    return row("198.51.100.7", count, false, false, from, "none", spf("akmta.net", "pass"));
  }

  /// From Google Workspace with its own signature alone.
  static ReportRow unsigned(long count, String from, String disposition) {
    return row(
        "203.0.113.9",
        count,
        false,
        false,
        from,
        disposition,
        dkim("shop-example.20230601.gappssmtp.com", "20230601", "pass"));
  }

  /// From a service that signs as itself.
  static ReportRow service(long count, String from, String its) {
    return row("203.0.113.10", count, false, false, from, "none", dkim(its, "s1", "pass"));
  }

  static ReportRow signed(String source, long count, String from) {
    return row(source, count, true, false, from, "none", dkim(from, "s1", "pass"));
  }

  static ReportRow permitted(String source, long count, String from) {
    return row(source, count, false, true, from, "none", spf(from, "pass"));
  }

  /// From an address that may not send, without any signature.
  static ReportRow bare(String source, long count, String from) {
    return row(source, count, false, false, from, "none", spf(from, "softfail"));
  }

  /// Went over a mailing list that changed it.
  static ReportRow listed(long count, String from) {
    return row(
        "192.0.2.200",
        count,
        false,
        false,
        from,
        "none",
        dkim(from, "ak", "fail"),
        spf("lists.example.org", "pass"));
  }

  /// Forwarded as it was.
  static ReportRow forwarded(long count, String from) {
    return row(
        "192.0.2.201",
        count,
        true,
        false,
        from,
        "none",
        dkim(from, "ak", "pass"),
        spf(from, "fail"));
  }

  static ReportRow excused(long count, String from, String reason) {
    return new ReportRow(
        "192.0.2.202", count, false, false, "none", Set.of(reason), from, List.of());
  }

  private static AuthOutcome dkim(String domain, String selector, String result) {
    return new AuthOutcome(true, domain, selector, result);
  }

  private static AuthOutcome spf(String domain, String result) {
    return new AuthOutcome(false, domain, "", result);
  }
}
