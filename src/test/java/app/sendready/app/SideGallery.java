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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.stage.Stage;

/// Writes a picture of every window beside the wizard in every look, language and text size, for
/// human eyes. Names are like `settings-dark-ru-100.png`.
public final class SideGallery {
  private SideGallery() {}

  /// @param args the folder, and a regular expression for the names of those that are wanted, if
  ///   not all are
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
    private Pattern wanted = Pattern.compile(".*");

    @Override
    public void start(Stage stage) throws IOException {
      List<String> arguments = getParameters().getRaw();
      folder = Path.of(arguments.getFirst());
      arguments.stream().skip(1).findFirst().map(Pattern::compile).ifPresent(one -> wanted = one);
      Files.createDirectories(folder);
      SideScenes aside = new SideScenes(words, theme, stage);
      aside.open();
      do {
        Pictures.pass(100);
      } while (!aside.openLooks());
      aside.openMany();
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
              Map<String, Scene> small = aside.narrow(true);
              Pictures.pass(400);
              small.forEach((name, scene) -> picture(scene, name + "-narrow-" + tail));
              aside.narrow(false);
            }
          }
        }
      }
      aside.close();
      Platform.exit();
    }

    private void picture(Scene scene, String name) {
      if (!wanted.matcher(name).matches()) {
        return;
      }
      try {
        Pictures.write(scene, folder.resolve(name + ".png"));
      } catch (IOException full) {
        throw new UncheckedIOException(full);
      }
    }
  }
}
