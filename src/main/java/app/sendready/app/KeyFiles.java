package app.sendready.app;

import app.sendready.disk.Rights;
import app.sendready.disk.SafeFile;
import app.sendready.ui.step.identity.KeyMaker;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/// Makes RSA key pairs of 2048 bits, as RFC 8301 §3.2 asks of signers, and writes the private half
/// as PKCS #8 in PEM, which mail servers read.
final class KeyFiles implements KeyMaker {
  private static final int BITS = 2048;

  @Override
  public String make(Path file) throws IOException {
    KeyPair pair = pair();
    byte[] secret = pem(pair.getPrivate().getEncoded());
    try {
      SafeFile.create(file, secret, Rights.SECRET);
    } finally {
      Arrays.fill(secret, (byte) 0);
    }
    return "v=DKIM1; k=rsa; p=" + Base64.getEncoder().encodeToString(pair.getPublic().getEncoded());
  }

  private static KeyPair pair() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(BITS);
      return generator.generateKeyPair();
    } catch (NoSuchAlgorithmException missing) {
      // Every Java makes RSA keys of 2048 bits (java.security.KeyPairGenerator's own promise).
      throw new IllegalStateException(missing);
    }
  }

  private static byte[] pem(byte[] der) {
    Base64.Encoder lines = Base64.getMimeEncoder(64, new byte[] {'\n'});
    return ("-----BEGIN PRIVATE KEY-----\n"
            + lines.encodeToString(der)
            + "\n-----END PRIVATE KEY-----\n")
        .getBytes(StandardCharsets.US_ASCII);
  }
}
