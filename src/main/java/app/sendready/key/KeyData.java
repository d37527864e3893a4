package app.sendready.key;

import static app.sendready.key.KeyText.isBase64;
import static app.sendready.key.KeyText.withoutSpaces;

import java.util.Base64;
import java.util.Optional;

/// What the base64 of a `p=` tag holds, whatever `k=` says.
public sealed interface KeyData {
  /// A key, and in which wrapping it came.
  record Key(DkimKey key, Form form) implements KeyData {}

  record Malformed(Reason reason) implements KeyData {}

  /// How a key was written.
  enum Form {
    SPKI,
    /// `RSAPublicKey` alone, as RFC 6376 §3.6.1 says and hardly anybody does.
    PKCS1,
    /// 32 octets of Ed25519 (RFC 8463 §4).
    RAW,
    /// Ed25519 in an SPKI (RFC 8410 §4), which RFC 8463 does not allow in a key record.
    WRAPPED_ED25519
  }

  /// Why there is no key in it.
  enum Reason {
    NOT_BASE64,
    CUT_SHORT,
    PRIVATE,
    TOO_LARGE,
    NOT_A_KEY
  }

  /// The longest key that is worked with; beyond it lie only attacks.
  int MAX_BITS = 16_384;

  /// Characters of base64 that a key of [#MAX_BITS] needs, with room to spare.
  int MAX_TEXT = 4_096;

  /// Reads what stands after `p=`; never throws.
  static KeyData read(String base64) {
    String text = withoutSpaces(base64);
    if (text.length() > MAX_TEXT) {
      return new Malformed(Reason.TOO_LARGE);
    }
    Optional<byte[]> decoded = decode(text);
    if (decoded.isEmpty()) {
      return new Malformed(isCutShort(text) ? Reason.CUT_SHORT : Reason.NOT_BASE64);
    }
    byte[] bytes = decoded.get();
    if (bytes.length == 32) {
      return new Key(DkimKey.ed25519(bytes), Form.RAW);
    }
    Optional<Key> key =
        rsa(Der.publicKeyBits(bytes, DkimKey.rsaOid()), Form.SPKI)
            .or(() -> rsa(Optional.of(bytes), Form.PKCS1))
            .or(() ->
                Der.publicKeyBits(bytes, DkimKey.ed25519Oid())
                    .filter(bits -> bits.length == 32)
                    .map(bits -> new Key(DkimKey.ed25519(bits), Form.WRAPPED_ED25519)));
    if (key.isPresent()) {
      return key.get().key().bits() > MAX_BITS ? new Malformed(Reason.TOO_LARGE) : key.get();
    }
    if (Der.isPrivateKey(bytes)) {
      return new Malformed(Reason.PRIVATE);
    }
    return new Malformed(Der.isCutShort(bytes) ? Reason.CUT_SHORT : Reason.NOT_A_KEY);
  }

  private static Optional<Key> rsa(Optional<byte[]> bytes, Form form) {
    return bytes
        .flatMap(Der::rsaNumbers)
        .map(numbers -> new Key(DkimKey.rsa(numbers.get(0), numbers.get(1)), form));
  }

  /// The octets, if every character is of the alphabet; asked first because an exception for each
  /// of many attempts would cost more than the attempts.
  private static Optional<byte[]> decode(String text) {
    int end = text.length();
    while (end > 0 && text.charAt(end - 1) == '=') {
      end--;
    }
    for (int i = 0; i < end; i++) {
      if (!isBase64(text.charAt(i))) {
        return Optional.empty();
      }
    }
    try {
      return Optional.of(Base64.getDecoder().decode(text));
    } catch (IllegalArgumentException wrongLength) {
      return Optional.empty();
    }
  }

  /// Whether the base64, as far as it goes in whole groups, begins a key that is not finished.
  private static boolean isCutShort(String text) {
    int whole = text.length() / 4 * 4;
    return decode(text.substring(0, whole)).filter(Der::isCutShort).isPresent();
  }
}
