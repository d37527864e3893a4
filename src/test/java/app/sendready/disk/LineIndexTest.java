package app.sendready.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LineIndexTest {
  @TempDir Path folder;

  private final MessageDigest mark = sha256();

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException never) {
      throw new IllegalStateException(never);
    }
  }

  private static Optional<String> firstWord(String line) {
    return line.isBlank() ? Optional.empty() : Optional.of(line.split(" ")[0]);
  }

  @Test
  void everyLineIsFoundByItsKeyAndTheLastCounts() throws IOException {
    Path file = Files.writeString(folder.resolve("f"), "один 1\n\nb 2\nb 3\nlast 4");
    try (LineIndex index = LineIndex.open(file, mark, LineIndexTest::firstWord)) {
      assertThat(index.line("один")).contains("один 1");
      assertThat(index.line("b")).contains("b 3");
      assertThat(index.line("last")).contains("last 4");
      assertThat(index.line("none")).isEmpty();
      assertThat(index.isEmpty()).isFalse();
    }
    assertThat(mark.digest())
        .as("all of it was read, once")
        .isEqualTo(sha256().digest(Files.readAllBytes(file)));
  }

  /// Files are read in blocks, and no line cares.
  @Test
  void linesLongerThanABlockAndAcrossBlocksAreWhole() throws IOException {
    Path file = folder.resolve("f");
    List<String> lines =
        IntStream.range(0, 40).mapToObj(i -> "k" + i + " " + "ж".repeat(i * 3_001)).toList();
    Files.writeString(file, String.join("\n", lines));
    try (LineIndex index = LineIndex.open(file, mark, LineIndexTest::firstWord)) {
      for (String line : lines) {
        assertThat(index.line(line.split(" ")[0])).contains(line);
      }
    }
  }

  @Test
  void whatIsNoFileOfLinesIsRefused() throws IOException {
    assertThatThrownBy(() -> LineIndex.open(folder, mark, LineIndexTest::firstWord))
        .isInstanceOf(RegularFile.NotRegular.class);
    Path endless = Files.write(folder.resolve("endless"), new byte[5 * 1024 * 1024]);
    assertThatThrownBy(() -> LineIndex.open(endless, mark, LineIndexTest::firstWord))
        .isInstanceOf(RegularFile.TooLarge.class);
  }
}
