package app.sendready.ui.control;

import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;

/// What a plain key asks of the rows of a step; the same on a Russian keyboard.
///
/// @param number of the row to pick; 0 where none is picked
public record RowKey(Does does, int number) {
  /// What is asked.
  public enum Does {
    /// 1–9: goes to the row with this number.
    PICK,
    /// N: copies the name.
    NAME,
    /// V: copies the value.
    VALUE,
    /// R: copies the whole row.
    ROW,
    /// T: copies the table.
    TABLE,
    /// W: what the word on it means.
    WHAT,
    /// To the row above.
    UP,
    /// To the row below.
    DOWN
  }

  /// Nothing while something is being typed, and for keys that mean nothing here.
  public static Optional<RowKey> of(KeyEvent event) {
    boolean plain = !event.isControlDown() && !event.isAltDown() && !event.isMetaDown();
    if (!plain || event.getTarget() instanceof TextInputControl) {
      return Optional.empty();
    }
    return switch (event.getCode()) {
      case DIGIT1, DIGIT2, DIGIT3, DIGIT4, DIGIT5, DIGIT6, DIGIT7, DIGIT8, DIGIT9 ->
          Optional.of(new RowKey(Does.PICK, event.getCode().getChar().charAt(0) - '0'));
      case N -> does(Does.NAME);
      case V -> does(Does.VALUE);
      case R -> does(Does.ROW);
      case T -> does(Does.TABLE);
      case W -> does(Does.WHAT);
      case UP -> does(Does.UP);
      case DOWN -> does(Does.DOWN);
      default -> letter(event.getText().toLowerCase(Locale.ROOT));
    };
  }

  /// The letters that lie on these keys of a Russian keyboard.
  private static Optional<RowKey> letter(String letter) {
    return switch (letter) {
      case "т" -> does(Does.NAME);
      case "м" -> does(Does.VALUE);
      case "к" -> does(Does.ROW);
      case "е" -> does(Does.TABLE);
      case "ц" -> does(Does.WHAT);
      default -> Optional.empty();
    };
  }

  private static Optional<RowKey> does(Does what) {
    return Optional.of(new RowKey(what, 0));
  }
}
