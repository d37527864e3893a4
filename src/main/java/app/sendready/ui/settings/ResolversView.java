package app.sendready.ui.settings;

import app.sendready.i18n.Text;
import app.sendready.ui.fx.Localized;
import app.sendready.ui.fx.NoteLine;
import app.sendready.ui.fx.Presence;
import atlantafx.base.theme.Styles;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/// The public resolvers, one line each, with their fields on demand.
final class ResolversView extends VBox {
  private final ResolversModel model;
  private final Localized words;
  private final VBox rows = new VBox();
  private final Button add = new Button();

  ResolversView(ResolversModel model, Localized words) {
    this.model = model;
    this.words = words;
    getStyleClass().add("section");
    Label title = new Label();
    title.getStyleClass().add("section-title");
    title.textProperty().bind(words.text("settings.resolvers.title"));
    rows.getStyleClass().add("rows");
    getChildren()
        .addAll(
            title,
            NoteLine.help(words, Text.of("settings.resolvers.help")),
            rows,
            new NoteLine(words, model.note(), Optional.empty()),
            buttons());
    show();
    model.rows().addListener((ListChangeListener<ResolverInput>) change -> show());
  }

  private FlowPane buttons() {
    add.setId("settings.resolvers.add");
    add.setGraphic(new FontIcon(MaterialDesignP.PLUS));
    add.getStyleClass().addAll(Styles.FLAT, Styles.ACCENT, "add");
    add.textProperty().bind(words.text("settings.resolvers.add"));
    add.setOnAction(click -> model.add());
    Button restore = new Button();
    restore.setId("settings.resolvers.restore");
    restore.textProperty().bind(words.text("settings.resolvers.restore"));
    Label dated = new Label();
    dated.getStyleClass().add("help");
    dated
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> words.say(Text.of("settings.resolvers.dated", "date", date())),
                words.messages()));
    restore.accessibleHelpProperty().bind(dated.textProperty());
    restore.disableProperty().bind(model.own().not());
    restore.setOnAction(click -> model.restore());
    Button undo = new Button();
    undo.setId("settings.resolvers.undo");
    undo.textProperty().bind(words.text("settings.resolvers.undo"));
    Presence.bind(undo, model.undoable());
    undo.setOnAction(click -> {
      model.undo();
      restore.requestFocus();
    });
    FlowPane buttons = new FlowPane(add, restore, dated, undo);
    buttons.getStyleClass().add("settings-buttons");
    return buttons;
  }

  private String date() {
    return DateTimeFormatter.ofPattern("d MMMM uuuu", words.language().get().locale())
        .format(model.shippedOn());
  }

  private void show() {
    int had = rows.getChildren().size();
    rows.getChildren().clear();
    for (int i = 0; i < model.rows().size(); i++) {
      ResolverInput row = model.rows().get(i);
      rows.getChildren().add(new ResolverRow(row, i, words, () -> removed(row)));
    }
    add.setDisable(!model.hasRoom());
    if (had > 0 && rows.getChildren().size() > had) {
      ((ResolverRow) rows.getChildren().getLast()).enter();
    }
  }

  /// The focus goes to the row that takes the place of the one that went.
  private void removed(ResolverInput row) {
    int at = model.rows().indexOf(row);
    model.remove(row);
    Platform.runLater(() -> {
      if (rows.getChildren().isEmpty()) {
        add.requestFocus();
      } else {
        ((ResolverRow) rows.getChildren().get(Math.min(at, rows.getChildren().size() - 1)))
            .requestFocus();
      }
    });
  }
}
