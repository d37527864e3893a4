package app.sendready.reports.read;

import app.sendready.check.FindingCode;
import app.sendready.check.Verdict;

/// What can be noticed about a report, and about what is no report though it lies among them.
public enum ReportsFinding implements FindingCode {
  // Around and in the text of a report.
  TEXT_AROUND(Verdict.PASS),
  STRAY_TEXT(Verdict.PASS),
  TAGS_MENDED(Verdict.PASS),
  BAD_BYTES(Verdict.PASS),
  BAD_SIGNS(Verdict.PASS),
  DOCTYPE(Verdict.PASS),
  OTHER_NAMESPACE(Verdict.PASS),
  ENCODING_DIFFERS(Verdict.PASS),
  CAPITALS(Verdict.PASS),
  CUT_SHORT(Verdict.WARN),

  // What it says of itself.
  NO_REPORTER(Verdict.PASS),
  NO_ID(Verdict.WARN),
  NO_DOMAIN(Verdict.WARN),
  NO_DATES(Verdict.WARN),
  ODD_DATES(Verdict.PASS),
  NO_POLICY(Verdict.PASS),
  REPORTER_TROUBLE(Verdict.PASS),

  // Its rows.
  NO_ROWS(Verdict.PASS),
  ODD_COUNT(Verdict.WARN),
  ODD_SOURCE(Verdict.WARN),
  ODD_FROM(Verdict.PASS),
  ODD_WORD(Verdict.PASS),
  NO_RESULT(Verdict.WARN),
  EMPTY_REASON(Verdict.PASS),
  RESULTS_DIFFER(Verdict.PASS),

  // A report that counts elsewhere, or not at all.
  DUPLICATE(Verdict.PASS),
  OTHER_DOMAIN(Verdict.WARN),

  // What is no report that counts.
  TLS_REPORT(Verdict.PASS),
  FAILURE_REPORT(Verdict.PASS),
  ABUSE_REPORT(Verdict.PASS),
  NO_REPORT_INSIDE(Verdict.WARN),
  NOT_A_REPORT(Verdict.WARN),
  EMPTY(Verdict.WARN),
  OTHER_ARCHIVE(Verdict.UNKNOWN),
  OUTLOOK_FORM(Verdict.UNKNOWN),
  ENCRYPTED(Verdict.UNKNOWN),
  BROKEN_ARCHIVE(Verdict.UNKNOWN),
  BROKEN(Verdict.UNKNOWN),
  TOO_LARGE(Verdict.UNKNOWN),
  TOO_DEEP(Verdict.UNKNOWN),
  TOO_MANY(Verdict.UNKNOWN),
  UNREADABLE(Verdict.UNKNOWN);

  private final Verdict verdict;

  ReportsFinding(Verdict verdict) {
    this.verdict = verdict;
  }

  @Override
  public Verdict verdict() {
    return verdict;
  }
}
