package app.sendready.ui.tool.rotation;

import app.sendready.i18n.Text;
import app.sendready.ui.fx.Localized;
import app.sendready.ui.fx.Presence;
import app.sendready.ui.fx.SideWindow;
import app.sendready.ui.tool.drawing.DrawingView;
import java.io.File;
import java.util.function.Consumer;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.stage.FileChooser;

/// The change of keys in a window of its own.
public final class RotationWindow {
  private static final String ID = "rotating";

  private final RotationModel model;
  private final Localized words;
  private final Consumer<String> announcer;
  private final SideWindow window;

  /// @param announcer is told in words what was copied
  public RotationWindow(
      RotationModel model, Localized words, Consumer<String> announcer, SideWindow window) {
    this.model = model;
    this.words = words;
    this.announcer = announcer;
    this.window = window;
  }

  /// Looks, and shows what comes of it; nothing while there is no domain.
  public void show() {
    if (model.canAsk()) {
      model.ask();
      window.show(this::content, words.text("rotating.open"), model::cancel);
    }
  }

  private Parent content() {
    return view(model, words, announcer);
  }

  static Parent view(RotationModel model, Localized words, Consumer<String> announcer) {
    DrawingView view = new DrawingView(ID, model.drawing(), words, announcer);
    Button begin = button(words, "begin");
    begin.setOnAction(_ -> model.begin());
    Presence.bind(begin, model.underWay().map(now -> !now));
    Button message = button(words, "message");
    message.setOnAction(_ -> open(model, words, message));
    Presence.bind(message, model.underWay());
    Button forget = button(words, "forget");
    forget.setOnAction(_ -> model.forget());
    Presence.bind(forget, model.underWay());
    view.offer(begin, message, forget);
    return view;
  }

  private static Button button(Localized words, String name) {
    Button button = new Button();
    button.setId(ID + "." + name);
    button.textProperty().bind(words.text(ID + "." + name));
    return button;
  }

  private static void open(RotationModel model, Localized words, Button from) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(words.say(Text.of("rotating.message")));
    File file = chooser.showOpenDialog(from.getScene().getWindow());
    if (file != null) {
      model.open(file.toPath());
    }
  }

  public void close() {
    window.close();
  }
}
