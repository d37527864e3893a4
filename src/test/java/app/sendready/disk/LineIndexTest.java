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

  private static Optional<String> line(LineIndex index, String key) throws IOException {
    return index.lines(key).stream().reduce((_, last) -> last);
  }

  @Test
  void everyLineIsFoundByItsKey() throws IOException {
    Path file = Files.writeString(folder.resolve("f"), "один 1\n\nb 2\nb 3\nlast 4");
    try (LineIndex index = LineIndex.open(file, mark, LineIndexTest::firstWord)) {
      assertThat(line(index, "один")).contains("один 1");
      assertThat(line(index, "b")).contains("b 3");
      assertThat(line(index, "last")).contains("last 4");
      assertThat(line(index, "none")).isEmpty();
      assertThat(index.isEmpty()).isFalse();
    }
    assertThat(mark.digest())
        .as("all of it was read, once")
        .isEqualTo(sha256().digest(Files.readAllBytes(file)));
  }

  @Test
  void theLinesWithOneKeyAreFoundTheLastOfThemIfThereAreMany() throws IOException {
    List<String> lines = IntStream.range(0, 60).mapToObj(i -> "k" + i % 2 + " " + i).toList();
    Path file =
        Files.writeString(folder.resolve("f"), "a 1\na 2\nb 3\n" + String.join("\n", lines));
    try (LineIndex index = LineIndex.open(file, mark, LineIndexTest::firstWord)) {
      assertThat(index.lines("a")).containsExactly("a 1", "a 2");
      assertThat(index.lines("b")).containsExactly("b 3");
      assertThat(index.lines("none")).isEmpty();
      assertThat(index.lines("k1"))
          .hasSize(LineIndex.MOST)
          .startsWith("k1 " + (59 - 2 * (LineIndex.MOST - 1)))
          .endsWith("k1 59");
    }
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
        assertThat(line(index, line.split(" ")[0])).contains(line);
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
