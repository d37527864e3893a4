package app.sendready.message;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.check.Finding;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Why messages come back: reports of RFC 3464, and replies that were only copied.
class NonDeliveryTest {
  private static final String REPORT =
      """
      Return-Path: <>
      From: Mail Delivery Subsystem <mailer-daemon@mx.example.net>
      To: bounce@ac-bounces.example.com
      Subject: Delivery Status Notification (Failure)
      MIME-Version: 1.0
      Content-Type: multipart/report; report-type=delivery-status; boundary="b1"

      --b1
      Content-Type: text/plain; charset=utf-8

      It was not delivered.

      --b1
      Content-Type: message/delivery-status

      Reporting-MTA: dns; mta-1.example.com

      Final-Recipient: rfc822; someone@example.org
      Action: failed
      Status: 5.0.0
      Remote-MTA: dns; gmail-smtp-in.l.google.com. (192.0.2.27, the server for the domain)
      Diagnostic-Code: smtp; 550-5.7.26 This mail has been blocked because the sender is
       unauthenticated. 550 5.7.26 - gsmtp

      Final-Recipient: rfc822; other@example.net
      Action: failed
      Status: 5.1.1
      Diagnostic-Code: smtp; 550 5.1.1 No such user

      --b1
      Content-Type: message/rfc822

      From: News <news@example.com>
      Subject: Hello

      Hi
      --b1--
      """;

  private static MessageAnalysis analyse(String text) {
    return new MessageAnalyst(Optional.empty(), Clock.systemUTC())
        .analyse(RawMessage.read(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static List<MessageFinding> codes(MessageAnalysis found) {
    return found.findings().stream().map(Finding::code).map(MessageFinding.class::cast).toList();
  }

  @Test
  void aReportNamesEachReasonAndTheMessageThatCameBack() {
    MessageAnalysis found = analyse(REPORT);
    assertThat(codes(found))
        .containsExactly(MessageFinding.BOUNCE_UNAUTHENTICATED, MessageFinding.BOUNCE_MAILBOX);
    assertThat(found.bounces().getFirst().status()).isEqualTo("5.7.26");
    assertThat(found.bounces().getFirst().server()).startsWith("gmail-smtp-in.l.google.com");
    assertThat(found.author()).hasToString("Optional[example.com.]");
    assertThat(found.bounces().toString()).doesNotContain("someone@", "other@");
  }

  @Test
  void aReportOfSuccessIsNone() {
    MessageAnalysis found =
        analyse(
            REPORT
                .replace("Status: 5.0.0", "Status: 2.0.0")
                .replace("Status: 5.1.1", "Status: 2.1.5")
                .replace("550", "250"));
    assertThat(found.bounces()).isEmpty();
  }

  /// Replies as servers give them, addresses of documentation in place of the real ones.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          550-5.7.26 Your email has been blocked because the sender is unauthenticated. - gsmtp | BOUNCE_UNAUTHENTICATED
          550-5.7.26 Unauthenticated email from example.com is not accepted due to domain's DMARC policy. - gsmtp | BOUNCE_DMARC
          550-5.7.25 The IP address sending this message does not have a PTR record set up. - gsmtp | BOUNCE_PTR
          421-4.7.28 Gmail has detected an unusual rate of mail from your SPF domain. - gsmtp | BOUNCE_RATE
          550-5.7.29 TLS required for this domain - gsmtp | BOUNCE_TLS
          550-5.7.1 Gmail has detected that this message is likely unsolicited mail. - gsmtp | BOUNCE_SPAM
          550 5.7.515 Access denied, sending domain example.com does not meet the required authentication level. | BOUNCE_UNAUTHENTICATED
          550 5.7.509 Access denied, sending domain example.com does not pass DMARC verification. | BOUNCE_DMARC
          550 5.7.1 Unfortunately, messages from [192.0.2.4] weren't sent. Please contact your provider since part of their network is on our block list (S3140). outlook.com | BOUNCE_LISTED
          554 5.7.1 Service unavailable; Client host [192.0.2.4] blocked using zen.spamhaus.org | BOUNCE_LISTED
          554 5.7.1 Message rejected under suspicion of SPAM; yandex.ru | BOUNCE_SPAM
          550 spam message rejected. Please visit mail.ru | BOUNCE_SPAM
          550 5.7.23 SPF validation failed | BOUNCE_SPF
          550 5.7.20 No passing DKIM signature found | BOUNCE_DKIM
          450 4.7.1 Client host rejected: cannot find your reverse hostname, [192.0.2.4] | BOUNCE_PTR
          550 5.1.8 Sender address rejected: Domain not found | BOUNCE_SENDER
          550 5.1.1 The email account that you tried to reach does not exist. - gsmtp | BOUNCE_MAILBOX
          550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup | BOUNCE_MAILBOX
          452 4.2.2 The recipient's inbox is out of storage space. - gsmtp | BOUNCE_FULL
          552 5.3.4 Message size exceeds fixed limit | BOUNCE_SIZE
          451 4.3.0 Mail server temporarily rejected message. | BOUNCE_LATER
          554 5.5.4 We do not like this | BOUNCE_OTHER
          """)
  void aReplyThatWasOnlyCopiedIsUnderstood(String reply, MessageFinding meaning) {
    assertThat(codes(analyse(reply))).containsExactly(meaning);
    assertThat(codes(analyse("Hello support,\n\nwe got this:\n" + reply + "\n\nWhat is it?\n")))
        .containsExactly(meaning);
  }

  @Test
  void aReportInProseIsRead() {
    MessageAnalysis found =
        analyse(
            """
            Return-Path: <>
            Received: from mta-1.example.com by mx.example.com; Mon, 23 Nov 2026 11:59:00 +0000
            From: MAILER-DAEMON@mta-1.example.com (Mail Delivery System)

            I'm sorry to have to inform you that your message could not be delivered.

            <someone@example.org>: host mx.example.org[192.0.2.25] said: 550 5.7.1 rejected:
                DMARC policy of example.com (in reply to end of DATA command)
            """);
    assertThat(codes(found)).containsExactly(MessageFinding.BOUNCE_DMARC);
    assertThat(found.bounces().getFirst().status()).isEqualTo("5.7.1");
  }

  @Test
  void anOrdinaryMessageThatSpeaksOfCodesIsNoReport() {
    assertThat(
            analyse("From: News <news@example.com>\nSubject: x\n\nCode 550 5.7.26 was seen.\n")
                .bounces())
        .isEmpty();
  }

  @Test
  void everyKindOfTheDataHasAMeaningAndASource() {
    assertThat(DeliveryCodes.bundled().meaning("5.7.26", "", "")).isPresent();
    assertThat(DeliveryCodes.bundled().meaning("", "", "")).isEmpty();
  }
}
