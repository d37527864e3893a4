package app.sendready.app;

import app.sendready.i18n.Language;
import app.sendready.ui.fx.Localized;
import app.sendready.ui.fx.Pictures;
import app.sendready.ui.fx.Theme;
import app.sendready.ui.shell.StyleSheets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Locale;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.stage.Stage;

/// Writes a picture of every window beside the wizard in every look, language and text size, for
/// human eyes. The argument is the folder. Names are like `settings-dark-ru-100.png`.
public final class SideGallery {
  private SideGallery() {}

  public static void main(String[] args) {
    Application.launch(Shown.class, args);
  }

  /// The program that shows them.
  public static final class Shown extends Application {
    private final Localized words =
        new Localized(Language.ENGLISH, language -> Words.in(language, ZoneOffset.UTC));
    private final Theme theme =
        new Theme(StyleSheets.all(), new SimpleObjectProperty<>(ColorScheme.LIGHT));
    private Path folder = Path.of("target", "screenshots");

    @Override
    public void start(Stage stage) throws IOException {
      folder = Path.of(getParameters().getRaw().getFirst());
      Files.createDirectories(folder);
      SideScenes aside = new SideScenes(words, theme, stage);
      aside.open();
      do {
        Pictures.pass(100);
      } while (!aside.openLooks());
      aside.check();
      do {
        Pictures.pass(100);
      } while (!aside.openChecked());
      for (Language language : Language.values()) {
        words.language().set(language);
        for (int size : new int[] {100, 200}) {
          theme.size().set(size);
          for (Theme.Choice look : Theme.Choice.values()) {
            if (look != Theme.Choice.SYSTEM) {
              theme.choice().set(look);
              aside.renew();
              Pictures.pass(400);
              String tail =
                  look.name().toLowerCase(Locale.ROOT) + "-" + language.tag() + "-" + size;
              aside.each((name, scene) -> picture(scene, name + "-" + tail));
            }
          }
        }
      }
      aside.close();
      Platform.exit();
    }

    private void picture(Scene scene, String name) {
      try {
        Pictures.write(scene, folder.resolve(name + ".png"));
      } catch (IOException full) {
        throw new UncheckedIOException(full);
      }
    }
  }
}
