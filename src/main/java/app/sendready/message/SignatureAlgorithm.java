package app.sendready.message;

import java.util.Arrays;
import java.util.Optional;

/// The signing algorithms of RFC 6376 §3.3 and RFC 8463 §3.
enum SignatureAlgorithm {
  RSA_SHA1("rsa-sha1", "SHA-1", "SHA1withRSA"),
  RSA_SHA256("rsa-sha256", "SHA-256", "SHA256withRSA"),
  ED25519_SHA256("ed25519-sha256", "SHA-256", "Ed25519");

  private final String word;
  private final String hash;
  private final String java;

  SignatureAlgorithm(String word, String hash, String java) {
    this.word = word;
    this.hash = hash;
    this.java = java;
  }

  static Optional<SignatureAlgorithm> byWord(String word) {
    return Arrays.stream(values()).filter(a -> a.word.equals(word)).findFirst();
  }

  /// The word in `a=`.
  String word() {
    return word;
  }

  /// Java's name of the hash.
  String hash() {
    return hash;
  }

  /// Java's name of the signature.
  String java() {
    return java;
  }

  /// The key type that `k=` must name.
  String keyType() {
    return this == ED25519_SHA256 ? "ed25519" : "rsa";
  }

  /// The hash's word in a key record's `h=`.
  String hashWord() {
    return this == RSA_SHA1 ? "sha1" : "sha256";
  }
}
