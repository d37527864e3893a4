package app.sendready.reports.read;

import java.util.List;
import java.util.Set;

/// Messages of one source that fared alike (RFC 9990 §3.1.1, `record`).
///
/// @param source the address, in its usual form; what else stood in its place, where it was none
/// @param count how many messages; 0 where no number was told that can be believed
/// @param dkim whether DKIM passed for the domain in From, as the reporter says
/// @param spf the same of SPF
/// @param disposition `none`, `pass`, `quarantine`, `reject` or what else was said, in lower case
/// @param reasons why the policy was not followed, in lower case (RFC 9990 §3.1.1)
/// @param from the domain in From; empty where none was told
/// @param outcomes what DKIM and SPF found, of whatever domain
public record ReportRow(
    String source,
    long count,
    boolean dkim,
    boolean spf,
    String disposition,
    Set<String> reasons,
    String from,
    List<AuthOutcome> outcomes) {
  public ReportRow {
    reasons = Set.copyOf(reasons);
    outcomes = List.copyOf(outcomes);
  }

  /// Whether DMARC passed: one of the two is enough (RFC 9989 §4.1).
  public boolean passed() {
    return dkim || spf;
  }
}
