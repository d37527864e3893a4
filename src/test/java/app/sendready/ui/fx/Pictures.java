package app.sendready.ui.fx;

import java.io.IOException;
import java.nio.file.Path;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.util.Duration;
import javax.imageio.ImageIO;

/// Pictures of a window for human eyes, taken from within the JavaFX thread.
public final class Pictures {
  private Pictures() {}

  /// Lets the window live on for a moment: scrolled content is laid out in a pulse of its own.
  ///
  /// @param milliseconds at least so long
  public static void pass(int milliseconds) {
    PauseTransition pause = new PauseTransition(Duration.millis(milliseconds));
    pause.setOnFinished(done -> Platform.exitNestedEventLoop(pause, null));
    pause.play();
    Platform.enterNestedEventLoop(pause);
  }

  /// Writes what the scene shows now.
  public static void write(Scene scene, Path file) throws IOException {
    ImageIO.write(SwingFXUtils.fromFXImage(scene.snapshot(null), null), "png", file.toFile());
  }
}
