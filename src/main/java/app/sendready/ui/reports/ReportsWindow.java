package app.sendready.ui.reports;

import app.sendready.ui.fx.Localized;
import app.sendready.ui.fx.SideWindow;
import java.util.function.Consumer;

/// The reports in a window of their own.
public final class ReportsWindow {
  private final ReportsModel model;
  private final Localized words;
  private final Consumer<String> announcer;
  private final SideWindow window;

  /// @param announcer is told in words what was copied
  public ReportsWindow(
      ReportsModel model, Localized words, Consumer<String> announcer, SideWindow window) {
    this.model = model;
    this.words = words;
    this.announcer = announcer;
    this.window = window;
  }

  /// Brings it to the front.
  public void show() {
    window.show(
        () -> new ReportsView(model, words, announcer), words.text("reportwindow.open"), () -> {});
  }

  /// Closes it, and lets go of what was read.
  public void close() {
    model.forget();
    window.close();
  }
}
