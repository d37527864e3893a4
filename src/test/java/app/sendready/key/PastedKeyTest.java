package app.sendready.key;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.key.PastedKey.Reason;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PastedKeyTest {
  private static final String KEY = TestKeys.RSA_2048;
  private static final String RECORD = "v=DKIM1; k=rsa; p=" + KEY;

  static Stream<String> pastes() {
    String lines = KEY.replaceAll("(.{64})", "$1\n");
    String half = RECORD.substring(0, 255);
    String rest = RECORD.substring(255);
    return Stream.of(
        RECORD,
        "  " + RECORD + ";  \n",
        '"' + RECORD + '"',
        "ak._domainkey.example.com.  TXT  " + RECORD,
        "ak._domainkey IN TXT \"" + half + "\" \"" + rest + '"',
        "ak._domainkey\t3600\tIN\tTXT\t( \"v=DKIM1; k=rsa; \"\n\t  \"p=" + KEY + "\" )  ; DKIM key",
        "\"" + half + "\"\n\"" + rest + "\"",
        "ak._domainkey IN TXT \"v=DKIM1\\; k=rsa\\; p=" + KEY + '"',
        KEY,
        lines,
        lines.replace("\n", "\r\n"),
        '"' + KEY + '"',
        "p=" + KEY,
        "p=" + lines,
        "k=rsa; p=" + KEY,
        "v=DKIM1;k=rsa;p=" + lines,
        "-----BEGIN PUBLIC KEY-----\n" + lines + "\n-----END PUBLIC KEY-----\n",
        "Here is your record:\n\n" + RECORD + "\n",
        "Here is your key: " + RECORD,
        "v=DKIM1; k=rsa; p=" + KEY.substring(0, 100) + " " + KEY.substring(100),
        "“" + RECORD + "”",
        // As PowerShell's Resolve-DnsName shows the strings of a record, whole and folded.
        "Name    : ak._domainkey.example.com\nStrings : {" + half + ", " + rest + "}\n",
        "Strings : {" + half + ",\n           " + rest + "}",
        "v=DKIM1; t=s; n=note; p=" + KEY,
        // The letters of RFC 4648 §5, as programs for the web write them, with and without padding.
        forTheWeb(KEY),
        forTheWeb(RECORD),
        forTheWeb(lines),
        forTheWeb("ak._domainkey IN TXT \"" + half + "\" \"" + rest + '"'),
        "-----BEGIN PUBLIC KEY-----\n" + forTheWeb(lines) + "\n-----END PUBLIC KEY-----\n",
        "{\"key\": \"" + forTheWeb(KEY) + "\", \"kid\": \"a_b-c\"}");
  }

  private static String forTheWeb(String base64) {
    return base64.replace('+', '-').replace('/', '_');
  }

  /// As an editor, `cat -n`, `grep -n` and a page show a file.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "%d  %s\n",
        "%6d\t%s\n",
        "%d: %s\n",
        "%d:%s\n",
        "%d. %s\n",
        "%d | %s\n",
        "%d\n%s\n",
        "%d) %s\r\n"
      })
  void numbersOfLinesAreNoneOfTheKey(String form) {
    String lines = KEY.replaceAll("(.{64})", "$1\n");
    for (String text :
        List.of(
            lines,
            "-----BEGIN PUBLIC KEY-----\n" + lines + "\n-----END PUBLIC KEY-----",
            forTheWeb(lines))) {
      for (int first : List.of(1, 9)) {
        StringBuilder numbered = new StringBuilder();
        int number = first;
        for (String line : text.lines().toList()) {
          numbered.append(form.formatted(number++, line));
        }
        assertThat(PastedKey.parse(numbered.toString()))
            .as(numbered.toString())
            .isEqualTo(key(KEY));
        assertThat(PastedKey.parse("Here it is:\n\n" + numbered + "\nRegards, Ann"))
            .as(numbered.toString())
            .isEqualTo(key(KEY));
      }
    }
  }

  @Test
  void aKeyWithTheLettersOfTheWebThatIsCutIsStillCut() {
    assertProblem(forTheWeb(RECORD).substring(0, 255), Reason.CUT_SHORT);
    String other = forTheWeb(RECORD).replaceFirst("_", "");
    assertThat(PastedKey.parse(other)).isInstanceOf(PastedKey.Problem.class);
  }

  @ParameterizedTest
  @MethodSource("pastes")
  void everyWayToPasteMeansTheSameKey(String pasted) {
    assertThat(PastedKey.parse(pasted))
        .isInstanceOfSatisfying(
            PastedKey.Key.class,
            key -> {
              assertThat(key.key()).isEqualTo(TestKeys.key(KEY));
              assertThat(key.recordText()).isEqualTo(RECORD);
            });
  }

  private static PastedKey.Key key(String base64) {
    return new PastedKey.Key(TestKeys.key(base64), PastedName.NONE, Set.of());
  }

  @Test
  void theBareFormBecomesTheUsualOne() {
    String pem =
        "-----BEGIN RSA PUBLIC KEY-----\n"
            + TestKeys.OTHER_2048_PKCS1
            + "\n-----END RSA PUBLIC KEY-----";
    assertThat(PastedKey.parse(pem)).isEqualTo(key(TestKeys.OTHER_2048));
    assertThat(key(TestKeys.OTHER_2048).recordText())
        .isEqualTo("v=DKIM1; k=rsa; p=" + TestKeys.OTHER_2048);
  }

  @Test
  void theNewerKindOfKeyIsReadInBothForms() {
    PastedKey.Key key = key(TestKeys.ED25519);
    assertThat(key.recordText()).isEqualTo("v=DKIM1; k=ed25519; p=" + TestKeys.ED25519);
    for (String pasted :
        List.of(
            TestKeys.ED25519,
            TestKeys.ED25519_SPKI,
            "v=DKIM1; k=ed25519; p=" + TestKeys.ED25519,
            "p=" + TestKeys.ED25519,
            "-----BEGIN PUBLIC KEY-----\n"
                + TestKeys.ED25519_SPKI
                + "\n-----END PUBLIC KEY-----")) {
      assertThat(PastedKey.parse(pasted)).as(pasted).isEqualTo(key);
    }
  }

  @Test
  void aPrivateKeyRaisesAnAlarm() {
    // The first octets of private keys; what follows was never a key.
    for (String pasted :
        List.of(
            "-----BEGIN RSA PRIVATE KEY-----\nAAAA\n-----END RSA PRIVATE KEY-----",
            "-----BEGIN PRIVATE KEY-----\nAAAA",
            "-----BEGIN ENCRYPTED PRIVATE KEY-----",
            "-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaA",
            "MIIEowIBAAKCAQEAAAAAAAAAAAAA",
            "MIICXQIBAAKBgQAAAAAAAAAAAAAA",
            "MIIEvQIBADANBgkqhkiG9w0BAQEFAASC",
            "MC4CAQAwBQYDK2VwBCIEIAAAAAAAAAAA",
            "v=DKIM1; k=rsa; p=MIIEvQIBADANBgkqhkiG9w0BAQEFAASC",
            "my key:\nMIIEvQIBADANBgkqhkiG\n9w0BAQEFAASC",
            "1  MIIEvQIBADANBgkqhkiG\n2  9w0BAQEFAASC\n3  AAAA",
            "1\nMIIEvQIBADANBgkqhkiG\n2\n9w0BAQEFAASC\n3\nAAAA",
            "MIIEvQIBADANBgkqhkiG9w0BAQEFAASC_-AAAA",
            "{\"key\": \"MIIEowIBAAKCAQEA-_AAAAAAAAAAAAA\"}")) {
      assertThat(PastedKey.parse(pasted)).as(pasted).isEqualTo(new PastedKey.PrivateKey());
    }
  }

  @Test
  void nothingIsNotAProblem() {
    for (String pasted : List.of("", "  \n", "\u00a0\u200b")) {
      assertThat(PastedKey.parse(pasted)).as(pasted).isEqualTo(new PastedKey.Nothing());
    }
  }

  @Test
  void whatIsNoKeySaysWhatItIs() {
    assertProblem("hello", Reason.NOT_A_KEY);
    assertProblem("<your personal key>", Reason.PLACEHOLDER);
    assertProblem("v=DKIM1; k=rsa; p=<your personal key>", Reason.PLACEHOLDER);
    assertProblem("v=DKIM1; k=rsa; p=<ваш персональный ключ>", Reason.PLACEHOLDER);
    assertProblem("v=DKIM1; k=rsa; p=MIGfMA0GCS...", Reason.SHORTENED);
    assertProblem("v=spf1 include:spf.akmta.net ~all", Reason.SPF_RECORD);
    assertProblem("v=DMARC1; p=reject", Reason.DMARC_RECORD);
    assertProblem("v=DKIM1; k=rsa; p=", Reason.WITHDRAWN);
    assertProblem("ak._domainkey IN TXT \"v=DKIM1; p=\"", Reason.WITHDRAWN);
    assertProblem(KEY.substring(0, 200), Reason.CUT_SHORT);
    assertProblem(RECORD.substring(0, 255), Reason.CUT_SHORT);
    assertProblem(RECORD.substring(0, 255) + " Please add it to your DNS.", Reason.CUT_SHORT);
    assertProblem(KEY.substring(0, 150) + KEY.substring(151), Reason.CUT_SHORT);
    assertProblem(KEY.substring(0, 150) + "x" + KEY.substring(150), Reason.DAMAGED);
    assertProblem(KEY.toLowerCase(java.util.Locale.ROOT), Reason.CASE_CHANGED);
    assertProblem("-----BEGIN CERTIFICATE-----\nMIIC", Reason.CERTIFICATE);
    assertProblem("ssh-rsa AAAAB3NzaC1yc2E user@example.com", Reason.SSH_KEY);
    assertProblem("ak._domainkey.example.com", Reason.NAME_ONLY);
    assertProblem("p=" + "M".repeat(6000), Reason.TOO_LARGE);
    assertProblem("ak".repeat(40_000), Reason.TOO_LONG);
    assertProblem(
        "DKIM-Signature: v=1; a=rsa-sha256; s=ak; d=example.com; bh="
            + TestKeys.ED25519
            + "; b="
            + KEY.substring(40, 300),
        Reason.SIGNATURE);
  }

  private static void assertProblem(String pasted, Reason reason) {
    assertThat(PastedKey.parse(pasted)).as(pasted).isEqualTo(new PastedKey.Problem(reason));
  }

  /// A wizard that shows the value of a paste must not be able to show a secret.
  @Test
  void nothingOfAPrivateKeyIsKept() {
    assertThat(PastedKey.PrivateKey.class.getRecordComponents()).isEmpty();
    assertThat(PastedKey.parse("-----BEGIN PRIVATE KEY----- secret").toString())
        .doesNotContain("secret");
  }
}
