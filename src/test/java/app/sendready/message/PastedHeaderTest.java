package app.sendready.message;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.check.Finding;
import app.sendready.dns.MemoryZone;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Headers as people copy them.
class PastedHeaderTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC);
  private static final Signer KEY = new Signer(2048);
  private static final String MESSAGE =
      "Delivered-To: someone@example.org\r\n"
          + "Return-Path: <b@example.com>\r\n"
          + "Received: from mta-1.example.com (mta-1.example.com [192.0.2.4])\r\n"
          + "        by mx.example.org with ESMTPS id 1;\r\n"
          + "        Mon, 23 Nov 2026 03:59:00 -0800 (PST)\r\n"
          + KEY.sign("example.com", "ak", "From: News <news@example.com>\r\n", "Hi\r\n", "");

  private final MemoryZone zone = new MemoryZone();

  private MessageAnalysis analyse(String text) {
    zone.txt("example.com", "v=spf1 ip4:192.0.2.4 -all");
    zone.txt("_dmarc.example.com", "v=DMARC1; p=reject");
    KEY.publish(zone, "ak", "example.com");
    return new MessageAnalyst(Optional.of(zone), CLOCK)
        .analyse(RawMessage.read(Signer.octets(text)));
  }

  private static List<MessageFinding> codes(MessageAnalysis found) {
    return found.findings().stream().map(Finding::code).map(MessageFinding.class::cast).toList();
  }

  private static void isUnderstood(MessageAnalysis found) {
    assertThat(found.author()).hasToString("Optional[example.com.]");
    assertThat(found.envelope().returnPath()).isEqualTo("b@example.com");
    assertThat(found.envelope().address()).hasToString("Optional[192.0.2.4]");
    assertThat(found.hops().getFirst().at()).contains(Instant.parse("2026-11-23T11:59:00Z"));
  }

  @Test
  void aFileIsTakenAsItIs() {
    MessageAnalysis found = analyse(MESSAGE);
    isUnderstood(found);
    assertThat(codes(found))
        .contains(MessageFinding.BOTH_ALIGNED, MessageFinding.SIGNED)
        .doesNotContain(MessageFinding.COPIED_FROM_PAGE);
  }

  @Test
  void aQuotedOneIsUnquotedAndItsSignaturesAreNotJudged() {
    MessageAnalysis found =
        analyse("> " + MESSAGE.replace("\r\n", "\r\n> ").replace("mta-1.example.com ", "mta "));
    isUnderstood(found);
    assertThat(codes(found)).contains(MessageFinding.COPIED_FROM_PAGE);
    MessageAnalysis changed = analyse("> " + MESSAGE.replace("\r\n", "\r\n> ").replace("Hi", "Ho"));
    assertThat(codes(changed))
        .contains(MessageFinding.NOT_JUDGED)
        .doesNotContain(MessageFinding.BODY_CHANGED, MessageFinding.HEADER_CHANGED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"    ", "\t", " "})
  void anIndentedOneIsMovedBack(String indent) {
    MessageAnalysis found = analyse(indent + MESSAGE.replace("\r\n", "\r\n" + indent));
    isUnderstood(found);
    assertThat(codes(found)).contains(MessageFinding.COPIED_FROM_PAGE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Original Message\n"
            + "Message ID\t<1@example.com>\n"
            + "Created at:\tMon, Nov 23, 2026 at 12:00 PM (Delivered after 1 second)\n"
            + "From:\tNews <news@example.com>\n"
            + "To:\tsomeone@example.org\n"
            + "Subject:\tHello\n"
            + "SPF:\tPASS with IP 192.0.2.4\n"
            + "DKIM:\t'PASS' with domain example.com\n"
            + "DMARC:\t'PASS'\n\n"
            + "Download Original\n\n\n"
            + "Copy to clipboard\n",
        "Исходное сообщение\nИдентификатор сообщения\t<1@example.com>\nFrom:\tNews"
            + " <news@example.com>\nСкачать оригинал\nСкопировать в буфер обмена\n",
        "Hello, here is what you asked for:\n\n"
      })
  void thePagesOwnLinesAboveItAreLeftOut(String page) {
    MessageAnalysis found = analyse(page.replace("\n", "\r\n") + MESSAGE);
    isUnderstood(found);
    assertThat(codes(found)).contains(MessageFinding.COPIED_FROM_PAGE);
  }

  @Test
  void linesThatLostTheirIndentationBelongToTheFieldAbove() {
    MessageAnalysis found = analyse(MESSAGE.replace("        ", ""));
    isUnderstood(found);
    assertThat(codes(found))
        .contains(MessageFinding.ODD_LINES)
        .doesNotContain(MessageFinding.HEADER_CHANGED);
  }

  @Test
  void aTransportHeaderWithinTheBodyIsNotTheMessages() {
    MessageAnalysis found =
        analyse(
            "From: a@example.com\r\nSubject: Fwd\r\n\r\nReceived: from x ([192.0.2.9]) by y; z\r\n"
                + "From: b@example.net\r\n");
    assertThat(found.author()).hasToString("Optional[example.com.]");
    assertThat(found.hops()).isEmpty();
  }

  @Test
  void aMessageThatNoServerSawIsNotJudgedUnsigned() {
    MessageAnalysis found =
        analyse("From: News <news@example.com>\r\nSubject: Draft\r\n\r\nHi\r\n");
    assertThat(codes(found))
        .contains(MessageFinding.NOT_RECEIVED)
        .doesNotContain(MessageFinding.UNSIGNED);
  }

  @Test
  void waitsAndClocksAreNamed() {
    String hops =
        "Received: from c by d; Mon, 23 Nov 2026 10:30:00 +0000\r\n"
            + "Received: from b by c; Mon, 23 Nov 2026 13:00:00 +0300\r\n"
            + "Received: from a by b; Mon, 23 Nov 2026 10:09 +0000\r\n"
            + "Received: from z by a; 23 Nov 2026 09:00:00 GMT (nobody's)\r\n";
    MessageAnalysis found = analyse(hops + MESSAGE);
    assertThat(Journey.delays(found.hops()).subList(0, 3))
        .containsExactly(
            Optional.of(Duration.ofMinutes(30)),
            Optional.of(Duration.ofMinutes(-9)),
            Optional.of(Duration.ofMinutes(69)));
    assertThat(codes(found)).contains(MessageFinding.LONG_WAIT, MessageFinding.CLOCKS_DISAGREE);
  }
}
