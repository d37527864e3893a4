package app.sendready.ui.tool.https;

import app.sendready.dns.DomainName;
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

/// A window of its own, so that the rows stay in sight.
public final class HttpsWindow {
  private static final double HEIGHT = 420;

  private final HttpsModel model;
  private final Localized words;
  private final SideWindow window;

  /// @param owner the program's window, in front of which this one stays
  public HttpsWindow(
      HttpsModel model, Localized words, Theme theme, Supplier<Optional<Window>> owner) {
    this.model = model;
    this.words = words;
    window = new SideWindow(theme, owner, HEIGHT);
  }

  /// Looks at a host and shows what comes of it.
  public void show(DomainName host) {
    model.look(host);
    window.show(() -> new HttpsView(model, words), title(), model::cancel);
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
                    words.say(Text.of("https.title", "host", TypedName.unicode(look.host()))))
                .orElse(""),
        model.look(),
        words.messages());
  }
}
