package app.sendready.kind.delegation;

import app.sendready.check.FindingCode;
import app.sendready.check.Verdict;

/// Everything that can be noticed about the zone that holds the from-domain.
enum DelegationFinding implements FindingCode {
  OK(Verdict.PASS),
  /// A sub-domain under which nothing stands yet.
  NOTHING_YET(Verdict.PASS),
  SINGLE_SERVER(Verdict.PASS),
  /// The sub-domain is a zone of its own, with a panel of its own.
  OWN_ZONE(Verdict.PASS),
  /// A part of the domain that we need is handed on to other servers.
  CHILD_ZONE(Verdict.PASS),
  SOME_SILENT(Verdict.WARN),
  SOME_LAME(Verdict.WARN),
  SERVER_WITHOUT_ADDRESS(Verdict.WARN),
  /// Some are said to be at addresses that are not of the internet, where nobody else can ask them.
  SOME_PRIVATE(Verdict.WARN),
  PARENT_CHILD_DIFFER(Verdict.WARN),
  SERIALS_DIFFER(Verdict.WARN),
  PARKED(Verdict.WARN),
  UNKNOWN(Verdict.UNKNOWN),
  ALL_SILENT(Verdict.UNKNOWN),
  /// All are said to be there; what an office's own DNS says proves nothing about the internet.
  ALL_PRIVATE(Verdict.UNKNOWN),
  /// This network lets no question through to them.
  NOT_ASKED(Verdict.UNKNOWN),
  NOT_REGISTERED(Verdict.FAIL),
  DNSSEC_BOGUS(Verdict.FAIL),
  /// The domain is there only through a wildcard that is an alias.
  WILDCARD_ALIAS(Verdict.WARN),
  HIDDEN_BY_ALIAS(Verdict.FAIL);

  private final Verdict verdict;

  DelegationFinding(Verdict verdict) {
    this.verdict = verdict;
  }

  @Override
  public Verdict verdict() {
    return verdict;
  }
}
