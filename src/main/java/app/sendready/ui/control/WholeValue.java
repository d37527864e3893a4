package app.sendready.ui.control;

import app.sendready.i18n.Text;
import app.sendready.ui.fx.Localized;
import app.sendready.ui.fx.Presence;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Orientation;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;

/// A value in the monospaced face, whole, with its copy button directly behind it; a click on
/// either copies.
///
/// It goes on in the next line where one is too short. Only a key, which nobody reads, is shown by
/// its first two lines and by how many characters it has, which opens all of them; what is copied
/// is always the whole.
public final class WholeValue extends Region {
  private static final Pattern KEY = Pattern.compile("[A-Za-z0-9+/=]{120}");
  private static final Pattern WORDS = Pattern.compile("\\s");
  private static final int LINES_OF_A_KEY = 2;

  /// An RSA key of 8192 bits in a record.
  private static final int LONGEST_KEY = 1500;

  private static final double GAP = 6;
  private static final double TIGHT = 4;

  /// With less room beside it, how long a key is stands below its beginning.
  private static final double ROOM_OF_A_KEY = 180;

  private final Label text = new Label();
  private final Hyperlink length = new Hyperlink();
  private final Localized words;
  private final Consumer<String> announcer;
  private final CopyButton button;

  /// @param announcer is told in words what was copied
  public WholeValue(Localized words, Consumer<String> announcer) {
    this.words = words;
    this.announcer = announcer;
    getStyleClass().add("whole");
    button = new CopyButton(words, announcer);
    text.getStyleClass().addAll("mono", "copy-text");
    text.setWrapText(true);
    text.setMinWidth(0);
    text.setEllipsisString("…");
    text.textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> words.value(button.value().get()),
                button.value(),
                words.presenting(),
                words.coversIps()));
    length.getStyleClass().add("value-length");
    length.setOnAction(_ -> {
      length.setVisited(false);
      openWhole();
    });
    length.setMinWidth(USE_PREF_SIZE);
    length
        .textProperty()
        .bind(
            words.text(
                button.value().map(now -> Text.of("control.length", "count", now.length()))));
    Presence.bind(length, text.textProperty().map(WholeValue::isKey));
    text.setOnMouseClicked(event -> {
      copy();
      event.consume();
    });
    copyable(true);
    setMinWidth(0);
    getChildren().addAll(text, button, length);
  }

  /// The exact text to copy.
  public StringProperty value() {
    return button.value();
  }

  /// What it is, in words that fit after "Copied the".
  public ObjectProperty<Text> what() {
    return button.what();
  }

  /// Whether the value can be copied; else it is only shown.
  public void copyable(boolean now) {
    Presence.set(button, now);
    text.setCursor(now ? Cursor.HAND : Cursor.DEFAULT);
  }

  /// Copies now, as a click does.
  public void copy() {
    if (button.isManaged()) {
      button.copy();
    }
  }

  /// All of a shortened value, in a bubble beside how long it is.
  private void openWhole() {
    Label whole = new Label();
    whole.textProperty().bind(text.textProperty());
    whole.setWrapText(true);
    whole.setMinHeight(USE_PREF_SIZE);
    whole.getStyleClass().addAll("mono", "bubble-value");
    Bubble bubble = new Bubble(words, length.getText()).with(fitting(whole));
    bubble.getStyleClass().add("wide");
    if (button.isManaged()) {
      CopyButton copy = CopyButton.withWord(words, announcer, "control.copy-word");
      copy.value().bind(value());
      copy.what().bind(what());
      bubble.with(copy);
    }
    bubble.open(length);
  }

  /// The text itself, or where that is longer than any key, a page of it that scrolls.
  private static Node fitting(Label whole) {
    if (whole.getText().length() <= LONGEST_KEY) {
      return whole;
    }
    ScrollPane page = new ScrollPane(whole);
    page.setFitToWidth(true);
    page.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    page.getStyleClass().addAll("edge-to-edge", "bubble-page");
    return page;
  }

  private static boolean isKey(String shown) {
    return KEY.matcher(shown).find();
  }

  private double lengthWidth() {
    return length.isManaged() ? GAP + snapSizeX(length.prefWidth(-1)) : 0;
  }

  private double buttonWidth() {
    return button.isManaged() ? GAP + snapSizeX(button.prefWidth(-1)) : 0;
  }

  /// What is left for the text where the button stands behind it.
  private double room(double width) {
    return Math.max(0, width - snappedLeftInset() - snappedRightInset() - buttonWidth());
  }

  private boolean isLengthBelow(double width) {
    return length.isManaged() && room(width) - lengthWidth() < ROOM_OF_A_KEY;
  }

  private double textWidth(double width) {
    double room = room(width) - (isLengthBelow(width) ? 0 : lengthWidth());
    double whole = snapSizeX(text.prefWidth(-1));
    return whole <= room ? whole : length.isManaged() ? room : tight(room);
  }

  /// The least width that needs no more lines than the whole room, and breaks no word that has
  /// room: what stands behind the text then stands close to it.
  private double tight(double room) {
    double height = text.prefHeight(room);
    double enough = room;
    double less = Math.min(room, longestWord());
    while (enough - less > TIGHT) {
      double between = (enough + less) / 2;
      if (text.prefHeight(between) > height) {
        less = between;
      } else {
        enough = between;
      }
    }
    return snapSizeX(enough);
  }

  /// How wide the longest word is; in this face all letters are alike.
  private double longestWord() {
    String whole = text.getText();
    int longest = WORDS.splitAsStream(whole).mapToInt(String::length).max().orElse(0);
    return snapSizeX(text.prefWidth(-1) * longest / Math.max(1, whole.length()));
  }

  private double textHeight(double width) {
    double whole = text.prefHeight(width);
    double line = text.prefHeight(Double.MAX_VALUE);
    return snapSizeY(length.isManaged() ? Math.min(whole, LINES_OF_A_KEY * line) : whole);
  }

  private double buttonHeight() {
    return button.isManaged() ? snapSizeY(button.prefHeight(-1)) : 0;
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computePrefWidth(double height) {
    return snappedLeftInset()
        + snapSizeX(text.prefWidth(-1))
        + lengthWidth()
        + buttonWidth()
        + snappedRightInset();
  }

  @Override
  protected double computePrefHeight(double width) {
    double room = width < 0 ? computePrefWidth(-1) : width;
    return snappedTopInset()
        + Math.max(textHeight(textWidth(room)), buttonHeight())
        + (isLengthBelow(room) ? snapSizeY(length.prefHeight(-1)) : 0)
        + snappedBottomInset();
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  public double getBaselineOffset() {
    double line = text.prefHeight(Double.MAX_VALUE);
    return snappedTopInset() + Math.max(0, (buttonHeight() - line) / 2) + text.getBaselineOffset();
  }

  @Override
  protected void layoutChildren() {
    double width = textWidth(getWidth());
    double height = textHeight(width);
    double top = snappedTopInset();
    double shift = Math.max(0, (buttonHeight() - text.prefHeight(Double.MAX_VALUE)) / 2);
    double x = snappedLeftInset();
    text.resizeRelocate(x, top + (height < buttonHeight() ? shift : 0), width, height);
    x += width;
    boolean below = isLengthBelow(getWidth());
    double wide = snapSizeX(length.prefWidth(-1));
    double high = length.isManaged() ? snapSizeY(length.prefHeight(-1)) : 0;
    double end = top + Math.max(0, height - Math.max(buttonHeight(), below ? 0 : high));
    if (button.isManaged()) {
      double side = snapSizeX(button.prefWidth(-1));
      button.resizeRelocate(x + GAP, end, side, buttonHeight());
      x += GAP + side;
    }
    if (below) {
      double under = top + Math.max(height, buttonHeight());
      length.resizeRelocate(snappedLeftInset(), under, Math.min(wide, getWidth()), high);
    } else if (length.isManaged()) {
      length.resizeRelocate(x + GAP, end + Math.max(0, (buttonHeight() - high) / 2), wide, high);
    }
  }
}
