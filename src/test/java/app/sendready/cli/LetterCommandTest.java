package app.sendready.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.Golden;
import app.sendready.kind.Kinds;
import app.sendready.practice.Practice;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The letter to whoever edits the zone, word for word and in what depends on the answers.
final class LetterCommandTest {
  private static final List<String> ON_PREMISE =
      List.of(
          "shop.example",
          "--mode=on-premise",
          "--mta=mta-1=192.0.2.4,2001:db8::4",
          "--mta=mta-2",
          "--tracking-target=192.0.2.7",
          "--selector=ak",
          "--dkim-key=" + Practice.SAMPLE_KEY,
          "--dmarc-policy=none");
  private static final List<String> CLOUD =
      List.of(
          "example.com",
          "--selector=ak",
          "--dkim-key=" + Practice.SAMPLE_KEY,
          "--logo=https://www.example.com/logo.svg");

  private final CommandRun command = new CommandRun();

  private String plan(String language, String format, List<String> answers, String... more) {
    command.kinds = Kinds.all();
    return command
        .run(
            Stream.of(
                    List.of("plan", "--format", format, "--lang", language), answers, List.of(more))
                .flatMap(List::stream)
                .toArray(String[]::new))
        .out();
  }

  @ParameterizedTest
  @CsvSource({
    "en, true, letter-cloud.txt",
    "ru, true, letter-cloud_ru.txt",
    "en, false, letter-on-premise.txt",
    "ru, false, letter-on-premise_ru.txt"
  })
  void isWordForWordThis(String language, boolean cloud, String file) {
    Golden.check(getClass(), file, plan(language, "letter", cloud ? CLOUD : ON_PREMISE));
  }

  @ParameterizedTest
  @CsvSource({
    "none, only report, can be turned away",
    "quarantine, goes to spam, only report",
    "reject, can be turned away, goes to spam"
  })
  void theRiskIsThatOfThePolicy(String policy, String said, String notSaid) {
    for (String format : List.of("letter", "markdown", "html")) {
      assertThat(plan("en", format, List.of("example.com"), "--dmarc-policy", policy))
          .contains(said)
          .doesNotContain(notSaid);
    }
  }

  /// Nobody knows an address by its name in in-addr.arpa, least of all the one who sets it.
  @ParameterizedTest
  @ValueSource(strings = {"letter", "text", "csv", "json", "markdown", "html", "zone"})
  void aReverseNameIsToldByItsAddress(String format) {
    assertThat(plan("en", format, ON_PREMISE))
        .contains("Reverse name of 192.0.2.4", "Reverse name of 2001:db8::4");
    assertThat(plan("ru", format, ON_PREMISE))
        .contains("Обратное имя адреса 192.0.2.4", "Обратное имя адреса 2001:db8::4");
  }

  @Test
  void whatIsSentLaterHasItsNumber() {
    assertThat(plan("en", "letter", List.of("example.com")))
        .containsPattern("(?m)^   \\d+\\. DKIM signing key: TXT ");
  }
}
