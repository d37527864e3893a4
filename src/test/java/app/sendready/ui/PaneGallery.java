package app.sendready.ui;

import app.sendready.answers.Answers;
import app.sendready.check.ExpectedRecord;
import app.sendready.check.Report;
import app.sendready.i18n.Language;
import app.sendready.provider.Panel;
import app.sendready.ui.control.Publisher;
import app.sendready.ui.control.RowDetails;
import app.sendready.ui.fx.Background;
import app.sendready.ui.fx.Localized;
import app.sendready.ui.fx.Theme;
import app.sendready.ui.shell.MainWindow;
import app.sendready.ui.shell.StyleSheets;
import app.sendready.ui.step.check.CheckModel;
import app.sendready.ui.step.check.CheckRunner;
import app.sendready.ui.step.check.CheckStep;
import app.sendready.ui.step.check.RowServices;
import app.sendready.ui.step.records.RecordsModel;
import app.sendready.ui.step.records.RecordsStep;
import app.sendready.ui.wizard.Step;
import app.sendready.ui.wizard.WizardModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.animation.PauseTransition;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import javax.imageio.ImageIO;

/// Shows the two heart steps with sample data and writes each as a picture, for human eyes.
///
/// Arguments: names of pictures; none for all.
public final class PaneGallery {
  private PaneGallery() {}

  public static void main(String[] args) {
    Application.launch(Shown.class, args);
  }

  /// The program that shows them; a class of its own, because the launcher of a class path takes no
  /// application as its main class.
  public static final class Shown extends Application {
    private static final Publisher NOWHERE = (ExpectedRecord record, String value) -> {};
    private static final Path FOLDER = Path.of("target", "screenshots");

    private final Theme theme =
        new Theme(StyleSheets.all(), new SimpleObjectProperty<>(ColorScheme.LIGHT));

    @Override
    public void start(Stage stage) throws IOException {
      Files.createDirectories(FOLDER);
      Scene scene = new Scene(new Label(), 1000, 700);
      theme.dress(scene);
      stage.setScene(scene);
      stage.show();
      for (Theme.Choice look : List.of(Theme.Choice.LIGHT, Theme.Choice.DARK)) {
        theme.choice().set(look);
        for (Language language : Language.values()) {
          all(
              scene,
              Sample.words(language),
              "-" + look.name().toLowerCase(Locale.ROOT) + "-" + language.tag());
        }
      }
      theme.choice().set(Theme.Choice.LIGHT);
      theme.size().set(150);
      all(scene, Sample.words(Language.RUSSIAN), "-large-ru");
      Platform.exit();
    }

    private void all(Scene scene, Localized words, String tail) throws IOException {
      Panel home = Panel.UNKNOWN.in(Sample.ZONE).at(Sample.host());
      picture(scene, words, records(words, true, home, false), "records" + tail, "");
      picture(
          scene,
          words,
          records(words, true, Panel.UNKNOWN, false),
          "records-open" + tail,
          "records.row.1");
      picture(
          scene,
          words,
          records(words, false, Panel.UNKNOWN, true),
          "records-before" + tail,
          "records.row.2");
      picture(scene, words, check(words, (_, _) -> Sample.report(), false), "check" + tail, "");
      picture(
          scene,
          words,
          check(words, (_, _) -> Sample.report(), true),
          "check-open" + tail,
          "check.row.2");
      picture(scene, words, check(words, skeleton(), false), "check-skeleton" + tail, "");
      picture(scene, words, check(words, allRight(), false), "check-right" + tail, "");
      picture(scene, words, check(words, turning(), false), "check-turning" + tail, "check.now");
    }

    private static CheckRunner skeleton() {
      return (answers, onRow) -> {
        Sample.report().rows().stream().skip(2).limit(3).forEach(onRow);
        TimeUnit.HOURS.sleep(1);
        return Sample.report();
      };
    }

