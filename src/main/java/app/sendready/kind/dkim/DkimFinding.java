package app.sendready.kind.dkim;

import app.sendready.check.Finding;
import app.sendready.check.FindingCode;
import app.sendready.check.Verdict;

/// What can be noticed about a signing key.
public enum DkimFinding implements FindingCode {
  /// The key that was given is published.
  OK(Verdict.PASS),
  /// A sound key is published; there was none given to compare it with.
  PUBLISHED(Verdict.PASS),
  SPACES_IN_KEY(Verdict.PASS),
  ED25519_ONLY(Verdict.PASS),
  STRICT_IDENTITY(Verdict.PASS),

  SHORT_KEY(Verdict.WARN),
  LONG_KEY(Verdict.WARN),
  BARE_RSA(Verdict.WARN),
  TESTING(Verdict.WARN),
  OLD_RESTRICTION(Verdict.WARN),
  WILDCARD(Verdict.WARN),
  INCONSISTENT_SERVER(Verdict.WARN),

  UNKNOWN(Verdict.UNKNOWN),

  // Nothing at the name.
  MISSING(Verdict.FAIL),
  /// An alias to a name that holds other texts, or several.
  ALIAS_ELSEWHERE(Verdict.FAIL),
  DANGLING_ALIAS(Verdict.FAIL),
  WILDCARD_INSTEAD(Verdict.FAIL),
  WRONG_SELECTOR(Verdict.FAIL),
  DOUBLED_NAME(Verdict.FAIL),
  WRONG_ZONE(Verdict.FAIL),
  /// It stands in another domain that the answers name, too.
  OTHER_DOMAIN(Verdict.FAIL),
  TOO_HIGH(Verdict.FAIL),
  LOST_UNDERSCORE(Verdict.FAIL),
  SIGN_IN_NAME(Verdict.FAIL),
  NEIGHBOUR_ROW(Verdict.FAIL),

  // Too much at the name.
  MULTIPLE_RECORDS(Verdict.FAIL),
  SPLIT_RECORDS(Verdict.FAIL),

  // A key record that does not serve.
  REVOKED(Verdict.FAIL),
  OTHER_KEY(Verdict.FAIL),
  WEAK_KEY(Verdict.FAIL),
  OVERSIZED_KEY(Verdict.FAIL),
  KEY_TYPE(Verdict.FAIL),
  UNKNOWN_KEY_TYPE(Verdict.FAIL),
  WRAPPED_ED25519(Verdict.FAIL),
  NOT_FOR_MAIL(Verdict.FAIL),
  NO_SHA256(Verdict.FAIL),

  // Something that is not a key record, and how it came to be.
  PRIVATE_KEY(Verdict.FAIL),
  PLACEHOLDER(Verdict.FAIL),
  /// The key that the platform's older manual prints as an example.
  SAMPLE_KEY(Verdict.FAIL),
  OTHER_TEXT(Verdict.FAIL),
  NO_KEY(Verdict.FAIL),
  WRONG_VERSION(Verdict.FAIL),
  VERSION_NOT_FIRST(Verdict.FAIL),
  DUPLICATE_TAG(Verdict.FAIL),
  ENTITIES(Verdict.FAIL),
  BACKSLASHES(Verdict.FAIL),
  QUOTES(Verdict.FAIL),
  INVISIBLE(Verdict.FAIL),
  LOOK_ALIKE(Verdict.FAIL),
  PEM_ARMOUR(Verdict.FAIL),
  LINE_IN_VALUE(Verdict.FAIL),
  PREFIX_TWICE(Verdict.FAIL),
  BARE_KEY(Verdict.FAIL),
  SEMICOLONS(Verdict.FAIL),
  SPACES_IN_TAG(Verdict.FAIL),
  PLUS_TO_SPACE(Verdict.FAIL),
  CUT_AT_255(Verdict.FAIL),
  CUT_SHORT(Verdict.FAIL),
  HALVES_SWAPPED(Verdict.FAIL),
  PART_MISSING(Verdict.FAIL),
  CASE_CHANGED(Verdict.FAIL),
  ALTERED(Verdict.FAIL),
  DAMAGED(Verdict.FAIL);

  private final Verdict verdict;

  DkimFinding(Verdict verdict) {
    this.verdict = verdict;
  }

  @Override
  public Verdict verdict() {
    return verdict;
  }

  Finding finding() {
    return Finding.of(this);
  }
}
