package app.sendready.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.kind.Kinds;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Of a long text that cannot be used only so much is said again as one needs to know it.
final class LongArgumentTest {
  private static final String LONG = "yя\ud83d\ude00".repeat(3000) + " a b";

  private final CommandRun command = new CommandRun();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--tracking",
        "--bounce",
        "--selector",
        "--report-address",
        "--logo",
        "--mta",
        "--mail-from",
        "--dmarc-policy",
        "--mode",
        "--dns-host",
        "--dkim-key",
        "--zone",
        "--platform",
        "--project",
        "--format",
        "--rows",
        "--lang",
        "--tracking-target",
        "--resolver",
        "--unknown"
      })
  void isRefusedInAShortSentence(String option) {
    command.kinds = Kinds.all();
    CommandRun.Ran ran = command.run("plan", "example.com", option + "=" + LONG);
    assertThat(ran.status()).isEqualTo(Cli.USAGE);
    assertThat(ran.err()).hasSizeLessThan(1000).doesNotContain("?");
  }

  @ParameterizedTest
  @ValueSource(strings = {"plan", "", "hosts", "message", "logo", "dkim", "dmarc", "spf"})
  void soIsWhatACommandIsAbout(String about) {
    String[] args = about.isEmpty() ? new String[] {LONG} : new String[] {about, LONG};
    CommandRun.Ran ran = command.run(args);
    assertThat(ran.status()).isEqualTo(Cli.USAGE);
    assertThat(ran.err()).hasSizeLessThan(1000);
  }
}
