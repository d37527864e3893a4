package app.sendready.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.project.Settings;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;

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
}
