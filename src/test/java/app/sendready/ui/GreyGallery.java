package app.sendready.ui;

import app.sendready.i18n.Language;
import app.sendready.ui.control.Status;
import app.sendready.ui.control.VerdictBadge;
import app.sendready.ui.fx.Background;
import app.sendready.ui.fx.Localized;
import app.sendready.ui.fx.Pictures;
import app.sendready.ui.fx.Theme;
import app.sendready.ui.shell.MainWindow;
import app.sendready.ui.shell.StyleSheets;
import app.sendready.ui.step.check.CheckModel;
import app.sendready.ui.step.check.CheckStep;
import app.sendready.ui.wizard.WizardModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javax.imageio.ImageIO;

/// Draws every badge and a whole screen of rows without colour, as some people see them; and the
/// screen while it is presented, one row lit, with usual and with the largest text.
///
/// Argument: the folder for the pictures.
public final class GreyGallery {
  private GreyGallery() {}

  public static void main(String[] args) {
    Application.launch(Shown.class, args);
  }

  /// The program that draws them.
  public static final class Shown extends Application {
    private final Theme theme =
        new Theme(StyleSheets.all(), new SimpleObjectProperty<>(ColorScheme.LIGHT));
    private Path folder = Path.of("target", "screenshots");

    @Override
    public void start(Stage stage) throws IOException {
      List<String> args = getParameters().getRaw();
      if (!args.isEmpty()) {
        folder = Path.of(args.getFirst());
      }
      Files.createDirectories(folder);
      Scene scene = new Scene(new StackPane(), 1000, 700);
      theme.dress(scene);
      stage.setScene(scene);
      stage.show();
      for (Theme.Choice look : List.of(Theme.Choice.LIGHT, Theme.Choice.DARK)) {
        theme.choice().set(look);
        for (Language language : Language.values()) {
          String tail = "-" + look.name().toLowerCase(Locale.ROOT) + "-" + language.tag();
          Localized words = Sample.words(language);
          grey(scene, badges(words), "grey-badges" + tail);
          grey(scene, rows(words), "grey-rows" + tail);
          for (int size : new int[] {100, 200}) {
            present(scene, words, size, "presenting-" + size + tail);
          }
        }
      }
      Platform.exit();
    }

    private static Parent badges(Localized words) {
      VBox column = new VBox(12);
      for (Status status : Status.values()) {
        VerdictBadge badge = new VerdictBadge(words);
        badge.status().set(status);
        column.getChildren().add(badge);
      }
      HBox page = new HBox(column);
      page.getStyleClass().add("page");
      return page;
    }

    /// As those see it who are told about row 2: in colour, and without.
    private void present(Scene scene, Localized words, int size, String name) throws IOException {
      theme.size().set(size);
      CheckStep step = step(words);
      WizardModel wizard = new WizardModel();
      wizard.start(List.of(step));
      wizard.answers().set(Optional.of(Sample.answers()));
      scene.setRoot(new MainWindow(wizard, words, theme, new Gallery.SampleOutside()));
      words.presenting().set(true);
      Pictures.pass(250);
      for (int i = 0; i < 2; i++) {
        scene
            .getRoot()
            .fireEvent(
                new KeyEvent(
                    KeyEvent.KEY_PRESSED, "", "", KeyCode.DOWN, false, false, false, false));
        Pictures.pass(250);
      }
      write(scene.snapshot(null), name);
      grey(scene, "grey-" + name);
      words.presenting().set(false);
      scene.setRoot(new StackPane());
      theme.size().set(100);
    }

    private static Parent rows(Localized words) {
      return new StackPane((Parent) step(words).node());
    }

    private static CheckStep step(Localized words) {
      CheckModel model =
          new CheckModel(
              new SimpleObjectProperty<>(Optional.of(Sample.answers())),
              Sample::plan,
              (now, onRow) -> Sample.report(),
              new Background(Runnable::run, Runnable::run),
              (delay, task) -> () -> {},
              Clock.fixed(Sample.NOW, ZoneOffset.UTC),
              Optional.empty());
      CheckStep step = new CheckStep(model, words, _ -> {});
      step.onEnter();
      return step;
    }

    private void grey(Scene scene, Parent root, String name) throws IOException {
      scene.setRoot(root);
      grey(scene, name);
    }

    private void grey(Scene scene, String name) throws IOException {
      WritableImage image = scene.snapshot(null);
      PixelReader from = image.getPixelReader();
      WritableImage grey = new WritableImage((int) image.getWidth(), (int) image.getHeight());
      for (int y = 0; y < grey.getHeight(); y++) {
        for (int x = 0; x < grey.getWidth(); x++) {
          grey.getPixelWriter().setColor(x, y, from.getColor(x, y).grayscale());
        }
      }
      write(grey, name);
    }

    private void write(WritableImage image, String name) throws IOException {
      ImageIO.write(
          SwingFXUtils.fromFXImage(image, null), "png", folder.resolve(name + ".png").toFile());
    }
  }
}
