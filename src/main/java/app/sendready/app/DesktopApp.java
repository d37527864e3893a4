package app.sendready.app;

import java.nio.file.Path;
import java.util.Optional;
import javafx.application.Application;
import javafx.stage.Stage;

/// What JavaFX starts: the window, or why there is none.
public final class DesktopApp extends Application {
  private Optional<Desktop> desktop = Optional.empty();

  /// Called by JavaFX.
  public DesktopApp() {}

  @Override
  public void start(Stage stage) {
    Optional<Path> file = getParameters().getUnnamed().stream().findFirst().map(Path::of);
    StartFault.guard(
        stage,
        () -> {
          Desktop begun = new Desktop();
          desktop = Optional.of(begun);
          begun.start(stage, file);
        });
  }

  @Override
  public void stop() {
    desktop.ifPresent(Desktop::stop);
  }
}
