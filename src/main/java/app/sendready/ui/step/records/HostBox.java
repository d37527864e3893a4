package app.sendready.ui.step.records;

import app.sendready.i18n.Text;
import app.sendready.provider.DnsHost;
import app.sendready.provider.ServerPattern;
import app.sendready.ui.fx.Localized;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.control.ListCell;
import javafx.util.StringConverter;
import org.controlsfx.control.SearchableComboBox;
import org.jspecify.annotations.Nullable;

/// The DNS hosts, of which typing finds one: by its name, and by what people call it else, which is
/// how its name servers are called (RU-CENTER is *nic.ru* to most).
final class HostBox extends SearchableComboBox<Optional<DnsHost>> {
  private static final int SHOWN = 12;

  private final Localized words;

  HostBox(Localized words) {
    this.words = words;
    setId("records.panel");
    setVisibleRowCount(SHOWN);
    accessibleTextProperty().bind(words.text("records.panel"));
    setConverter(searched());
    setCellFactory(_ -> new HostCell());
    setButtonCell(new HostCell());
    words.messages().subscribe((before, now) -> setButtonCell(new HostCell()));
  }

  private String name(Optional<DnsHost> host) {
    return host.map(DnsHost::name).orElseGet(() -> words.say(Text.of("records.panel.other")));
  }

  /// What is shown is the name alone.
  private final class HostCell extends ListCell<Optional<DnsHost>> {
    @Override
    @SuppressWarnings("NullableOptional") // JavaFX asks for null while nothing is chosen
    protected void updateItem(@Nullable Optional<DnsHost> host, boolean empty) {
      super.updateItem(host, empty);
      setText(host == null || empty ? "" : name(host));
    }
  }

  private StringConverter<Optional<DnsHost>> searched() {
    return new StringConverter<>() {
      @Override
      @SuppressWarnings("NullableOptional") // JavaFX asks for null while nothing is chosen
      public String toString(@Nullable Optional<DnsHost> host) {
        return host == null ? "" : name(host) + host.map(HostBox::servers).orElse("");
      }

      @Override
      public Optional<DnsHost> fromString(String name) {
        return Optional.empty();
      }
    };
  }

  private static String servers(DnsHost host) {
    return host.servers().stream()
        .map(ServerPattern::notation)
        .collect(Collectors.joining(" ", " ", ""));
  }
}
