package app.sendready.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.sendready.ui.step.identity.KeyReading;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFilesTest {
  @TempDir private Path folder;

  @Test
  void thePublicHalfIsUnderstoodAndBelongsToTheFile() throws Exception {
    Path file = folder.resolve("dkim-ak.pem");
    String record = new KeyFiles().make(file);

    assertThat(new DkimKeys().read(record))
        .isInstanceOfSatisfying(
            KeyReading.Understood.class, key -> assertThat(key.key().bits()).isEqualTo(2048));
    String pem = Files.readString(file, StandardCharsets.US_ASCII);
    assertThat(new DkimKeys().read(pem)).isInstanceOf(KeyReading.PrivateKeyAlarm.class);
    byte[] der = Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
    KeyFactory rsa = KeyFactory.getInstance("RSA");
    RSAPrivateCrtKey secret = (RSAPrivateCrtKey) rsa.generatePrivate(new PKCS8EncodedKeySpec(der));
    PublicKey own =
        rsa.generatePublic(new RSAPublicKeySpec(secret.getModulus(), secret.getPublicExponent()));
    assertThat(record).endsWith("p=" + Base64.getEncoder().encodeToString(own.getEncoded()));
  }

  @Test
  void onlyTheOwnerMayReadTheFile() throws IOException {
    Path file = folder.resolve("own.pem");
    new KeyFiles().make(file);

    if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
          .isEqualTo("rw-------");
    } else {
      assertThat(file).isReadable();
    }
  }

  @Test
  void aFileThatIsThereIsNeverOverwritten() throws IOException {
    Path file = Files.writeString(folder.resolve("old.pem"), "in use");

    assertThatThrownBy(() -> new KeyFiles().make(file))
        .isInstanceOf(FileAlreadyExistsException.class);
    assertThat(file).hasContent("in use");
  }
}
