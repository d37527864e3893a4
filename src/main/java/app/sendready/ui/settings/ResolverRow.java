package app.sendready.ui.settings;

import app.sendready.i18n.Text;
import app.sendready.i18n.VisibleText;
import app.sendready.ui.fx.FormField;
import app.sendready.ui.fx.Localized;
import app.sendready.ui.fx.NoteLine;
import app.sendready.ui.fx.Presence;
import atlantafx.base.theme.Styles;
import java.util.Map;
import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/// One public resolver: asked or not, its name and addresses, and its fields when it is changed.
final class ResolverRow extends VBox {
  private final Localized words;
  private final CheckBox on = new CheckBox();
  private final FormField name;

  /// @param remove takes it off the list
  ResolverRow(ResolverInput row, int index, Localized words, Runnable remove) {
    this.words = words;
    String id = "settings.resolver." + index;
    Map<String, Object> number = Map.of("number", index + 1);
    getStyleClass().addAll("card", "resolver");
    StringBinding called =
        Bindings.createStringBinding(
            () -> {
              String typed = row.name().text().get().strip();
              return typed.isEmpty()
                  ? words.say(Text.of("settings.resolver.nameless", "number", index + 1))
                  : VisibleText.of(typed);
            },
            row.name().text(),
            words.messages());
    on.setId(id + ".on");
    on.textProperty().bind(called);
    on.selectedProperty().bindBidirectional(row.on());
    on.accessibleTextProperty().bind(naming("settings.resolver.ask", called));

    Label where = new Label();
    where.getStyleClass().addAll("muted", "mono");
    where.textProperty().bind(row.addresses().text().map(VisibleText::of));
    where.setMinWidth(0);
    HBox.setHgrow(where, Priority.ALWAYS);
    where.setMaxWidth(Double.MAX_VALUE);
    on.setMinWidth(USE_PREF_SIZE);

    ToggleButton change = new ToggleButton("", new FontIcon(MaterialDesignP.PENCIL_OUTLINE));
    change.setId(id + ".change");
    change.getStyleClass().addAll(Styles.FLAT, Styles.BUTTON_ICON);
    change.selectedProperty().bindBidirectional(row.open());
    named(change, naming("settings.resolver.change", called));
    Button away = new Button("", new FontIcon(MaterialDesignC.CLOSE));
    away.setId(id + ".remove");
    away.getStyleClass().addAll(Styles.FLAT, Styles.BUTTON_ICON);
    named(away, naming("settings.resolver.remove", called));
    away.setOnAction(click -> remove.run());
    HBox head = new HBox(on, where, change, away);
    head.getStyleClass().add("card-head");

    name = FormField.of(words, "settings.resolver.name", id + ".name", row.name(), number);
    VBox fields =
        new VBox(
            name,
            FormField.of(
                    words,
                    "settings.resolver.addresses",
                    id + ".addresses",
                    row.addresses(),
                    number)
                .mono(),
            FormField.of(words, "settings.resolver.https", id + ".https", row.https(), number)
                .mono());
    fields.getStyleClass().add("section");
    Presence.bind(fields, row.open());
    Node trouble = new NoteLine(words, row.trouble(), Optional.empty());
    getChildren().addAll(head, trouble, fields);
  }

  private StringBinding naming(String key, StringBinding called) {
    return Bindings.createStringBinding(
        () -> words.say(Text.of(key, "name", called.get())), called, words.messages());
  }

  private static void named(javafx.scene.control.ButtonBase button, StringBinding name) {
    button.accessibleTextProperty().bind(name);
    Tooltip tip = new Tooltip();
    tip.textProperty().bind(name);
    button.setTooltip(tip);
  }

  /// Goes to the first field.
  void enter() {
    Platform.runLater(name.input()::requestFocus);
  }

  @Override
  public void requestFocus() {
    on.requestFocus();
  }
}
