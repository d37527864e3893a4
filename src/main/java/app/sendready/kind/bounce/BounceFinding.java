package app.sendready.kind.bounce;

import app.sendready.check.FindingCode;
import app.sendready.check.Verdict;

/// Everything that can be noticed about the bounce sub-domain.
enum BounceFinding implements FindingCode {
  OK(Verdict.PASS),
  CHAIN(Verdict.WARN),
  WILDCARD(Verdict.WARN),
  /// SPF and MX stand at the name itself, copied from the target: right until the target changes.
  COPIED(Verdict.WARN),
  NOT_ALIGNED(Verdict.WARN),
  UNKNOWN(Verdict.UNKNOWN),
  TARGET_UNCHECKED(Verdict.UNKNOWN),
  MISSING(Verdict.FAIL),
  MISPLACED(Verdict.FAIL),
  WILDCARD_ELSEWHERE(Verdict.FAIL),
  WRONG_TARGET(Verdict.FAIL),
  TARGET_DOUBLED(Verdict.FAIL),
  TARGET_MISSPELT(Verdict.FAIL),
  TARGET_SWAPPED(Verdict.FAIL),
  TARGET_IS_URL(Verdict.FAIL),
  TARGET_MISSING(Verdict.FAIL),
  LOOP(Verdict.FAIL),
  SEVERAL_ALIASES(Verdict.FAIL),
  DATA_BESIDE(Verdict.FAIL),
  AT_ROOT(Verdict.FAIL),
  WRONG_TYPE(Verdict.FAIL),
  FLATTENED(Verdict.FAIL),
  NOT_AN_ALIAS(Verdict.FAIL),
  NO_SPF(Verdict.FAIL),
  NO_MAIL_ROUTE(Verdict.FAIL);

  private final Verdict verdict;

  BounceFinding(Verdict verdict) {
    this.verdict = verdict;
  }

  @Override
  public Verdict verdict() {
    return verdict;
  }
}
