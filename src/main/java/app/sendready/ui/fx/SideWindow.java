package app.sendready.ui.fx;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;

/// A window beside the program's own, in its theme; opened when first asked for, closed by Escape.
public final class SideWindow {
  private static final double WIDTH = 760;
  private static final double MIN_WIDTH = 640;

  private final Theme theme;
  private final Supplier<Optional<Window>> owner;
  private final double width;
  private final double height;
  private Optional<Stage> stage = Optional.empty();

  /// @param owner the program's window, in front of which this one stays
  /// @param height at first, in pixels; three quarters of it are the least
  public SideWindow(Theme theme, Supplier<Optional<Window>> owner, double height) {
    this(theme, owner, WIDTH, height);
  }

  /// @param owner the program's window, in front of which this one stays
  /// @param width at first, in pixels, or as much of it as the screen has
  /// @param height at first, in pixels; three quarters of it are the least
  public SideWindow(Theme theme, Supplier<Optional<Window>> owner, double width, double height) {
    this.theme = theme;
    this.owner = owner;
    this.width = Math.min(width, Screen.getPrimary().getVisualBounds().getWidth());
    this.height = height;
  }

  /// Brings the window to the front.
  ///
  /// @param content makes what it shows, once
  /// @param closed is told each time the window is closed
  public void show(Supplier<Parent> content, ObservableValue<String> title, Runnable closed) {
    Stage window = stage.orElseGet(() -> open(content.get(), title, closed));
    stage = Optional.of(window);
    window.show();
    window.toFront();
  }

  public void close() {
    stage.ifPresent(Stage::close);
  }

  private Stage open(Parent content, ObservableValue<String> title, Runnable closed) {
    Stage window = new Stage();
    owner.get().ifPresent(window::initOwner);
    Scene scene = new Scene(content, width, height);
    theme.dress(scene);
    EscapeKey.goesOnFromMenusIn(content);
    scene.setOnKeyPressed(event -> {
      if (event.getCode() == KeyCode.ESCAPE) {
        window.close();
      }
    });
    window.titleProperty().bind(title);
    window.setMinWidth(MIN_WIDTH);
    window.setMinHeight(height * 3 / 4);
    window.setScene(scene);
    window.setOnHidden(_ -> closed.run());
    return window;
  }
}
