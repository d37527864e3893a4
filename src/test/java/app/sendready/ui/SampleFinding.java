package app.sendready.ui;

import app.sendready.check.FindingCode;
import app.sendready.check.Verdict;

/// Findings to show in tests and in the gallery, so that neither needs a record kind.
public enum SampleFinding implements FindingCode {
  OK(Verdict.PASS),
  ADDRESS_MISSING(Verdict.WARN),
  SECOND_RECORD(Verdict.FAIL),
  DOUBLED_NAME(Verdict.FAIL),
  CUT_KEY(Verdict.FAIL),
  NO_ANSWER(Verdict.UNKNOWN),
  NOT_EVERYWHERE(Verdict.WAITING),
  NO_POLICY(Verdict.FAIL),
  ONLY_REPORTS(Verdict.WARN);

  private final Verdict verdict;

  SampleFinding(Verdict verdict) {
    this.verdict = verdict;
  }

  @Override
  public Verdict verdict() {
    return verdict;
  }
}
