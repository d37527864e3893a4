package app.sendready.ui.step.records;

import app.sendready.i18n.Text;
import app.sendready.provider.DnsHost;
import app.sendready.provider.ServerPattern;
import app.sendready.ui.fx.Localized;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.control.skin.ComboBoxListViewSkin;
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
    skinProperty().subscribe(_ -> found().ifPresent(this::beAsHighAsFound));
  }

  /// The list that opens, which holds what was found; the library makes it with the skin.
  private Optional<ComboBox<?>> found() {
    return getChildrenUnmodifiable().stream()
        .filter(ComboBox.class::isInstance)
        .<ComboBox<?>>map(ComboBox.class::cast)
        .findFirst();
  }

  /// An open list keeps the height it had with everything in it unless it is resized.
  private void beAsHighAsFound(ComboBox<?> list) {
    int most = getVisibleRowCount();
    list.itemsProperty()
        .subscribe(items -> {
          setVisibleRowCount(Math.clamp(items.size(), 1, most));
          // The list that is seen takes the new items after those who ask for them here.
          Platform.runLater(() -> resize(list));
        });
  }

  private static void resize(ComboBox<?> list) {
    if (list.isShowing()
        && list.getSkin() instanceof ComboBoxListViewSkin<?> skin
        && skin.getPopupContent() instanceof Parent rows) {
      // Laid out once, it knows how many they are now; then it is asked how high it wants to be.
      rows.layout();
      rows.requestLayout();
      rows.resize(rows.getLayoutBounds().getWidth(), rows.prefHeight(-1));
    }
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
