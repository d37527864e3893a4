package app.sendready.provider;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.check.Action;
import app.sendready.check.Content;
import app.sendready.check.ExpectedRecord;
import app.sendready.check.Finding;
import app.sendready.check.FindingCode;
import app.sendready.check.Judgement;
import app.sendready.check.Need;
import app.sendready.check.RowReport;
import app.sendready.check.Verdict;
import app.sendready.check.Views;
import app.sendready.dns.DomainName;
import app.sendready.dns.RecordType;
import app.sendready.i18n.Text;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PanelRowTest {
  private static final DomainName ZONE = DomainName.of("example.com");

  private enum Code implements FindingCode {
    FINE(Verdict.PASS),
    NOT_KNOWN(Verdict.UNKNOWN);

    private final Verdict verdict;

    Code(Verdict verdict) {
      this.verdict = verdict;
    }

    @Override
    public String group() {
      return "sample";
    }

    @Override
    public Verdict verdict() {
      return verdict;
    }
  }

  private static ExpectedRecord record(RecordType type, String value) {
    return new ExpectedRecord(
        "sample",
        ZONE.child("news"),
        type,
        new Content.Value(value),
        Need.REQUIRED,
        ExpectedRecord.Place.ZONE);
  }

  private static PanelRow row(ExpectedRecord expected, Code code, String... found) {
    Judgement judged = Judgement.of(Action.NONE, List.of(found), Finding.of(code));
    return PanelRow.of(
        1,
        expected,
        Optional.of(new RowReport(expected, judged, Views.NONE)),
        Dialect.NEUTRAL,
        ZONE);
  }

  /// A target that was typed without a final dot is not compared with one that has it.
  @Test
  void whatHasToGoIsWrittenAsWhatComes() {
    ExpectedRecord target = record(RecordType.CNAME, "links.example.com.");
    Judgement judged =
        Judgement.of(Action.CHANGE, List.of("mta-1.example.com."), Finding.of(Code.NOT_KNOWN));
    RowReport report = new RowReport(target, judged, Views.NONE);
    PanelRow row = PanelRow.of(1, target, Optional.of(report), Dialect.NEUTRAL, ZONE);
    assertThat(row.value()).isEqualTo("links.example.com");
    assertThat(row.before()).contains("mta-1.example.com");
  }

  @Test
  void whatAsksForNothingAndIsInOrderIsKept() {
    PanelRow row = row(record(RecordType.TXT, "v=DMARC1; p=none"), Code.FINE);
    assertThat(row.action()).isEqualTo(Action.KEEP);
    assertThat(row.isToDo()).isFalse();
  }

  /// Copying the plan's own value over it would take away what others have put there.
  @Test
  void ofWhatIsKeptTheTableShowsWhatStandsThere() {
    String theirs = "v=spf1 include:_spf.mailhost.example include:spf.akmta.net ~all";
    PanelRow spf =
        row(
            record(RecordType.TXT, "v=spf1 include:spf.akmta.net ~all"),
            Code.FINE,
            "some-verification=1",
            theirs);
    assertThat(spf.action()).isEqualTo(Action.KEEP);
    assertThat(spf.value()).isEqualTo(theirs);
    PanelRow dmarc =
        row(record(RecordType.TXT, "v=DMARC1; p=none"), Code.FINE, "v=DMARC1;p=reject");
    assertThat(dmarc.canonical()).contains("v=DMARC1;p=reject");
    PanelRow alias = row(record(RecordType.CNAME, "trk.aksend.net."), Code.FINE, "192.0.2.1");
    assertThat(alias.canonical()).contains("trk.aksend.net.");
  }

  @Test
  void aPlaceThatNobodyCouldSeeIsToBeLookedAtFirst() {
    PanelRow text =
        row(record(RecordType.TXT, "v=spf1 include:spf.akmta.net ~all"), Code.NOT_KNOWN);
    assertThat(text.action()).isEqualTo(Action.ADD);
    assertThat(text.blind()).contains(Text.of("provider.blind.text", "start", "v=spf1"));
    assertThat(row(record(RecordType.TXT, "v=DMARC1; p=none"), Code.NOT_KNOWN).blind())
        .contains(Text.of("provider.blind.text", "start", "v=DMARC1"));
    assertThat(row(record(RecordType.CNAME, "trk.aksend.net."), Code.NOT_KNOWN).blind())
        .contains(Text.of("provider.blind.alias"));
    assertThat(row(record(RecordType.A, "192.0.2.1"), Code.NOT_KNOWN).blind())
        .contains(Text.of("provider.blind.other"));
  }

  @Test
  void somethingSeenThatNobodyCouldJudgeIsLookedAtAgain() {
    PanelRow row = row(record(RecordType.TXT, "v=spf1 ~all"), Code.NOT_KNOWN, "v=spf1 mx -all");
    assertThat(row.action()).isEqualTo(Action.NONE);
    assertThat(row.replacedValues()).isEmpty();
    assertThat(row.blind()).isEmpty();
  }

  @Test
  void beforeAnyLookNothingIsSaidOfTheRow() {
    PanelRow row =
        PanelRow.of(
            1, record(RecordType.TXT, "v=spf1 ~all"), Optional.empty(), Dialect.NEUTRAL, ZONE);
    assertThat(row.isUnseen()).isTrue();
    assertThat(row.blind()).isEmpty();
    assertThat(row.name()).isEqualTo("news");
  }
}
