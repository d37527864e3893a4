package app.sendready.ui.project;

import app.sendready.i18n.Text;
import app.sendready.i18n.VisibleText;
import app.sendready.ui.fx.Localized;
import app.sendready.ui.fx.Presence;
import app.sendready.ui.fx.Worded;
import atlantafx.base.theme.Styles;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;

/// Says that this work does not get into its file, because somebody else has changed the file or
/// because it cannot be written, and offers the ways on. Not a dialog: whoever types at that moment
/// goes on typing.
public final class ProjectBars extends VBox {
  private final ProjectModel project;
  private final Localized words;

  /// @param theirs opens the file as it is now; what is here stays among the unsaved work
  /// @param elsewhere asks for another file and saves there
  public ProjectBars(ProjectModel project, Localized words, Runnable theirs, Runnable elsewhere) {
    this.project = project;
    this.words = words;
    getChildren().addAll(conflict(theirs, elsewhere), refused(elsewhere));
  }

  private HBox conflict(Runnable theirs, Runnable elsewhere) {
    ObservableValue<Optional<Text>> said =
        Bindings.createObjectBinding(
            () ->
                project.file().getValue().filter(_ -> changed()).map(ProjectBars::changedElsewhere),
            project.file(),
            project.changedElsewhere());
    Button mine = button("project.conflict.mine", elsewhere);
    mine.getStyleClass().add(Styles.FLAT);
    return bar(
        "project.conflict",
        MaterialDesignF.FILE_ALERT_OUTLINE,
        said,
        button("project.conflict.theirs", theirs),
        mine);
  }

  private boolean changed() {
    return project.changedElsewhere().getValue();
  }

  private static Text changedElsewhere(Path file) {
    return Text.of("project.conflict", "file", VisibleText.of(String.valueOf(file.getFileName())));
  }

  private HBox refused(Runnable elsewhere) {
    Button again = button("project.refused.again", project::save);
    again.getStyleClass().add(Styles.FLAT);
    Presence.bind(again, project.file().map(Optional::isPresent));
    return bar(
        "project.refused",
        MaterialDesignC.CONTENT_SAVE_ALERT_OUTLINE,
        project.refusal(),
        button("project.refused.save-as", elsewhere),
        again);
  }

  private Button button(String key, Runnable action) {
    Button button = Worded.button(words, key);
    button.setOnAction(_ -> action.run());
    return button;
  }

  /// Shown while there is something to say.
  private HBox bar(String id, Ikon icon, ObservableValue<Optional<Text>> what, Button... ways) {
    Label said = new Label();
    said.setId(id);
    said.setWrapText(true);
    said.setMinHeight(USE_PREF_SIZE);
    said.textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> what.getValue().map(words::say).orElse(""), what, words.messages()));
    FlowPane flow = new FlowPane(8, 8, ways);
    flow.setAlignment(Pos.CENTER_LEFT);
    VBox all = new VBox(8, said, flow);
    HBox.setHgrow(all, Priority.ALWAYS);
    HBox bar = new HBox(new FontIcon(icon), all);
    bar.getStyleClass().add("project-bar");
    Presence.bind(bar, what.map(Optional::isPresent));
    return bar;
  }
}
