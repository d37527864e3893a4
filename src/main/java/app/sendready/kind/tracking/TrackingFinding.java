package app.sendready.kind.tracking;

import app.sendready.check.FindingCode;
import app.sendready.check.Verdict;

/// Everything that can be noticed about a tracking sub-domain.
enum TrackingFinding implements FindingCode {
  OK(Verdict.PASS),
  /// On-premise: addresses of the own server in place of an alias.
  OWN_ADDRESS(Verdict.PASS),
  CHAIN(Verdict.WARN),
  FLATTENED(Verdict.WARN),
  /// Flattened at the top of a zone, where no alias can stand.
  FLATTENED_AT_ROOT(Verdict.WARN),
  PROXIED(Verdict.WARN),
  WILDCARD(Verdict.WARN),
  EXTRA_ADDRESS(Verdict.WARN),
  UNKNOWN(Verdict.UNKNOWN),
  TARGET_UNCHECKED(Verdict.UNKNOWN),
  TARGET_NOT_GIVEN(Verdict.UNKNOWN),
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
  /// Something that has nothing to do with links stands where no other record may be.
  NAME_TAKEN(Verdict.FAIL),
  WRONG_ADDRESS(Verdict.FAIL);

  private final Verdict verdict;

  TrackingFinding(Verdict verdict) {
    this.verdict = verdict;
  }

  @Override
  public Verdict verdict() {
    return verdict;
  }
}
