package app.sendready.ui.step.check;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.check.Action;
import app.sendready.check.Content;
import app.sendready.check.ExpectedRecord;
import app.sendready.check.Finding;
import app.sendready.check.Judgement;
import app.sendready.check.Need;
import app.sendready.check.RowReport;
import app.sendready.check.RowStatus;
import app.sendready.check.Verdict;
import app.sendready.check.Views;
import app.sendready.dns.DomainName;
import app.sendready.dns.RecordType;
import app.sendready.kind.bimi.BimiFinding;
import app.sendready.ui.Sample;
import app.sendready.ui.control.Status;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What nobody has to publish is neither praised nor blamed.
class OptionalRowTest extends MadeUpRounds {
  private static final ExpectedRecord LOGO =
      new ExpectedRecord(
          "bimi",
          DomainName.of("default._bimi.example.com"),
          RecordType.TXT,
          new Content.Value("v=BIMI1; l=https://example.com/logo.svg"),
          Need.OPTIONAL,
          ExpectedRecord.Place.ZONE);

  private static RowReport logo(Action action, BimiFinding... findings) {
    Finding[] all = new Finding[findings.length];
    for (int i = 0; i < findings.length; i++) {
      all[i] = Finding.of(findings[i]);
    }
    return new RowReport(LOGO, Judgement.of(action, List.of(), all), Views.NONE);
  }

  private CheckModel shown(RowReport logo) {
    CheckModel model = model(List.of(A, LOGO), _ -> List.of(Sample.right(A), logo));
    model.enter();
    return model;
  }

  @Test
  void aLogoThatNobodyWantsIsNotUsedAndLast() {
    CheckModel model = shown(logo(Action.NONE, BimiFinding.NOT_PLANNED));
    assertThat(row(model, LOGO).status().get()).isEqualTo(Status.NOT_USED);
    assertThat(model.rows().getLast().expected()).isEqualTo(LOGO);
  }

  @Test
  void aLogoThatIsWantedAndAbsentIsOptionalAndNotThereYet() {
    RowReport absent = logo(Action.ADD, BimiFinding.MISSING);
    CheckModel model = shown(absent);
    assertThat(row(model, LOGO).status().get()).isEqualTo(Status.NOT_THERE_YET);
    assertThat(model.unfolded().get()).as("it asks for nobody").isEmpty();
    assertThat(model.summary().get().allWork()).isTrue();
    assertThat(absent.verdict()).as("the word of programs").isEqualTo(Verdict.WARN);
  }

  @Test
  void whatIsThereAndWrongCanBeBetter() {
    assertThat(logo(Action.ADD, BimiFinding.DOUBLED_NAME).status()).isEqualTo(RowStatus.WARN);
    assertThat(logo(Action.CHANGE, BimiFinding.NOT_HTTPS).status()).isEqualTo(RowStatus.WARN);
    assertThat(logo(Action.NONE, BimiFinding.UNKNOWN).status()).isEqualTo(RowStatus.UNKNOWN);
  }

  @Test
  void whatIsInheritedOrDeclinedIsRight() {
    assertThat(logo(Action.NONE, BimiFinding.INHERITED).status()).isEqualTo(RowStatus.PASS);
    assertThat(logo(Action.KEEP, BimiFinding.DECLINED).status()).isEqualTo(RowStatus.PASS);
  }
}
