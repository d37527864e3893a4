package app.sendready.kind.mtaaddress;

import app.sendready.check.FindingCode;
import app.sendready.check.Verdict;

/// Everything that can be noticed about a mail server's address.
enum MtaAddressFinding implements FindingCode {
  OK(Verdict.PASS),
  /// Addresses of the family that the user named none of.
  OTHER_FAMILY(Verdict.WARN),
  OTHER_ADDRESSES(Verdict.WARN),
  IS_ALIAS(Verdict.WARN),
  UNKNOWN(Verdict.UNKNOWN),
  ADDRESS_NOT_GIVEN(Verdict.UNKNOWN),
  MISSING(Verdict.FAIL),
  MISPLACED(Verdict.FAIL),
  /// The server's other stated addresses are there, this one is not.
  NOT_ALL(Verdict.FAIL),
  DIFFERS(Verdict.FAIL),
  PRIVATE_ADDRESS(Verdict.FAIL),
  PROXIED(Verdict.FAIL);

  private final Verdict verdict;

  MtaAddressFinding(Verdict verdict) {
    this.verdict = verdict;
  }

  @Override
  public Verdict verdict() {
    return verdict;
  }
}
