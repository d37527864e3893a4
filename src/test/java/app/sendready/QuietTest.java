package app.sendready;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// A test that is green has nothing to say.
final class QuietTest {
  private static final String STREAM = "System." + "out";

  @Test
  void noTestWritesToStandardOutput() throws IOException {
    List<Path> loud;
    try (Stream<Path> files = Files.walk(Path.of("src", "test", "java"))) {
      loud =
          files.filter(f -> f.toString().endsWith("Test.java")).filter(QuietTest::speaks).toList();
    }
    assertThat(loud).as("use Figures, or assert what matters").isEmpty();
  }

  /// Tests that are tools as well speak from their `main` alone.
  private static boolean speaks(Path file) {
    try {
      String text = Files.readString(file);
      return (text.contains(STREAM + ".") || text.contains(STREAM + "::"))
          && !text.contains("void main(String[] args)");
    } catch (IOException gone) {
      throw new IllegalStateException(file.toString(), gone);
    }
  }
}
