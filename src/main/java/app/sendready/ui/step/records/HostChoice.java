package app.sendready.ui.step.records;

import app.sendready.i18n.Text;
import app.sendready.provider.Detection;
import app.sendready.provider.DnsHost;
import app.sendready.provider.Panel;
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
  private final ObservableValue<Panel> found;
  private final Supplier<List<DnsHost>> catalogue;
  private final ObjectProperty<Optional<Optional<DnsHost>>> chosen =
      new SimpleObjectProperty<>(Optional.empty());

  /// @param found where the zone is edited, as far as it is known
  /// @param catalogue the hosts to choose from; asked for when they are shown
  HostChoice(ObservableValue<Panel> found, Supplier<List<DnsHost>> catalogue) {
    this.found = found;
    this.catalogue = catalogue;
    // Another zone may be at another host: what was chosen was for the one before.
    found
        .map(Panel::zone)
        .subscribe((before, now) -> {
          if (before.isPresent() && !before.equals(now)) {
            chosen.set(Optional.empty());
          }
        });
  }

  /// What the rows depend on.
  ObservableValue<Optional<DnsHost>> host() {
    return Bindings.createObjectBinding(this::now, found, chosen);
  }

  /// The host that the rows are written for; empty for any other panel.
  Optional<DnsHost> now() {
    return chosen.get().orElseGet(() -> found.getValue().host());
  }

  /// The panel in which the rows are to be typed.
  Panel panel() {
    return chosen
        .get()
        .map(host ->
            found
                .getValue()
                .servedBy(
                    host.<Detection>map(Detection.Sure::new).orElseGet(Detection.Unknown::new)))
        .orElseGet(found::getValue);
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
    List<DnsHost> all =
        switch (found.getValue().detection()) {
          case Detection.Sure(DnsHost host) -> List.of(host);
          case Detection.Likely(DnsHost host) -> List.of(host);
          case Detection.Mixed(List<DnsHost> hosts) -> hosts;
          case Detection.OneOf(List<DnsHost> hosts) -> hosts;
          case Detection.Unknown() -> List.of();
        };
    return all.stream().filter(host -> !host.parked()).toList();
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
    if (found.getValue().zone().isEmpty()) {
      return Optional.empty();
    }
    Detection detection = found.getValue().detection();
    Optional<DnsHost> known = detection.known().filter(host -> !host.parked());
    if (isChosen() && known.isPresent() && !now().equals(known)) {
      return Optional.of(Text.of("records.host.elsewhere", "found", known.get().name()));
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
}
