package app.sendready.message;

import java.util.Locale;

/// Why a signature verifies, or does not; each is one sentence in the bundle.
public enum SignatureReason {
  GOOD(Outcome.PASS),
  /// The body is not the one that was signed: `bh=` differs.
  BODY_CHANGED(Outcome.FAIL),
  /// The key fits, a signed header field is not what was signed.
  HEADER_CHANGED(Outcome.FAIL),
  /// The signature was made with another key than the one published now.
  OTHER_KEY(Outcome.FAIL),
  /// Wrong, without a sign of what was changed.
  WRONG(Outcome.FAIL),
  /// Past its `x=`.
  EXPIRED(Outcome.FAIL),
  /// `l=` counts more than there is.
  LENGTH(Outcome.PERMERROR),
  SYNTAX(Outcome.PERMERROR),
  VERSION(Outcome.PERMERROR),
  /// Algorithm, canonicalisation or way to ask for the key is not known.
  ALGORITHM(Outcome.PERMERROR),
  FROM_NOT_SIGNED(Outcome.PERMERROR),
  /// `i=` lies outside `d=`.
  IDENTITY_OUTSIDE(Outcome.PERMERROR),
  NO_KEY(Outcome.PERMERROR),
  SEVERAL_KEYS(Outcome.PERMERROR),
  REVOKED(Outcome.PERMERROR),
  /// The key record cannot be read, or its key is not one that can be worked with.
  BAD_KEY(Outcome.PERMERROR),
  /// The key is of another type than `a=` says.
  KEY_TYPE(Outcome.PERMERROR),
  /// The key's `h=` does not allow this hash.
  KEY_HASH(Outcome.PERMERROR),
  /// The key's `s=` does not allow mail.
  KEY_SERVICE(Outcome.PERMERROR),
  /// The key's `t=s` does not allow sub-domains in `i=`.
  KEY_SUBDOMAIN(Outcome.PERMERROR),
  NO_ANSWER(Outcome.TEMPERROR),
  /// The text was changed where it was copied from, so that nothing can be said.
  NOT_EXACT(Outcome.NONE),
  /// Only headers were given, so nothing can be said.
  NO_BODY(Outcome.NONE),
  /// Nothing was asked, on request.
  OFFLINE(Outcome.NONE),
  /// More signatures than are verified.
  TOO_MANY(Outcome.NONE);

  /// The words of RFC 8601 §2.7.1.
  public enum Outcome {
    NONE,
    PASS,
    FAIL,
    TEMPERROR,
    PERMERROR;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final Outcome outcome;

  SignatureReason(Outcome outcome) {
    this.outcome = outcome;
  }

  public Outcome outcome() {
    return outcome;
  }

  /// The word in JSON and the end of the bundle's key.
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
