package app.sendready.message;

import app.sendready.dns.Resolver;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// Verifies the DKIM signatures of a message on its raw octets (RFC 6376 §6).
///
/// Bounded: [#MAX_SIGNATURES] signatures and [#MAX_HASHED] octets of body are worked through, what
/// is beyond is named so.
final class SignatureVerifier {
  /// RFC 6376 §8.4 lets a verifier limit them; more than a handful come only from attackers.
  static final int MAX_SIGNATURES = 20;

  /// Octets of body that all signatures of one message together may have hashed: 400 MiB.
  static final long MAX_HASHED = 400L * 1024 * 1024;

  private final Optional<Resolver> resolver;
  private final Clock clock;

  /// @param resolver where keys are asked for; empty to ask nothing
  /// @param clock the time at which `x=` is looked at
  public SignatureVerifier(Optional<Resolver> resolver, Clock clock) {
    this.resolver = resolver;
    this.clock = clock;
  }

  /// One result a signature, from the top.
  public List<SignatureResult> verify(RawMessage message) {
    Bodies bodies = new Bodies(message.body());
    List<HeaderField> signatures = message.all("dkim-signature");
    List<SignatureResult> results = new ArrayList<>();
    for (int i = 0; i < signatures.size(); i++) {
      DkimSignature signature = DkimSignature.parse(signatures.get(i));
      results.add(
          i < MAX_SIGNATURES
              ? verify(i, signature, message, bodies)
              : SignatureResult.of(i, signature, SignatureReason.TOO_MANY, Optional.empty()));
    }
    return results;
  }

  private SignatureResult verify(
      int index, DkimSignature signature, RawMessage message, Bodies bodies) {
    if (signature.fault().isPresent()) {
      return SignatureResult.of(index, signature, signature.fault().get(), Optional.empty());
    }
    if (resolver.isEmpty()) {
      return SignatureResult.of(index, signature, SignatureReason.OFFLINE, Optional.empty());
    }
    return switch (SignatureKey.fetch(resolver.get(), signature)) {
      case SignatureKey.Fetched.Unusable(SignatureReason reason) ->
          SignatureResult.of(index, signature, reason, Optional.empty());
      case SignatureKey.Fetched.Usable(SignatureKey key) ->
          SignatureResult.of(
              index,
              signature,
              seen(judge(signature, key, message, bodies), message),
              Optional.of(key));
    };
  }

  /// What the newest signature of a chain is worth (RFC 8617 §4.1.2), which is made like any other.
  SignatureReason judge(DkimSignature signature, RawMessage message) {
    return verify(0, signature, message, new Bodies(message.body())).reason();
  }

  /// What a seal is worth (RFC 8617 §4.1.3), over these canonical fields.
  SignatureReason judge(DkimSignature seal, RawMessage message, String covered) {
    if (seal.fault().isPresent()) {
      return seal.fault().get();
    }
    if (resolver.isEmpty()) {
      return SignatureReason.OFFLINE;
    }
    return switch (SignatureKey.fetch(resolver.get(), seal)) {
      case SignatureKey.Fetched.Unusable(SignatureReason reason) -> reason;
      case SignatureKey.Fetched.Usable(SignatureKey key) ->
          seen(
              key.verify(
                  seal.algorithm().orElseThrow(),
                  covered.getBytes(StandardCharsets.ISO_8859_1),
                  seal.b().orElseThrow()),
              message);
    };
  }

  /// What a text that was changed in copying can show of a signature.
  private static SignatureReason seen(SignatureReason reason, RawMessage message) {
    return switch (reason) {
      case BODY_CHANGED, HEADER_CHANGED, WRONG, LENGTH ->
          message.exact() ? reason : SignatureReason.NOT_EXACT;
      default -> reason;
    };
  }

  private SignatureReason judge(
      DkimSignature signature, SignatureKey key, RawMessage message, Bodies bodies) {
    SignatureAlgorithm algorithm = signature.algorithm().orElseThrow();
    OptionalLong length = signature.number("l");
    Bodies.Hash hash = bodies.hash(signature.bodyForm().orElseThrow(), algorithm.hash(), length);
    boolean bodyHolds =
        hash.reason().isEmpty()
            && hash.digest().equals(Base64.getEncoder().encodeToString(signature.bh().get()));
    if (!bodyHolds && message.headersOnly()) {
      return SignatureReason.NO_BODY;
    }
    if (hash.reason().isPresent()) {
      return hash.reason().get();
    }
    if (!bodyHolds) {
      return SignatureReason.BODY_CHANGED;
    }
    SignatureReason reason =
        key.verify(algorithm, signed(signature, message.fields()), signature.b().get());
    OptionalLong expires = signature.number("x");
    // RFC 6376 §3.5, x=: past it a signature counts no more
    return reason == SignatureReason.GOOD
            && expires.isPresent()
            && clock.instant().getEpochSecond() > expires.getAsLong()
        ? SignatureReason.EXPIRED
        : reason;
  }

  /// The octets under a signature: the fields of `h=`, each name from the bottom upwards, then the
  /// signature's own field without the value of `b=` and without its last CRLF (§3.7, §5.4.2).
  static byte[] signed(DkimSignature signature, List<HeaderField> fields) {
    Canonicalization form = signature.headerForm().orElseThrow();
    Map<String, List<HeaderField>> byName = new HashMap<>();
    for (HeaderField field : fields) {
      byName.computeIfAbsent(field.name(), _ -> new ArrayList<>()).add(field);
    }
    StringBuilder all = new StringBuilder();
    for (String name : signature.headers()) {
      List<HeaderField> left = byName.getOrDefault(name, List.of());
      if (!left.isEmpty()) {
        all.append(form.header(left.removeLast().raw()));
      }
    }
    String own = form.header(signature.unsigned());
    all.append(own.endsWith("\r\n") ? own.substring(0, own.length() - 2) : own);
    return all.toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  /// The hashes of one body, each computed once.
  private static final class Bodies {
    /// @param digest in base64; empty where there is none
    /// @param reason why there is none
    private record Hash(String digest, Optional<SignatureReason> reason) {}

    private record Wanted(Canonicalization form, String hash, OptionalLong length) {}

    private final String body;
    private final Map<Canonicalization, byte[]> forms = new HashMap<>();
    private final Map<Wanted, Hash> hashes = new HashMap<>();
    private long hashed;

    Bodies(String body) {
      this.body = body;
    }

    Hash hash(Canonicalization form, String algorithm, OptionalLong length) {
      return hashes.computeIfAbsent(new Wanted(form, algorithm, length), this::compute);
    }

    private Hash compute(Wanted wanted) {
      byte[] octets =
          forms.computeIfAbsent(
              wanted.form(), form -> form.body(body).getBytes(StandardCharsets.ISO_8859_1));
      long length = wanted.length().orElse(octets.length);
      if (length > octets.length) {
        return new Hash("", Optional.of(SignatureReason.LENGTH));
      }
      hashed += length;
      if (hashed > MAX_HASHED) {
        return new Hash("", Optional.of(SignatureReason.TOO_MANY));
      }
      try {
        MessageDigest digest = MessageDigest.getInstance(wanted.hash());
        digest.update(octets, 0, (int) length);
        return new Hash(Base64.getEncoder().encodeToString(digest.digest()), Optional.empty());
      } catch (NoSuchAlgorithmException missing) {
        throw new IllegalStateException(missing);
      }
    }
  }
}
