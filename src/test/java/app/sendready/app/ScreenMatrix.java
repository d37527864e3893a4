package app.sendready.app;

import app.sendready.i18n.Language;
import app.sendready.ui.fx.Localized;
import app.sendready.ui.fx.Pictures;
import app.sendready.ui.fx.Theme;
import app.sendready.ui.shell.StartScreen;
import app.sendready.ui.shell.StyleSheets;
import app.sendready.ui.wizard.Step;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.WritableImage;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javax.imageio.ImageIO;

/// Writes a picture of every step in every size, look, language and text size, for human eyes.
///
/// The one argument is the folder to write to. The property `matrix` holds parts of the names of
/// the pictures that are wanted, with spaces between, such as `records 1440x900 dark ru 200`;
/// without one, all are made; a size of its own is made too, and so is a text size. Names are like
/// `records-1000x700-dark-ru-200.png`.
public final class ScreenMatrix {
  private static final List<Size> SIZES =
      List.of(
          new Size(760, 560),
          new Size(1000, 700),
          new Size(1366, 768),
          new Size(1440, 900),
          new Size(1920, 1080));
  private static final List<Theme.Choice> LOOKS =
      List.of(Theme.Choice.LIGHT, Theme.Choice.DARK, Theme.Choice.CONTRAST);
  private static final List<Integer> SCALES = List.of(100, 200);

  private static final String SIZE = "\\d+x\\d+";
  private static final String SCALE = "\\d{3}";

  private record Size(int width, int height) {
    static Size of(String text) {
      String[] sides = text.split("x", 2);
      return new Size(Integer.parseInt(sides[0]), Integer.parseInt(sides[1]));
    }

    @Override
    public String toString() {
      return width + "x" + height;
    }
  }

  private ScreenMatrix() {}

  public static void main(String[] args) {
    Application.launch(Shown.class, args);
  }

  /// The program that shows them; a class of its own, because the launcher of a class path takes no
  /// application as its main class.
  public static final class Shown extends Application {
    private final ExecutorService writers = Executors.newFixedThreadPool(2);
    private final Theme theme =
        new Theme(StyleSheets.all(), new SimpleObjectProperty<>(ColorScheme.LIGHT));
    private final Map<Size, Scene> scenes = new HashMap<>();
    private final List<String> wanted = new ArrayList<>();
    private final Set<Size> sizes = new LinkedHashSet<>(SIZES);
    private final Set<Integer> scales = new LinkedHashSet<>(SCALES);
    private Path folder = Path.of("target", "matrix");
    private int made;
    private Optional<Stage> window = Optional.empty();

    @Override
    public void start(Stage stage) throws IOException {
      List<String> args = getParameters().getRaw();
      if (!args.isEmpty()) {
        folder = Path.of(args.getFirst());
      }
      wanted.addAll(List.of(System.getProperty("matrix", "").strip().split("\\s+")));
      wanted.remove("");
      wanted.stream().filter(part -> part.matches(SIZE)).map(Size::of).forEach(sizes::add);
      wanted.stream()
          .filter(part -> part.matches(SCALE))
          .map(Integer::valueOf)
          .forEach(scales::add);
      Files.createDirectories(folder);
      for (Size size : sizes) {
        Scene scene = new Scene(new Label(), size.width, size.height);
        theme.dress(scene);
        scenes.put(size, scene);
      }
      stage.setScene(scenes.get(SIZES.getFirst()));
      stage.show();
      window = Optional.of(stage);
      for (Language language : Language.values()) {
        Localized words = new Localized(language, chosen -> Words.in(chosen, ZoneOffset.UTC));
        matrix("start", language, new StartScreen(words, theme, () -> {}, () -> {}));
        steps(language, "", Showcase.onPremise(words, theme));
        steps(language, "cloud-", Showcase.cloud(words, theme));
        messages(language, words);
      }
      writers.close();
      System.out.println(made + " pictures in " + folder);
      Platform.exit();
    }

