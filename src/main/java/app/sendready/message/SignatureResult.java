package app.sendready.message;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// What one signature of a message is worth.
///
/// @param index from the top, 0 first
/// @param d the signing domain, as written
/// @param s the selector, as written
/// @param a the algorithm, as written
/// @param i the identity that `i=` names; `@` and the signing domain where it is not there
/// @param bits the key's length, where a key was read
/// @param acceptedToday whether receivers of today take a verified signature: no SHA-1, no RSA
///   below 1024 bits (RFC 8301 §3), not expired
/// @param testing whether the key's owner says that he only tests
/// @param signed the names of the header fields it covers, in lower case, without repeats
/// @param partial whether `l=` leaves the end of the body open to additions
public record SignatureResult(
    int index,
    String d,
    String s,
    String a,
    String i,
    OptionalInt bits,
    SignatureReason reason,
    boolean acceptedToday,
    boolean testing,
    List<String> signed,
    boolean partial) {
  public SignatureResult {
    signed = List.copyOf(signed);
  }

  public SignatureReason.Outcome verifies() {
    return reason.outcome();
  }

  public boolean passes() {
    return reason == SignatureReason.GOOD;
  }

  static SignatureResult of(
      int index, DkimSignature signature, SignatureReason reason, Optional<SignatureKey> key) {
    int bits = key.map(SignatureKey::bits).orElse(0);
    boolean strong =
        key.isPresent()
            && signature
                .algorithm()
                .map(a ->
                    switch (a) {
                      case RSA_SHA1 -> false; // RFC 8301 §3.1
                      case RSA_SHA256 -> bits >= 1024; // RFC 8301 §3.2
                      case ED25519_SHA256 -> true;
                    })
                .orElse(false);
    String i = HeaderField.utf8(signature.value("i"));
    String d = HeaderField.utf8(signature.value("d"));
    return new SignatureResult(
        index,
        d,
        HeaderField.utf8(signature.selector()),
        HeaderField.utf8(signature.value("a")),
        i.isEmpty() ? "@" + d : i,
        bits == 0 ? OptionalInt.empty() : OptionalInt.of(bits),
        reason,
        reason == SignatureReason.GOOD && strong,
        key.map(SignatureKey::testing).orElse(false),
        signature.headers().stream().distinct().toList(),
        signature.tags().containsKey("l"));
  }
}
