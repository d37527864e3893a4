package app.sendready.ui.fx;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.IntegerBinding;
import javafx.beans.binding.NumberExpression;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;

/// Light, dark or high contrast, and how large the text is; all change while the window is open.
public final class Theme {
  /// What the user chose.
  public enum Choice {
    SYSTEM,
    LIGHT,
    DARK,
    /// High contrast, on white or black as the system has it.
    CONTRAST
  }

  /// The text sizes, in per cent of the usual one.
  public static final List<Integer> SIZES = List.of(100, 110, 125, 150, 175, 200);

  private static final double BASE = 14;

  /// While others watch, the text is so many of [#SIZES] larger than chosen.
  private static final int STEPS_ENLARGED = 2;

  private final List<String> sheets;
  private final ObjectProperty<Choice> choice = new SimpleObjectProperty<>(Choice.SYSTEM);
  private final IntegerProperty size = new SimpleIntegerProperty(SIZES.getFirst());
  private final BooleanProperty enlarged = new SimpleBooleanProperty();
  private final IntegerBinding shown = Bindings.createIntegerBinding(this::enlarge, size, enlarged);
  private final ObservableValue<ColorScheme> scheme;
  private final ObservableValue<Boolean> contrast;

  /// @param sheets style sheets that every scene gets on top of the base theme
  /// @param system what the desktop uses; light where it does not say
  public Theme(List<String> sheets, ObservableValue<ColorScheme> system) {
    this(sheets, system, new SimpleObjectProperty<>(false));
  }

  /// @param sheets style sheets that every scene gets on top of the base theme
  /// @param system what the desktop uses; light where it does not say
  /// @param systemContrast whether the desktop asks for high contrast; anything but true is no
  public Theme(
      List<String> sheets, ObservableValue<ColorScheme> system, ObservableValue<?> systemContrast) {
    this.sheets = List.copyOf(sheets);
    this.scheme =
        Bindings.createObjectBinding(
            () ->
                switch (choice.get()) {
                  case LIGHT -> ColorScheme.LIGHT;
                  case DARK -> ColorScheme.DARK;
                  case SYSTEM, CONTRAST ->
                      system.getValue() == ColorScheme.DARK ? ColorScheme.DARK : ColorScheme.LIGHT;
                },
            choice,
            system);
    this.contrast =
        Bindings.createObjectBinding(
            () ->
                switch (choice.get()) {
                  case LIGHT, DARK -> false;
                  case CONTRAST -> true;
                  case SYSTEM -> Boolean.TRUE.equals(systemContrast.getValue());
                },
            choice,
            systemContrast);
  }

  /// What the user chose; follows the system at first.
  public ObjectProperty<Choice> choice() {
    return choice;
  }

  /// The scheme on screen.
  public ObservableValue<ColorScheme> scheme() {
    return scheme;
  }

  /// Whether the scheme on screen is one of high contrast.
  public ObservableValue<Boolean> contrast() {
    return contrast;
  }

  /// The text size in per cent, one of [#SIZES].
  public IntegerProperty size() {
    return size;
  }

  /// Whether all is shown larger for a time; the chosen size stays what it was.
  public BooleanProperty enlarged() {
    return enlarged;
  }

  /// The text size on screen in per cent.
  public NumberExpression shownSize() {
    return shown;
  }

  private int enlarge() {
    int at = Math.max(0, SIZES.indexOf(size.get())) + (enlarged.get() ? STEPS_ENLARGED : 0);
    return SIZES.get(Math.min(at, SIZES.size() - 1));
  }

  public void larger() {
    step(1);
  }

  public void smaller() {
    step(-1);
  }

  public void usualSize() {
    size.set(SIZES.getFirst());
  }

  private void step(int by) {
    int at = Math.max(0, SIZES.indexOf(size.get())) + by;
    size.set(SIZES.get(Math.clamp(at, 0, SIZES.size() - 1)));
  }

  /// Makes the program and this scene follow the choices from now on.
  public void dress(Scene scene) {
    scheme.subscribe(now -> {
      Application.setUserAgentStylesheet(
          now == ColorScheme.DARK
              ? new PrimerDark().getUserAgentStylesheet()
              : new PrimerLight().getUserAgentStylesheet());
      // The title bar follows the scene's scheme.
      scene.getPreferences().setColorScheme(now);
      sheet(scene);
    });
    contrast.subscribe((before, now) -> sheet(scene));
    shown.subscribe((before, now) -> sheet(scene));
  }

  private void sheet(Scene scene) {
    List<String> all = new ArrayList<>(sheets);
    if (contrast.getValue()) {
      all.add(contrastSheet(scheme.getValue()));
    }
    all.add(sizeSheet(shown.get()));
    if (!all.equals(scene.getStylesheets())) {
      scene.getStylesheets().setAll(all);
    }
  }

  /// The roles of high contrast, in place of the base theme's.
  static String contrastSheet(ColorScheme scheme) {
    String name = scheme == ColorScheme.DARK ? "contrast-dark.css" : "contrast-light.css";
    return Objects.requireNonNull(Theme.class.getResource(name), name).toExternalForm();
  }

  // A sheet and not a style of the root: menus and other pop-ups take the scene's sheets too.
  private static String sizeSheet(int percent) {
    String css =
        ".root { -fx-font-size: "
            + BASE * percent / 100
            + "px; }"
            + ".ikonli-font-icon { -fx-icon-size: "
            + 16 * percent / 100
            + "px; }"
            + ".ikonli-font-icon.large { -fx-icon-size: "
            + 18 * percent / 100
            + "px; }";
    return "data:text/css;base64,"
        + Base64.getEncoder().encodeToString(css.getBytes(StandardCharsets.UTF_8));
  }
}
