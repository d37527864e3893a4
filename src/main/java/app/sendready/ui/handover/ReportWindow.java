package app.sendready.ui.handover;

import app.sendready.i18n.Text;
import app.sendready.ui.fx.Localized;
import app.sendready.ui.fx.SideWindow;
import app.sendready.ui.fx.Theme;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.stage.Window;

/// The report of a check on its way into a file, in a window of its own.
public final class ReportWindow {
  private static final double HEIGHT = 620;

  private final ReportModel model;
  private final Localized words;
  private final Consumer<String> browser;
  private final SideWindow window;

  /// @param owner the program's window, in front of which this one stays
  /// @param browser opens an address outside
  public ReportWindow(
      ReportModel model,
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
    window.show(
        () -> new ReportView(model, words, browser),
        words.text(
            model.domain().map(domain -> Text.of("handover.report.title", "domain", domain))),
        model::cancel);
  }

  public void close() {
    window.close();
  }
}
