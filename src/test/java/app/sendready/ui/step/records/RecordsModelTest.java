package app.sendready.ui.step.records;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.answers.Answers;
import app.sendready.check.Action;
import app.sendready.check.Content;
import app.sendready.check.ExpectedRecord;
import app.sendready.check.Finding;
import app.sendready.check.Need;
import app.sendready.check.Plan;
import app.sendready.check.Report;
import app.sendready.check.RowReport;
import app.sendready.dns.DomainName;
import app.sendready.dns.RecordType;
import app.sendready.i18n.Language;
import app.sendready.i18n.Text;
import app.sendready.kind.dmarc.DmarcFinding;
import app.sendready.provider.Detection;
import app.sendready.provider.Panel;
import app.sendready.provider.PanelRow;
import app.sendready.ui.Sample;
import app.sendready.ui.control.Publisher;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;

class RecordsModelTest {
  private final SimpleObjectProperty<Optional<Answers>> answers =
      new SimpleObjectProperty<>(Optional.of(Sample.answers()));
  private final SimpleObjectProperty<Optional<Report>> report =
      new SimpleObjectProperty<>(Optional.empty());
  private final SimpleObjectProperty<Panel> panel = new SimpleObjectProperty<>(Panel.UNKNOWN);
  private final List<String> published = new ArrayList<>();

  private final RecordsModel model = model(Sample.plan(Sample.answers()).records());

  @Test
  void beforeALookEverythingIsToAdd() {
    assertThat(model.counts()).isEqualTo(Map.of(Action.ADD, 8));
  }

  @Test
  void rowsAreNumberedWithoutWhatIsOnlyChecked() {
    assertThat(model.rows().get())
        .extracting(PanelRow::number)
        .containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
    assertThat(model.rows().get())
        .extracting(PanelRow::expected)
        .doesNotContain(Sample.APEX, Sample.DELEGATION);
  }

  @Test
  void aPolicyThatWouldHitTheOwnMailIsToBePublishedLast() {
    Report now = Sample.report();
    assertThat(RecordsModel.order(row(Sample.DMARC))).isEmpty();
    Finding last = Finding.of(DmarcFinding.PUBLISH_LAST).with("domain", "news.example.com");
    report.set(
        Optional.of(
            new Report(
                now.answers(),
                now.zone(),
                now.rows().stream()
                    .map(r ->
                        r.expected().equals(Sample.DMARC)
                            ? new RowReport(r.expected(), r.judgement().plus(last), r.views())
                            : r)
                    .toList(),
                now.checkedAt(),
                now.elapsed())));
    assertThat(RecordsModel.order(row(Sample.DMARC))).contains(last);
    assertThat(RecordsModel.order(row(Sample.DKIM))).isEmpty();
  }

  @Test
  void namesAreFullUntilTheZoneIsKnown() {
    assertThat(row(Sample.DKIM).name()).isEqualTo("ak._domainkey.news.example.com");
    look();
    assertThat(model.names().get()).isEqualTo(RecordsModel.Names.SHORT);
    assertThat(row(Sample.DKIM).name()).isEqualTo("ak._domainkey.news");
    assertThat(row(Sample.SPF).name()).isEqualTo("news");
  }

  @Test
  void aChosenFormStays() {
    model.choose(RecordsModel.Names.FULL);
    report.set(Optional.of(Sample.report()));
    assertThat(row(Sample.DKIM).name()).isEqualTo("ak._domainkey.news.example.com");
  }

  @Test
  void aReverseNameStaysFullInEveryForm() {
    look();
    assertThat(row(Sample.PTR).name()).isEqualTo("25.2.0.192.in-addr.arpa");
    assertThat(row(Sample.PTR).value()).isEqualTo("mta1.news.example.com");
  }

  @Test
  void theHostsOwnFormIsSuggested() {
    panel.set(Panel.UNKNOWN.in(Sample.ZONE).at(Sample.host()));
    assertThat(model.names().get()).isEqualTo(RecordsModel.Names.PANEL);
    assertThat(row(Sample.TRACKING).name()).isEqualTo("trk.news");
    assertThat(row(Sample.TRACKING).value()).isEqualTo("trk.aksend.net");
    assertThat(model.title().getValue())
        .isEqualTo(Text.of("records.title.panel", "panel", "Cloudflare"));
    assertThat(model.panel().address()).contains("https://panel.example/example.com");
  }

