package app.sendready.ui.settings;

import app.sendready.app.Words;
import app.sendready.i18n.Language;
import app.sendready.project.SettingsFile;
import app.sendready.ui.fx.Background;
import app.sendready.ui.fx.Localized;
import app.sendready.ui.fx.Pictures;
import app.sendready.ui.fx.Theme;
import app.sendready.ui.shell.StyleSheets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.stage.Stage;
import javafx.stage.Window;

/// Writes pictures of the settings in every look, for human eyes. The argument is the folder.
public final class SettingsGallery {
  private SettingsGallery() {}

  public static void main(String[] args) {
    Application.launch(Shown.class, args);
  }

  /// The program that shows them.
  public static final class Shown extends Application {
    private Path folder = Path.of("target", "screenshots");

    @Override
    public void start(Stage stage) throws IOException {
      folder = Path.of(getParameters().getRaw().getFirst());
      Files.createDirectories(folder);
      stage.setScene(new Scene(new Label(), 300, 200));
      stage.show();
      for (Language language : Language.values()) {
        look(stage, language, Theme.Choice.LIGHT, 100);
        look(stage, language, Theme.Choice.DARK, 100);
        look(stage, language, Theme.Choice.CONTRAST, 100);
        look(stage, language, Theme.Choice.LIGHT, 200);
      }
      Platform.exit();
    }

    private void look(Stage stage, Language language, Theme.Choice choice, int size)
        throws IOException {
      Localized words = new Localized(language, which -> Words.in(which, ZoneOffset.UTC));
      Theme theme = new Theme(StyleSheets.all(), new SimpleObjectProperty<>(ColorScheme.LIGHT));
      theme.choice().set(choice);
      theme.size().set(size);
      SettingsModel model =
          new SettingsModel(
              SettingsFile.open(
                  Files.createTempDirectory("settings").resolve("settings.json"), Runnable::run),
              new Background(Runnable::run, Runnable::run));
      SettingsWindow window =
          new SettingsWindow(
              model,
              words,
              theme,
              new SettingsWindow.Outside(
                  Optional::empty, Path.of("/home/user/.config/SendReady/settings.json")),
              () -> Optional.of(stage));
      window.show();
      Scene scene =
          Window.getWindows().stream()
              .filter(one -> one != stage)
              .map(Window::getScene)
              .findFirst()
              .orElseThrow();
      String name =
          language.tag() + "-" + choice.name().toLowerCase(Locale.ROOT) + "-" + size + ".png";
      picture(scene, "settings-" + name);
      ResolverInput added = model.resolvers().add();
      added.name().text().set("Office");
      added.addresses().text().set("192.0.2.53, dns.example.com");
      model.platform().choose(Path.of("nowhere.json"));
      scroll(scene, 0.42);
      picture(scene, "settings-problem-" + name);
      scroll(scene, 1);
      picture(scene, "settings-end-" + name);
      window.close();
    }

    private static void scroll(Scene scene, double to) {
      Pictures.pass(120);
      scene.getRoot().lookupAll(".scroll-pane").stream()
          .filter(ScrollPane.class::isInstance)
          .forEach(pane -> ((ScrollPane) pane).setVvalue(to));
    }

    private void picture(Scene scene, String name) throws IOException {
      Pictures.pass(120);
      Pictures.write(scene, folder.resolve(name));
    }
  }
}
