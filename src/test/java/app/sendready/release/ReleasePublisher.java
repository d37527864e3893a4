package app.sendready.release;

import app.sendready.json.Json;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Base64;

/// Signs what the program is told of new versions, as those who publish it do.
public final class ReleasePublisher {
  public static final String PAGE = "https://www.example.com/new";

  private final KeyPair pair;

  public ReleasePublisher() {
    try {
      pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    } catch (GeneralSecurityException none) {
      throw new IllegalStateException(none);
    }
  }

  /// The public key, as the build has it.
  public String key() {
    return Base64.getEncoder().encodeToString(pair.getPublic().getEncoded());
  }

  public ReleaseSource at(String address) {
    return new ReleaseSource(URI.create(address), key());
  }

  /// A good answer.
  public String answer(String version) {
    return signed(
        Json.object()
            .put("version", version)
            .put("published", "2026-12-24")
            .put("page", PAGE)
            .end()
            .printLine());
  }

  /// Signs whatever it is.
  public String signed(String text) {
    return envelope(text, sign(text));
  }

  static String envelope(String text, String signature) {
    return Json.object().put("signed", text).put("signature", signature).end().printLine();
  }

  String sign(String text) {
    try {
      Signature signing = Signature.getInstance("Ed25519");
      signing.initSign(pair.getPrivate());
      signing.update(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(signing.sign());
    } catch (GeneralSecurityException none) {
      throw new IllegalStateException(none);
    }
  }
}
