package app.sendready.reports.read;

import java.util.List;
import java.util.stream.Stream;

/// One aggregate report (RFC 9990; RFC 7489 appendix C): what a receiver of mail saw from a domain
/// in a span of time.
///
/// @param reporter who reports; empty where it gives no name
/// @param email where it can be reached, which tells reporters without a name apart
/// @param id its number of the report; empty where there is none
/// @param domain whose policy was found, in lower case
/// @param begin of the span, in seconds since 1970; 0 where none was told
/// @param end of the span, in seconds since 1970; 0 where none was told
public record DmarcReport(
    String reporter,
    String email,
    String id,
    String domain,
    StatedPolicy policy,
    long begin,
    long end,
    List<ReportRow> rows) {
  public DmarcReport {
    rows = List.copyOf(rows);
  }

  public long messages() {
    return sum(rows.stream());
  }

  public long passed() {
    return sum(rows.stream().filter(ReportRow::passed));
  }

  public long dkimAligned() {
    return sum(rows.stream().filter(ReportRow::dkim));
  }

  public long spfAligned() {
    return sum(rows.stream().filter(ReportRow::spf));
  }

  /// How many addresses sent.
  public long sources() {
    return rows.stream().map(ReportRow::source).filter(s -> !s.isEmpty()).distinct().count();
  }

  private static long sum(Stream<ReportRow> rows) {
    return rows.mapToLong(ReportRow::count).sum();
  }
}
