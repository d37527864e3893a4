package app.sendready.kind.apex;

import app.sendready.check.FindingCode;
import app.sendready.check.Verdict;

/// Everything that can be noticed about the from-domain's own address.
enum ApexFinding implements FindingCode {
  OK(Verdict.PASS),
  MISSING(Verdict.WARN),
  NOTHING_RECEIVES(Verdict.WARN),
  PRIVATE_ADDRESS(Verdict.WARN),
  UNKNOWN(Verdict.UNKNOWN);

  private final Verdict verdict;

  ApexFinding(Verdict verdict) {
    this.verdict = verdict;
  }

  @Override
  public Verdict verdict() {
    return verdict;
  }
}
