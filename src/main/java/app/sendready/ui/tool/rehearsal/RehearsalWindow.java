package app.sendready.ui.tool.rehearsal;

import app.sendready.dns.TypedName;
import app.sendready.i18n.Text;
import app.sendready.ui.fx.Localized;
import app.sendready.ui.fx.SideWindow;
import app.sendready.ui.fx.Theme;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.stage.Window;

/// A window of its own, so that it stays in sight while records are mended.
public final class RehearsalWindow {
  private static final double HEIGHT = 680;

  private final RehearsalModel model;
  private final Localized words;
  private final SideWindow window;

  /// @param owner the program's window, in front of which this one stays
  public RehearsalWindow(
      RehearsalModel model, Localized words, Theme theme, Supplier<Optional<Window>> owner) {
    this.model = model;
    this.words = words;
    window = new SideWindow(theme, owner, HEIGHT);
  }

  /// Rehearses and shows what comes of it.
  public void show() {
    model.rehearse();
    window.show(() -> new RehearsalView(model, words), title(), model::cancel);
  }

  public void close() {
    window.close();
  }

  private ObservableValue<String> title() {
    return Bindings.createStringBinding(
        () ->
            model
                .look()
                .get()
                .map(look ->
                    words.say(
                        Text.of("rehearsal.title", "domain", TypedName.unicode(look.domain()))))
                .orElse(""),
        model.look(),
        words.messages());
  }
}
