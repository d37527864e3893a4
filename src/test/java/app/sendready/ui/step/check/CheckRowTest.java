package app.sendready.ui.step.check;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.check.Action;
import app.sendready.check.Content;
import app.sendready.check.ExpectedRecord;
import app.sendready.check.Finding;
import app.sendready.check.Judgement;
import app.sendready.check.Need;
import app.sendready.check.RowReport;
import app.sendready.check.Views;
import app.sendready.dns.DomainName;
import app.sendready.dns.RecordType;
import app.sendready.ui.SampleFinding;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class CheckRowTest {
  private static CheckRow row(Action action) {
    ExpectedRecord mx =
        new ExpectedRecord(
            "mx",
            DomainName.of("example.com"),
            RecordType.MX,
            new Content.Value("10 mta-1.example.com."),
            Need.REQUIRED,
            ExpectedRecord.Place.ZONE);
    CheckRow row = new CheckRow(1, mx);
    row.take(
        new RowReport(
            mx,
            Judgement.of(action, List.of(), Finding.of(SampleFinding.SECOND_RECORD)),
            Views.NONE));
    return row;
  }

  @Test
  void whatWouldTakeTheOfficesMailCanNeitherBeCopiedNorPublished() {
    CheckRow row = row(Action.CONFLICT);

    assertThat(row.publishable()).isEmpty();
    assertThat(row.proposed()).isEmpty();
    assertThat(RowFix.of(row)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = Action.class,
      names = {"ADD", "CHANGE"})
  void whatIsToBeTypedCan(Action action) {
    assertThat(row(action).publishable()).contains("10 mta-1.example.com.");
    assertThat(RowFix.of(row(action)).map(RowFix::value)).contains("10 mta-1.example.com.");
  }
}
