package app.sendready.kind.spf;

import app.sendready.check.FindingCode;
import app.sendready.check.Verdict;

/// What can be noticed about an SPF record.
enum SpfFinding implements FindingCode {
  OK(Verdict.PASS),
  UNKNOWN(Verdict.UNKNOWN),

  // There is none, or it is not where or what it should be.
  MISSING(Verdict.FAIL),
  MULTIPLE_RECORDS(Verdict.FAIL),
  WRONG_NAME(Verdict.FAIL),
  NOT_RECOGNISED(Verdict.FAIL),
  UNREAD_COPY(Verdict.WARN),
  TYPE_99(Verdict.WARN),

  // Faults of writing; each makes the whole record void (RFC 7208 §4.6).
  TYPING_MISTAKE(Verdict.FAIL),
  GLUED(Verdict.FAIL),
  STRAY_SIGN(Verdict.FAIL),
  QUOTED(Verdict.FAIL),
  LOOKALIKE(Verdict.FAIL),
  BAD_ADDRESS(Verdict.FAIL),
  SYNTAX(Verdict.FAIL),
  /// RFC 7208 §6: the second `v=` is an unknown modifier, and skipped.
  SEVERAL_VERSIONS(Verdict.WARN),
  /// The same in a name that the grammar lets pass: that part permits nobody.
  GLUED_NAME(Verdict.WARN),
  MIXED_WITH_SENDER_ID(Verdict.FAIL),
  IGNORED_TERM(Verdict.WARN),

  // Whether the platform or the servers may send.
  NOT_PERMITTED(Verdict.FAIL),
  PARTLY_PERMITTED(Verdict.FAIL),
  AFTER_ALL(Verdict.FAIL),
  REFUSED(Verdict.FAIL),
  INCLUDE_CHANGED(Verdict.FAIL),
  FORMER_INCLUDE(Verdict.WARN),
  PLATFORM_UNKNOWN(Verdict.UNKNOWN),
  SERVER_NOT_PERMITTED(Verdict.FAIL),
  /// An address that the server has, though the user did not name it.
  OTHER_FAMILY_NOT_PERMITTED(Verdict.WARN),
  /// It permits some senders or server names, and others not.
  DEPENDS_ON_SENDER(Verdict.UNKNOWN),
  MAIL_FROM_NOT_PERMITTED(Verdict.FAIL),
  MAIL_FROM_UNKNOWN(Verdict.UNKNOWN),
  HELO_NOT_PERMITTED(Verdict.WARN),
  ADDRESSES_UNKNOWN(Verdict.UNKNOWN),
  BOUNCE_NOT_READY(Verdict.PASS),

  // The record as a whole.
  TOO_MANY_LOOKUPS(Verdict.FAIL),
  NEAR_LOOKUP_LIMIT(Verdict.WARN),
  TOO_MANY_VOIDS(Verdict.FAIL),
  /// Receivers give up before they come to the term that permits.
  DEAD_ENDS_FIRST(Verdict.FAIL),
  TOO_MANY_MX(Verdict.FAIL),
  LOOP(Verdict.FAIL),
  INCLUDE_WITHOUT_SPF(Verdict.FAIL),
  HOST_INCLUDE(Verdict.FAIL),
  INCLUDE_BROKEN(Verdict.FAIL),
  INCLUDE_UNKNOWN(Verdict.UNKNOWN),
  EMPTY_MECHANISM(Verdict.WARN),
  ALLOWS_EVERYONE(Verdict.FAIL),
  WIDE_RANGE(Verdict.WARN),
  PRIVATE_ADDRESS(Verdict.WARN),
  NO_ALL(Verdict.WARN),
  TWO_ALLS(Verdict.WARN),
  TERMS_AFTER_ALL(Verdict.WARN),
  REDIRECT_IGNORED(Verdict.WARN),
  DUPLICATE(Verdict.WARN),
  PTR(Verdict.WARN),
  TOO_LONG(Verdict.WARN),

  /// The merged record could not keep something.
  MERGE_LEFT_OUT(Verdict.WARN),
  /// No record that could be written works for all who have to pass.
  NO_PROPOSAL(Verdict.WARN),
  /// The merged record needs more than ten lookups.
  PROPOSAL_TOO_LARGE(Verdict.WARN);

  private final Verdict verdict;

  SpfFinding(Verdict verdict) {
    this.verdict = verdict;
  }

  @Override
  public Verdict verdict() {
    return verdict;
  }
}
