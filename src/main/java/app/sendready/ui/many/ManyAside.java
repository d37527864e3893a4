package app.sendready.ui.many;

import app.sendready.i18n.Text;
import app.sendready.ui.fx.Localized;
import app.sendready.ui.fx.NarrowPlace;
import app.sendready.ui.fx.Presence;
import app.sendready.ui.fx.SignedLabel;
import app.sendready.ui.fx.WrapLine;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/// The details of a domain: what there is to say of its line, and its verification.
final class ManyAside extends VBox {
  /// So much of the height the changes take at most; the rest of them is scrolled to.
  private static final double MOST_CHANGES = 0.4;

  /// So many letters wide it has to be for more of a folded row's sentence than its first letters.
  private static final int SENTENCES = 46;

  private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");

  private final BooleanBinding narrow;

  /// @param back leads to the table
  ManyAside(ManyModel model, ManyDetail detail, Localized words, Runnable back) {
    super(12);
    setId("manywindow.detail");
    getStyleClass().add("many-aside");
    Label domain = SignedLabel.prose("");
    domain.getStyleClass().setAll("label", "section-title");
    domain
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> model.choice().row().get().map(row -> words.value(row.shown())).orElse(""),
                model.choice().row(),
                words.messages()));
    HBox.setHgrow(domain, Priority.ALWAYS);
    Button close = new Button("", new FontIcon(MaterialDesignC.CHEVRON_LEFT));
    close.setId("manywindow.back");
    close.textProperty().bind(words.text("manywindow.back"));
    close.setMinWidth(USE_PREF_SIZE);
    close.getStyleClass().add("small");
    close.setOnAction(_ -> back.run());
    Label remarks = SignedLabel.prose("", "row-caution");
    remarks.setId("manywindow.remarks");
    remarks
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () ->
                    model
                        .choice()
                        .row()
                        .get()
                        .map(row ->
                            row.remarks().stream()
                                .map(why ->
                                    words.say(
                                        Text.of("manywindow.line", "line", row.line())
                                            .with("why", why)))
                                .collect(Collectors.joining("\n")))
                        .orElse(""),
                model.choice().row(),
                words.messages()));
    Presence.bind(remarks, Bindings.isNotEmpty(remarks.textProperty()));
    ManyChanges news = new ManyChanges(model, words);
    ScrollPane changes = new ScrollPane(news);
    changes.setId("manywindow.changes.all");
    changes.setFitToWidth(true);
    changes.getStyleClass().add("edge-to-edge");
    changes.accessibleTextProperty().bind(news.said());
    // Who has no mouse scrolls them by the arrow keys.
    changes.setFocusTraversable(true);
    changes.maxHeightProperty().bind(heightProperty().multiply(MOST_CHANGES));
    changes.setMinHeight(USE_PREF_SIZE);
    changes
        .prefHeightProperty()
        .bind(Bindings.min(changes.maxHeightProperty(), news.heightProperty().add(2)));
    Presence.bind(changes, news.said().map(text -> !text.isEmpty()));
    narrow = NarrowPlace.of(this, remarks, SENTENCES);
    narrow.subscribe(now -> pseudoClassStateChanged(NARROW, now));
    Node verification = detail.node();
    VBox.setVgrow(verification, Priority.ALWAYS);
    Presence.bind(verification, model.choice().line().map(line -> line.isPresent()));
    getChildren().addAll(new WrapLine(8, close, domain), remarks, changes, verification);
    addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            back.run();
            event.consume();
          }
        });
    model
        .choice()
        .line()
        .subscribe(line -> {
          if (line.isPresent()) {
            detail.enter().run();
          } else {
            detail.leave().run();
          }
        });
  }
}
