package app.sendready.ui.project;

import app.sendready.i18n.Text;
import app.sendready.i18n.Visible;
import app.sendready.ui.fx.Localized;
import atlantafx.base.theme.Styles;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;

/// Says that the file was changed elsewhere, and offers both ways on. Not a dialog: whoever types
/// at that moment goes on typing.
public final class ConflictBar extends HBox {
  /// @param theirs opens the file as it is now; what is here stays among the unsaved work
  /// @param mine asks for another file and saves there
  public ConflictBar(ProjectModel project, Localized words, Runnable theirs, Runnable mine) {
    getStyleClass().add("conflict-bar");
    Label said = new Label();
    said.setId("project.conflict");
    said.setWrapText(true);
    said.setMinHeight(USE_PREF_SIZE);
    said.textProperty()
        .bind(
            Bindings.createStringBinding(
                () ->
                    project
                        .file()
                        .get()
                        .map(file ->
                            words.say(
                                Text.of(
                                    "project.conflict",
                                    "file",
                                    Visible.of(String.valueOf(file.getFileName())))))
                        .orElse(""),
                project.file(),
                words.messages()));
    Button open = new Button();
    open.setId("project.conflict.theirs");
    open.textProperty().bind(words.text("project.conflict.theirs"));
    open.setOnAction(click -> theirs.run());
    Button copy = new Button();
    copy.setId("project.conflict.mine");
    copy.getStyleClass().add(Styles.FLAT);
    copy.textProperty().bind(words.text("project.conflict.mine"));
    copy.setOnAction(click -> mine.run());
    FlowPane ways = new FlowPane(8, 8, open, copy);
    ways.setAlignment(Pos.CENTER_LEFT);
    VBox all = new VBox(8, said, ways);
    HBox.setHgrow(all, Priority.ALWAYS);
    getChildren().addAll(new FontIcon(MaterialDesignF.FILE_ALERT_OUTLINE), all);
    visibleProperty().bind(project.changedElsewhere());
    managedProperty().bind(visibleProperty());
  }
}
