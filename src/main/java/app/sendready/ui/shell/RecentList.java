package app.sendready.ui.shell;

import app.sendready.i18n.Text;
import app.sendready.project.Project;
import app.sendready.project.RecentProjects;
import app.sendready.ui.fx.Localized;
import atlantafx.base.theme.Styles;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;

/// Work to go on with: what is in no file yet, and the files that were open lately.
final class RecentList extends VBox {
  private static final PseudoClass GONE = PseudoClass.getPseudoClass("gone");

  private final Localized words;

  /// What can be done with an entry.
  ///
  /// @param open goes on with it
  /// @param forget takes it off the list
  /// @param missing finds, away from the JavaFX thread, those whose file is not there
  record Actions(
      Consumer<Path> open, Consumer<Path> forget, Consumer<Consumer<List<Path>>> missing) {}

  RecentList(Localized words, List<RecentProjects.Entry> entries, Actions actions) {
    this.words = words;
    getStyleClass().add("recent");
    Label title = new Label();
    title.getStyleClass().add("section-title");
    title.textProperty().bind(words.text("project.recent.title"));
    getChildren().add(title);
    VBox rows = new VBox();
    rows.getStyleClass().add("recent-rows");
    for (int i = 0; i < entries.size(); i++) {
      rows.getChildren().add(row(entries.get(i), i, rows, actions));
    }
    getChildren().add(rows);
    actions
        .missing()
        .accept(gone ->
            rows.getChildren()
                .forEach(row ->
                    row.pseudoClassStateChanged(GONE, gone.contains((Path) row.getUserData()))));
  }

  private Text where(RecentProjects.Entry entry) {
    DateTimeFormatter format =
        entry.saved()
            ? DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
            : DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT);
    String at =
        format
            .withLocale(words.language().get().locale())
            .format(entry.at().atZone(ZoneId.systemDefault()))
            // Narrow spaces would be shown as what they are.
            .replaceAll("\\p{Zs}", " ");
    String name = String.valueOf(entry.file().getFileName()).replace(Project.EXTENSION, "");
    return Text.of(entry.saved() ? "project.recent.file" : "project.recent.unsaved", "file", name)
        .with("at", at);
  }

  private Node row(RecentProjects.Entry entry, int number, VBox rows, Actions actions) {
    Label subject = new Label(entry.subject());
    subject.getStyleClass().add("recent-subject");
    subject.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    Label where = new Label();
    where.getStyleClass().add("help");
    where.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    where
        .textProperty()
        .bind(Bindings.createStringBinding(() -> words.say(where(entry)), words.messages()));
    Button open = new Button();
    open.setId("shell.recent." + number);
    open.getStyleClass().addAll(Styles.FLAT, "recent-open");
    FontIcon icon =
        new FontIcon(
            entry.saved()
                ? MaterialDesignF.FILE_DOCUMENT_OUTLINE
                : MaterialDesignF.FILE_CLOCK_OUTLINE);
    VBox text = new VBox(subject, where);
    HBox line = new HBox(icon, text);
    line.getStyleClass().add("recent-line");
    open.setGraphic(line);
    open.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(open, Priority.ALWAYS);
    open.accessibleTextProperty()
        .bind(Bindings.concat(entry.subject(), ", ", where.textProperty()));
    open.setTooltip(
        new Tooltip(entry.saved() ? entry.subject() + "\n" + entry.file() : entry.subject()));
    open.setOnAction(click -> actions.open().accept(entry.file()));

    Button forget = new Button();
    forget.setId("shell.recent." + number + ".forget");
    forget.setGraphic(new FontIcon(MaterialDesignC.CLOSE));
    forget.getStyleClass().addAll(Styles.FLAT, Styles.BUTTON_ICON);
    String key = entry.saved() ? "project.recent.forget" : "project.recent.discard";
    forget.accessibleTextProperty().bind(words.text(Text.of(key, "subject", entry.subject())));
    Tooltip tip = new Tooltip();
    tip.textProperty().bind(forget.accessibleTextProperty());
    forget.setTooltip(tip);
    HBox row = new HBox(open, forget);
    row.getStyleClass().add("recent-row");
    row.setUserData(entry.file());
    boolean[] asked = {entry.saved()};
    forget.setOnAction(click -> {
      if (asked[0]) {
        actions.forget().accept(entry.file());
        rows.getChildren().remove(row);
        return;
      }
      // There is no file to get it back from, so the button asks by what it says.
      asked[0] = true;
      forget.getStyleClass().remove(Styles.BUTTON_ICON);
      forget.getStyleClass().add(Styles.DANGER);
      forget.setMinWidth(USE_PREF_SIZE);
      forget.textProperty().bind(words.text("project.recent.really"));
    });
    return row;
  }
}
