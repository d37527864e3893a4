package app.sendready.ui.many;

import app.sendready.ui.fx.Localized;
import app.sendready.ui.fx.SideWindow;

/// Many domains in a window of their own.
public final class ManyWindow {
  private final ManyModel model;
  private final ManyDetail detail;
  private final Localized words;
  private final SideWindow window;

  public ManyWindow(ManyModel model, ManyDetail detail, Localized words, SideWindow window) {
    this.model = model;
    this.detail = detail;
    this.words = words;
    this.window = window;
  }

  /// Brings it to the front.
  public void show() {
    window.show(
        () -> new ManyView(model, detail, words), words.text("manywindow.open"), this::closed);
  }

  /// What runs comes to its end, and what is read is left; what was found is shown when it is
  /// opened again.
  private void closed() {
    model.reading().leave();
    model.cancel();
    model.lookAtNone();
    detail.leave().run();
  }

  /// Closes it, and lets go of what was read.
  public void close() {
    window.close();
    model.forget();
  }
}
