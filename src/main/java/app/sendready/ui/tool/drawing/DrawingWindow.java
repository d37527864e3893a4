package app.sendready.ui.tool.drawing;

import app.sendready.ui.fx.Localized;
import app.sendready.ui.fx.SideWindow;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;

/// A drawing in a window of its own, so that the rows stay in sight.
///
/// @param <A> what is asked about
public final class DrawingWindow<A> {
  private final String id;
  private final DrawingModel<A> model;
  private final Localized words;
  private final Consumer<String> announcer;
  private final SideWindow window;

  /// @param id of the window's content
  /// @param announcer is told in words what was copied
  public DrawingWindow(
      String id,
      DrawingModel<A> model,
      Localized words,
      Consumer<String> announcer,
      SideWindow window) {
    this.id = id;
    this.model = model;
    this.words = words;
    this.announcer = announcer;
    this.window = window;
  }

  /// Asks, and shows what comes of it.
  public void show(A about) {
    model.show(about);
    window.show(() -> new DrawingView(id, model, words, announcer), title(), model::cancel);
  }

  public void close() {
    window.close();
  }

  private ObservableValue<String> title() {
    return Bindings.createStringBinding(
        () -> model.title().getValue().map(words::say).orElse(""),
        model.progress(),
        words.messages());
  }
}
