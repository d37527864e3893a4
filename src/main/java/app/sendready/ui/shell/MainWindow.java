package app.sendready.ui.shell;

import app.sendready.ui.fx.EscapeKey;
import app.sendready.ui.fx.Localized;
import app.sendready.ui.fx.Presence;
import app.sendready.ui.fx.Theme;
import app.sendready.ui.wizard.Step;
import app.sendready.ui.wizard.WizardModel;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.event.EventHandler;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// The frame around the wizard: header, rail, the step on screen, and the bar with the buttons.
public final class MainWindow extends BorderPane {
  private static final PseudoClass PRESENTING = PseudoClass.getPseudoClass("presenting");

  private final Map<KeyCombination, Runnable> keys;
  private final ScrollPane scroll = new ScrollPane();
  private final VBox top = new VBox();
  private final ButtonsBar bar;

  /// Where a row of clicks that follow one another began.
  private Optional<Step> clickedOn = Optional.empty();

  /// @param wizard already started, so that its steps are known
  public MainWindow(WizardModel wizard, Localized words, Theme theme, FrameContext outside) {
    getStyleClass().add("main-window");
    Label title = new Label();
    title.setId("shell.title");
    title.getStyleClass().add("step-title");
    title.setWrapText(true);
    title.setMinHeight(Region.USE_PREF_SIZE);
    title.textProperty().bind(words.text(wizard.current().flatMap(Step::title)));

    StackPane page = new StackPane();
    page.getStyleClass().add("page");
    // Fitted to the height it would get its least one only, and its last lines would be out of
    // reach.
    page.setMinHeight(Region.USE_PREF_SIZE);
    scroll.setContent(page);
    scroll.setFitToWidth(true);
    scroll.setFitToHeight(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setFocusTraversable(false);
    VBox content = new VBox(title, scroll);
    content.getStyleClass().add("step-area");
    VBox.setVgrow(scroll, Priority.ALWAYS);

    top.getChildren().addAll(new Header(wizard, words, theme, outside), new PresentingBar(words));
    outside.bar().ifPresent(top.getChildren()::add);
    setTop(top);
    Rail steps = new Rail(wizard, words, outside);
    steps.saveRoom(this);
    Node rail = column(steps);
    setLeft(rail);
    setCenter(content);
    words.presenting().subscribe(now -> present(now, rail, theme));
    // Down here it covers nothing: how the work is kept makes room.
    KeyCast pressed = new KeyCast();
    StackPane.setAlignment(pressed, Pos.CENTER_LEFT);
    StackPane.setMargin(pressed, new Insets(0, 24, 0, 24));
    castKeys(words, pressed);
    bar = new ButtonsBar(wizard, words, outside, pressed);
    Node buttons = new StackPane(bar, pressed);
    buttons.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> takeOnce(event, wizard));
    setBottom(buttons);

    wizard.current().subscribe(step -> show(step, page));
    sceneProperty()
        .flatMap(scene -> scene.focusOwnerProperty())
        .subscribe(focused -> {
          if (focused != null) {
            reveal(focused, page);
          }
        });
    Runnable next =
        () -> {
          if (wizard.current().get().blocker().getValue().isEmpty()) {
            wizard.next();
          }
        };
    addEventFilter(KeyEvent.KEY_PRESSED, event -> enterGoesOn(event, next));
    keys = new LinkedHashMap<>();
    shortcut(KeyCode.OPEN_BRACKET, wizard::back);
    shortcut(KeyCode.CLOSE_BRACKET, next);
    shortcut(KeyCode.EQUALS, theme::larger);
    shortcut(KeyCode.ADD, theme::larger);
    shortcut(KeyCode.MINUS, theme::smaller);
    shortcut(KeyCode.SUBTRACT, theme::smaller);
    shortcut(KeyCode.DIGIT0, theme::usualSize);
    keys.put(
        new KeyCodeCombination(
            KeyCode.EQUALS, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN),
        theme::larger);
    // On a Mac these keys move by words in every text.
    if (!System.getProperty("os.name", "").startsWith("Mac")) {
      keys.put(new KeyCodeCombination(KeyCode.LEFT, KeyCombination.ALT_DOWN), wizard::back);
      keys.put(new KeyCodeCombination(KeyCode.RIGHT, KeyCombination.ALT_DOWN), next);
    }
    Runnable present = () -> words.presenting().set(!words.presenting().get());
    keys.put(
        new KeyCodeCombination(KeyCode.F11),
        () -> {
          boolean whole = !words.presenting().get() || !isFullScreen(getScene());
          words.presenting().set(true);
          fullScreen(getScene(), whole);
        });
    keys.put(
        new KeyCodeCombination(KeyCode.P, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN),
        present);
    // Where the rows are on screen they take it themselves.
    keys.put(new KeyCodeCombination(KeyCode.F5), () -> wizard.show("check"));
    addEventFilter(KeyEvent.KEY_PRESSED, this::press);
    EscapeKey.goesOnFromMenusIn(this);
    addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE && words.presenting().get()) {
            words.presenting().set(false);
            event.consume();
          }
        });
  }

  /// The steps, which scroll where a bar and large text leave them no room. Tells something above
  /// all steps, in a node that hides itself when there is no more to tell.
  public void tell(Node line) {
    top.getChildren().add(line);
  }

  private static Node column(Rail rail) {
    ScrollPane column = new ScrollPane(rail);
    column.getStyleClass().add("rail-column");
    column.setFitToWidth(true);
    column.setFitToHeight(true);
    column.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    column.setFocusTraversable(false);
    column.minWidthProperty().bind(rail.minWidthProperty());
    column.maxWidthProperty().bind(rail.maxWidthProperty());
    return column;
  }

  /// Others watch: everything larger, the way there put aside.
  private void present(boolean now, Node rail, Theme theme) {
    pseudoClassStateChanged(PRESENTING, now);
    Presence.set(rail, !now);
    theme.enlarged().set(now);
    if (!now) {
      fullScreen(getScene(), false);
    }
  }

  /// The whole screen, without the toolkit's own way out: Escape first lights all rows again.
  private static void fullScreen(@Nullable Scene scene, boolean now) {
    if (scene != null && scene.getWindow() instanceof Stage stage) {
      stage.setFullScreenExitHint("");
      stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
      stage.setFullScreen(now);
    }
  }

  private static boolean isFullScreen(@Nullable Scene scene) {
    return scene != null && scene.getWindow() instanceof Stage stage && stage.isFullScreen();
  }

  /// Listens at the scene: a step may take a key before it comes down here.
  private void castKeys(Localized words, KeyCast pressed) {
    EventHandler<KeyEvent> cast =
        event -> {
          if (words.presenting().get()) {
            pressed.pressed(event);
          }
        };
    words.presenting().subscribe(pressed::clear);
    sceneProperty()
        .subscribe((before, now) -> {
          if (before != null) {
            before.removeEventFilter(KeyEvent.KEY_PRESSED, cast);
            // Back to the start screen: there is nothing to present.
            fullScreen(before, false);
            words.presenting().set(false);
          }
          if (now != null) {
            now.addEventFilter(KeyEvent.KEY_PRESSED, cast);
          }
        });
  }

  private void shortcut(KeyCode code, Runnable action) {
    keys.put(new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN), action);
  }

  /// A choice or a tick keeps the Enter key to itself; here it goes on, as it does in a field.
  private static void enterGoesOn(KeyEvent event, Runnable next) {
    boolean chosen =
        event.getTarget() instanceof RadioButton || event.getTarget() instanceof CheckBox;
    if (chosen && event.getCode() == KeyCode.ENTER) {
      next.run();
      event.consume();
    }
  }

  private void press(KeyEvent event) {
    keys.forEach((combination, action) -> {
      if (combination.match(event)) {
        action.run();
        event.consume();
      }
    });
  }

  /// The button stays where it is from step to step: a double click would skip one. How much time
  /// has passed proves nothing, since a slow computer hears the second click late.
  private void takeOnce(MouseEvent event, WizardModel wizard) {
    Step now = wizard.current().get();
    if (event.getClickCount() <= 1) {
      clickedOn = Optional.of(now);
    } else if (!clickedOn.equals(Optional.of(now))) {
      event.consume();
    }
  }

  private void show(Step step, StackPane page) {
    Optional<Node> before = focused();
    page.getChildren().setAll(step.node());
    page.getStyleClass().setAll("page", "page-" + step.id());
    StackPane.setAlignment(step.node(), Pos.TOP_LEFT);
    scroll.setVvalue(0);
    Platform.runLater(() -> {
      // A scroll pane has no content before its first layout, so nothing could take the focus.
      applyCss();
      layout();
      step.start()
          .or(() -> firstInput(page))
          .filter(input -> isInSight(input, page))
          .or(() -> goingOn(before, page))
          .ifPresent(MainWindow::enter);
    });
  }

  private Optional<Node> focused() {
    return Optional.ofNullable(getScene()).map(Scene::getFocusOwner);
  }

  /// Where what had the focus went with its step, it would be at the very first thing in the
  /// window, which leads out of the wizard: then it is what leads on, or the page's own first.
  private Optional<Node> goingOn(Optional<Node> before, StackPane page) {
    return before.equals(focused()) ? Optional.empty() : bar.leading().or(() -> first(page));
  }

  /// A page begins at its top: what is further down does not take the focus by itself.
  private boolean isInSight(Node input, StackPane page) {
    double bottom = page.sceneToLocal(input.localToScene(input.getLayoutBounds())).getMaxY();
    return bottom <= scroll.getViewportBounds().getHeight();
  }

  private static void enter(Node input) {
    input.requestFocus();
    if (input instanceof TextInputControl text) {
      // Taking the focus selects the text, and the next key would replace it.
      text.end();
    }
  }

  /// Where one goes on in a step that begins with an input.
  private static Optional<Node> firstInput(Parent page) {
    return first(page)
        .flatMap(node ->
            switch (node) {
              case TextInputControl input when input.isEditable() -> Optional.of(input);
              case RadioButton radio when radio.getToggleGroup() != null ->
                  Optional.ofNullable((Node) radio.getToggleGroup().getSelectedToggle());
              default -> Optional.empty();
            });
  }

  /// The first thing that can take the focus.
  private static Optional<Node> first(Parent parent) {
    for (Node child : parent.getChildrenUnmodifiable()) {
      if (!child.isVisible() || child.isDisabled()) {
        continue;
      }
      if (child.isFocusTraversable()) {
        return Optional.of(child);
      }
      if (child instanceof Parent inner) {
        Optional<Node> found = first(inner);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  /// Scrolls so that what has the focus can be seen, which a scroll pane does not do by itself.
  private void reveal(Node node, StackPane page) {
    if (!isInside(node, page)) {
      return;
    }
    if (page.isNeedsLayout()) {
      // What was just added has no place yet.
      getScene().getRoot().applyCss();
      getScene().getRoot().layout();
    }
    double height = page.getHeight() - scroll.getViewportBounds().getHeight();
    if (height <= 0) {
      return;
    }
    var place = page.sceneToLocal(node.localToScene(node.getLayoutBounds()));
    double top = scroll.getVvalue() * height;
    double bottom = top + scroll.getViewportBounds().getHeight();
    if (place.getMinY() < top) {
      scroll.setVvalue(Math.max(0, place.getMinY() - 48) / height);
    } else if (place.getMaxY() > bottom) {
      scroll.setVvalue(
          Math.min(1, (place.getMaxY() + 48 - scroll.getViewportBounds().getHeight()) / height));
    }
  }

  private static boolean isInside(Node node, Node ancestor) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (at.equals(ancestor)) {
        return true;
      }
    }
    return false;
  }
}
