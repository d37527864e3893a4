package app.sendready.release;

import app.sendready.json.Json;
import app.sendready.web.Fetcher;
import app.sendready.web.WebAnswer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;

/// Where those who publish the program say which version is the newest.
///
/// The answer is one JSON object: `signed`, a text that is a JSON object itself (`version`,
/// `published`, `page`), and `signature`, the Ed25519 signature (RFC 8032) of that text in UTF-8,
/// in base64. So whoever holds the address without the key can keep an answer back, and tell
/// nothing of his own.
///
/// @param address asked as it is; nothing is ever added to it
/// @param key the public key, as X.509 has it (RFC 8410), in base64
public record ReleaseSource(URI address, String key) {
  /// With `off` nobody is asked: for packages of a distribution, which brings new versions itself,
  /// and for administrators.
  public static final String SWITCH = "sendready.updates";

  private static final int OK = 200;

  /// As the build decided it; empty where it named no address, or [#SWITCH] says so.
  public static Optional<ReleaseSource> ofProgram() {
    return "off".equals(System.getProperty(SWITCH)) ? Optional.empty() : of(built());
  }

  private static Properties built() {
    Properties built = new Properties();
    try (InputStream in = ReleaseSource.class.getResourceAsStream("release.properties")) {
      built.load(Objects.requireNonNull(in));
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
    return built;
  }

  /// @param built `address` and `key`
  static Optional<ReleaseSource> of(Properties built) {
    String key = built.getProperty("key", "").strip();
    return Release.address(built.getProperty("address", "").strip())
        .filter(_ -> !key.isEmpty())
        .map(address -> new ReleaseSource(address, key));
  }

  /// Asks. Blocks.
  ///
  /// @param fetcher follows no redirects and takes a short answer only
  public ReleaseAnswer ask(Fetcher fetcher) {
    return switch (fetcher.fetch(address)) {
      case WebAnswer.Failed(String detail) -> new ReleaseAnswer.Untold(detail);
      case WebAnswer.NotAsked() -> new ReleaseAnswer.Untold("not asked");
      case WebAnswer.Received received when received.status() == OK -> {
        String answer = new String(received.body(), StandardCharsets.UTF_8);
        yield read(answer)
            .<ReleaseAnswer>map(newest -> new ReleaseAnswer.Told(newest, answer))
            .orElseGet(() -> new ReleaseAnswer.Untold("nobody vouches for the answer"));
      }
      case WebAnswer.Received received -> new ReleaseAnswer.Untold("status " + received.status());
    };
  }

  /// Reads an answer that was just given or kept; empty where the signature is not that of the key.
  public Optional<Release> read(String answer) {
    if (!(Json.parse(answer) instanceof Json.Parsed.Read(Json.Obj told))) {
      return Optional.empty();
    }
    Optional<String> signed = told.text("signed");
    return signed
        .filter(text -> told.text("signature").filter(proof -> isSigned(text, proof)).isPresent())
        .flatMap(Release::read);
  }

  private boolean isSigned(String text, String proof) {
    try {
      Base64.Decoder base64 = Base64.getDecoder();
      Signature check = Signature.getInstance("Ed25519");
      check.initVerify(
          KeyFactory.getInstance("Ed25519")
              .generatePublic(new X509EncodedKeySpec(base64.decode(key))));
      check.update(text.getBytes(StandardCharsets.UTF_8));
      return check.verify(base64.decode(proof));
    } catch (GeneralSecurityException | IllegalArgumentException noProof) {
      return false;
    }
  }
}
