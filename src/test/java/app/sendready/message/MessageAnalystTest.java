package app.sendready.message;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.answers.Answers;
import app.sendready.answers.Mode;
import app.sendready.check.Finding;
import app.sendready.dns.DomainName;
import app.sendready.dns.MemoryZone;
import app.sendready.dns.RecordType;
import app.sendready.dns.Trouble;
import app.sendready.project.PlatformFile;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MessageAnalystTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC);
  private static final Signer KEY = new Signer(2048);
  private static final String HEADERS =
      "From: News <news@example.com>\r\n"
          + "Subject: Hello\r\n"
          + "List-Unsubscribe: <https://example.com/u>\r\n"
          + "List-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n";
  private static final String ENVELOPE =
      "Return-Path: <b@bounce.example.net>\r\n"
          + "Received: from mta-1.example.net (mta-1.example.net [192.0.2.4])\r\n"
          + "\tby mx.example.org with ESMTPS; Mon, 23 Nov 2026 11:59:00 +0000\r\n";

  private final MemoryZone zone = new MemoryZone();

  @BeforeEach
  void publish() {
    zone.txt("_dmarc.example.com", "v=DMARC1; p=reject");
    zone.txt("bounce.example.net", "v=spf1 ip4:192.0.2.4 -all");
    KEY.publish(zone, "ak", "example.com");
  }

  private MessageAnalysis analyse(String text) {
    return new MessageAnalyst(Optional.of(zone), CLOCK)
        .analyse(RawMessage.read(Signer.octets(text)));
  }

  private static List<MessageFinding> codes(MessageAnalysis found) {
    return found.findings().stream().map(Finding::code).map(MessageFinding.class::cast).toList();
  }

  @Test
  void aSignedMailingPassesByDkimAlone() {
    MessageAnalysis found =
        analyse(ENVELOPE + KEY.sign("example.com", "ak", HEADERS, "Hi\r\n", ""));
    assertThat(codes(found))
        .containsExactly(
            MessageFinding.DKIM_ALONE, MessageFinding.SIGNED, MessageFinding.SPF_NOT_ALIGNED);
    assertThat(found.envelope().address()).hasToString("Optional[192.0.2.4]");
    assertThat(found.envelope().helo()).isEqualTo("mta-1.example.net");
  }

  @Test
  void bothSpeakWhereTheReturnPathBelongsToTheDomain() {
    zone.txt("b.example.com", "v=spf1 ip4:192.0.2.4 -all");
    MessageAnalysis found =
        analyse(
            ENVELOPE.replace("bounce.example.net", "b.example.com")
                + KEY.sign("example.com", "ak", HEADERS, "Hi\r\n", ""));
    assertThat(codes(found)).containsExactly(MessageFinding.BOTH_ALIGNED, MessageFinding.SIGNED);
  }

  @Test
  void aChangedSubjectIsToldApartFromAnotherKey() {
    String signed = ENVELOPE + KEY.sign("example.com", "ak", HEADERS, "Hi\r\n", "");
    MessageAnalysis changed = analyse(signed.replace("Subject: Hello", "Subject: [list] Hello"));
    assertThat(codes(changed))
        .containsExactly(
            MessageFinding.NOT_ALIGNED,
            MessageFinding.HEADER_CHANGED,
            MessageFinding.SPF_NOT_ALIGNED);
    String other = ENVELOPE + new Signer(2048).sign("example.com", "ak", HEADERS, "Hi\r\n", "");
    assertThat(codes(analyse(other))).contains(MessageFinding.OTHER_KEY);
  }

  @Test
  void aChangedBodyIsNamed() {
    String signed = ENVELOPE + KEY.sign("example.com", "ak", HEADERS, "Hi\r\n", "");
    assertThat(codes(analyse(signed + "-- \r\nlist footer\r\n")))
        .contains(MessageFinding.BODY_CHANGED);
  }

  @Test
  void aKeyThatWasReplacedSinceIsNamedSoWhereTheReceiverSawItPass() {
    String said =
        "Authentication-Results: mx.example.org; dkim=pass header.d=example.com header.s=ak\r\n";
    String other =
        said + ENVELOPE + new Signer(2048).sign("example.com", "ak", HEADERS, "Hi\r\n", "");
    assertThat(codes(analyse(other)))
        .contains(MessageFinding.KEY_REPLACED)
        .doesNotContain(MessageFinding.OTHER_KEY);
    String gone = said + ENVELOPE + KEY.sign("example.com", "old", HEADERS, "Hi\r\n", "");
    assertThat(codes(analyse(gone))).contains(MessageFinding.KEY_REPLACED);
  }

  @Test
  void silenceIsNeverAFailure() {
    zone.fail("ak._domainkey.example.com", RecordType.TXT, Trouble.Kind.TIMEOUT);
    MessageAnalysis found =
        analyse(ENVELOPE + KEY.sign("example.com", "ak", HEADERS, "Hi\r\n", ""));
    assertThat(codes(found))
        .containsExactly(
            MessageFinding.DMARC_UNKNOWN, MessageFinding.NO_ANSWER, MessageFinding.SPF_NOT_ALIGNED);
  }

  @Test
  void headersAloneAreNotJudgedAndNeverRed() {
    String signed = ENVELOPE + KEY.sign("example.com", "ak", HEADERS, "Hi\r\n", "");
    MessageAnalysis found = analyse(signed.substring(0, signed.length() - "\r\nHi\r\n".length()));
    assertThat(codes(found))
        .containsExactly(
            MessageFinding.DMARC_UNKNOWN,
            MessageFinding.NOT_JUDGED,
            MessageFinding.SPF_NOT_ALIGNED,
            MessageFinding.HEADERS_ONLY);
  }

  @Test
  void anUnknownSendingAddressLeavesDmarcOpen() {
    MessageAnalysis found = analyse("Return-Path: <b@example.com>\r\n" + HEADERS + "\r\nHi\r\n");
    assertThat(codes(found))
        .containsExactly(
            MessageFinding.DMARC_UNKNOWN,
            MessageFinding.UNSIGNED,
            MessageFinding.NO_SENDING_ADDRESS);
  }

  @Test
  void aSignatureWithoutFromSpeaksForNobody() {
    String signed = KEY.sign("example.com", "ak", "Subject: Hello\r\n", "Hi\r\n", "");
    assertThat(
            codes(
                analyse(
                    ENVELOPE
                        + signed.replace(
                            "Subject: Hello", "From: n@example.com\r\nSubject: Hello"))))
        .contains(MessageFinding.FROM_NOT_SIGNED);
  }

  @Test
  void aPartialSignatureIsRemarkedAndAnExpiredOneFails() {
    assertThat(codes(analyse(ENVELOPE + KEY.sign("example.com", "ak", HEADERS, "Hi\r\n", "l=4; "))))
        .contains(MessageFinding.PARTIAL, MessageFinding.DKIM_ALONE);
    assertThat(
            codes(
                analyse(
                    ENVELOPE
                        + KEY.sign("example.com", "ak", HEADERS, "Hi\r\n", "t=1000; x=2000; "))))
        .contains(MessageFinding.EXPIRED);
  }

  @Test
  void unsubscribingIsLookedAt() {
    String none = "From: News <news@example.com>\r\n";
    assertThat(codes(analyse(ENVELOPE + KEY.sign("example.com", "ak", none, "Hi\r\n", ""))))
        .contains(MessageFinding.NO_UNSUBSCRIBE);
    assertThat(
            codes(
                analyse(
                    ENVELOPE
                        + "List-Unsubscribe: <mailto:u@example.com>\r\n"
                        + KEY.sign("example.com", "ak", none, "Hi\r\n", ""))))
        .contains(MessageFinding.NO_ONE_CLICK);
    String fields =
        "List-Unsubscribe: <https://example.com/u>\r\n"
            + "List-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n";
    assertThat(
            codes(analyse(ENVELOPE + fields + KEY.sign("example.com", "ak", none, "Hi\r\n", ""))))
        .contains(MessageFinding.UNSUBSCRIBE_UNSIGNED);
  }

  @Test
  void scoresOfMicrosoftAndSpamAssassinAreRead() {
    String mail = KEY.sign("example.com", "ak", HEADERS, "Hi\r\n", "");
    assertThat(
            codes(
                analyse(
                    "X-Forefront-Antispam-Report: CIP:192.0.2.4;CTRY:;LANG:en;SCL:5;SFV:SPM;\r\n"
                        + ENVELOPE
                        + mail)))
        .contains(MessageFinding.SPAM_SCORE);
    assertThat(codes(analyse("X-Microsoft-Antispam: BCL:8;\r\n" + ENVELOPE + mail)))
        .contains(MessageFinding.SPAM_SCORE);
    assertThat(codes(analyse("X-MS-Exchange-Organization-SCL: 6\r\n" + ENVELOPE + mail)))
        .contains(MessageFinding.SPAM_SCORE);
    assertThat(codes(analyse("X-MS-Exchange-Organization-SCL: -1\r\n" + ENVELOPE + mail)))
        .doesNotContain(MessageFinding.SPAM_SCORE)
        .contains(MessageFinding.RATED_WELL);
    assertThat(codes(analyse("X-Spam-Status: Yes, score=7.2\r\n" + ENVELOPE + mail)))
        .contains(MessageFinding.SPAM_SCORE);
    assertThat(
            codes(
                analyse(
                    "X-Forefront-Antispam-Report: SCL:1;\r\n"
                        + "X-Microsoft-Antispam: BCL:0;\r\n"
                        + "X-Spam-Status: No\r\n"
                        + ENVELOPE
                        + mail)))
        .doesNotContain(MessageFinding.SPAM_SCORE);
  }

  @Test
  void severalFromFieldsAreNoAuthor() {
    assertThat(
            codes(analyse(ENVELOPE + "From: a@example.com\r\nFrom: b@example.org\r\n\r\nHi\r\n")))
        .contains(MessageFinding.NO_FROM);
  }

  @Test
  void whatTheReceiverSawThenMayDifferFromNow() {
    String said = "Authentication-Results: mx.example.org; dmarc=fail header.from=example.com\r\n";
    assertThat(
            codes(analyse(said + ENVELOPE + KEY.sign("example.com", "ak", HEADERS, "Hi\r\n", ""))))
        .contains(MessageFinding.RECEIVER_DIFFERS);
  }

  @Test
  void theContentIsLookedAtAsFarAsAMachineSeesIt() {
    String html = HEADERS + "MIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\n";
    String links =
        "<p xmlns='http://www.w3.org/1999/xhtml'><A class=x HREF='https://u@BIT.ly:443/3'>x</A>"
            + "<a href=\"https://trk.example.com/c\">y</a><img src='https://cdn.example.net/i'>";
    MessageAnalysis found =
        analyse(ENVELOPE + KEY.sign("example.com", "ak", html, links + "\r\n", ""));
    assertThat(codes(found))
        .contains(MessageFinding.SHORTENED_LINKS, MessageFinding.NO_TEXT_PART)
        .doesNotContain(MessageFinding.CLIPPED);
    assertThat(found.linkHosts()).containsExactly("bit.ly", "trk.example.com");
    String line = "<p>" + "x".repeat(90) + "</p>\r\n";
    assertThat(
            codes(analyse(ENVELOPE + KEY.sign("example.com", "ak", html, line.repeat(1_100), ""))))
        .contains(MessageFinding.CLIPPED)
        .doesNotContain(MessageFinding.SHORTENED_LINKS);
  }

  @Test
  void linksThatLeadElsewhereAreNamedBesideThePlan() {
    Answers plan = Answers.start(DomainName.of("example.com"), Mode.CLOUD, PlatformFile.builtIn());
    String mail =
        KEY.sign(
            "example.com",
            "ak",
            HEADERS,
            "See https://trk.example.com/c, https://example.com/a and"
                + " http://click.other.example.\r\n",
            "");
    MessageAnalysis found = PlanComparison.with(plan, analyse(ENVELOPE + mail));
    assertThat(found.findings())
        .filteredOn(finding -> finding.code() == MessageFinding.LINKS_ELSEWHERE)
        .extracting(finding -> finding.args().get("hosts"))
        .containsExactly(List.of("click.other.example."));
  }

  @Test
  void aSignatureThatOnlyTheReceiverSawIsNoFailure() {
    String said =
        "Authentication-Results: mx.example.org; dkim=pass header.d=example.com;"
            + " dmarc=pass header.from=example.com\r\n";
    MessageAnalysis found = analyse(said + ENVELOPE + HEADERS + "\r\nHi\r\n");
    assertThat(codes(found))
        .contains(MessageFinding.DKIM_ALONE, MessageFinding.SIGNATURE_NOT_HERE)
        .doesNotContain(MessageFinding.DMARC_FAILS, MessageFinding.NOT_ALIGNED);
    zone.txt("b.example.com", "v=spf1 ip4:192.0.2.4 -all");
    MessageAnalysis both =
        analyse(
            said
                + ENVELOPE.replace("bounce.example.net", "b.example.com")
                + HEADERS
                + "\r\nHi\r\n");
    assertThat(codes(both)).contains(MessageFinding.BOTH_ALIGNED);
  }
}
