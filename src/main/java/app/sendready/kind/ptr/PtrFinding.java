package app.sendready.kind.ptr;

import app.sendready.check.FindingCode;
import app.sendready.check.Verdict;

/// Everything that can be noticed about the reverse name of a sending address.
enum PtrFinding implements FindingCode {
  OK(Verdict.PASS),
  /// Confirmed, under another name than the server's: enough for receivers.
  OTHER_NAME(Verdict.PASS),
  SEVERAL(Verdict.WARN),
  GENERIC(Verdict.WARN),
  UNKNOWN(Verdict.UNKNOWN),
  MISSING(Verdict.FAIL),
  MISSING_IPV6(Verdict.FAIL),
  NOT_CONFIRMED(Verdict.FAIL),
  /// It is the server's name, and that name is what has to be mended.
  SERVER_ELSEWHERE(Verdict.FAIL),
  DOUBLED(Verdict.FAIL),
  PRIVATE_ADDRESS(Verdict.FAIL);

  private final Verdict verdict;

  PtrFinding(Verdict verdict) {
    this.verdict = verdict;
  }

  @Override
  public Verdict verdict() {
    return verdict;
  }
}
