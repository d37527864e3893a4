package app.sendready.rotation;

import app.sendready.check.FindingCode;
import app.sendready.check.Verdict;

/// What can be said of a change of keys. Nothing of it is red: mail goes on being signed with the
/// one key or the other.
public enum RotationFinding implements FindingCode {
  /// The answers still have the key that goes.
  TO_ENTER(Verdict.WARN),
  TO_PUBLISH(Verdict.WARN),
  PUBLISHED(Verdict.PASS),

  SPREADING(Verdict.WAITING),
  /// Some server gave no answer, so that *everywhere* is not proved.
  SPREAD_UNKNOWN(Verdict.UNKNOWN),
  EVERYWHERE(Verdict.PASS),

  TO_SWITCH(Verdict.WARN),
  SWITCHED(Verdict.PASS),

  KEEP(Verdict.WAITING),
  /// The old key is gone although messages may still need it.
  GONE_EARLY(Verdict.WARN),
  KEPT(Verdict.PASS),

  TO_REVOKE(Verdict.WARN),
  OLD_UNKNOWN(Verdict.UNKNOWN),
  REVOKED(Verdict.PASS),

  // What a test message shows.
  MESSAGE_PROVES(Verdict.PASS),
  MESSAGE_OLD(Verdict.WARN),
  MESSAGE_BROKEN(Verdict.WARN),
  MESSAGE_UNSIGNED(Verdict.WARN),
  MESSAGE_UNKNOWN(Verdict.UNKNOWN);

  private final Verdict verdict;

  RotationFinding(Verdict verdict) {
    this.verdict = verdict;
  }

  @Override
  public Verdict verdict() {
    return verdict;
  }
}
