package app.sendready.kind.domainkeyspolicy;

import app.sendready.check.FindingCode;
import app.sendready.check.Verdict;

/// What can be noticed about the DomainKeys policy.
enum DomainKeysPolicyFinding implements FindingCode {
  OK(Verdict.PASS),
  /// All names below are handed to another domain, whose keys they are.
  HANDED_ON(Verdict.PASS),
  MISSING(Verdict.WARN),
  OTHER_POLICY(Verdict.WARN),
  TESTING(Verdict.WARN),
  NOT_A_POLICY(Verdict.WARN),
  MULTIPLE_RECORDS(Verdict.WARN),
  UNKNOWN(Verdict.UNKNOWN);

  private final Verdict verdict;

  DomainKeysPolicyFinding(Verdict verdict) {
    this.verdict = verdict;
  }

  @Override
  public String group() {
    return "domainkeys-policy";
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
