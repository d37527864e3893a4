package app.sendready.message;

import app.sendready.dns.DnsAnswer;
import app.sendready.dns.DomainName;
import app.sendready.dns.RecordType;
import app.sendready.dns.Resolver;
import app.sendready.key.DkimKey;
import app.sendready.kind.dkim.DkimRecord;
import app.sendready.kind.dkim.DkimStatus;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/// The key that a signature names, as DNS has it now, and whether the signature may use it (RFC
/// 6376 §6.1.2).
record SignatureKey(PublicKey key, int bits, boolean testing) {
  /// What asking for the key came to.
  sealed interface Fetched {
    record Usable(SignatureKey key) implements Fetched {}

    record Unusable(SignatureReason reason) implements Fetched {}
  }

  /// Exponents are 65537 in practice; one of thousands of bits would only cost time.
  private static final int MAX_EXPONENT_BITS = 64;

  static Fetched fetch(Resolver resolver, DkimSignature signature) {
    Optional<DomainName> name = signature.keyName();
    if (name.isEmpty()) {
      return new Fetched.Unusable(SignatureReason.SYNTAX);
    }
    DnsAnswer answer = resolver.ask(name.get(), RecordType.TXT);
    return switch (answer) {
      case DnsAnswer.Found found -> {
        List<String> texts = found.rrset().texts();
        // RFC 6376 §3.6.2.2: with several records the result is undefined.
        yield texts.size() == 1
            ? of(texts.getFirst(), signature)
            : new Fetched.Unusable(
                texts.isEmpty() ? SignatureReason.NO_KEY : SignatureReason.SEVERAL_KEYS);
      }
      case DnsAnswer.NoData _ -> new Fetched.Unusable(SignatureReason.NO_KEY);
      case DnsAnswer.NxDomain _ -> new Fetched.Unusable(SignatureReason.NO_KEY);
      case DnsAnswer.Failed _ -> new Fetched.Unusable(SignatureReason.NO_ANSWER);
    };
  }

  private static Fetched of(String text, DkimSignature signature) {
    if (!(DkimRecord.parse(text) instanceof DkimRecord.Parsed.Ok(DkimRecord record))) {
      return new Fetched.Unusable(SignatureReason.BAD_KEY);
    }
    SignatureAlgorithm algorithm = signature.algorithm().orElseThrow();
    if (record.revoked()) {
      return new Fetched.Unusable(SignatureReason.REVOKED);
    }
    if (!record.keyType().equals(algorithm.keyType())) {
      return new Fetched.Unusable(SignatureReason.KEY_TYPE);
    }
    if (!record.hashes().isEmpty() && !record.hashes().contains(algorithm.hashWord())) {
      return new Fetched.Unusable(SignatureReason.KEY_HASH);
    }
    if (record.services().stream().noneMatch(s -> s.equals("*") || s.equals("email"))
        && !record.services().isEmpty()) {
      return new Fetched.Unusable(SignatureReason.KEY_SERVICE);
    }
    if (record.flags().contains("s") && !signature.agent().equals(signature.domain())) {
      return new Fetched.Unusable(SignatureReason.KEY_SUBDOMAIN);
    }
    return DkimStatus.of(text, Optional.empty())
        .key()
        .map(key -> of(key, record.testing(), algorithm))
        .orElse(new Fetched.Unusable(SignatureReason.BAD_KEY));
  }

  private static Fetched of(DkimKey key, boolean testing, SignatureAlgorithm algorithm) {
    if (!key.algorithm().word().equals(algorithm.keyType())) {
      return new Fetched.Unusable(SignatureReason.KEY_TYPE);
    }
    try {
      PublicKey java =
          KeyFactory.getInstance(key.algorithm() == DkimKey.Algorithm.RSA ? "RSA" : "Ed25519")
              .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(key.spki())));
      if (java instanceof RSAPublicKey rsa
          && rsa.getPublicExponent().bitLength() > MAX_EXPONENT_BITS) {
        return new Fetched.Unusable(SignatureReason.BAD_KEY);
      }
      return new Fetched.Usable(new SignatureKey(java, key.bits(), testing));
    } catch (GeneralSecurityException unusable) {
      return new Fetched.Unusable(SignatureReason.BAD_KEY);
    }
  }

  /// Whether the signature is this key's over these octets, and if not, what that shows.
  ///
  /// @param signed the octets that were signed, before hashing
  SignatureReason verify(SignatureAlgorithm algorithm, byte[] signed, byte[] signature) {
    try {
      Signature verifier = Signature.getInstance(algorithm.java());
      verifier.initVerify(key);
      // RFC 8463 §3: Ed25519 signs the SHA-256 of what RSA would sign
      verifier.update(
          algorithm == SignatureAlgorithm.ED25519_SHA256
              ? MessageDigest.getInstance(algorithm.hash()).digest(signed)
              : signed);
      if (verifier.verify(signature)) {
        return SignatureReason.GOOD;
      }
    } catch (InvalidKeyException unusable) {
      return SignatureReason.BAD_KEY;
    } catch (SignatureException wrongLength) {
      return key instanceof RSAPublicKey ? SignatureReason.OTHER_KEY : SignatureReason.WRONG;
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException(missing);
    }
    return key instanceof RSAPublicKey rsa ? why(rsa, signature) : SignatureReason.WRONG;
  }

  /// Opened with the right key, even a signature over other octets is padded as RFC 8017 §9.2 says;
  /// opened with another it is noise.
  private static SignatureReason why(RSAPublicKey key, byte[] signature) {
    byte[] opened =
        new BigInteger(1, signature)
            .modPow(key.getPublicExponent(), key.getModulus())
            .toByteArray();
    boolean padded = opened.length > 11 && opened[0] == 1 && opened[1] == (byte) 0xff;
    return padded ? SignatureReason.HEADER_CHANGED : SignatureReason.OTHER_KEY;
  }
}
