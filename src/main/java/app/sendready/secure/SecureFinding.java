package app.sendready.secure;

import app.sendready.check.FindingCode;
import app.sendready.check.Verdict;

/// What can be noticed about a host of links. None is red: links of mail open over plain
/// connections, too, and DNS is right.
public enum SecureFinding implements FindingCode {
  OK(Topic.CERTIFICATE, Verdict.PASS),
  NO_CERTIFICATE(Topic.CERTIFICATE, Verdict.WARN),
  NAMELESS(Topic.CERTIFICATE, Verdict.WARN),
  OTHER_NAME(Topic.CERTIFICATE, Verdict.WARN),
  EXPIRED(Topic.CERTIFICATE, Verdict.WARN),
  SOON(Topic.CERTIFICATE, Verdict.WARN),
  UNTRUSTED(Topic.CERTIFICATE, Verdict.WARN),
  UNREACHED(Topic.CERTIFICATE, Verdict.UNKNOWN),

  PLAIN_REDIRECT(Topic.LOCATION, Verdict.WARN),

  /// Browsers may open plain links, too.
  HSTS_NONE(Topic.HSTS, Verdict.PASS),
  /// They may not, and need not.
  HSTS_MET(Topic.HSTS, Verdict.PASS),
  /// They may not, and the certificate is not right.
  HSTS_BREAKS(Topic.HSTS, Verdict.WARN),
  /// The domain asks to be built into browsers.
  HSTS_PRELOAD(Topic.HSTS, Verdict.PASS),
  /// Its ending is built into browsers as a whole.
  HSTS_ENDING(Topic.HSTS, Verdict.PASS),
  HSTS_UNKNOWN(Topic.HSTS, Verdict.UNKNOWN),

  CAA_NONE(Topic.CAA, Verdict.PASS),
  CAA_PERMITS(Topic.CAA, Verdict.PASS),
  CAA_FORBIDS(Topic.CAA, Verdict.WARN),
  CAA_NOBODY(Topic.CAA, Verdict.WARN),
  /// A property that must be understood, and that no issuer knows (RFC 8659 §4.5).
  CAA_CRITICAL(Topic.CAA, Verdict.WARN),
  /// The records that forbid are those of the name that the host is an alias of.
  CAA_AT_TARGET(Topic.CAA, Verdict.WARN),
  /// The right issuer, under a condition that nobody here can judge (RFC 8657).
  CAA_CONDITION(Topic.CAA, Verdict.UNKNOWN),
  /// Some issuers are permitted, and whose the platform's certificates are is not known.
  CAA_UNTOLD(Topic.CAA, Verdict.UNKNOWN),
  CAA_UNKNOWN(Topic.CAA, Verdict.UNKNOWN),
  /// Who is told when an issuer refuses (RFC 8659 §4.4).
  CAA_REPORTS(Topic.CAA, Verdict.PASS);

  /// What a finding is about.
  public enum Topic {
    CERTIFICATE,
    LOCATION,
    HSTS,
    CAA
  }

  private final Topic topic;
  private final Verdict verdict;

  SecureFinding(Topic topic, Verdict verdict) {
    this.topic = topic;
    this.verdict = verdict;
  }

  public Topic topic() {
    return topic;
  }

  @Override
  public Verdict verdict() {
    return verdict;
  }
}
