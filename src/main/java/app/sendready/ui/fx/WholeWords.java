package app.sendready.ui.fx;

import java.util.Arrays;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.text.Text;

/// Keeps a text that wraps so wide that no word is broken.
public final class WholeWords {
  /// In heights of the letters; what is longer than a word of any language is a name, and broken.
  private static final double MOST = 14;

  private WholeWords() {}

  /// Makes the longest word the least width of a label.
  public static void keep(Label label) {
    label
        .minWidthProperty()
        .bind(
            Bindings.createDoubleBinding(
                () -> Math.min(MOST * label.getFont().getSize(), longest(label)),
                label.textProperty(),
                label.fontProperty()));
  }

  private static double longest(Label label) {
    Text word = new Text();
    word.setFont(label.getFont());
    return Arrays.stream(label.getText().strip().split("\\s+"))
        .mapToDouble(each -> {
          word.setText(each);
          // Half a point too little would break it.
          return Math.ceil(word.getLayoutBounds().getWidth()) + 1;
        })
        .max()
        .orElse(0);
  }
}
