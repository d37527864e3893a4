package app.sendready.ui.step.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The notes never lie over what is shared.
class NotesPlaceTest {
  private static final Rectangle2D SCREEN = new Rectangle2D(0, 0, 1920, 1040);

  @Test
  void anotherScreenIsBest() {
    Rectangle2D other = new Rectangle2D(1920, 0, 1280, 1024);
    NotesPlace place = NotesPlace.of(new Rectangle2D(300, 100, 1240, 800), SCREEN, List.of(other));
    assertThat(other.contains(place.notes())).isTrue();
    assertThat(place.window()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0, 1920, 1040, 1920, 1040",
    "100, 50, 1240, 800, 1920, 1040",
    "600, 50, 1240, 800, 1920, 1040",
    "340, 120, 1240, 800, 1920, 1040",
    "0, 0, 1366, 728, 1366, 728",
    "60, 20, 1240, 680, 1366, 728",
    "100, 0, 1180, 680, 1280, 680"
  })
  void onOneScreenTheyAreDockedAndBothAreOnIt(
      double x, double y, double width, double height, double screenWidth, double screenHeight) {
    Rectangle2D screen = new Rectangle2D(0, 0, screenWidth, screenHeight);
    Rectangle2D before = new Rectangle2D(x, y, width, height);
    NotesPlace place = NotesPlace.of(before, screen, List.of());
    Rectangle2D window = place.window().orElse(before);
    assertThat(screen.contains(place.notes())).isTrue();
    assertThat(screen.contains(window)).isTrue();
    assertThat(window.getWidth()).isGreaterThanOrEqualTo(760);
    boolean over =
        place.notes().getMinX() < window.getMaxX() && place.notes().getMaxX() > window.getMinX();
    assertThat(over).as("%s over %s", place.notes(), window).isFalse();
  }
}
