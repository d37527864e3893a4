package app.sendready.message;

import app.sendready.dns.MemoryZone;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.util.Base64;

/// Signs messages as a sending platform does, so that tests can spoil them afterwards.
public final class Signer {
  private final KeyPair pair;

  public Signer(int bits) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(bits);
      pair = generator.generateKeyPair();
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException(missing);
    }
  }

  public String record() {
    return "v=DKIM1; k=rsa; p=" + Base64.getEncoder().encodeToString(pair.getPublic().getEncoded());
  }

  MemoryZone publish(MemoryZone zone, String selector, String domain) {
    return zone.txt(selector + "._domainkey." + domain, record());
  }

  /// @param headers fields without From, each ended by CRLF
  /// @param tags further tags, such as `l=5; `
  public String sign(String domain, String selector, String headers, String body, String tags) {
    try {
      Canonicalization relaxed = Canonicalization.RELAXED;
      String hash =
          Base64.getEncoder()
              .encodeToString(
                  MessageDigest.getInstance("SHA-256").digest(octets(relaxed.body(body))));
      String names =
          headers
              .lines()
              .map(l -> l.substring(0, l.indexOf(':')))
              .reduce((a, b) -> a + ":" + b)
              .orElseThrow();
      String unsigned =
          "DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d="
              + domain
              + "; s="
              + selector
              + "; "
              + tags
              + "h="
              + names
              + "; bh="
              + hash
              + "; b=";
      DkimSignature parsed = DkimSignature.parse(HeaderField.of(unsigned + "AAAA\r\n"));
      return unsigned
          + sign(
              SignatureVerifier.signed(parsed, RawMessage.read(octets(headers + "\r\n")).fields()))
          + "\r\n"
          + headers
          + "\r\n"
          + body;
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException(missing);
    }
  }

  /// The message with one more set of ARC fields on top (RFC 8617 §5.1).
  String seal(int instance, String domain, String selector, String message) {
    RawMessage before = RawMessage.read(octets(message));
    String results =
        "ARC-Authentication-Results: i="
            + instance
            + "; mx."
            + domain
            + ";\r\n dkim=pass; dmarc=pass\r\n";
    try {
      String hash =
          Base64.getEncoder()
              .encodeToString(
                  MessageDigest.getInstance("SHA-256")
                      .digest(octets(Canonicalization.RELAXED.body(before.body()))));
      String named = "; a=rsa-sha256; d=" + domain + "; s=" + selector;
      String unsigned =
          "ARC-Message-Signature: i="
              + instance
              + named
              + "; c=relaxed/relaxed; h=from:subject; bh="
              + hash
              + "; b=";
      DkimSignature parsed =
          DkimSignature.parse(
              HeaderField.of(unsigned + "AAAA\r\n"), DkimSignature.Form.ARC_MESSAGE);
      String signature =
          unsigned + sign(SignatureVerifier.signed(parsed, before.fields())) + "\r\n";
      String seal =
          "ARC-Seal: i="
              + instance
              + "; a=rsa-sha256; cv="
              + (instance == 1 ? "none" : "pass")
              + "; d="
              + domain
              + "; s="
              + selector
              + "; b=";
      StringBuilder covered = new StringBuilder();
      for (int i = 1; i < instance; i++) {
        covered.append(relaxed(before, "arc-authentication-results", i));
        covered.append(relaxed(before, "arc-message-signature", i));
        covered.append(relaxed(before, "arc-seal", i));
      }
      covered.append(Canonicalization.RELAXED.header(results));
      covered.append(Canonicalization.RELAXED.header(signature));
      covered.append(Canonicalization.RELAXED.header(seal).stripTrailing());
      return seal + sign(octets(covered.toString())) + "\r\n" + signature + results + message;
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException(missing);
    }
  }

  private static String relaxed(RawMessage message, String name, int instance) {
    return message.all(name).stream()
        .filter(field -> field.value().startsWith("i=" + instance + ";"))
        .map(field -> Canonicalization.RELAXED.header(field.raw()))
        .findFirst()
        .orElseThrow();
  }

  private String sign(byte[] octets) throws GeneralSecurityException {
    Signature signature = Signature.getInstance("SHA256withRSA");
    signature.initSign(pair.getPrivate());
    signature.update(octets);
    return Base64.getEncoder().encodeToString(signature.sign());
  }

  static byte[] octets(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
