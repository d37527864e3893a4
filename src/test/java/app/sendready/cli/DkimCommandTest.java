package app.sendready.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.Golden;
import app.sendready.cli.CommandRun.Ran;
import app.sendready.dns.RecordType;
import app.sendready.dns.Trouble;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DkimCommandTest {
  private static final String NAME = "ak._domainkey.example.com";

  private final CommandRun command = new CommandRun();

  /// A key of no use but to be read: any odd number of the right length will do.
  private static String key(int bits) throws Exception {
    BigInteger modulus = BigInteger.TWO.pow(bits).subtract(BigInteger.valueOf(159));
    byte[] der =
        KeyFactory.getInstance("RSA")
            .generatePublic(new RSAPublicKeySpec(modulus, BigInteger.valueOf(65537)))
            .getEncoded();
    return "v=DKIM1; k=rsa; p=" + Base64.getEncoder().encodeToString(der);
  }

  @BeforeEach
  void publish() throws Exception {
    command.zone.txt(NAME, key(2048));
    command.zone.txt("weak._domainkey.example.com", key(512));
    command.zone.txt("gone._domainkey.example.com", "v=DKIM1; p=");
    command.zone.txt("two._domainkey.example.com", key(2048));
    command.zone.txt("two._domainkey.example.com", key(1024));
    command.zone.cname("away._domainkey.example.com", "nowhere.example.net");
    command.zone.fail("silent._domainkey.example.com", RecordType.TXT, Trouble.Kind.TIMEOUT);
  }

  private void ends(int status, String code, String... args) {
    Ran ran = command.run(args);
    assertThat(ran.out()).contains("\"code\": \"" + code + "\"").doesNotContain("{name}");
    assertThat(ran.status()).isEqualTo(status);
  }

  private void published(int status, String code, String selector) {
    ends(status, code, "dkim", selector + "._domainkey.example.com", "--format=json");
  }

  @Test
  void adviceAboutKeysIsNotGivenForTextsOfAnotherKind() throws Exception {
    command.zone.txt("example.com", "v=spf1 -all");
    command.zone.txt("example.com", "some-verification=1");
    command.zone.txt("_dmarc.example.com", "v=DMARC1; p=reject");
    command.zone.txt("key.example.net", key(2048));
    command.refused("such as ak._domainkey.example.com", "dkim", "example.com");
    command.refused("such as ak._domainkey.example.com", "dkim", "_dmarc.example.com");
    assertThat(command.run("dkim", "key.example.net").status()).isZero();
  }

  @Test
  void printsAPublishedKey() {
    Golden.check(getClass(), "dkim.json", command.run("dkim", NAME, "--format", "json").out());
    Ran ran = command.run("dkim", NAME.toUpperCase(java.util.Locale.ROOT), "--lang", "ru");
    assertThat(ran.status()).isZero();
    Golden.check(getClass(), "dkim_ru.txt", ran.out());
    Golden.check(
        getClass(), "dkim-missing.txt", command.run("dkim", "no._domainkey.example.com").out());
  }

  @Test
  void helpIsInBothLanguages() {
    Golden.check(getClass(), "help-dkim.txt", command.run("dkim", "--help").out());
    Golden.check(getClass(), "help-dkim_ru.txt", command.run("dkim", "-h", "--lang=ru").out());
  }

  @Test
  void everyAnswerHasItsStatus() {
    published(0, "dkim.published", "ak");
    published(1, "dkim.weak-key", "weak");
    published(1, "dkim.revoked", "gone");
    published(1, "dkim.multiple-records", "two");
    published(1, "dkim.dangling-alias", "away");
    published(1, "dkim.missing", "none");
    published(3, "dkim.unknown", "silent");
  }

  @Test
  void aTypedRecordAsksNobody() throws Exception {
    ends(0, "dkim.published", "dkim", "--record", key(2048), "--format=json");
    ends(0, "dkim.ok", "dkim", "--record", key(2048), "--expect", key(2048), "--format=json");
    ends(
        1, "dkim.other-key", "dkim", "--record", key(2048), "--expect", key(3072), "--format=json");
    ends(1, "dkim.other-text", "dkim", "--record", "", "--format=json");
    assertThat(command.asked).isEmpty();
    ends(0, "dkim.published", "dkim", NAME, "--record", "", "--format=json");
  }

  @Test
  void nothingOfAPrivateKeyIsPrinted() {
    String body = Base64.getEncoder().encodeToString("secret".getBytes(StandardCharsets.UTF_8));
    String pem = "-----BEGIN PRIVATE KEY-----\n" + body + "\n-----END PRIVATE KEY-----";
    Ran ran = command.run("dkim", "--record", pem, "--format", "json");
    assertThat(ran.out()).contains("dkim.private-key").doesNotContain(body);
    command.refused("private key", "dkim", NAME, "--expect", pem);
  }

  @Test
  void whatCannotBeAskedIsRefused() {
    command.refused("dkim NAME", "dkim");
    command.refused("dkim NAME", "dkim", NAME, "--record", "v=DKIM1; p=");
    command.refused("no public key", "dkim", NAME, "--expect", "hello");
    command.refused("NAME", "dkim", "ak");
    command.refused("missing.txt", "dkim", NAME, "--expect", "@missing.txt");
  }

  @Test
  void quotationMarksAreHowItWasCopied() throws Exception {
    String record = key(2048);
    String half = record.substring(0, 255) + "\" \"" + record.substring(255);
    for (String pasted :
        List.of(
            "\"" + half + "\"",
            "ak._domainkey.example.com. 300 IN TXT \"" + half + "\"",
            "{\"Value\": \"\\\"" + half.replace("\"", "\\\"") + "\\\"\"}")) {
      ends(0, "dkim.published", "dkim", "--record", pasted, "--format=json");
    }
    ends(
        1,
        "dkim.cut-at-255",
        "dkim",
        "--record",
        "\"" + record.substring(0, 255) + "\"",
        "--format=json");
  }
}