    /// Two rows come right: one look after the other.
    private static CheckRunner turning() {
      AtomicInteger look = new AtomicInteger();
      return (answers, onRow) ->
          switch (look.getAndIncrement()) {
            case 0 -> Sample.report();
            default ->
                Sample.report(
                    Sample.report().rows().stream()
                        .map(row ->
                            row.expected().equals(Sample.DMARC)
                                    || row.expected().equals(Sample.DKIM)
                                ? Sample.right(row.expected())
                                : row)
                        .toList());
          };
    }

    private static CheckRunner allRight() {
      return (answers, onRow) ->
          Sample.report(Sample.plan(answers).records().stream().map(Sample::right).toList());
    }

    private static Step records(Localized words, boolean checked, Panel panel, boolean practice) {
      RecordsModel model =
          new RecordsModel(
              new SimpleObjectProperty<>(Optional.of(Sample.answers())),
              Sample::plan,
              new SimpleObjectProperty<Optional<Report>>(
                  checked ? Optional.of(Sample.report()) : Optional.empty()),
              new SimpleObjectProperty<>(panel),
              practice ? Optional.of(NOWHERE) : Optional.empty());
      return new RecordsStep(
          model, words, _ -> {}, _ -> {}, RowDetails.NONE, _ -> {}, Optional.of(() -> {}));
    }

    private static Step check(Localized words, CheckRunner rounds, boolean practice) {
      CheckModel model =
          new CheckModel(
              new SimpleObjectProperty<Optional<Answers>>(Optional.of(Sample.answers())),
              Sample::plan,
              rounds,
              new Background(Thread::startVirtualThread, Platform::runLater),
              (delay, task) -> () -> {},
              Clock.fixed(Sample.NOW, ZoneOffset.UTC),
              practice ? Optional.of(NOWHERE) : Optional.empty());
      return new CheckStep(
          model,
          words,
          _ -> {},
          new RowServices(
              RowDetails.NONE,
              new SimpleObjectProperty<>(Panel.UNKNOWN.in(Sample.ZONE).at(Sample.host())),
              _ -> {},
              Optional.of(() -> {})));
    }

    private void picture(Scene scene, Localized words, Step step, String name, String unfold)
        throws IOException {
      List<String> wanted = getParameters().getRaw();
      if (!wanted.isEmpty() && !wanted.contains(name)) {
        return;
      }
      WizardModel wizard = new WizardModel();
      wizard.start(List.of(new Later("domain"), step));
      wizard.answers().set(Optional.of(Sample.answers()));
      wizard.show(step);
      scene.setRoot(new MainWindow(wizard, words, theme, new Gallery.SampleOutside()));
      wait(scene);
      if (unfold.equals("check.now")) {
        press(scene, ".button", unfold);
        press(scene, ".button", unfold);
      } else if (!unfold.isEmpty()) {
        press(scene, ".fold", unfold);
      }
      ImageIO.write(
          SwingFXUtils.fromFXImage(scene.snapshot(null), null),
          "png",
          FOLDER.resolve("pane-" + name + ".png").toFile());
    }

    private static void press(Scene scene, String style, String id) {
      for (Node each : scene.getRoot().lookupAll(style)) {
        if (inside(each, id) && each instanceof ButtonBase button) {
          button.fire();
        }
      }
      wait(scene);
    }

    private static boolean inside(Node node, String id) {
      for (Node at = node; at != null; at = at.getParent()) {
        if (id.equals(at.getId())) {
          return true;
        }
      }
      return false;
    }

    private static void wait(Scene scene) {
      PauseTransition pulses = new PauseTransition(javafx.util.Duration.millis(250));
      pulses.setOnFinished(done -> Platform.exitNestedEventLoop(pulses, null));
      pulses.play();
      Platform.enterNestedEventLoop(pulses);
    }
  }

  private record Later(String id) implements Step {
    @Override
    public ObservableValue<State> state() {
      return new SimpleObjectProperty<>(State.DONE);
    }

    @Override
    public Node node() {
      return new Label(id);
    }
  }
}