  @Test
  void aSurveyOfAnotherDomainIsNotUsed() {
    panel.set(Panel.UNKNOWN.in(DomainName.of("example.net")));
    assertThat(model.panel()).isEqualTo(Panel.UNKNOWN);
    assertThat(row(Sample.SPF).name()).isEqualTo("news.example.com");
  }

  /// A host that was chosen before anybody could find the zone.
  @Test
  void namesStayWholeInAPanelWhoseZoneNobodyKnows() {
    model.hosts().choose(Optional.of(Sample.host()));
    assertThat(model.names().get()).isEqualTo(RecordsModel.Names.PANEL);
    assertThat(row(Sample.DKIM).name()).isEqualTo("ak._domainkey.news.example.com");
  }

  @Test
  void aLongKeyIsSplitAt255() {
    model.choose(RecordsModel.Values.SPLIT);
    String value = row(Sample.DKIM).value();
    assertThat(value).startsWith("\"v=DKIM1; k=rsa; p=").endsWith("\"");
    assertThat(value.split("\" \"", -1)).hasSize(2);
    assertThat(value.replace("\" \"", "").replace("\"", ""))
        .isEqualTo(row(Sample.DKIM).canonical().orElseThrow());
    assertThat(row(Sample.TRACKING).value()).isEqualTo("trk.aksend.net");
  }

  @Test
  void aProposalReplacesThePlansValue() {
    report.set(Optional.of(Sample.report()));
    PanelRow spf = row(Sample.SPF);
    assertThat(spf.action()).isEqualTo(Action.CHANGE);
    assertThat(spf.value())
        .isEqualTo("v=spf1 include:_spf.mailhost.example include:spf.akmta.net ~all");
    assertThat(spf.before()).contains("v=spf1 include:_spf.mailhost.example ~all");
    assertThat(model.counts()).isEqualTo(Map.of(Action.ADD, 2, Action.CHANGE, 2, Action.KEEP, 4));
  }

  @Test
  void aReportOfAnotherDomainIsNotUsed() {
    report.set(Optional.of(Sample.report()));
    answers.set(
        Optional.of(
            Answers.start(
                DomainName.of("example.org"),
                app.sendready.answers.Mode.CLOUD,
                Sample.answers().platform())));
    assertThat(model.counts()).isEqualTo(Map.of(Action.ADD, 8));
  }

  @Test
  void anMxRecordHasItsPriorityApart() {
    RecordsModel mx =
        model(
            List.of(
                new ExpectedRecord(
                    "sample.mx",
                    Sample.FROM,
                    RecordType.MX,
                    new Content.Value("10 mta1.news.example.com."),
                    Need.REQUIRED,
                    ExpectedRecord.Place.ZONE)));
    PanelRow row = mx.rows().get().getFirst();
    assertThat(row.value()).isEqualTo("mta1.news.example.com");
    assertThat(row.typeInWords()).isEqualTo("MX 10");
  }

  @Test
  void aRowIsPublishedCanonically() {
    model.publish(row(Sample.TRACKING));
    assertThat(published).containsExactly("trk.aksend.net.");
  }

  @Test
  void theTableIsCopiedAsTextAndHtml() {
    RecordTable table =
        new RecordTable(
            List.of("#", "Do", "Type", "Name", "Content", "TTL"),
            List.of(row(Sample.TRACKING)),
            Sample.words(Language.ENGLISH).messages().get(),
            "Auto");
    assertThat(table.tsv())
        .isEqualTo(
            """
            #\tDo\tType\tName\tContent\tTTL
            4\tAdd\tCNAME\ttrk.news.example.com\ttrk.aksend.net\tAuto
            """);
    assertThat(table.html()).contains("<td>trk.news.example.com</td>").endsWith("</table>");
  }

  private void look() {
    Report now = Sample.report();
    report.set(Optional.of(now));
    panel.set(Panel.of(now.zone(), new Detection.Unknown(), now.answers().fromDomain()));
  }

  private PanelRow row(ExpectedRecord expected) {
    return model.rows().get().stream()
        .filter(row -> row.expected().equals(expected))
        .findFirst()
        .orElseThrow();
  }

  private RecordsModel model(List<ExpectedRecord> records) {
    Publisher publisher = (record, value) -> published.add(value);
    return new RecordsModel(
        answers, now -> new Plan(now, records), report, panel, Optional.of(publisher));
  }
}
