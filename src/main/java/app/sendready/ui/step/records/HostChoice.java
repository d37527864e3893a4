package app.sendready.ui.step.records;

import app.sendready.i18n.Text;
import app.sendready.provider.Detection;
import app.sendready.provider.DnsHost;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/// Whose panel the rows are written for: the host that was found, until the user chooses another.
final class HostChoice {
  private final ObservableValue<Optional<Home>> home;
  private final Supplier<List<DnsHost>> catalogue;
  private final ObjectProperty<Optional<Optional<DnsHost>>> chosen =
      new SimpleObjectProperty<>(Optional.empty());

  /// @param home where the zone is edited; empty while it is not known
  /// @param catalogue the hosts to choose from; asked for when they are shown
  HostChoice(ObservableValue<Optional<Home>> home, Supplier<List<DnsHost>> catalogue) {
    this.home = home;
    this.catalogue = catalogue;
    // Another zone may be at another host: what was chosen was for the one before.
    home.map(now -> now.map(Home::zone))
        .subscribe((before, now) -> {
          if (before.isPresent() && !before.equals(now)) {
            chosen.set(Optional.empty());
          }
        });
  }

  /// What the rows depend on.
  ObservableValue<Optional<DnsHost>> host() {
    return Bindings.createObjectBinding(this::now, home, chosen);
  }

  /// The host that the rows are written for; empty for any other panel.
  Optional<DnsHost> now() {
    return chosen.get().orElseGet(this::found);
  }

  private Optional<DnsHost> found() {
    return home.getValue().flatMap(Home::host);
  }

  /// Writes the rows as this host wants them, in place of the one found; empty for any other panel.
  void choose(Optional<DnsHost> host) {
    chosen.set(Optional.of(host));
  }

  boolean isChosen() {
    return chosen.get().isPresent();
  }

  /// The hosts that the zone's servers point to, if only a few come into question.
  List<DnsHost> candidates() {
    return home.getValue().map(Home::detection).stream()
        .flatMap(detection ->
            switch (detection) {
              case Detection.Sure(DnsHost host) -> List.of(host).stream();
              case Detection.Likely(DnsHost host) -> List.of(host).stream();
              case Detection.Mixed(List<DnsHost> hosts) -> hosts.stream();
              case Detection.OneOf(List<DnsHost> hosts) -> hosts.stream();
              case Detection.Unknown() -> List.<DnsHost>of().stream();
            })
        .filter(host -> !host.parked())
        .toList();
  }

  /// What to offer: those that come into question, any other panel (empty), then all by name.
  List<Optional<DnsHost>> offers() {
    List<Optional<DnsHost>> all = new ArrayList<>();
    candidates().forEach(host -> all.add(Optional.of(host)));
    now().map(Optional::of).filter(host -> !all.contains(host)).ifPresent(all::add);
    all.add(Optional.empty());
    catalogue.get().stream()
        .filter(host -> !host.parked())
        .sorted(Comparator.comparing(DnsHost::name, String.CASE_INSENSITIVE_ORDER))
        .map(Optional::of)
        .filter(host -> !all.contains(host))
        .forEach(all::add);
    return List.copyOf(all);
  }

  /// How sure the host is, and what to do where it is not; empty while nothing is known.
  Optional<Text> confidence() {
    if (home.getValue().isEmpty()) {
      return Optional.empty();
    }
    Detection detection = home.getValue().get().detection();
    Optional<DnsHost> found = detection.known().filter(host -> !host.parked());
    if (isChosen() && found.isPresent() && !now().equals(found)) {
      return Optional.of(Text.of("records.host.elsewhere", "found", found.get().name()));
    }
    return switch (detection) {
      case Detection.Sure(DnsHost host) when host.parked() ->
          Optional.of(Text.of("records.host.unknown"));
      case Detection.Likely(DnsHost host) when host.parked() ->
          Optional.of(Text.of("records.host.unknown"));
      case Detection.Sure(DnsHost host) ->
          Optional.of(Text.of("records.host.sure", "host", host.name()));
      case Detection.Likely(DnsHost host) ->
          Optional.of(Text.of("records.host.likely", "host", host.name()));
      case Detection.Mixed(List<DnsHost> hosts) ->
          Optional.of(Text.of("records.host.mixed", "hosts", names(hosts)));
      case Detection.OneOf(List<DnsHost> hosts) ->
          Optional.of(Text.of("records.host.one-of", "hosts", names(hosts)));
      case Detection.Unknown() -> Optional.of(Text.of("records.host.unknown"));
    };
  }

  private static List<String> names(List<DnsHost> hosts) {
    return hosts.stream().map(DnsHost::name).toList();
  }

  /// The panel's address as the host itself says it, as long as no other host was chosen.
  Optional<String> ownPanel() {
    return isChosen() ? Optional.empty() : home.getValue().flatMap(Home::panel);
  }
}
