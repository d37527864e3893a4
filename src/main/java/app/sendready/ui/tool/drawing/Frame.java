package app.sendready.ui.tool.drawing;

import app.sendready.i18n.Text;
import app.sendready.ui.control.CopyButton;
import app.sendready.ui.fx.Localized;
import app.sendready.ui.fx.Presence;
import app.sendready.ui.fx.SignedLabel;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// What all closer looks have in common: a title, a content that scrolls, *ask again* and *copy as
/// text* below.
public final class Frame extends VBox {
  private final Localized words;
  private final Label title = new Label();
  private final VBox content = new VBox(16);
  private final ScrollPane scroll = new ScrollPane(content);
  private final Button ask = new Button();
  private final CopyButton copy;
  private final FlowPane buttons = new FlowPane(8, 8);

  /// @param id after which its buttons are called
  /// @param again asks once more
  /// @param announcer is told in words what was copied
  public Frame(String id, Localized words, Runnable again, Consumer<String> announcer) {
    this.words = words;
    getStyleClass().add("drawing");
    title.getStyleClass().add("step-title");
    title.setWrapText(true);
    title.setMinHeight(USE_PREF_SIZE);
    content.getStyleClass().add("drawing-content");
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("row-scroll");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    ask.setId(id + ".again");
    ask.textProperty().bind(words.text("drawing.again"));
    ask.setOnAction(_ -> again.run());
    copy = CopyButton.withWord(words, announcer, "drawing.copy");
    copy.setId(id + ".copy");
    copy.what().set(Text.of("drawing.copy.what"));
    copy.getStyleClass().remove("small");
    buttons.getChildren().addAll(ask, copy);
    buttons.getStyleClass().add("drawing-buttons");
    getChildren().addAll(title, scroll, buttons);
  }

  /// There is nothing to ask again.
  void neverAsks() {
    Presence.set(ask, false);
  }

  /// Puts buttons in front of its own.
  void offer(Button... more) {
    buttons.getChildren().addAll(0, List.of(more));
  }

  /// Says what it is about.
  public void title(Text text) {
    title.setText(words.say(text));
  }

  /// Says that the answers are on their way.
  public void busy(Text text) {
    ProgressIndicator busy = new ProgressIndicator();
    busy.getStyleClass().add("drawing-busy");
    HBox line = new HBox(12, busy, SignedLabel.prose(words.say(text)));
    line.getStyleClass().add("drawing-line");
    show(List.of(line), "");
  }

  /// Says one sentence in place of everything.
  public void only(Text text) {
    show(List.of(SignedLabel.prose(words.say(text))), "");
  }

  /// Shows what was seen.
  ///
  /// @param plain the same in words, for *copy as text*
  public void show(List<? extends Node> parts, String plain) {
    content.getChildren().setAll(parts);
    copy.value().set(plain);
    copy.setVisible(!plain.isEmpty());
  }
}
