package app.sendready;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Every RFC that the sources cite stands in the index, and the index names none that they do not.
class RfcIndexTest {
  private static final Pattern CITED =
      Pattern.compile("RFCs? (\\d{3,5})(?:, (\\d{4}))?(?:,? and (\\d{4}))?");

  @Test
  void theIndexAndTheSourcesAgree() throws IOException {
    Set<String> cited = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        collect(CITED.matcher(Files.readString(file)), cited);
      }
    }
    Set<String> listed = new TreeSet<>();
    Matcher rows =
        Pattern.compile("(?m)^\\| (\\d{3,5}) \\|")
            .matcher(Files.readString(Path.of("src/site/markdown/rfc.md")));
    collect(rows, listed);
    assertThat(listed)
        .as("src/site/markdown/rfc.md: add a line for each RFC that is cited, take out the others")
        .isEqualTo(cited);
  }

  private static void collect(Matcher matcher, Set<String> into) {
    while (matcher.find()) {
      for (int i = 1; i <= matcher.groupCount(); i++) {
        if (matcher.group(i) != null) {
          into.add(matcher.group(i));
        }
      }
    }
  }
}
