package app.sendready.app;

import app.sendready.answers.Answers;
import app.sendready.check.Report;
import app.sendready.dns.DomainName;
import app.sendready.dns.ZoneCut;
import app.sendready.provider.DnsHost;
import app.sendready.provider.DomainConnect;
import app.sendready.survey.Surveyed;
import app.sendready.ui.control.HostForm;
import app.sendready.ui.step.domain.DomainModel;
import app.sendready.ui.step.records.Home;
import java.net.URI;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/// What DNS has shown of the domain at hand, for every step that wants to know: the newest report,
/// the zone, and whose servers carry it. Forgotten when another domain is typed.
final class Seen {
  private final ObservableValue<Optional<Answers>> answers;
  private final DnsHosts hosts;
  private final ObjectProperty<Optional<ZoneCut.Zone>> zone =
      new SimpleObjectProperty<>(Optional.empty());
  private final ObjectProperty<Optional<Report>> latest =
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
      zone(report.answers().fromDomain(), report.zone());
    }
  }

  void survey(DomainModel.Look look) {
    if (look instanceof DomainModel.Look.Seen(Surveyed result)) {
      ownPanel = result.host().flatMap(DomainConnect::panel).map(URI::toString);
      zone(result.domain(), result.cut());
    }
  }

  private void zone(DomainName domain, ZoneCut cut) {
    boolean current = answers.getValue().map(a -> a.fromDomain().equals(domain)).orElse(false);
    if (current && cut instanceof ZoneCut.Zone found) {
      zone.set(Optional.of(found));
    }
  }

  private void forgetOtherDomain(Optional<Answers> now) {
    boolean same =
        latest
            .get()
            .flatMap(r -> now.map(a -> a.fromDomain().equals(r.answers().fromDomain())))
            .orElse(true);
    if (!same) {
      latest.set(Optional.empty());
      zone.set(Optional.empty());
    }
  }

  /// Where the records go: the zone, its host, and the panel that the host itself names.
  ObservableValue<Optional<Home>> home() {
    return zone.map(found -> found.map(z -> new Home(z.name(), hosts.of(z), ownPanel)));
  }

  /// What the host's panel wants typed.
  ObservableValue<Optional<HostForm>> hostForm() {
    return zone.map(found -> found.map(z -> new HostForm(z.name(), hosts.of(z).known())));
  }

  /// The host's name; empty text while nobody knows.
  ObservableValue<String> hostName() {
    return Bindings.createStringBinding(
        () -> zone.get().flatMap(z -> hosts.of(z).known()).map(DnsHost::name).orElse(""), zone);
  }
}
