package app.sendready.kind.mx;

import app.sendready.check.FindingCode;
import app.sendready.check.Verdict;

/// Everything that can be noticed about where a domain's mail goes.
enum MxFinding implements FindingCode {
  OK(Verdict.PASS),
  /// Not our business to publish: the domain has no MX, or declines mail.
  CANNOT_RECEIVE(Verdict.WARN),
  DECLINES_MAIL(Verdict.WARN),
  /// A mail service for people receives here; nothing must replace it.
  OFFICE_MAIL(Verdict.WARN),
  EQUAL_STRANGER(Verdict.WARN),
  STRANGER_FIRST(Verdict.WARN),
  TARGET_IS_ALIAS(Verdict.WARN),
  SOME_TARGETS_BROKEN(Verdict.WARN),
  UNKNOWN(Verdict.UNKNOWN),
  TARGET_UNCHECKED(Verdict.UNKNOWN),
  MISSING(Verdict.FAIL),
  MISPLACED(Verdict.FAIL),
  NULL_MX(Verdict.FAIL),
  NULL_MIXED(Verdict.FAIL),
  ELSEWHERE(Verdict.FAIL),
  TARGET_DOUBLED(Verdict.FAIL),
  TARGET_IS_ADDRESS(Verdict.FAIL),
  TARGET_IS_URL(Verdict.FAIL),
  TARGET_MISSING(Verdict.FAIL);

  private final Verdict verdict;

  MxFinding(Verdict verdict) {
    this.verdict = verdict;
  }

  @Override
  public Verdict verdict() {
    return verdict;
  }
}
