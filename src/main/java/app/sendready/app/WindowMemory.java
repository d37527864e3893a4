package app.sendready.app;

import app.sendready.i18n.Language;
import app.sendready.project.Settings;
import app.sendready.ui.fx.Localized;
import app.sendready.ui.fx.Theme;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

/// Gives the window back the look and the place it was left with.
final class WindowMemory {
  /// So much of a window must lie on a screen that it can be seen and pulled by its title.
  private static final double GRIP = 120;

  private final Path file;
  private Settings settings;

  WindowMemory(Path folder) {
    file = folder.resolve("settings.json");
    settings = Settings.read(file);
  }

  Settings settings() {
    return settings;
  }

  Language language(Locale system) {
    return settings.language().orElseGet(() -> Language.of(system));
  }

  /// Theme and text size as they were left.
  void dress(Theme theme) {
    settings
        .theme()
        .flatMap(word ->
            Arrays.stream(Theme.Choice.values()).filter(c -> word(c).equals(word)).findFirst())
        .ifPresent(theme.choice()::set);
    settings.textSize().filter(Theme.SIZES::contains).ifPresent(theme.size()::set);
  }

  private static String word(Theme.Choice choice) {
    return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// Puts the window where it was, as far as that is on a screen that is there today.
  void place(Stage stage) {
    List<Rectangle2D> screens = Screen.getScreens().stream().map(Screen::getVisualBounds).toList();
    settings
        .window()
        .ifPresent(place -> {
          visible(place, screens)
              .ifPresent(bounds -> {
                stage.setX(bounds.getMinX());
                stage.setY(bounds.getMinY());
                stage.setWidth(bounds.getWidth());
                stage.setHeight(bounds.getHeight());
              });
          stage.setMaximized(place.maximised());
        });
  }

  /// The place on one of these screens, no larger than it; empty where it lies on none of them.
  static Optional<Rectangle2D> visible(Settings.Place place, List<Rectangle2D> screens) {
    Rectangle2D wanted =
        new Rectangle2D(
            place.x(), place.y(), Math.max(1, place.width()), Math.max(1, place.height()));
    return screens.stream()
        .filter(screen ->
            wanted.getMaxX() >= screen.getMinX() + GRIP
                && wanted.getMinX() <= screen.getMaxX() - GRIP
                && wanted.getMinY() >= screen.getMinY() - 1
                && wanted.getMinY() <= screen.getMaxY() - GRIP)
        .findFirst()
        .map(screen -> within(wanted, screen));
  }

  private static Rectangle2D within(Rectangle2D wanted, Rectangle2D screen) {
    double width = Math.min(wanted.getWidth(), screen.getWidth());
    double height = Math.min(wanted.getHeight(), screen.getHeight());
    return new Rectangle2D(
        Math.clamp(wanted.getMinX(), screen.getMinX(), screen.getMaxX() - width),
        Math.clamp(wanted.getMinY(), screen.getMinY(), screen.getMaxY() - height),
        width,
        height);
  }

  /// Remembers the window as it is now.
  void keep(Stage stage, Localized words, Theme theme) {
    boolean usual = !stage.isMaximized() && !stage.isFullScreen() && !stage.isIconified();
    Optional<Settings.Place> before = settings.window();
    Optional<Settings.Place> place =
        usual && stage.getWidth() > 0
            ? Optional.of(
                new Settings.Place(
                    (int) stage.getX(),
                    (int) stage.getY(),
                    (int) stage.getWidth(),
                    (int) stage.getHeight(),
                    false))
            : before.map(
                b -> new Settings.Place(b.x(), b.y(), b.width(), b.height(), stage.isMaximized()));
    Settings next =
        settings.with(
            words.language().get(), word(theme.choice().get()), theme.size().get(), place);
    if (!next.equals(settings)) {
      settings = next;
      settings.write(file);
    }
  }
}
