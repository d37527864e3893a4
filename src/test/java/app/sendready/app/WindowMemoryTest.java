package app.sendready.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.project.Settings;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WindowMemoryTest {
  private static final Rectangle2D LEFT = new Rectangle2D(0, 0, 1920, 1080);
  private static final Rectangle2D RIGHT = new Rectangle2D(1920, 0, 1280, 720);

  private static Optional<Rectangle2D> at(int x, int y, int width, int height) {
    return WindowMemory.visible(
        new Settings.Place(x, y, width, height, false), List.of(LEFT, RIGHT));
  }

  @Test
  void aWindowComesBackWhereItWas() {
    assertThat(at(100, 50, 1000, 700)).contains(new Rectangle2D(100, 50, 1000, 700));
    assertThat(at(2000, 10, 1000, 700)).contains(new Rectangle2D(2000, 10, 1000, 700));
  }

  @Test
  void aWindowIsPulledBackOntoItsScreen() {
    assertThat(at(1500, 900, 1000, 700)).contains(new Rectangle2D(920, 380, 1000, 700));
    assertThat(at(-300, 20, 1000, 700)).contains(new Rectangle2D(0, 20, 1000, 700));
    assertThat(at(0, 0, 5000, 4000)).contains(LEFT);
  }

  @Test
  void aWindowOnAScreenThatIsGoneStartsAnew() {
    assertThat(at(-2000, 0, 1000, 700)).isEmpty();
    assertThat(at(4000, 0, 1000, 700)).isEmpty();
    assertThat(at(100, 5000, 1000, 700)).isEmpty();
    assertThat(at(100, -900, 1000, 700)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "1024,768",
    "1280,720",
    "1280,800",
    "1366,768",
    "1440,900",
    "1600,900",
    "1920,1080",
    "2560,1440"
  })
  void aNewWindowIsOnItsScreenWithItsFrame(int width, int height) {
    Rectangle2D screen = new Rectangle2D(0, 27, width, height - 27);
    Rectangle2D first = WindowMemory.first(screen);
    assertThat(screen.contains(first)).isTrue();
    assertThat(first.getWidth()).isEqualTo(Math.floor(Math.min(1240, 0.92 * width)));
    assertThat(first.getHeight()).isEqualTo(Math.floor(Math.min(800, 0.92 * (height - 27))));
    // As a window manager that puts its title above the place that was asked for.
    Rectangle2D shifted =
        new Rectangle2D(first.getMinX() - 8, 0, first.getWidth() + 16, first.getHeight() + 40);
    assertThat(screen.contains(WindowMemory.within(shifted, screen))).isTrue();
  }

  /// What the toolkit said of a window that was put to 60, 50 and 52, 50 while its frame came.
  @ParameterizedTest
  @CsvSource({"-1,-20,0", "-1,-20,20", "0,-20,20", "-8,-31,31"})
  void aPlaceInTheFrameIsNoPlaceOnTheScreen(double x, double y, double title) {
    Rectangle2D now = new Rectangle2D(x, y, 904, 690);
    assertThat(WindowMemory.isInFrame(now, new Rectangle2D(60, 50, 902, 665), title)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"60,50", "0,20", "60,-20", "-300,-20", "-1,-300", "-1,0"})
  void anyOtherPlaceIsOne(double x, double y) {
    Rectangle2D now = new Rectangle2D(x, y, 902, 665);
    assertThat(WindowMemory.isInFrame(now, new Rectangle2D(60, 50, 902, 665), 20)).isFalse();
  }

  @Test
  void aTitleAboveTheScreenIsPulledInByItsHeightAndOnceMore() {
    Rectangle2D screen = new Rectangle2D(0, 0, 1366, 768);
    assertThat(WindowMemory.within(new Rectangle2D(-1, -20, 1240, 706), screen, 20))
        .isEqualTo(new Rectangle2D(0, 20, 1240, 706));
    assertThat(WindowMemory.within(new Rectangle2D(0, -20, 1240, 800), screen, 20))
        .as("as large as the screen")
        .isEqualTo(new Rectangle2D(0, 0, 1240, 768));
    assertThat(WindowMemory.within(new Rectangle2D(63, 31, 1240, 706), screen, 20))
        .isEqualTo(new Rectangle2D(63, 31, 1240, 706));
  }
}
