package app.sendready.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LineIndexTest {
  @TempDir Path folder;

  private static Optional<String> firstWord(String line) {
    return line.isBlank() ? Optional.empty() : Optional.of(line.split(" ")[0]);
  }

  @Test
  void everyLineIsFoundByItsKeyAndTheLastCounts() throws IOException {
    Path file = Files.writeString(folder.resolve("f"), "один 1\n\nb 2\nb 3\nlast 4");
    try (LineIndex index = LineIndex.open(file, LineIndexTest::firstWord)) {
      assertThat(index.line("один")).contains("один 1");
      assertThat(index.line("b")).contains("b 3");
      assertThat(index.line("last")).contains("last 4");
      assertThat(index.line("none")).isEmpty();
      assertThat(index.isEmpty()).isFalse();
    }
  }

  @Test
  void whatIsNoFileOfLinesIsRefused() throws IOException {
    assertThatThrownBy(() -> LineIndex.open(folder, LineIndexTest::firstWord))
        .isInstanceOf(RegularFile.NotRegular.class);
    Path endless = Files.write(folder.resolve("endless"), new byte[5 * 1024 * 1024]);
    assertThatThrownBy(() -> LineIndex.open(endless, LineIndexTest::firstWord))
        .isInstanceOf(RegularFile.TooLarge.class);
  }
}
