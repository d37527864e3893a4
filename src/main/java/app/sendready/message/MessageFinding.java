package app.sendready.message;

import app.sendready.check.FindingCode;
import app.sendready.check.Verdict;
import java.util.Optional;

/// What can be noticed about a message.
enum MessageFinding implements FindingCode {
  /// DKIM and SPF both speak for the From-domain.
  BOTH_ALIGNED(Verdict.PASS),
  DKIM_ALONE(Verdict.PASS),
  SPF_ALONE(Verdict.WARN),

  NO_FROM(Verdict.FAIL),
  /// DKIM or SPF passes, for another domain than the one in From.
  NOT_ALIGNED(Verdict.FAIL),
  DMARC_FAILS(Verdict.FAIL),
  DMARC_NONE(Verdict.WARN),
  DMARC_BROKEN(Verdict.FAIL),
  DMARC_UNKNOWN(Verdict.UNKNOWN),

  UNSIGNED(Verdict.FAIL),
  /// A receiver saw a signature that is not in what was given here.
  SIGNATURE_NOT_HERE(Verdict.PASS),
  SIGNED(Verdict.PASS),
  BODY_CHANGED(Verdict.FAIL),
  HEADER_CHANGED(Verdict.FAIL),
  OTHER_KEY(Verdict.FAIL),
  KEY_REPLACED(Verdict.WARN),
  SIGNATURE_WRONG(Verdict.FAIL),
  EXPIRED(Verdict.FAIL),
  MALFORMED(Verdict.FAIL),
  FROM_NOT_SIGNED(Verdict.FAIL),
  NO_KEY(Verdict.FAIL),
  REVOKED(Verdict.FAIL),
  KEY_UNUSABLE(Verdict.FAIL),
  NO_ANSWER(Verdict.UNKNOWN),
  NOT_JUDGED(Verdict.UNKNOWN),
  WEAK(Verdict.FAIL),
  KEY_TESTING(Verdict.WARN),
  PARTIAL(Verdict.WARN),
  /// Another signature was not verified, while one that counts was.
  OTHER_SIGNATURE(Verdict.PASS),

  SPF_FAILS(Verdict.FAIL),
  SPF_NONE(Verdict.WARN),
  SPF_BROKEN(Verdict.FAIL),
  SPF_UNKNOWN(Verdict.UNKNOWN),
  SPF_NOT_ALIGNED(Verdict.PASS),
  NO_SENDING_ADDRESS(Verdict.PASS),

  /// What a receiver wrote differs from what is found now.
  RECEIVER_DIFFERS(Verdict.WARN),
  UNTRUSTED_RESULTS(Verdict.PASS),
  HEADERS_ONLY(Verdict.PASS),
  ODD_LINES(Verdict.WARN),
  /// Quoted, indented, or below the lines of the page it was copied from.
  COPIED_FROM_PAGE(Verdict.WARN),
  /// No server has written into it.
  NOT_RECEIVED(Verdict.UNKNOWN),

  LONG_WAIT(Verdict.WARN),
  CLOCKS_DISAGREE(Verdict.PASS),

  SPAM_SCORE(Verdict.WARN),
  COMPOSITE_FAILS(Verdict.WARN),
  RATED_WELL(Verdict.PASS),
  NO_UNSUBSCRIBE(Verdict.WARN),
  NO_ONE_CLICK(Verdict.WARN),
  UNSUBSCRIBE_UNSIGNED(Verdict.WARN),
  SHORTENED_LINKS(Verdict.WARN),
  NO_TEXT_PART(Verdict.WARN),
  /// Longer than Gmail shows.
  CLIPPED(Verdict.WARN),

  /// Servers passed it on and sealed what they found (RFC 8617).
  ARC_HOLDS(Verdict.PASS),
  ARC_BROKEN(Verdict.PASS),

  // Why a message came back.
  BOUNCE_UNAUTHENTICATED(Verdict.FAIL),
  BOUNCE_DMARC(Verdict.FAIL),
  BOUNCE_SPF(Verdict.FAIL),
  BOUNCE_DKIM(Verdict.FAIL),
  BOUNCE_PTR(Verdict.FAIL),
  BOUNCE_TLS(Verdict.FAIL),
  /// The sender's own domain is not good enough: it does not exist, or receives no mail.
  BOUNCE_SENDER(Verdict.FAIL),
  BOUNCE_LISTED(Verdict.FAIL),
  BOUNCE_SPAM(Verdict.WARN),
  BOUNCE_RATE(Verdict.WARN),
  BOUNCE_MAILBOX(Verdict.WARN),
  BOUNCE_FULL(Verdict.WARN),
  /// The recipient's domain cannot be reached.
  BOUNCE_DOMAIN(Verdict.WARN),
  BOUNCE_SIZE(Verdict.WARN),
  BOUNCE_LATER(Verdict.WARN),
  BOUNCE_OTHER(Verdict.UNKNOWN),

  // What differs from the plan.
  FROM_ELSEWHERE(Verdict.FAIL),
  OTHER_SELECTOR(Verdict.WARN),
  RETURN_PATH_ELSEWHERE(Verdict.WARN),
  ADDRESS_NOT_PLANNED(Verdict.WARN),
  LINKS_ELSEWHERE(Verdict.WARN);

  private final Verdict verdict;

  MessageFinding(Verdict verdict) {
    this.verdict = verdict;
  }

  /// The kind of the record that is to blame, if it is one.
  Optional<String> kind() {
    return Optional.ofNullable(
        switch (this) {
          case OTHER_KEY,
              KEY_REPLACED,
              SIGNATURE_WRONG,
              NO_KEY,
              REVOKED,
              KEY_UNUSABLE,
              NO_ANSWER,
              WEAK,
              KEY_TESTING,
              OTHER_SELECTOR,
              UNSIGNED,
              BOUNCE_DKIM,
              BOUNCE_UNAUTHENTICATED ->
              "dkim";
          case SPF_FAILS, SPF_NONE, SPF_BROKEN, SPF_UNKNOWN, RETURN_PATH_ELSEWHERE, BOUNCE_SPF ->
              "spf";
          case NOT_ALIGNED, DMARC_FAILS, DMARC_NONE, DMARC_BROKEN, DMARC_UNKNOWN, BOUNCE_DMARC ->
              "dmarc";
          case ADDRESS_NOT_PLANNED, BOUNCE_PTR -> "ptr";
          case BOUNCE_SENDER -> "apex";
          case LINKS_ELSEWHERE -> "tracking";
          default -> null;
        });
  }

  @Override
  public Verdict verdict() {
    return verdict;
  }
}
