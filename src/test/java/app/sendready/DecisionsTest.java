package app.sendready;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The decision records: numbered, each once, all of them in the index.
class DecisionsTest {
  private static final Path FOLDER = Path.of("src/site/markdown/decisions");

  @Test
  void everyDecisionHasItsNumberAndItsLineInTheIndex() throws IOException {
    List<String> index =
        Files.readAllLines(FOLDER.resolve("index.md")).stream()
            .filter(line -> line.startsWith("| ") && !line.startsWith("| |"))
            .toList();
    List<String> wanted = new ArrayList<>();
    List<Path> files;
    try (Stream<Path> all = Files.list(FOLDER)) {
      files = all.filter(file -> !file.endsWith("index.md")).sorted().toList();
    }
    for (int i = 0; i < files.size(); i++) {
      int number = i + 1;
      Path file = files.get(i);
      assertThat(file.getFileName().toString())
          .as("give this decision the number %s, in its file's name and in its title", number)
          .matches("%04d-[a-z0-9-]+\\.md".formatted(number));
      String title = Files.readAllLines(file).getFirst();
      assertThat(title).startsWith("# " + number + ". ");
      wanted.add(
          "| %d | [%s](%s) |"
              .formatted(
                  number, title.replaceFirst("# \\d+\\. ", ""), file.getFileName().toString()));
    }
    assertThat(index).as("decisions/index.md: a line for each").containsExactlyElementsOf(wanted);
  }
}
