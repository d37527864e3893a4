package app.sendready.message;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.dns.MemoryZone;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Whatever the octets are, reading them ends, throws nothing and does bounded work.
class HostileMessageTest {
  private static final Signer KEY = new Signer(1024);

  private final MemoryZone zone = new MemoryZone();

  private MessageAnalysis analyse(byte[] octets) {
    return new MessageAnalyst(Optional.of(zone), Clock.systemUTC())
        .analyse(RawMessage.read(octets));
  }

  @Test
  void mutatedMessagesThrowNothing() {
    KEY.publish(zone, "ak", "example.com");
    byte[] seed =
        Signer.octets(
            "Authentication-Results: mx.example.org; dkim=pass (2048) header.d=\"example.com\";"
                + " dmarc=fail\r\n"
                + "Received-SPF: pass (x) client-ip=192.0.2.4; helo=m.example.com;\r\n"
                + "Received: from m.example.com (m [192.0.2.4]) by mx.example.org; x\r\n"
                + "Return-Path: <>\r\n"
                + "Content-Type: multipart/report; boundary=\"b\"\r\n"
                + KEY.sign(
                    "example.com",
                    "ak",
                    "From: a@example.com\r\nSubject: x\r\n",
                    "--b\r\n"
                        + "Content-Type: message/delivery-status\r\n\r\n"
                        + "x: y\r\n\r\n"
                        + "Status: 5.7.26\r\n"
                        + "Diagnostic-Code: smtp; 550 5.7.26 x\r\n"
                        + "--b\r\n\r\n"
                        + "Hi\r\n"
                        + "--b--\r\n",
                    ""));
    Random random = new Random(20);
    for (int i = 0; i < 3_000; i++) {
      byte[] octets = seed.clone();
      for (int n = random.nextInt(1, 8); n > 0; n--) {
        int at = random.nextInt(octets.length);
        switch (random.nextInt(4)) {
          case 0 -> octets[at] = (byte) random.nextInt(256);
          case 1 -> octets[at] = (byte) "\r\n\t ;:=()\"\\[]<>@.,".charAt(random.nextInt(18));
          case 2 -> octets = Arrays.copyOf(octets, Math.max(1, at));
          default -> {
            byte[] twice = Arrays.copyOf(octets, octets.length + at);
            System.arraycopy(octets, 0, twice, octets.length, at);
            octets = twice;
          }
        }
      }
      assertThat(analyse(octets).findings()).isNotNull();
    }
  }

  @Test
  void thousandsOfSignaturesAreNotAllWorkedThrough() {
    KEY.publish(zone, "ak", "example.com");
    String signed = KEY.sign("example.com", "ak", "From: a@example.com\r\n", "Hi\r\n", "");
    String field = signed.substring(0, signed.indexOf("From:"));
    List<SignatureResult> results =
        analyse(Signer.octets(field.repeat(1_000) + signed)).signatures();
    assertThat(results).hasSize(1_001);
    assertThat(results.stream().filter(r -> r.reason() == SignatureReason.TOO_MANY))
        .hasSize(1_001 - SignatureVerifier.MAX_SIGNATURES);
  }

  @Test
  void longLinesAndManyFieldsAreReadInOneGo() {
    String line = "X-Long: " + "a b\t(".repeat(200_000) + "\r\n";
    String fields = "Received: from x (y [192.0.2.4]) by z; t\r\n".repeat(10_000);
    String results =
        "Authentication-Results: "
            + "(".repeat(200_000)
            + "x; dkim=pass "
            + "a.b=c ".repeat(100_000)
            + "\r\n";
    MessageAnalysis found =
        analyse(Signer.octets(line + fields + results + "From: a@example.com\r\n\r\nHi\r\n"));
    assertThat(found.hops()).hasSize(100);
    assertThat(found.author()).isPresent();
  }

  @Test
  void aKeyBeyondAllUseIsRefused() {
    byte[] key = new byte[4_500];
    Arrays.fill(key, (byte) 0x55);
    zone.txt(
        "ak._domainkey.example.com",
        "v=DKIM1; p=" + java.util.Base64.getEncoder().encodeToString(key));
    String signed = KEY.sign("example.com", "ak", "From: a@example.com\r\n", "Hi\r\n", "");
    assertThat(
            analyse(signed.getBytes(StandardCharsets.ISO_8859_1)).signatures().getFirst().reason())
        .isEqualTo(SignatureReason.BAD_KEY);
  }

  @Test
  void partsWithinPartsEndSomewhere() {
    StringBuilder nested = new StringBuilder("From: a@example.com\r\nReceived: x\r\n");
    for (int i = 0; i < 1_000; i++) {
      nested
          .append("Content-Type: multipart/mixed; boundary=b")
          .append(i)
          .append("\r\n\r\n--b")
          .append(i)
          .append("\r\n");
    }
    nested.append("Content-Type: text/plain\r\n\r\nHi\r\n");
    assertThat(analyse(Signer.octets(nested.toString())).author()).isPresent();
    String many = "--b\r\nContent-Type: text/html\r\n\r\n<p>x\r\n".repeat(10_000);
    RawMessage wide =
        RawMessage.read(
            Signer.octets(
                "From: a@example.com\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n"
                    + many
                    + "--b--\r\n"));
    assertThat(MailPart.of(wide)).hasSize(MailPart.MOST_PARTS);
  }

  @Test
  void textThatUnpacksIsCutAndCounted() {
    String encoded =
        java.util.Base64.getMimeEncoder()
            .encodeToString(
                "x".repeat(MailPart.MOST_TEXT + 5_000).getBytes(StandardCharsets.US_ASCII));
    List<MailPart> parts =
        MailPart.of(
            RawMessage.read(
                Signer.octets(
                    "From: a@example.com\r\nContent-Type: text/plain; charset=no-such\r\n"
                        + "Content-Transfer-Encoding: base64\r\n\r\n"
                        + encoded)));
    assertThat(parts).hasSize(1);
    assertThat(parts.getFirst().text()).hasSize(MailPart.MOST_TEXT);
    assertThat(parts.getFirst().octets()).isEqualTo(MailPart.MOST_TEXT + 5_000L);
  }
}
