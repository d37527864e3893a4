package app.sendready.ui.tool.rehearsal;

import app.sendready.app.Words;
import app.sendready.dns.MemoryZone;
import app.sendready.i18n.Language;
import app.sendready.kind.Kinds;
import app.sendready.kind.spf.KnownSenders;
import app.sendready.rehearsal.Rehearser;
import app.sendready.setup.Answers;
import app.sendready.setup.Checker;
import app.sendready.setup.KindScenarios;
import app.sendready.setup.MemoryNetwork;
import app.sendready.setup.Mode;
import app.sendready.setup.Report;
import app.sendready.ui.fx.Background;
import app.sendready.ui.fx.Localized;
import app.sendready.ui.fx.Theme;
import app.sendready.ui.shell.StyleSheets;
import app.sendready.web.WebAnswer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javax.imageio.ImageIO;

/// Writes pictures of the rehearsal, for human eyes. The one argument is the folder.
public final class RehearsalGallery {
  private RehearsalGallery() {}

  public static void main(String[] args) {
    Application.launch(Shown.class, args);
  }

  /// The program that shows them.
  public static final class Shown extends Application {
    private final Theme theme =
        new Theme(StyleSheets.all(), new SimpleObjectProperty<>(ColorScheme.LIGHT));

    @Override
    public void start(Stage stage) throws Exception {
      Path folder = Path.of(getParameters().getRaw().getFirst());
      Files.createDirectories(folder);
      for (Language language : Language.values()) {
        for (Theme.Choice look : new Theme.Choice[] {Theme.Choice.LIGHT, Theme.Choice.DARK}) {
          theme.choice().set(look);
          String tail = "-" + look.name().toLowerCase(Locale.ROOT) + "-" + language.tag();
          picture(stage, language, true, folder.resolve("rehearsal-right" + tail + ".png"));
          picture(stage, language, false, folder.resolve("rehearsal-refused" + tail + ".png"));
        }
      }
      theme.choice().set(Theme.Choice.LIGHT);
      theme.size().set(200);
      picture(stage, Language.RUSSIAN, false, folder.resolve("rehearsal-refused-200-ru.png"));
      Platform.exit();
    }

    private void picture(Stage stage, Language language, boolean ready, Path file)
        throws Exception {
      MemoryZone zone = new MemoryZone(KindScenarios.CLOCK);
      KindScenarios.addPlatform(zone);
      zone.apex("example.com", "ns1.hosting.example.")
          .txt("_dmarc.news.example.com", "v=DMARC1; p=reject; rua=mailto:report@example.com");
      if (ready) {
        zone.cname("ac-bounces.news.example.com", "akmta.net");
      }
      Answers answers =
          Answers.start(
              app.sendready.dns.DomainName.of("news.example.com"),
              Mode.CLOUD,
              KindScenarios.PLATFORM);
      Report report =
          new Checker(Kinds.all(), KindScenarios.CLOCK)
              .run(
                  answers,
                  new MemoryNetwork(zone, uri -> new WebAnswer.Failed("no web here")),
                  row -> {});
      RehearsalModel model =
          new RehearsalModel(
              new SimpleObjectProperty<>(Optional.of(answers)),
              new SimpleObjectProperty<>(Optional.of(report)),
              () ->
                  new Rehearser(
                      zone, KindScenarios.CLOCK, KnownSenders.load().with(KindScenarios.PLATFORM)),
              new Background(Runnable::run, Runnable::run));
      model.rehearse();
      Localized words = new Localized(language, l -> Words.in(l, ZoneOffset.UTC));
      Scene scene = new Scene(new RehearsalView(model, words), 760, 680);
      theme.dress(scene);
      stage.setScene(scene);
      stage.show();
      PauseTransition pulses = new PauseTransition(javafx.util.Duration.millis(200));
      pulses.setOnFinished(done -> Platform.exitNestedEventLoop(pulses, null));
      pulses.play();
      Platform.enterNestedEventLoop(pulses);
      ImageIO.write(SwingFXUtils.fromFXImage(scene.snapshot(null), null), "png", file.toFile());
    }
  }
}
