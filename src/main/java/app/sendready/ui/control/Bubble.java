package app.sendready.ui.control;

import app.sendready.ui.fx.Localized;
import java.util.List;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import javafx.util.Subscription;
import org.controlsfx.control.PopOver;

/// What a word, a chip or a shortened value means, beside it and until one presses Escape or clicks
/// elsewhere: more than a hint under the pointer, which nobody can copy from, and which neither a
/// keyboard nor a finger reaches.
///
/// It belongs to what it is opened beside and closes with it.
public final class Bubble extends VBox {
  private static final Duration FADE = Duration.millis(150);

  private final Localized words;
  private final PopOver frame = new PopOver();

  /// @param title the word that is explained
  public Bubble(Localized words, String title) {
    super(8);
    this.words = words;
    setId("control.bubble");
    getStyleClass().add("bubble");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.TEXT);
    setAccessibleText(title);
    Label heading = new Label(title);
    heading.getStyleClass().add("row-title");
    heading.setWrapText(true);
    heading.setMinHeight(USE_PREF_SIZE);
    getChildren().add(heading);
    // Its own sheet paints it white whatever the theme; the theme's rules for it are for the scene.
    frame.getRoot().getStylesheets().clear();
    frame.setContentNode(this);
    frame.setArrowLocation(PopOver.ArrowLocation.TOP_CENTER);
    frame.setDetachable(false);
    frame.setAnimated(!Platform.getPreferences().isReducedMotion());
    frame.setFadeInDuration(FADE);
    frame.setFadeOutDuration(FADE);
  }

  /// Adds a sentence of its own line.
  public Bubble say(String sentence) {
    Label label = new Label(words.discreet(sentence));
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    getChildren().add(label);
    setAccessibleText(getAccessibleText() + ". " + label.getText());
    return this;
  }

  /// Explains the words of the trade in these sentences.
  public Bubble explain(List<String> sentences) {
    WordNotes notes = new WordNotes();
    notes.show(words.messages().get(), sentences);
    getChildren().add(notes);
    return this;
  }

  /// Adds anything else.
  public Bubble with(Node node) {
    getChildren().add(node);
    return this;
  }

  /// Opens it; nothing happens where `beside` is on no screen.
  public void open(Node beside) {
    if (beside.getScene() == null || beside.getScene().getWindow() == null) {
      return;
    }
    // Owned by the whole window: a small bold word would have all of it small and bold.
    Bounds place = beside.localToScreen(beside.getLayoutBounds());
    frame.show(beside.getScene().getRoot(), place.getCenterX(), place.getMaxY(), FADE);
    requestFocus();
    // What is open when others begin to watch was not written for their eyes.
    Subscription until =
        Subscription.combine(
            beside.sceneProperty().subscribe((before, now) -> frame.hide(Duration.ZERO)),
            words.presenting().subscribe((before, now) -> frame.hide(Duration.ZERO)),
            words.messages().subscribe((before, now) -> frame.hide(Duration.ZERO)));
    frame.setOnHidden(_ -> until.unsubscribe());
  }
}
