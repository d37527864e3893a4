package app.sendready.ui.handover;

import app.sendready.check.Report;
import app.sendready.disk.DiskTrouble;
import app.sendready.export.Delivery;
import app.sendready.i18n.Language;
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
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;

/// Writes pictures of what leaves the window, for human eyes. The one argument is the folder.
public final class HandOverGallery {
  private HandOverGallery() {}

  public static void main(String[] args) {
    Application.launch(Shown.class, args);
  }

  /// The program that shows them.
  public static final class Shown extends Application {
    private final Theme theme =
        new Theme(StyleSheets.all(), new SimpleObjectProperty<>(ColorScheme.LIGHT));
    private final Report report = Outgoing.report();

    @Override
    public void start(Stage stage) throws Exception {
      Path folder = Path.of(getParameters().getRaw().getFirst());
      Files.createDirectories(folder);
      for (Language language : Language.values()) {
        for (Theme.Choice look : new Theme.Choice[] {Theme.Choice.LIGHT, Theme.Choice.DARK}) {
          theme.choice().set(look);
          all(stage, language, folder, look.name().toLowerCase(Locale.ROOT));
        }
        theme.choice().set(Theme.Choice.LIGHT);
        theme.size().set(200);
        all(stage, language, folder, "200");
        theme.usualSize();
      }
      Platform.exit();
    }

    private void all(Stage stage, Language language, Path folder, String look) throws Exception {
      Localized words = new Localized(language, l -> Outgoing.words(l));
      String tail = "-" + look + "-" + language.tag() + ".png";
      picture(stage, handOver(words, false, false), folder.resolve("send" + tail));
      picture(stage, handOver(words, true, false), folder.resolve("send-saved" + tail));
      picture(stage, handOver(words, true, true), folder.resolve("send-asking" + tail));
      picture(stage, report(words, false), folder.resolve("report" + tail));
      picture(stage, report(words, true), folder.resolve("report-full" + tail));
    }

    private Parent handOver(Localized words, boolean saved, boolean twice) throws IOException {
      Path place = Path.of("target", "sendready-gallery");
      HandOverModel model =
          new HandOverModel(
              new SimpleObjectProperty<>(Optional.of(Outgoing.document(report))),
              words.language().get(),
              Outgoing::words,
              () -> Optional.of("{}"),
              new Outgoing.Chosen(place),
              new Background(Runnable::run, Runnable::run),
              new SaveProgress(new Background(Runnable::run, Runnable::run), (where, files) -> {}));
      model.open();
      if (saved) {
        Path there = place.resolve("sendready-news.example.com");
        Files.deleteIfExists(there.resolve("records.pdf"));
        if (twice) {
          Files.createDirectories(there);
          Files.write(there.resolve("records.pdf"), new byte[0]);
        }
        model.saveFolder();
      }
      return new HandOverView(model, words, address -> {});
    }

    private Parent report(Localized words, boolean full) {
      ReportModel model =
          new ReportModel(
              new SimpleObjectProperty<>(Optional.of(report)),
              any -> new app.sendready.provider.Detection.Unknown(),
              Optional::empty,
              words.language().get(),
              Outgoing::words,
              ZoneOffset.UTC,
              new Outgoing.Chosen(Path.of("/media/stick")),
              new SaveProgress(
                  new Background(Runnable::run, Runnable::run),
                  (where, files) -> {
                    throw new Delivery.Refused(DiskTrouble.FULL, new IOException());
                  }));
      if (full) {
        model.save();
      }
      return new ReportView(model, words, address -> {});
    }

    private void picture(Stage stage, Parent root, Path file) throws IOException {
      Scene scene = new Scene(root, 760, root instanceof HandOverView ? 680 : 620);
      theme.dress(scene);
      stage.setScene(scene);
      stage.show();
      Pictures.pass(200);
      Pictures.write(scene, file);
    }
  }
}
