package app.sendready.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.Golden;
import app.sendready.cli.CommandRun.Ran;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The examples of the platform's own troubleshooting page, explained as that page explains them.
class MessageCommandTest {
  private static final String PROBLEMATIC =
      """
      From: News <news@example.com>
      Return-Path: <bounce@mailer-service.example>
      Authentication-Results: mx.example.com;
       dkim=pass header.i=@mailer-service.example;
       spf=pass smtp.mailfrom=mailer-service.example;
       dmarc=fail header.from=example.com
      """;

  private static final String GOOD =
      """
      Return-Path: <ac-bounces@ac-bounces.example.com>
      Authentication-Results: mx.example.org;
       dkim=pass header.d=example.com header.s=ak;
       spf=pass smtp.mailfrom=ac-bounces.example.com;
       dmarc=pass header.from=example.com
      From: News <news@example.com>
      List-Unsubscribe: <https://trk.example.com/u>
      List-Unsubscribe-Post: List-Unsubscribe=One-Click
      """;

  private static final String MICROSOFT =
      """
      Authentication-Results: spf=pass (sender IP is 192.0.2.4)
       smtp.mailfrom=ac-bounces.example.com; dkim=pass (signature was verified)
       header.d=example.com;dmarc=pass action=none
       header.from=example.com;compauth=pass reason=100
      X-Forefront-Antispam-Report: CIP:192.0.2.4;CTRY:;LANG:en;SCL:6;SRV:;SFV:SPM;CAT:SPM;
      X-Microsoft-Antispam: BCL:0;
      From: News <news@example.com>
      List-Unsubscribe: <https://trk.example.com/u>
      List-Unsubscribe-Post: List-Unsubscribe=One-Click
      """;

  private final CommandRun command = new CommandRun();

  private Ran run(String input, String... more) {
    command.input = input;
    String[] args = new String[more.length + 2];
    args[0] = "message";
    args[1] = "-";
    System.arraycopy(more, 0, args, 2, more.length);
    return command.run(args);
  }

  @Test
  void theProblematicExampleIsExplainedAsThePageDoes() {
    Ran ran = run(PROBLEMATIC, "--offline");
    assertThat(ran.status()).isEqualTo(Cli.FAILED);
    Golden.check(getClass(), "message-problem.txt", ran.out());
    Golden.check(
        getClass(), "message-problem_ru.txt", run(PROBLEMATIC, "--offline", "--lang=ru").out());
    assertThat(command.asked).isEmpty();
  }

  @Test
  void theSenderIsShownAsPeopleReadIt() {
    assertThat(run("From: =?windows-1251?B?zeDz6uA=?= <news@example.com>\n\nHi", "--offline").out())
        .contains("From: \u041d\u0430\u0443\u043a\u0430 <news@example.com>");
    assertThat(run("From: a@example.com\nFrom: b@example.net\n\nHi", "--offline").out())
        .contains("a@example.com, b@example.net");
  }

  @Test
  void theGoodExampleIsGood() {
    Ran ran = run(GOOD, "--offline");
    Golden.check(getClass(), "message-good.txt", ran.out());
    Golden.check(getClass(), "message-good_ru.txt", run(GOOD, "--offline", "--lang=ru").out());
  }

  @Test
  void microsoftsFormIsReadAndItsScoreToldApartFromTheSetUp() {
    Ran ran = run(MICROSOFT, "--offline", "--format", "json");
    Golden.check(getClass(), "message-microsoft.json", ran.out());
    Golden.check(getClass(), "message-microsoft.txt", run(MICROSOFT, "--offline").out());
    Golden.check(
        getClass(), "message-microsoft_ru.txt", run(MICROSOFT, "--offline", "--lang=ru").out());
  }

  @Test
  void aFileIsReadAndDnsIsAsked(@TempDir Path folder) throws Exception {
    command.zone.txt("_dmarc.example.com", "v=DMARC1; p=reject");
    command.zone.txt("mailer-service.example", "v=spf1 ip4:192.0.2.4 -all");
    Path file = folder.resolve("test.eml");
    Files.writeString(
        file,
        "Received: from m.mailer-service.example ([192.0.2.4]) by mx.example.org; x\r\n"
            + PROBLEMATIC
            + "\r\nHi\r\n");
    Ran ran = command.run("message", file.toString(), "--format=json", "--resolver=192.0.2.53");
    assertThat(ran.status()).isEqualTo(Cli.FAILED);
    assertThat(ran.out())
        .contains(
            "\"message.not-aligned\"", "\"message.signature-not-here\"", "\"result\": \"pass\"");
    assertThat(command.asked).hasSize(1);
  }

  @Test
  void whatDiffersFromTheSetUpIsNamed(@TempDir Path folder) throws Exception {
    Ran same = run(GOOD, "--offline", "--format=json", "--selector=ak");
    assertThat(same.out()).doesNotContain("elsewhere", "other-selector", "not-planned");
    Ran other = run(GOOD, "--offline", "--format=json", "--bounce=returns");
    assertThat(other.out())
        .contains("message.return-path-elsewhere", "\"planned\": \"returns.example.com\"");
    Path project = folder.resolve("shop.sendready");
    Files.writeString(project, "{\"answers\": {\"domain\": \"example.net\", \"mode\": \"cloud\"}}");
    Ran elsewhere = run(GOOD, "--offline", "--format=json", "--project=" + project);
    assertThat(elsewhere.status()).isEqualTo(Cli.FAILED);
    assertThat(elsewhere.out()).contains("message.from-elsewhere");
    String onPremise = "Received: from m ([192.0.2.9]) by x; t\n" + GOOD;
    assertThat(
            run(
                    onPremise,
                    "--offline",
                    "--format=json",
                    "--mode=on-premise",
                    "--mta=mta-1=192.0.2.4",
                    "--tracking-target=mta-1.example.com")
                .out())
        .contains("message.address-not-planned");
    String signed =
        "DKIM-Signature: v=1; a=rsa-sha256; d=example.com; s=old; h=from; bh=AA==; b=AA==\n" + GOOD;
    assertThat(run(signed, "--offline", "--format=json", "--selector=ak").out())
        .contains("message.other-selector");
  }

  @Test
  void whatIsNoMessageIsRefused(@TempDir Path folder) {
    assertThat(run("", "--offline").status()).isEqualTo(Cli.USAGE);
    assertThat(run(GOOD, "--at", "yesterday").status()).isEqualTo(Cli.USAGE);
    assertThat(run(GOOD, "--offline", "--resolver", "192.0.2.53").status()).isEqualTo(Cli.USAGE);
    assertThat(command.run("message").status()).isEqualTo(Cli.USAGE);
    assertThat(command.run("message", folder.toString()).status()).isEqualTo(Cli.USAGE);
    assertThat(command.run("message", folder.resolve("none").toString()).status())
        .isEqualTo(Cli.USAGE);
  }

  @Test
  void helpIsInBothLanguages() {
    Golden.check(getClass(), "help-message.txt", command.run("message", "--help").out());
    Golden.check(
        getClass(), "help-message_ru.txt", command.run("message", "-h", "--lang=ru").out());
  }
}
