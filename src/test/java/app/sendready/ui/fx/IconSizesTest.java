package app.sendready.ui.fx;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IconSizesTest {
  @TempDir Path folder;

  @Test
  void eachRuleGivesItsSizeInTheOrderOfTheSheet() throws IOException {
    assertThat(
            sizes(
                """
                /* .not-this { -fx-icon-size: 1; } */
                .other { -fx-padding: 4; }
                .row .icon,
                .head .icon { -fx-fill: red; -fx-icon-size: 16; }
                .large > .icon { -fx-icon-size:24px; /* and more */ -fx-fill: red; }
                """))
        .containsExactly(entry(".row .icon,\n.head .icon", 16), entry(".large > .icon", 24));
  }

  @Test
  void aCommentWithoutAnEndHidesTheRest() {
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(5),
        () ->
            assertThat(sizes(".a { -fx-icon-size: 12; } /* .b { -fx-icon-size: 14; }"))
                .containsExactly(entry(".a", 12)));
  }

  private Map<String, Integer> sizes(String css) throws IOException {
    Path sheet = Files.writeString(folder.resolve("a.css"), css);
    return IconSizes.of(List.of(sheet.toUri().toString()));
  }
}
