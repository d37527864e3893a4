package app.sendready.kind.dmarc;

import static app.sendready.check.Verdict.FAIL;
import static app.sendready.check.Verdict.PASS;
import static app.sendready.check.Verdict.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.answers.DmarcPolicy;
import app.sendready.check.Verdict;
import app.sendready.dns.DomainName;
import app.sendready.i18n.Language;
import app.sendready.i18n.Messages;
import app.sendready.kind.dmarc.Rehearsal.FirstMail;
import app.sendready.kind.dmarc.Rehearsal.Outcome;
import app.sendready.kind.dmarc.Rehearsal.Part;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RehearsalTest {
  private static final DomainName FROM = DomainName.of("example.com");

  private static Rehearsal rehearse(
      String record, String dkim, String returnPath, Verdict spfRow, Verdict dkimRow) {
    Optional<DmarcRecord> read = DmarcRecord.parse(record);
    return Rehearsal.of(
        new FirstMail(FROM, DomainName.of(dkim), DomainName.of(returnPath), FROM, spfRow, dkimRow),
        read,
        read.map(DmarcRecord::policy));
  }

  @Test
  void theBounceSubdomainCarriesWhenRelaxed() {
    Rehearsal mail =
        rehearse("v=DMARC1; p=reject", "example.com", "ac-bounces.example.com", PASS, FAIL);
    assertThat(mail.spf()).isEqualTo(Part.CARRIES);
    assertThat(mail.outcome()).isEqualTo(Outcome.ACCEPTED);
    assertThat(mail.readyFor(DmarcPolicy.REJECT)).isTrue();
  }

  @Test
  void theBounceSubdomainDoesNotCarryWhenStrict() {
    Rehearsal mail =
        rehearse("v=DMARC1; p=reject; aspf=s", "example.com", "ac-bounces.example.com", PASS, FAIL);
    assertThat(mail.spf()).isEqualTo(Part.PASSES_ELSEWHERE);
    assertThat(mail.outcome()).isEqualTo(Outcome.REJECTED);
    assertThat(mail.readyFor(DmarcPolicy.REJECT)).isFalse();
    assertThat(mail.readyFor(DmarcPolicy.NONE)).isTrue();
  }

  @Test
  void anotherCompanysDomainsPassForThemselvesOnly() {
    Rehearsal mail =
        rehearse("v=DMARC1; p=quarantine", "mailer.example", "mailer.example", PASS, PASS);
    assertThat(mail.dkim()).isEqualTo(Part.PASSES_ELSEWHERE);
    assertThat(mail.outcome()).isEqualTo(Outcome.SPAM);
  }

  @Test
  void whatIsNotKnownIsNotPromised() {
    Rehearsal mail = rehearse("v=DMARC1; p=reject", "example.com", "b.example.com", FAIL, UNKNOWN);
    assertThat(mail.outcome()).isEqualTo(Outcome.CANNOT_TELL);
    assertThat(mail.readyFor(DmarcPolicy.REJECT)).isFalse();
  }

  @Test
  void withoutARecordEachReceiverDecides() {
    assertThat(rehearse("", "example.com", "b.example.com", PASS, PASS).outcome())
        .isEqualTo(Outcome.NO_POLICY);
    assertThat(rehearse("v=DMARC1; p=none", "example.com", "b.example.com", FAIL, FAIL).outcome())
        .isEqualTo(Outcome.WATCHED_ONLY);
  }

  @Test
  void everyOutcomeHasWords() {
    for (Language language : Language.values()) {
      Messages messages =
          new Messages(language, ZoneOffset.UTC, List.of("app.sendready.kind.dmarc.dmarc"));
      for (Outcome outcome : Outcome.values()) {
        for (Part part : Part.values()) {
          Rehearsal mail = new Rehearsal(part, part, Optional.empty(), outcome);
          assertThat(messages.has(mail.sentence().key())).isTrue();
          assertThat(messages.has(mail.spfSentence().key())).isTrue();
          assertThat(messages.has(mail.dkimSentence().key())).isTrue();
        }
      }
    }
  }
}
