package app.sendready.ui.shell;

import app.sendready.i18n.Text;
import app.sendready.ui.fx.Localized;
import app.sendready.ui.fx.NarrowPlace;
import app.sendready.ui.fx.Presence;
import app.sendready.ui.wizard.Step;
import app.sendready.ui.wizard.WizardModel;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/// The steps in their order, each with its state; every one can be reached at any time.
final class Rail extends VBox {
  private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
  private static final PseudoClass DONE = PseudoClass.getPseudoClass("done");
  private static final PseudoClass NEEDS_YOU = PseudoClass.getPseudoClass("needs-you");

  /// As many times the size of letters a window is wide that has room for the names.
  private static final int ROOM_FOR_NAMES = 38;

  /// How a step looks in the rail.
  private enum Appearance {
    CURRENT,
    TO_DO,
    DONE,
    NEEDS_YOU
  }

  private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");

  private final BooleanProperty narrow = new SimpleBooleanProperty();
  private final Label measure = new Label();
  private final IntegerProperty furthest = new SimpleIntegerProperty();

  Rail(WizardModel wizard, Localized words, FrameContext outside) {
    getStyleClass().add("rail");
    wizard
        .current()
        .subscribe(step -> furthest.set(Math.max(furthest.get(), wizard.steps().indexOf(step))));
    for (Step step : wizard.steps()) {
      getChildren().add(item(step, wizard, words));
    }
    Region gap = new Region();
    VBox.setVgrow(gap, Priority.ALWAYS);
    measure.setManaged(false);
    measure.setVisible(false);
    getChildren().addAll(gap, practice(words, outside), measure);
    narrow.subscribe(now -> pseudoClassStateChanged(NARROW, now));
  }

  /// Shows the states alone while `place` has no room for the names as well: large text in a small
  /// window, where the names would take half of what there is to read.
  void saveRoom(Region place) {
    narrow.bind(NarrowPlace.of(place, measure, ROOM_FOR_NAMES));
  }

  private Node item(Step step, WizardModel wizard, Localized words) {
    ObjectBinding<Appearance> appearance =
        Bindings.createObjectBinding(
            () -> appearance(step, wizard), step.state(), wizard.current(), furthest);
    FontIcon icon = new FontIcon(MaterialDesignC.CIRCLE_OUTLINE);
    icon.getStyleClass().add("large");
    Label name = new Label();
    name.getStyleClass().add("rail-name");
    name.textProperty().bind(words.text(step.id() + ".rail"));
    Label state = new Label();
    state.getStyleClass().add("rail-state");
    state.textProperty().bind(words.text("shell.state.needs-you"));
    VBox text = new VBox(name, state);
    text.getStyleClass().add("rail-text");
    Presence.bind(text, narrow.not());
    Label news = new Label();
    news.getStyleClass().add("rail-news");
    news.textProperty().bind(step.news().map(String::valueOf));
    Presence.bind(
        news,
        Bindings.createBooleanBinding(
            () -> step.news().getValue() > 0 && !narrow.get(), step.news(), narrow));
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    Presence.bind(gap, narrow.not());
    HBox line = new HBox(icon, text, gap, news);
    line.getStyleClass().add("rail-line");

    Button item = new Button();
    item.setId("shell.rail." + step.id());
    item.getStyleClass().add("rail-item");
    item.setGraphic(line);
    Tooltip tip = new Tooltip();
    tip.textProperty().bind(name.textProperty());
    item.tooltipProperty().bind(narrow.map(now -> now ? tip : null));
    item.setMaxWidth(Double.MAX_VALUE);
    item.setOnAction(click -> wizard.show(step));
    item.accessibleTextProperty()
        .bind(
            Bindings.createStringBinding(
                () ->
                    name.getText()
                        + ", "
                        + words.messages().get().say("shell.state." + word(appearance.get()))
                        + said(step.news().getValue(), words),
                name.textProperty(),
                appearance,
                step.news(),
                words.messages()));
    appearance.subscribe(now -> {
      icon.setIconCode(
          switch (now) {
            case CURRENT -> MaterialDesignC.CIRCLE_SLICE_8;
            case TO_DO -> MaterialDesignC.CIRCLE_OUTLINE;
            case DONE -> MaterialDesignC.CHECK_CIRCLE;
            case NEEDS_YOU -> MaterialDesignA.ALERT_CIRCLE_OUTLINE;
          });
      Presence.set(state, now == Appearance.NEEDS_YOU);
      item.pseudoClassStateChanged(CURRENT, now == Appearance.CURRENT);
      item.pseudoClassStateChanged(DONE, now == Appearance.DONE);
      item.pseudoClassStateChanged(NEEDS_YOU, now == Appearance.NEEDS_YOU);
    });
    return item;
  }

  private static String said(int news, Localized words) {
    return news == 0 ? "" : ", " + words.say(Text.of("shell.state.news", "count", news));
  }

  private Appearance appearance(Step step, WizardModel wizard) {
    if (step.equals(wizard.current().get())) {
      return Appearance.CURRENT;
    }
    if (wizard.steps().indexOf(step) > furthest.get()) {
      // Where one has not been, nothing is done and nothing is amiss.
      return Appearance.TO_DO;
    }
    return switch (step.state().getValue()) {
      case TO_DO -> Appearance.TO_DO;
      case DONE -> Appearance.DONE;
      case NEEDS_YOU -> Appearance.NEEDS_YOU;
    };
  }

  private static String word(Appearance appearance) {
    return switch (appearance) {
      case CURRENT -> "current";
      case TO_DO -> "to-do";
      case DONE -> "done";
      case NEEDS_YOU -> "needs-you";
    };
  }

  private Node practice(Localized words, FrameContext outside) {
    Label label = new Label();
    FontIcon icon = new FontIcon(MaterialDesignS.SCHOOL_OUTLINE);
    icon.getStyleClass().add("large");
    label.setGraphic(icon);
    label.getStyleClass().add("practice");
    label.textProperty().bind(words.text("shell.practice"));
    label.accessibleTextProperty().bind(label.textProperty());
    label
        .contentDisplayProperty()
        .bind(narrow.map(now -> now ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT));
    Presence.bind(label, outside.practice());
    return label;
  }
}
