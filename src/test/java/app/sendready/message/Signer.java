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
      Signature signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(pair.getPrivate());
      signature.update(
          SignatureVerifier.signed(parsed, RawMessage.read(octets(headers + "\r\n")).fields()));
      return unsigned
          + Base64.getEncoder().encodeToString(signature.sign())
          + "\r\n"
          + headers
          + "\r\n"
          + body;
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException(missing);
    }
  }

  static byte[] octets(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
