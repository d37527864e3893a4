package app.sendready.app;

import app.sendready.answers.Answers;
import app.sendready.check.Report;
import app.sendready.dns.DomainName;
import app.sendready.dns.ZoneCut;
import app.sendready.provider.DnsHost;
import app.sendready.provider.Panel;
import app.sendready.survey.PanelOffer;
import app.sendready.survey.SurveyResult;
import app.sendready.ui.fx.Background;
import app.sendready.ui.step.domain.DomainModel;
import app.sendready.web.Fetcher;
import java.net.URI;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/// What DNS has shown of the domain at hand, for every step that wants to know: the newest report,
/// the zone, and whose servers carry it. Forgotten when another domain is typed.
final class Seen {
  private final ObservableValue<Optional<Answers>> answers;
  private final DnsHosts hosts;
  private final ObjectProperty<Panel> panel = new SimpleObjectProperty<>(Panel.UNKNOWN);
  private final ObjectProperty<Optional<Report>> latest =
      new SimpleObjectProperty<>(Optional.empty());
  private Optional<DomainName> shown = Optional.empty();
  private final ObjectProperty<Optional<PanelOffer>> offer =
      new SimpleObjectProperty<>(Optional.empty());
  private Optional<String> ownPanel = Optional.empty();

  Seen(ObservableValue<Optional<Answers>> answers, DnsHosts hosts) {
    this.answers = answers;
    this.hosts = hosts;
    answers.subscribe(this::forgetOtherDomain);
  }

  /// The newest report about the answers of its time.
  ObservableValue<Optional<Report>> latest() {
    return latest;
  }

  void report(Report report) {
    boolean current = answers.getValue().map(a -> a.equals(report.answers())).orElse(false);
    if (current) {
      latest.set(Optional.of(report));
      edited(report.answers().fromDomain(), report.zone());
    }
  }

  void survey(DomainModel.Progress progress) {
    if (progress instanceof DomainModel.Progress.Complete(SurveyResult result)) {
      offer.set(result.offer());
      ownPanel = Optional.empty();
      edited(result.domain(), result.cut());
    }
  }

  /// Where the panel can be asked for; empty once it was.
  ObservableValue<Optional<PanelOffer>> offer() {
    return offer;
  }

  /// Asks the host where its panel is.
  void ask(Fetcher web, Background asking) {
    offer
        .get()
        .ifPresent(offered ->
            asking.run(
                () -> offered.ask(web),
                said -> answered(offered, said),
                broken -> answered(offered, Optional.empty())));
  }

  /// What became of such a question.
  private void answered(PanelOffer asked, Optional<URI> said) {
    if (offer.get().filter(asked::equals).isPresent()) {
      offer.set(Optional.empty());
      ownPanel = said.map(URI::toString);
      panel.set(panel.get().linked(ownPanel));
    }
  }

  private void edited(DomainName domain, ZoneCut cut) {
    boolean current = answers.getValue().map(a -> a.fromDomain().equals(domain)).orElse(false);
    if (current && cut instanceof ZoneCut.Zone) {
      shown = Optional.of(domain);
      panel.set(Panel.of(cut, hosts.of(cut), domain).linked(ownPanel));
    }
  }

  private void forgetOtherDomain(Optional<Answers> now) {
    if (shown.isPresent() && now.isPresent() && !now.map(Answers::fromDomain).equals(shown)) {
      shown = Optional.empty();
      ownPanel = Optional.empty();
      offer.set(Optional.empty());
      latest.set(Optional.empty());
      panel.set(Panel.UNKNOWN);
    }
  }

  /// Where the records are edited: the zone, its host, and the panel that the host itself names.
  ObservableValue<Panel> panel() {
    return panel;
  }

  /// The host's name; empty text while nobody knows.
  ObservableValue<String> hostName() {
    return panel.map(now -> now.host().map(DnsHost::name).orElse(""));
  }
}