    /// Every step; those that are the same in both modes only once.
    private void steps(Language language, String prefix, Session session) {
      Parent window = session.root();
      for (Step step : session.wizard().steps()) {
        boolean twice = List.of("links", "records", "check").contains(step.id());
        if ((prefix.isEmpty() || twice) && mayBeWanted(prefix + step.id())) {
          session.wizard().show(step);
          matrix(prefix + step.id(), language, window);
        }
      }
      session.close();
    }

    /// The step *Test message* with each of the messages, also while others watch.
    private void messages(Language language, Localized words) {
      Session session = Showcase.practised(words, theme);
      Parent window = session.root();
      for (String message : List.of("good", "foreign", "junk", "bounce")) {
        String name = "testmessage-" + message;
        if (mayBeWanted(name)) {
          session.wizard().steps().stream()
              .filter(step -> step.id().equals("testmessage"))
              .forEach(session.wizard()::show);
          session.testMessage().open(Showcase.message(message));
          while (session.testMessage().found().getValue().isEmpty()) {
            Pictures.pass(50);
          }
          matrix(name, language, window);
          words.presenting().set(true);
          matrix(name + "-presenting", language, window);
          words.presenting().set(false);
        }
      }
      session.close();
    }

    private boolean mayBeWanted(String name) {
      List<String> steps =
          List.of(
              "domain", "identity", "links", "policy", "records", "check", "testmessage", "golive");
      return wanted.stream()
          .filter(part -> steps.contains(part) || part.equals("cloud"))
          .allMatch(part -> ("-" + name + "-").contains("-" + part + "-"));
    }

    private void matrix(String name, Language language, Parent window) {
      for (Size size : sizes) {
        if (wanted.stream().anyMatch(part -> part.matches(SIZE))
            && !wanted.contains(size.toString())) {
          continue;
        }
        Scene scene = scenes.get(size);
        scene.setRoot(window);
        if (size.width <= Screen.getPrimary().getBounds().getWidth()) {
          // What scrolls is only laid out in a window, and none is wider than its screen.
          this.window.ifPresent(stage -> stage.setScene(scene));
        }
        settle(scene);
        for (int scale : scales) {
          for (Theme.Choice look : LOOKS) {
            String picture =
                String.join(
                    "-",
                    name,
                    size.toString(),
                    look.name().toLowerCase(Locale.ROOT),
                    language.tag(),
                    String.valueOf(scale));
            if (isWanted(picture)) {
              theme.choice().set(look);
              theme.size().set(scale);
              picture(scene, picture);
              if (look == LOOKS.getFirst() && scrolled(scene, 1)) {
                picture(scene, picture + "-end");
              }
              scrolled(scene, 0);
            }
          }
        }
        scene.setRoot(new Label());
      }
    }

    /// Rows come in frame by frame, on a busy machine slowly.
    private static void settle(Scene scene) {
      int before = -1;
      int now = scene.getRoot().lookupAll("*").size();
      for (int i = 0; i < 20 && before != now; i++) {
        Pictures.pass(600);
        before = now;
        now = scene.getRoot().lookupAll("*").size();
      }
    }

    /// Scrolls all there is to its start or end; false if there is nothing to scroll.
    private static boolean scrolled(Scene scene, double to) {
      boolean any = false;
      for (Node node : scene.getRoot().lookupAll(".scroll-pane")) {
        ScrollPane pane = (ScrollPane) node;
        any |=
            pane.getContent().getLayoutBounds().getHeight()
                > pane.getViewportBounds().getHeight() + 1;
        pane.setVvalue(to);
      }
      return any;
    }

    private boolean isWanted(String picture) {
      return wanted.stream().allMatch(part -> ("-" + picture + "-").contains("-" + part + "-"));
    }

    private void picture(Scene scene, String name) {
      for (int i = 0; i < 3; i++) {
        // Scrolled content is laid out in a pulse of its own, which a scene without a window lacks.
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        Pictures.pass(50);
      }
      WritableImage image = scene.snapshot(null);
      made++;
      writers.execute(() -> {
        try {
          ImageIO.write(
              SwingFXUtils.fromFXImage(image, null), "png", folder.resolve(name + ".png").toFile());
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      });
    }
  }
}
