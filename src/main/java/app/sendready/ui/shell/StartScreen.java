package app.sendready.ui.shell;

import app.sendready.ui.fx.Localized;
import app.sendready.ui.fx.Theme;
import atlantafx.base.theme.Styles;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/// What one sees first: set up a domain, or practise.
public final class StartScreen extends BorderPane {
  private final Localized words;

  /// @param setUp begins the wizard
  /// @param practice begins it with made-up DNS
  public StartScreen(Localized words, Theme theme, Runnable setUp, Runnable practice) {
    this.words = words;
    getStyleClass().add("start-screen");

    Label mark = new Label("SendReady");
    mark.getStyleClass().add("wordmark");
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox top = new HBox(mark, gap, new LookBar(words, theme));
    top.getStyleClass().addAll("header", "plain");

    Label headline = new Label();
    headline.getStyleClass().add("headline");
    headline.setWrapText(true);
    headline.textProperty().bind(words.text("shell.start.headline"));
    Label lead = new Label();
    lead.getStyleClass().add("lead");
    lead.setWrapText(true);
    lead.textProperty().bind(words.text("shell.start.lead"));

    Node first = choice("shell.start.set-up", MaterialDesignE.EMAIL_CHECK_OUTLINE, setUp, true);
    Node second = choice("shell.start.practice", MaterialDesignS.SCHOOL_OUTLINE, practice, false);
    VBox middle = new VBox(new VBox(headline, lead), first, second);
    middle.getChildren().getFirst().getStyleClass().add("start-words");
    middle.getStyleClass().add("start-middle");

    Label promise = new Label();
    promise.getStyleClass().addAll("help", "start-promise");
    promise.textProperty().bind(words.text("shell.start.promise"));
    setTop(top);
    middle.setMinHeight(Region.USE_PREF_SIZE);
    StackPane page = new StackPane(middle);
    page.getStyleClass().add("start-page");
    ScrollPane scroll = new ScrollPane(page);
    scroll.setFitToWidth(true);
    scroll.setFitToHeight(true);
    scroll.setFocusTraversable(false);
    setCenter(scroll);
    setBottom(promise);
  }

  private Node choice(String key, Ikon icon, Runnable action, boolean primary) {
    Button button = new Button();
    button.setId(key);
    button.setGraphic(new FontIcon(icon));
    button.getStyleClass().add(Styles.LARGE);
    if (primary) {
      button.getStyleClass().add(Styles.ACCENT);
      button.setDefaultButton(true);
    }
    button.textProperty().bind(words.text(key));
    button.setOnAction(click -> action.run());
    Label help = new Label();
    help.getStyleClass().add("help");
    help.setWrapText(true);
    help.textProperty().bind(words.text(key + ".help"));
    button.accessibleHelpProperty().bind(help.textProperty());
    VBox box = new VBox(button, help);
    box.getStyleClass().add("start-choice");
    return box;
  }
}
