package app.sendready.ui;

import app.sendready.answers.Answers;
import app.sendready.app.Words;
import app.sendready.check.Report;
import app.sendready.check.RowReport;
import app.sendready.dns.ZoneCut;
import app.sendready.i18n.Language;
import app.sendready.i18n.Messages;
import app.sendready.network.NetworkState;
import app.sendready.ui.fx.Background;
import app.sendready.ui.fx.Localized;
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
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import javax.imageio.ImageIO;

/// Writes a picture of the verification step in every kind of network, for human eyes. Arguments:
/// the folder; further ones choose states by their words.
public final class NetworkGallery {
  private NetworkGallery() {}

  public static void main(String[] args) {
    Application.launch(Shown.class, args);
  }

  /// The program that shows them.
  public static final class Shown extends Application {
    private final Theme theme =
        new Theme(StyleSheets.all(), new SimpleObjectProperty<>(ColorScheme.LIGHT));
    private Path folder = Path.of("target", "screenshots");

    @Override
    public void start(Stage stage) throws IOException {
      List<String> args = getParameters().getRaw();
      folder = Path.of(args.getFirst());
      Files.createDirectories(folder);
      Scene scene = new Scene(new Label(), 1000, 700);
      theme.dress(scene);
      stage.setScene(scene);
      stage.show();
      for (NetworkState state : NetworkState.values()) {
        String word = state == NetworkState.OPEN ? "bogus" : state.word();
        if (args.size() > 1 && !args.contains(word)) {
          continue;
        }
        for (Language language : Language.values()) {
          picture(scene, state, word, language, Theme.Choice.LIGHT, 100);
          picture(scene, state, word, language, Theme.Choice.DARK, 100);
          picture(scene, state, word, language, Theme.Choice.LIGHT, 200);
        }
      }
      Platform.exit();
    }

    private void picture(
        Scene scene,
        NetworkState state,
        String word,
        Language language,
        Theme.Choice choice,
        int size)
        throws IOException {
      theme.choice().set(choice);
      theme.size().set(size);
      Localized words = new Localized(language, Shown::in);
      CheckModel model =
          new CheckModel(
              new SimpleObjectProperty<Optional<Answers>>(Optional.of(Sample.answers())),
              Sample::plan,
              (answers, onRow) -> report(state),
              new Background(Runnable::run, Runnable::run),
              (delay, task) -> () -> {},
              Clock.fixed(Sample.NOW, ZoneOffset.UTC),
              Optional.empty());
      CheckStep step = new CheckStep(model, words, _ -> {});
      WizardModel wizard = new WizardModel();
      wizard.start(List.of(step));
      wizard.answers().set(Optional.of(Sample.answers()));
      step.onEnter();
      scene.setRoot(new MainWindow(wizard, words, theme, new Gallery.SampleOutside()));
      PauseTransition pulses = new PauseTransition(javafx.util.Duration.millis(250));
      pulses.setOnFinished(done -> Platform.exitNestedEventLoop(pulses, null));
      pulses.play();
      Platform.enterNestedEventLoop(pulses);
      String name =
          String.join("-", word, language.tag(), choice.name().toLowerCase(Locale.ROOT), "" + size);
      ImageIO.write(
          SwingFXUtils.fromFXImage(scene.snapshot(null), null),
          "png",
          folder.resolve("network-" + name + ".png").toFile());
    }

    private static Messages in(Language language) {
      List<String> all = new ArrayList<>(Words.bundles());
      all.add("app.sendready.ui.sample");
      return new Messages(language, ZoneOffset.UTC, all);
    }

    /// In an open network the zone's signatures are what is wrong.
    private static Report report(NetworkState state) {
      boolean deaf = state.isSilent() || state == NetworkState.CAPTIVE;
      Report usual = Sample.report();
      List<RowReport> rows =
          deaf
              ? usual.rows().stream().map(row -> Sample.silent(row.expected())).toList()
              : usual.rows();
      return new Report(
          usual.answers(),
          new ZoneCut.Zone(
              Sample.ZONE,
              List.of(),
              List.of(),
              List.of(),
              true,
              state == NetworkState.OPEN ? ZoneCut.Security.BOGUS : ZoneCut.Security.NOT_CHECKED),
          rows,
          Sample.NOW,
          Duration.ofMillis(84),
          state);
    }
  }
}
