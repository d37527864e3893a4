package app.sendready;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The tools of the build, and those that the docs tell of.
class ToolsTest {
  private static final Pattern NAMED = Pattern.compile("exec@tool -Dtool=([a-z-]+)");

  @Test
  void theListHasALineForEachTool() {
    assertThat(Tools.list().lines().skip(1))
        .hasSameSizeAs(Tools.names())
        .allMatch(line -> line.matches("  [a-z-]+ +\\S.*"));
  }

  /// A page or a failing test must not send anybody to a tool that is not there.
  @Test
  void everyToolThatIsToldOfIsThere() throws IOException {
    TreeSet<String> told = new TreeSet<>();
    try (Stream<Path> sources =
        Stream.of("README.md", ".github", "src/site/markdown", "src/test/java")
            .map(Path::of)
            .flatMap(ToolsTest::files)) {
      for (Path file : sources.toList()) {
        Matcher named = NAMED.matcher(Files.readString(file));
        while (named.find()) {
          told.add(named.group(1));
        }
      }
    }
    assertThat(told).contains("floors", "catalogue").isSubsetOf(Tools.names());
  }

  private static Stream<Path> files(Path root) {
    try {
      if (!Files.exists(root)) {
        return Stream.of();
      }
      try (Stream<Path> found = Files.walk(root)) {
        List<Path> all = found.filter(Files::isRegularFile).toList();
        return all.stream();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
