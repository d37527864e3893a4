package app.sendready.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.practice.Practice;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DroppedKeyTest {
  @TempDir Path folder;

  private DroppedKey read(String content) throws Exception {
    return DroppedKey.read(Files.writeString(folder.resolve("key.txt"), content));
  }

  @Test
  void aPublicKeyIsTakenAsItStandsThere() throws Exception {
    String key = "v=DKIM1; k=rsa; p=" + Practice.SAMPLE_KEY;
    assertThat(read(key + "\n")).isEqualTo(new DroppedKey.Public(key));
  }

  @Test
  void ofAPrivateKeyNothingIsKept() throws Exception {
    Path file = folder.resolve("dkim.pem");
    new KeyFiles().make(file);
    assertThat(DroppedKey.read(file)).isEqualTo(new DroppedKey.Private());
  }

  @Test
  void whatIsNoKeyIsRefused() throws Exception {
    assertThat(read("hello")).isEqualTo(new DroppedKey.NoKey());
    assertThat(read("")).isEqualTo(new DroppedKey.NoKey());
    assertThat(DroppedKey.read(folder)).isEqualTo(new DroppedKey.NoKey());
    assertThat(DroppedKey.read(folder.resolve("none"))).isEqualTo(new DroppedKey.NoKey());
    Path large = Files.write(folder.resolve("large"), new byte[200_000]);
    assertThat(DroppedKey.read(large)).isEqualTo(new DroppedKey.NoKey());
  }
}
