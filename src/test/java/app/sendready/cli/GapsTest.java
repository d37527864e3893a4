package app.sendready.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.kind.Kinds;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is still missing in a record is named in the reader's language, every piece of it.
final class GapsTest {
  private static final Pattern GAP = Pattern.compile("(?:<|&lt;)([^<>&]*)(?:>|&gt;)");

  private final CommandRun command = new CommandRun();

  private String plan(String language, String format, String... more) {
    command.kinds = Kinds.all();
    String[] args =
        Stream.concat(
                Stream.of(
                    "plan", "example.com", "--format", format, "--lang", language, "--legacy"),
                Stream.of(more))
            .toArray(String[]::new);
    return command.run(args).out();
  }

  private static final String[] NO_SERVER = {"--mode", "on-premise"};
  private static final String[] GAPS = {
    "--mode",
    "on-premise",
    "--mta",
    "mta-1=192.0.2.4",
    "--mta",
    "mta-2",
    "--mta",
    "mta-3",
    "--mail-from",
    "return.example.net"
  };

  private static List<String> gaps(String printed) {
    String seen =
        printed.replaceAll("(?s)<(head|style).*?</\\1>", "").replaceAll("</?[a-z][^>]*>", " ");
    return GAP.matcher(seen).results().map((MatchResult r) -> r.group(1)).distinct().toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "csv", "zone", "markdown"})
  void inRussianNoGapIsEnglish(String format) {
    for (String[] answers : List.of(NO_SERVER, GAPS, new String[0])) {
      assertThat(gaps(plan("ru", format, answers)))
          .as("the gaps of %s with %s", format, List.of(answers))
          .isNotEmpty()
          .allSatisfy(gap ->
              assertThat(gap.replaceAll("https?://\\S+|[\\w-]+(\\.[\\w-]+)+|\\bIP\\b", ""))
                  .doesNotContainPattern("[A-Za-z]"));
    }
  }

  @Test
  void everyServerWithoutAnAddressIsNamed() {
    assertThat(plan("ru", "text", GAPS))
        .contains(
            "v=spf1 ip4:192.0.2.4 ip4:<IP-адрес mta-2.example.com> ip4:<IP-адрес"
                + " mta-3.example.com> ~all",
            "spf2.0/pra ip4:192.0.2.4 ip4:<IP-адрес mta-2.example.com> ip4:<IP-адрес"
                + " mta-3.example.com> ~all");
    assertThat(plan("en", "text", GAPS))
        .contains("ip4:<IP address of mta-2.example.com> ip4:<IP address of mta-3.example.com>");
  }

  @Test
  void theHtmlPageNamesThemToo() {
    assertThat(plan("ru", "html", GAPS))
        .contains("&lt;IP-адрес mta-2.example.com&gt;", "&lt;IP-адрес mta-3.example.com&gt;")
        .doesNotContain("IP address", "your personal key", "tracking server");
  }

  @Test
  void forProgramsAGapIsTheSameInEveryLanguage() {
    assertThat(gaps(plan("ru", "json", GAPS))).isEqualTo(gaps(plan("en", "json", GAPS)));
  }
}
