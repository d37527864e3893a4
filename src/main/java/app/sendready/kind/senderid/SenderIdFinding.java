package app.sendready.kind.senderid;

import app.sendready.check.FindingCode;
import app.sendready.check.Verdict;

/// What can be noticed about a Sender ID record; nothing of it can break mail.
enum SenderIdFinding implements FindingCode {
  OK(Verdict.PASS),
  UNKNOWN(Verdict.UNKNOWN),
  MISSING(Verdict.WARN),
  MULTIPLE_RECORDS(Verdict.WARN),
  MIXED_WITH_SPF(Verdict.WARN),
  NOT_RECOGNISED(Verdict.WARN),
  OTHER_SCOPE(Verdict.WARN),
  NOT_PERMITTED(Verdict.WARN),
  BROKEN(Verdict.WARN),
  /// Nobody answered who has to be permitted, or for a name that the record leads to.
  PLATFORM_UNKNOWN(Verdict.UNKNOWN);

  private final Verdict verdict;

  SenderIdFinding(Verdict verdict) {
    this.verdict = verdict;
  }

  @Override
  public Verdict verdict() {
    return verdict;
  }

  @Override
  public boolean isAbsence() {
    return this == MISSING;
  }
}
