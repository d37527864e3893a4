package app.sendready.ui.handover;

import app.sendready.i18n.Text;
import app.sendready.ui.fx.Localized;
import app.sendready.ui.fx.SideWindow;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;

/// What leaves the program on its way into files, in a window of its own: the records for a
/// colleague, or the report of a check.
public final class OutgoingWindow {
  private final SideWindow window;
  private final ObservableValue<String> title;
  private final Supplier<Parent> view;
  private final Runnable opening;
  private final Runnable closed;

  private OutgoingWindow(
      SideWindow window,
      ObservableValue<String> title,
      Supplier<Parent> view,
      Runnable opening,
      Runnable closed) {
    this.window = window;
    this.title = title;
    this.view = view;
    this.opening = opening;
    this.closed = closed;
  }

  /// The records for a colleague.
  ///
  /// @param browser opens an address outside
  public static OutgoingWindow of(
      HandOverModel model, Localized words, Consumer<String> browser, SideWindow window) {
    return new OutgoingWindow(
        window,
        title(words, "handover.title", model.domain()),
        () -> new HandOverView(model, words, browser),
        model::open,
        model::close);
  }

  /// The report of a check.
  ///
  /// @param browser opens an address outside
  public static OutgoingWindow of(
      ReportModel model, Localized words, Consumer<String> browser, SideWindow window) {
    return new OutgoingWindow(
        window,
        title(words, "handover.report.title", model.domain()),
        () -> new ReportView(model, words, browser),
        () -> {},
        model::cancel);
  }

  static ObservableValue<String> title(
      Localized words, String key, ObservableValue<String> domain) {
    Function<String, Text> about = name -> Text.of(key, "domain", name);
    return words.text(domain.map(about));
  }

  public void show() {
    opening.run();
    window.show(view, title, closed);
  }

  public void close() {
    window.close();
  }
}
