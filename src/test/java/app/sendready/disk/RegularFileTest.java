package app.sendready.disk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegularFileTest {
  @TempDir Path folder;

  @Test
  void whatIsNoOrdinaryFileOrTooLargeIsRefusedAtOnce() throws Exception {
    for (Map.Entry<String, Path> odd : Odd.all(folder).entrySet()) {
      for (FileBound bound : FileBound.values()) {
        Optional<Exception> refused = Odd.elsewhere(() -> RegularFile.read(odd.getValue(), bound));
        assertThat(refused).as(odd.getKey() + " as " + bound).isPresent();
        assertThat(refused.get()).isInstanceOf(IOException.class);
      }
    }
  }

  @Test
  void theBoundIsTheLastSizeThatIsRead() throws IOException {
    Path file = folder.resolve("file");
    for (FileBound bound : FileBound.values()) {
      if (bound.bytes() > FileBound.RECORDING.bytes()) {
        continue;
      }
      Files.write(file, new byte[bound.bytes()]);
      assertThat(RegularFile.read(file, bound)).hasSize(bound.bytes());
      Files.write(file, new byte[bound.bytes() + 1]);
      assertThat(Odd.elsewhere(() -> RegularFile.read(file, bound)))
          .as(bound.name())
          .containsInstanceOf(RegularFile.TooLarge.class);
      RegularFile.Start start = RegularFile.start(file, bound);
      assertThat(start.bytes()).hasSize(bound.bytes());
      assertThat(start.size()).isEqualTo(bound.bytes() + 1);
    }
  }

  @Test
  void aLinkThatTheUserNamesIsRead() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "text");
    Path link = Files.createSymbolicLink(folder.resolve("link"), file);
    assertThat(RegularFile.text(link, FileBound.KEY)).isEqualTo("text");
  }

  @Test
  void textIsUtf8OrNone() throws IOException {
    Path file = Files.write(folder.resolve("file"), new byte[] {(byte) 0xff});
    assertThat(Odd.elsewhere(() -> RegularFile.text(file, FileBound.KEY)))
        .containsInstanceOf(CharacterCodingException.class);
  }
}
