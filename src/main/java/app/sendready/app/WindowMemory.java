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
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.util.Duration;

/// Gives the window back the look and the place it was left with.
final class WindowMemory {
  /// So much of a window must lie on a screen that it can be seen and pulled by its title.
  private static final double GRIP = 120;

  private static final double WIDTH = 1240;
  private static final double HEIGHT = 800;

  /// So much of a screen a new window takes at most.
  private static final double PART = 0.92;

  /// When the window manager has put the frame around a new window: at once, or, where the machine
  /// is busy, after a while.
  private static final List<Duration> FRAMED =
      Stream.of(1, 400, 1500).map(Duration::millis).toList();

  /// By then a window may lie where its user has moved it: only a hidden title is brought back.
  private static final List<Duration> LATER =
      Stream.of(4000, 10_000).map(Duration::millis).toList();

  private static final Duration BEGINNING = Duration.minutes(1);
  private static final int MOST_PULLS = 5;

  /// A window manager that means another place is not asked for ever.
  private static final int MOST_ASKS = 2;

  /// The thickest frame, and the highest title before it is known how high it is.
  private static final double MOST_FRAME = 16;

  private static final double MOST_TITLE = 64;

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

  /// Puts the window where it was, as far as that is on a screen that is there today; else in the
  /// middle of the first one.
  void place(Stage stage) {
    List<Rectangle2D> screens = screens();
    Optional<Settings.Place> before = file.now().window();
    Rectangle2D asked =
        before
            .flatMap(place -> visible(place, screens))
            .orElseGet(() -> first(Screen.getPrimary().getVisualBounds()));
    move(stage, asked);
    stage.setMaximized(before.filter(Settings.Place::maximised).isPresent());
    Opening opening = new Opening(stage, asked);
    stage.setOnShown(_ -> {
      FRAMED.forEach(moment -> after(moment, opening::pullIn));
      LATER.forEach(moment -> after(moment, opening::pullInHidden));
      opening.holdTitle();
    });
  }

  /// A window in its first minute.
  private static final class Opening {
    private final Stage stage;
    private final Rectangle2D asked;
    private int asksLeft = MOST_ASKS;

    Opening(Stage stage, Rectangle2D asked) {
      this.stage = stage;
      this.asked = asked;
    }

    /// On a busy machine, or where the window manager is only just beginning, the frame may come at
    /// any time. Nobody pulls a title above the screen, so that a few times at first it is brought
    /// back.
    void holdTitle() {
      AtomicInteger left = new AtomicInteger(MOST_PULLS);
      ChangeListener<Number> moved =
          (_, _, _) -> {
            if (isTitleHidden(stage) && left.getAndDecrement() > 0) {
              Platform.runLater(this::pullIn);
            }
          };
      stage.yProperty().addListener(moved);
      after(BEGINNING, () -> stage.yProperty().removeListener(moved));
    }

    void pullInHidden() {
      if (isTitleHidden(stage)) {
        pullIn();
      }
    }

    /// Some window managers put the frame around the place that was asked for, and the title out of
    /// sight. And while the frame comes, the toolkit may take the window's place in its frame for
    /// its place on the screen: then what was asked for is asked for again.
    void pullIn() {
      if (stage.isMaximized() || stage.isFullScreen() || !(stage.getWidth() > 0)) {
        return;
      }
      Rectangle2D now =
          new Rectangle2D(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight());
      Rectangle2D screen =
          screens().stream()
              .filter(each -> each.intersects(now))
              .findFirst()
              .orElseGet(() -> Screen.getPrimary().getVisualBounds());
      double title = stage.getScene().getY();
      if (isInFrame(now, asked, title) && asksLeft-- > 0) {
        move(stage, asked);
        return;
      }
      Rectangle2D whole = within(now, screen, title);
      if (!whole.equals(now)) {
        move(stage, whole);
      }
    }
  }

  /// Whether a window that was put elsewhere seems to lie as far above the screen as its title is
  /// high, and not further to its left than a frame is wide.
  ///
  /// @param title how high the title is; 0 before there is a frame
  static boolean isInFrame(Rectangle2D now, Rectangle2D asked, double title) {
    return now.getMinY() < 0
        && now.getMinY() >= -Math.max(title, MOST_TITLE)
        && now.getMinX() <= 0
        && now.getMinX() >= -MOST_FRAME
        && asked.getMinY() >= 0;
  }

  private static boolean isTitleHidden(Stage stage) {
    return screens().stream()
        .filter(screen ->
            stage.getX() < screen.getMaxX() && stage.getX() + stage.getWidth() > screen.getMinX())
        .mapToDouble(Rectangle2D::getMinY)
        .min()
        .stream()
        .anyMatch(top -> stage.getY() < top);
  }

  private static void after(Duration moment, Runnable action) {
    PauseTransition pause = new PauseTransition(moment);
    pause.setOnFinished(_ -> action.run());
    pause.play();
  }

  private static List<Rectangle2D> screens() {
    return Screen.getScreens().stream().map(Screen::getVisualBounds).toList();
  }

  private static void move(Stage stage, Rectangle2D bounds) {
    stage.setX(bounds.getMinX());
    stage.setY(bounds.getMinY());
    stage.setWidth(bounds.getWidth());
    stage.setHeight(bounds.getHeight());
  }

  /// Where a window opens for the first time: not larger than what is read well, and with the
  /// screen around it.
  static Rectangle2D first(Rectangle2D screen) {
    double width = Math.floor(Math.min(WIDTH, PART * screen.getWidth()));
    double height = Math.floor(Math.min(HEIGHT, PART * screen.getHeight()));
    return new Rectangle2D(
        Math.floor(screen.getMinX() + (screen.getWidth() - width) / 2),
        Math.floor(screen.getMinY() + (screen.getHeight() - height) / 2),
        width,
        height);
  }

  /// As [#within(Rectangle2D, Rectangle2D)]. A title that is out of sight is pulled in by its own
  /// height and once more: not every window manager means the frame when it is told a place.
  static Rectangle2D within(Rectangle2D wanted, Rectangle2D screen, double title) {
    Rectangle2D whole = within(wanted, screen);
    return wanted.getMinY() < screen.getMinY()
        ? within(
            new Rectangle2D(
                whole.getMinX(), whole.getMinY() + title, whole.getWidth(), whole.getHeight()),
            screen)
        : whole;
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

  /// The same window moved, and made smaller where it has to be, so that all of it is on the
  /// screen.
  static Rectangle2D within(Rectangle2D wanted, Rectangle2D screen) {
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
            : Optional.of(file.now().window().orElseGet(WindowMemory::unset))
                .map(b ->
                    new Settings.Place(b.x(), b.y(), b.width(), b.height(), stage.isMaximized()));
    place.ifPresent(there -> file.change(now -> now.withWindow(there)));
  }

  /// Where a window that was never but maximised would be.
  private static Settings.Place unset() {
    Rectangle2D place = first(Screen.getPrimary().getVisualBounds());
    return new Settings.Place(
        (int) place.getMinX(),
        (int) place.getMinY(),
        (int) place.getWidth(),
        (int) place.getHeight(),
        false);
  }
}
