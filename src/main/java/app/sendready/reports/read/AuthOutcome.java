package app.sendready.reports.read;

/// What one mechanism found of one domain (RFC 9990 §3.1.1, `auth_results`).
///
/// @param isDkim DKIM; SPF otherwise
/// @param domain that signed, or that SPF was asked about; lower case, empty where none was named
/// @param selector of the key, where that is told
/// @param result the word of RFC 8601, lower case; empty where there was none
public record AuthOutcome(boolean isDkim, String domain, String selector, String result) {
  public boolean passed() {
    return result.equals("pass");
  }
}
