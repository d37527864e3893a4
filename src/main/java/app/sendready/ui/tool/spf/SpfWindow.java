package app.sendready.ui.tool.spf;

import app.sendready.dns.DomainName;
import app.sendready.i18n.Text;
import app.sendready.ui.fx.Localized;
import app.sendready.ui.fx.SideWindow;
import app.sendready.ui.fx.Theme;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.stage.Window;

/// A window of its own, so that the record stays in sight while it is edited elsewhere.
public final class SpfWindow {
  private static final double HEIGHT = 600;

  private final SpfModel model;
  private final Localized words;
  private final SideWindow window;

  /// @param owner the program's window, in front of which this one stays
  public SpfWindow(SpfModel model, Localized words, Theme theme, Supplier<Optional<Window>> owner) {
    this.model = model;
    this.words = words;
    window = new SideWindow(theme, owner, HEIGHT);
  }

  /// Shows what `domain` publishes, and `record` beside it.
  public void show(DomainName domain, Optional<String> record) {
    model.show(domain, record);
    window.show(() -> new SpfView(model, words), title(), model::cancel);
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
                    words.say(Text.of("spftree.title", "domain", look.domain().withoutDot())))
                .orElse(""),
        model.look(),
        words.messages());
  }
}
