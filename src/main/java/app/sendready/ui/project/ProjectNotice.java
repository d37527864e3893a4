package app.sendready.ui.project;

import app.sendready.i18n.Text;
import app.sendready.ui.fx.Localized;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

/// Says what could not be taken over from a project file, and offers the state before.
public final class ProjectNotice {
  /// More lines would only be scrolled past.
  private static final int LINES = 6;

  private ProjectNotice() {}

  /// Shows the notice above `owner`; returns at once.
  ///
  /// @param title what is the matter, a key
  /// @param lines each in one sentence
  /// @param backup opens the state before, if there is one
  public static void show(
      Localized words, Window owner, String title, List<Text> lines, Optional<Runnable> backup) {
    Dialog<ButtonType> dialog = new Dialog<>();
    dialog.initOwner(owner);
    dialog.setTitle("SendReady");
    dialog.setResizable(true);
    Label head = new Label();
    head.setId("notice.title");
    head.getStyleClass().add("section-title");
    head.setWrapText(true);
    head.textProperty().bind(words.text(title));
    VBox content = new VBox(head);
    content.getStyleClass().add("notice");
    for (Text line : lines.subList(0, Math.min(LINES, lines.size()))) {
      content.getChildren().add(sentence(words, line));
    }
    if (lines.size() > LINES) {
      content
          .getChildren()
          .add(sentence(words, Text.of("project.notice.more", "count", lines.size() - LINES)));
    }
    backup.ifPresent(
        there -> content.getChildren().add(sentence(words, Text.of("project.notice.backup.help"))));
    content.setMinHeight(Region.USE_PREF_SIZE);
    dialog.getDialogPane().setContent(content);
    ButtonType close =
        new ButtonType(words.say(Text.of("project.notice.close")), ButtonData.CANCEL_CLOSE);
    dialog.getDialogPane().getButtonTypes().add(close);
    ButtonType before =
        new ButtonType(words.say(Text.of("project.notice.backup")), ButtonData.OK_DONE);
    if (backup.isPresent()) {
      dialog.getDialogPane().getButtonTypes().add(before);
      whole(dialog, before, "notice.backup");
    }
    whole(dialog, close, "notice.close");
    if (dialog.getDialogPane().lookup(".button-bar") instanceof Region buttons) {
      buttons.setMinWidth(Region.USE_PREF_SIZE);
    }
    dialog
        .resultProperty()
        .subscribe(result -> {
          if (before.equals(result)) {
            backup.ifPresent(Runnable::run);
          }
        });
    dialog.show();
  }

  /// A button that is as wide as its words, whatever the others are.
  private static void whole(Dialog<ButtonType> dialog, ButtonType which, String id) {
    Node button = dialog.getDialogPane().lookupButton(which);
    button.setId(id);
    ButtonBar.setButtonUniformSize(button, false);
    ((Region) button).setMinWidth(Region.USE_PREF_SIZE);
  }

  private static Label sentence(Localized words, Text text) {
    Label label = new Label();
    label.setWrapText(true);
    label.textProperty().bind(words.discreet(words.text(text)));
    return label;
  }
}
