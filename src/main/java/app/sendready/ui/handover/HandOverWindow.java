package app.sendready.ui.handover;

import app.sendready.i18n.Text;
import app.sendready.ui.fx.Localized;
import app.sendready.ui.fx.SideWindow;
import app.sendready.ui.fx.Theme;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.stage.Window;

/// The records for a colleague, in a window of its own.
public final class HandOverWindow {
  private static final double HEIGHT = 680;

  private final HandOverModel model;
  private final Localized words;
  private final Consumer<String> browser;
  private final SideWindow window;

  /// @param owner the program's window, in front of which this one stays
  /// @param browser opens an address outside
  public HandOverWindow(
      HandOverModel model,
      Localized words,
      Theme theme,
      Supplier<Optional<Window>> owner,
      Consumer<String> browser) {
    this.model = model;
    this.words = words;
    this.browser = browser;
    window = new SideWindow(theme, owner, HEIGHT);
  }

  public void show() {
    model.open();
    window.show(
        () -> new HandOverView(model, words, browser),
        words.text(model.domain().map(domain -> Text.of("handover.title", "domain", domain))),
        model::close);
  }

  public void close() {
    window.close();
  }
}
