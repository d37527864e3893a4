package app.sendready.key;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;

/// A public key, decoded; equal to another exactly when both verify the same signatures, however
/// they were written.
///
/// @param bits the modulus' length for RSA; 256 for Ed25519
/// @param spki the `SubjectPublicKeyInfo` in base64, canonical
public record DkimKey(Algorithm algorithm, int bits, String spki) {
  /// Key types of RFC 6376 §3.6.1 and RFC 8463 §4.
  public enum Algorithm {
    RSA,
    ED25519;

    /// The word in the `k=` tag.
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private static final byte[] RSA_OID = HexFormat.of().parseHex("2a864886f70d010101");
  private static final byte[] ED25519_OID = HexFormat.of().parseHex("2b6570");

  /// SHA-256 of the key that the platform's older user guide printed in full as an example.
  private static final String SAMPLE =
      "f08577427444def3f44750f28a09c655419972a01b712e1390e715a7113d5f14";

  static byte[] rsaOid() {
    return RSA_OID.clone();
  }

  static byte[] ed25519Oid() {
    return ED25519_OID.clone();
  }

  static DkimKey rsa(BigInteger modulus, BigInteger exponent) {
    byte[] key = Der.sequence(Der.integer(modulus), Der.integer(exponent));
    byte[] algorithm = Der.sequence(Der.objectIdentifier(RSA_OID), new byte[] {5, 0});
    return new DkimKey(
        Algorithm.RSA, modulus.bitLength(), base64(Der.sequence(algorithm, Der.bitString(key))));
  }

  static DkimKey ed25519(byte[] key) {
    byte[] algorithm = Der.sequence(Der.objectIdentifier(ED25519_OID));
    return new DkimKey(Algorithm.ED25519, 256, base64(Der.sequence(algorithm, Der.bitString(key))));
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  /// What stands in `p=`: SPKI for RSA (RFC 6376 appendix C), the bare 32 octets for Ed25519 (RFC
  /// 8463 §4).
  public String published() {
    if (algorithm == Algorithm.RSA) {
      return spki;
    }
    byte[] bytes = Base64.getDecoder().decode(spki);
    return base64(Arrays.copyOfRange(bytes, bytes.length - 32, bytes.length));
  }

  /// Whether the exponent of an RSA key is the one that nearly all have, 65537.
  boolean hasUsualExponent() {
    byte[] bytes = Base64.getDecoder().decode(spki);
    byte[] usual = HexFormat.of().parseHex("0203010001");
    return bytes.length > usual.length
        && Arrays.equals(bytes, bytes.length - usual.length, bytes.length, usual, 0, usual.length);
  }

  /// The record to publish.
  public String recordText() {
    return "v=DKIM1; k=" + algorithm.word() + "; p=" + published();
  }

  /// SHA-256 of the SPKI in lower-case hex.
  public String fingerprint() {
    try {
      byte[] spkiBytes = Base64.getDecoder().decode(spki);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(spkiBytes));
    } catch (NoSuchAlgorithmException missing) {
      // Every Java has SHA-256 (java.security.MessageDigest's own promise).
      throw new IllegalStateException(missing);
    }
  }

  /// Whether this is a manual's example, which nobody signs with.
  public boolean isSample() {
    return fingerprint().equals(SAMPLE);
  }

  /// The first eight octets of the fingerprint, for sentences: `3f:a1:…`.
  public String shortFingerprint() {
    return String.join(":", fingerprint().substring(0, 16).split("(?<=\\G..)"));
  }
}
