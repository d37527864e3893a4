package app.sendready.reports;

import app.sendready.check.FindingCode;
import app.sendready.check.Verdict;

/// What the reports of a domain say about the next rung of the DMARC ladder.
public enum RungFinding implements FindingCode {
  /// A step up would touch nothing of yours.
  READY(Verdict.PASS),
  NOT_YET(Verdict.WARN),
  /// The topmost rung, and your mail passes.
  AT_TOP(Verdict.PASS),
  /// The policy is in force, and mail of yours fails.
  LOSING(Verdict.FAIL),
  TOO_FEW_DAYS(Verdict.WARN),
  TOO_FEW_MESSAGES(Verdict.WARN),
  NOTHING(Verdict.WARN),

  // What fails, by sender.
  PLATFORM_FAILS(Verdict.WARN),
  SERVER_FAILS(Verdict.WARN),
  SERVICE_FAILS(Verdict.WARN),
  STEADY_STRANGER(Verdict.WARN),
  FORWARDED(Verdict.PASS),
  STRANGERS(Verdict.PASS),
  SPF_ALONE(Verdict.WARN),

  // What to know about the record.
  TESTING(Verdict.WARN),
  PCT(Verdict.WARN),
  POLICY_CHANGED(Verdict.PASS),
  SUBDOMAINS(Verdict.PASS),

  // What was not seen.
  DAYS_MISSING(Verdict.WARN),
  REPORTER_MISSING(Verdict.PASS),
  NOT_YOURS(Verdict.WARN);

  private final Verdict verdict;

  RungFinding(Verdict verdict) {
    this.verdict = verdict;
  }

  @Override
  public Verdict verdict() {
    return verdict;
  }

  /// Whether it says that a step may be taken: then what the step would have touched, and how it is
  /// taken, is told although all is well.
  public boolean isStep() {
    return this == READY;
  }

  /// Whether it is only good to know: neither right nor wrong, so no verdict is shown beside it.
  public boolean isNote() {
    return switch (this) {
      case FORWARDED, STRANGERS, POLICY_CHANGED, SUBDOMAINS, REPORTER_MISSING -> true;
      default -> false;
    };
  }
}
