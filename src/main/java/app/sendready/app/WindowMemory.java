package app.sendready.app;

import app.sendready.i18n.Language;
import app.sendready.project.Settings;
import app.sendready.project.SettingsFile;
import app.sendready.ui.fx.Localized;
import app.sendready.ui.fx.Theme;
import java.util.Arrays;
import java.util.Comparator;
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

  private final SettingsFile file;

  WindowMemory(SettingsFile file) {
    this.file = file;
  }

  Language language(Locale system) {
    return file.now().language().orElseGet(() -> Language.of(system));
  }

  /// Theme and text size as they were left.
  void dress(Theme theme) {
    file.now()
        .theme()
        .flatMap(word ->
            Arrays.stream(Theme.Choice.values()).filter(c -> word(c).equals(word)).findFirst())
        .ifPresent(theme.choice()::set);
    file.now()
        .textSize()
        .flatMap(wanted ->
            Theme.SIZES.stream().min(Comparator.comparingInt(size -> Math.abs(size - wanted))))
        .ifPresent(theme.size()::set);
  }

  private static String word(Theme.Choice choice) {
    return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// Puts the window where it was, as far as that is on a screen that is there today.
  void place(Stage stage) {
    List<Rectangle2D> screens = Screen.getScreens().stream().map(Screen::getVisualBounds).toList();
    file.now()
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

  /// Remembers the look from now on. While others watch, the text is larger for them alone.
  void follow(Localized words, Theme theme) {
    words.language().subscribe((before, chosen) -> file.change(now -> now.withLanguage(chosen)));
    theme.choice().subscribe((before, chosen) -> file.change(now -> now.withTheme(word(chosen))));
    theme
        .size()
        .subscribe((before, size) -> {
          if (!words.presenting().get()) {
            file.change(now -> now.withTextSize(size.intValue()));
          }
        });
  }

  /// Remembers where the window is now.
  void keep(Stage stage) {
    boolean usual = !stage.isMaximized() && !stage.isFullScreen() && !stage.isIconified();
    Optional<Settings.Place> place =
        usual && stage.getWidth() > 0
            ? Optional.of(
                new Settings.Place(
                    (int) stage.getX(),
                    (int) stage.getY(),
                    (int) stage.getWidth(),
                    (int) stage.getHeight(),
                    false))
            : file.now()
                .window()
                .map(b ->
                    new Settings.Place(b.x(), b.y(), b.width(), b.height(), stage.isMaximized()));
    place.ifPresent(there -> file.change(now -> now.withWindow(there)));
  }
}
