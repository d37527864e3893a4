package app.sendready.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.app.Words;
import app.sendready.i18n.Language;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine;

/// The manual pages say all that the command line can be told.
class ManPagesTest {
  private static CommandLine line(Language language) {
    return new Options(Words.in(language, ZoneOffset.UTC)).commandLine("1");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyCommandHasItsPageAndEveryOptionItsLine(Language language) {
    Map<String, String> pages = ManPages.pages(language, "1.0.0", "2026-11-23");
    CommandLine root = line(language);
    assertThat(pages).hasSize(root.getSubcommands().size() + 1);
    root.getSubcommands()
        .forEach((name, command) -> {
          assertThat(pages.get("sendready.1")).contains("\\fB" + name.replace("-", "\\-") + "\\fR");
          String page = pages.get("sendready-" + name + ".1");
          command
              .getCommandSpec()
              .options()
              .forEach(
                  option -> assertThat(page).contains(option.longestName().replace("-", "\\-")));
        });
    assertThat(pages.values()).allMatch(page -> page.contains("\n.TP\n\\fB74\\fR\n"));
  }

  /// A line that begins with a full stop would be a request of the typesetter.
  @ParameterizedTest
  @EnumSource(Language.class)
  void onlyOurOwnRequestsAreInThem(Language language) {
    ManPages.pages(language, "1.0.0", "2026-11-23")
        .values()
        .forEach(page ->
            assertThat(page.lines().filter(line -> line.startsWith(".") || line.startsWith("'")))
                .allMatch(line -> line.matches("\\.(?:TH|SH|TP|\\\\\").*")));
  }

  @Test
  void everyCommandCompletes() {
    String completion = ManPages.completion();
    line(Language.ENGLISH)
        .getSubcommands()
        .keySet()
        .forEach(name -> assertThat(completion).contains("_picocli_sendready_" + name));
    assertThat(completion).doesNotContain("/tmp/").endsWith("\n");
  }
}
