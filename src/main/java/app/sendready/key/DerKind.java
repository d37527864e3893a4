package app.sendready.key;

import java.util.HexFormat;

/// What the first octets of a DER structure say it is.
enum DerKind {
  /// `SubjectPublicKeyInfo` of RSA (RFC 5280 §4.1.2.7).
  RSA,
  /// `RSAPublicKey` (RFC 8017 A.1.1).
  BARE_RSA,
  /// Ed25519 in a `SubjectPublicKeyInfo` (RFC 8410 §4).
  ED25519,
  /// A public key of an algorithm that DKIM does not know, such as an elliptic curve's.
  OTHER_KEY,
  /// A private key in the open or encrypted (RFC 5958 §2 and §3, RFC 8017 A.1.2, RFC 7292).
  PRIVATE,
  CERTIFICATE,
  /// A request for a certificate (RFC 2986 §4).
  REQUEST,
  NONE;

  private static final int SEQUENCE = 0x30;
  private static final int INTEGER = 0x02;
  private static final byte[] RSA_OID = HexFormat.of().parseHex("06092a864886f70d010101");
  private static final byte[] PKCS5 = HexFormat.of().parseHex("06092a864886f70d0105");
  private static final byte[] PKCS12 = HexFormat.of().parseHex("060a2a864886f70d010c01");
  private static final byte[] ED25519_OID = HexFormat.of().parseHex("06032b6570");

  /// @param octets the beginning, some twenty of them at best
  static DerKind of(byte[] octets) {
    int inside = Der.contentAt(octets, 0);
    if (octets.length < 6 || octets[0] != SEQUENCE || inside >= octets.length) {
      return NONE;
    }
    int second = Der.contentAt(octets, inside);
    if (octets[inside] == INTEGER) {
      return ofNumber(octets, inside);
    }
    if (octets[inside] != SEQUENCE || second >= octets.length) {
      return NONE;
    }
    if (starts(octets, second, RSA_OID)) {
      return RSA;
    }
    if (starts(octets, second, PKCS5) || starts(octets, second, PKCS12)) {
      return PRIVATE;
    }
    if (starts(octets, second, ED25519_OID)) {
      return ED25519;
    }
    // RFC 5280 §4.1.2.1: the version of a certificate, in a tag of its own.
    if ((octets[second] & 0xff) == 0xa0) {
      return CERTIFICATE;
    }
    if (octets[second] == INTEGER) {
      return Der.isSmallNumber(octets, second, 0) ? REQUEST : CERTIFICATE;
    }
    return octets[second] == 0x06 && second + 8 < octets.length ? OTHER_KEY : NONE;
  }

  private static DerKind ofNumber(byte[] octets, int at) {
    if (Der.isSmallNumber(octets, at, 0)
        || Der.isSmallNumber(octets, at, 1)
        || Der.isSmallNumber(octets, at, 3)) {
      return PRIVATE;
    }
    long length = Der.lengthAt(octets, at);
    return length >= 63 ? BARE_RSA : NONE;
  }

  private static boolean starts(byte[] octets, int at, byte[] with) {
    if (at + with.length > octets.length) {
      return false;
    }
    for (int i = 0; i < with.length; i++) {
      if (octets[at + i] != with[i]) {
        return false;
      }
    }
    return true;
  }

  boolean isPublicKey() {
    return this == RSA || this == BARE_RSA || this == ED25519;
  }
}
