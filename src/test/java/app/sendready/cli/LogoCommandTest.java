package app.sendready.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.Golden;
import app.sendready.cli.CommandRun.Ran;
import app.sendready.web.WebAnswer;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogoCommandTest {
  private static final String GOOD =
      """
      <svg xmlns="http://www.w3.org/2000/svg" version="1.2" baseProfile="tiny-ps" viewBox="0 0 9 9">
        <title>Example</title><rect width="9" height="9"/>
      </svg>
      """;

  private static final String BAD =
      """
      <svg xmlns="http://www.w3.org/2000/svg" version="1.2" baseProfile="tiny-ps" viewBox="0 0 9 5">
        <title>Example</title><script>1</script>
      </svg>
      """;

  @TempDir Path folder;

  private final CommandRun command = new CommandRun();

  private String file(String svg) throws IOException {
    return Files.writeString(folder.resolve("logo.svg"), svg).toString();
  }

  private void serve(int status, String type, String svg) {
    command.web =
        uri -> new WebAnswer.Received(status, type, svg.getBytes(StandardCharsets.UTF_8), uri);
  }

  private void ends(int status, String inOut, String place) {
    Ran ran = command.run("logo", place, "--format", "json");
    assertThat(ran.out()).contains(inOut);
    assertThat(ran.status()).isEqualTo(status);
  }

  @Test
  void aGoodFilePasses() throws IOException {
    Ran ran = command.run("logo", file(GOOD), "--format", "json");
    assertThat(ran.status()).isZero();
    Golden.check(getClass(), "logo.json", ran.out());
    assertThat(command.run("logo", file(GOOD)).out()).contains("It is square.");
  }

  @Test
  void aBadOneSaysWhy() throws IOException {
    Ran ran = command.run("logo", file(BAD));
    assertThat(ran.status()).isEqualTo(Cli.FAILED);
    Golden.check(getClass(), "logo-bad.txt", ran.out());
    Golden.check(
        getClass(), "logo-bad.json", command.run("logo", file(BAD), "--format=json").out());
    ends(1, "bimi.logo-not-xml", file("no picture"));
  }

  @Test
  void oneBadgeIsEnoughForOneFinding() throws IOException {
    assertThat(command.run("logo", "http://example.com/logo.svg").out())
        .containsOnlyOnce("Not right")
        .contains("https");
    assertThat(command.run("logo", file(BAD)).out()).contains("Not right");
  }

  @Test
  void helpIsInBothLanguages() {
    Golden.check(getClass(), "help-logo.txt", command.run("logo", "--help").out());
    Golden.check(getClass(), "help-logo_ru.txt", command.run("logo", "-h", "--lang=ru").out());
  }

  @Test
  void aLogoIsFetched() {
    serve(200, "image/svg+xml", GOOD);
    ends(0, "\"status\": \"pass\"", "https://example.com/logo.svg");
    serve(200, "text/plain", GOOD);
    ends(0, "bimi.logo-type", "https://example.com/logo.svg");
    serve(404, "text/html", "");
    ends(1, "bimi.logo-not-found", "https://example.com/logo.svg");
    ends(1, "bimi.not-https", "http://example.com/logo.svg");
    command.web =
        uri ->
            new WebAnswer.Received(
                200,
                "",
                GOOD.getBytes(StandardCharsets.UTF_8),
                URI.create("https://www.example.com/logo.svg"));
    ends(0, "bimi.logo-redirected", "https://example.com/logo.svg");
  }

  @Test
  void anUnreachedServerSaysNothingOfTheLogo() {
    ends(3, "\"status\": \"unknown\"", "https://example.com/logo.svg");
  }

  @Test
  void whatCannotBeReadIsRefused() {
    command.refused("which logo", "logo");
    command.refused("missing.svg", "logo", "missing.svg");
    command.refused("cannot be read", "logo", folder.toString());
    command.refused("no web address", "logo", "https://exa mple/");
  }
}
