package app.sendready.ui.step.records;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.answers.Answers;
import app.sendready.check.Plan;
import app.sendready.check.Report;
import app.sendready.dns.DomainName;
import app.sendready.i18n.Text;
import app.sendready.provider.DnsHost;
import app.sendready.provider.Panel;
import app.sendready.provider.PanelRow;
import app.sendready.provider.ProviderCatalogue;
import app.sendready.ui.Sample;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;

/// Whose panel the rows are written for, and what is warned of before anything is pasted.
class HostChoiceTest {
  private static final ProviderCatalogue ALL = ProviderCatalogue.builtIn();

  private final SimpleObjectProperty<Optional<Answers>> answers =
      new SimpleObjectProperty<>(Optional.of(Sample.answers()));
  private final SimpleObjectProperty<Optional<Report>> report =
      new SimpleObjectProperty<>(Optional.empty());
  private final SimpleObjectProperty<Panel> panel = new SimpleObjectProperty<>(Panel.UNKNOWN);
  private final RecordsModel model =
      new RecordsModel(
          answers,
          now -> new Plan(now, Sample.plan(now).records()),
          report,
          panel,
          Optional.empty(),
          ALL::hosts);

  private static DnsHost host(String id) {
    return ALL.byId(id).orElseThrow();
  }

  private void servers(String... names) {
    panel.set(
        Panel.UNKNOWN
            .in(Sample.ZONE)
            .servedBy(ALL.detect(List.of(names).stream().map(DomainName::of).toList())));
  }

  private String confidence() {
    return model.hosts().confidence().map(Text::key).orElse("");
  }

  private List<String> firstOffers(int count) {
    return model.hosts().offers().stream()
        .limit(count)
        .map(host -> host.map(DnsHost::name).orElse("another"))
        .toList();
  }

  private List<String> cautions(app.sendready.check.ExpectedRecord expected) {
    return model.rows().get().stream()
        .filter(row -> row.expected().equals(expected))
        .flatMap(row -> model.cautions(row).stream())
        .map(Text::key)
        .toList();
  }

  private List<String> misfits() {
    return model.misfits().stream().map(Text::key).toList();
  }

  @Test
  void nothingIsSaidOfTheHostBeforeTheSurvey() {
    assertThat(model.hosts().confidence()).isEmpty();
    assertThat(firstOffers(1)).containsExactly("another");
  }

  @Test
  void theHostFoundComesFirstWithHowSureItIs() {
    servers("ada.ns.cloudflare.com", "kip.ns.cloudflare.com");
    assertThat(firstOffers(2)).containsExactly("Cloudflare", "another");
    assertThat(confidence()).isEqualTo("records.host.sure");
    servers("ada.ns.cloudflare.com");
    assertThat(confidence()).isEqualTo("records.host.likely");
    servers("ns1.hoster.example");
    assertThat(confidence()).isEqualTo("records.host.unknown");
  }

  @Test
  void severalHostsAreOfferedBeforeAllOthersAndNoneIsTakenForGranted() {
    servers("ada.ns.cloudflare.com", "ns1.reg.ru");
    assertThat(model.host().getValue()).isEmpty();
    assertThat(firstOffers(3)).containsExactly("Cloudflare", "REG.RU", "another");
    assertThat(confidence()).isEqualTo("records.host.mixed");
    servers("ns-cloud-a1.googledomains.com", "ns-cloud-a2.googledomains.com");
    assertThat(model.hosts().candidates()).hasSize(2);
    assertThat(firstOffers(3)).endsWith("another");
    assertThat(confidence()).isEqualTo("records.host.one-of");
  }

  @Test
  void anotherPanelThanTheOneThatServesTheDomainIsRemarkedUpon() {
    servers("ns1.reg.ru", "ns2.reg.ru");
    model.hosts().choose(Optional.of(host("cloudflare")));
    assertThat(confidence()).isEqualTo("records.host.elsewhere");
    assertThat(firstOffers(3)).containsExactly("REG.RU", "Cloudflare", "another");
    model.hosts().choose(Optional.of(host("reg-ru")));
    assertThat(confidence()).isEqualTo("records.host.sure");
  }

  @Test
  void anotherZoneForgetsTheChoice() {
    servers("ns1.reg.ru", "ns2.reg.ru");
    model.hosts().choose(Optional.of(host("cloudflare")));
    panel.set(Panel.UNKNOWN.in(DomainName.of("example.net")).at(host("reg-ru")));
    assertThat(model.host().getValue()).contains(host("reg-ru"));
  }

  @Test
  void theOrangeCloudIsWarnedOfBeforehand() {
    servers("ada.ns.cloudflare.com", "kip.ns.cloudflare.com");
    assertThat(cautions(Sample.TRACKING)).containsExactly("records.proxy");
    assertThat(cautions(Sample.DKIM)).isEmpty();
  }

  @Test
  void theFinalDotIsTypedAndExplained() {
    servers("ns3-l2.nic.ru", "ns4-l2.nic.ru");
    assertThat(cautions(Sample.TRACKING)).containsExactly("records.final-dot");
    assertThat(
            model.rows().get().stream()
                .filter(row -> row.expected().equals(Sample.TRACKING))
                .map(PanelRow::value))
        .containsExactly("trk.aksend.net.");
    assertThat(cautions(Sample.DKIM)).isEmpty();
  }

  @Test
  void aKeyThatIsTooLongForThePanelIsToldBeforehand() {
    model.hosts().choose(Optional.of(host("loopia")));
    assertThat(cautions(Sample.DKIM)).isEmpty();
    DnsHost small = host("cloudflare");
    model
        .hosts()
        .choose(
            Optional.of(
                new DnsHost(
                    small.id(),
                    small.name(),
                    small.evidence(),
                    small.servers(),
                    new app.sendready.provider.Dialect(
                        small.dialect().names(),
                        "@",
                        false,
                        small.dialect().text(),
                        java.util.OptionalInt.of(255),
                        false),
                    small.ttl(),
                    small.labels(),
                    small.panel(),
                    List.of(),
                    false)));
    assertThat(cautions(Sample.DKIM)).containsExactly("records.too-long");
  }

  @Test
  void inAPanelNobodyKnowsALongTextMayHaveToBeSplit() {
    assertThat(cautions(Sample.DKIM)).containsExactly("records.long");
    model.choose(RecordsModel.Values.SPLIT);
    assertThat(cautions(Sample.DKIM)).isEmpty();
  }

  @Test
  void aFormThatDoesNotFitThePanelIsWarnedOf() {
    servers("ns1.reg.ru", "ns2.reg.ru");
    assertThat(misfits()).isEmpty();
    model.choose(RecordsModel.Names.FULL);
    model.choose(RecordsModel.Values.QUOTED);
    assertThat(misfits()).containsExactly("records.misfit.doubled", "records.misfit.quotes");
    model.hosts().choose(Optional.of(host("yandex-cloud")));
    model.choose(RecordsModel.Names.SHORT);
    model.choose(RecordsModel.Values.LINE);
    assertThat(misfits()).containsExactly("records.misfit.short", "records.misfit.no-quotes");
    model.choose(RecordsModel.Names.PANEL);
    model.choose(RecordsModel.Values.PANEL);
    assertThat(misfits()).isEmpty();
  }
}
