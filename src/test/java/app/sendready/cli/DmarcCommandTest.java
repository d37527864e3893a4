package app.sendready.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.Golden;
import app.sendready.cli.CommandRun.Ran;
import app.sendready.dns.RecordType;
import app.sendready.dns.Trouble;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DmarcCommandTest {
  private final CommandRun command = new CommandRun();

  @BeforeEach
  void publish() {
    command.zone.txt(
        "_dmarc.example.com", "v=DMARC1; p=reject; sp=quarantine; rua=mailto:d@example.com");
    command.zone.txt("_dmarc.broken.example", "v=DMARC1; p=refuse");
    command.zone.fail("_dmarc.silent.example", RecordType.TXT, Trouble.Kind.SERVFAIL);
  }

  /// As `plan` and `check` read it.
  @Test
  void theNameOfARecordMeansTheDomainItBelongsTo() {
    for (String typed : new String[] {"_dmarc.example.com", "ak._domainkey.example.com"}) {
      assertThat(command.run("dmarc", typed).out())
          .as(typed)
          .isEqualTo(command.run("dmarc", "example.com").out());
    }
  }

  @Test
  void printsJson() {
    Ran ran =
        command.run(
            "dmarc",
            "news.example.com",
            "--spf",
            "bounce.example.net=pass",
            "--dkim",
            "example.com=pass",
            "--format",
            "json",
            "--resolver",
            "192.0.2.53:5353");
    assertThat(ran.status()).isZero();
    assertThat(command.asked.toString()).isEqualTo("[[192.0.2.53:5353]]");
    Golden.check(getClass(), "dmarc.json", ran.out());
  }

  @Test
  void printsText() {
    Golden.check(
        getClass(),
        "dmarc.txt",
        command.run("dmarc", "example.com", "--spf", "example.net=pass").out());
    Golden.check(
        getClass(), "dmarc_ru.txt", command.run("dmarc", "example.com", "--lang=ru").out());
  }

  @Test
  void helpIsInBothLanguages() {
    Golden.check(getClass(), "help-dmarc.txt", command.run("dmarc", "--help").out());
    Golden.check(getClass(), "help-dmarc_ru.txt", command.run("dmarc", "-h", "--lang=ru").out());
  }

  @Test
  void whatCouldNotBeAskedIsNotDenied() {
    String out = command.run("dmarc", "silent.example", "--spf", "silent.example=pass").out();
    assertThat(out).contains("temperror").doesNotContain("does not speak");
  }

  @ParameterizedTest
  @CsvSource({
    "Example.COM,    --spf=example.com=pass,       pass,      0",
    "example.com,    --spf=a@b.example.com=PASS,   pass,      0",
    "example.com,    --spf=example.com=fail,       fail,      1",
    "example.com,    --dkim=example.net=pass,      fail,      1",
    "example.com,    --dkim=example.com=temperror, temperror, 3",
    "nothing.example, --dkim=nothing.example=pass, none,      0",
    "silent.example, --dkim=silent.example=pass,   temperror, 3",
    "example.com,    --dkim=localhost=pass,        fail,      1",
  })
  void everyResultHasItsStatus(String from, String identity, String result, int status) {
    Ran ran = command.run("dmarc", from, identity, "--format", "json");
    assertThat(ran.out()).startsWith("{\n  \"result\": \"" + result + "\",");
    assertThat(ran.status()).isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({"example.com, 0", "nothing.example, 1", "broken.example, 1", "silent.example, 3"})
  void withoutAMessageTheRecordIsJudged(String from, int status) {
    assertThat(command.run("dmarc", from).status()).isEqualTo(status);
  }

  @Test
  void whatCannotBeAskedIsRefused() {
    command.refused("right after dmarc", "dmarc");
    command.refused("one word only", "dmarc", "example");
    command.refused(
        "“example.com=perhaps”", "dmarc", "example.com", "--spf", "example.com=perhaps");
    command.refused("“pass”", "dmarc", "example.com", "--dkim", "pass");
    command.refused("“=pass”", "dmarc", "example.com", "--dkim", "=pass");
    command.refused("after --dkim", "dmarc", "example.com", "--dkim");
  }
}
