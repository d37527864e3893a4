package app.sendready.ui;

import app.sendready.i18n.Language;
import app.sendready.i18n.Text;
import app.sendready.setup.Answers;
import app.sendready.setup.ExpectedRecord;
import app.sendready.setup.Report;
import app.sendready.ui.control.Publisher;
import app.sendready.ui.fx.Background;
import app.sendready.ui.fx.Localized;
import app.sendready.ui.step.check.CheckModel;
import app.sendready.ui.step.check.CheckStep;
import app.sendready.ui.step.check.Rounds;
import app.sendready.ui.step.records.Panel;
import app.sendready.ui.step.records.RecordsModel;
import app.sendready.ui.step.records.RecordsStep;
import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.embed.swing.SwingFXUtils;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.testfx.api.FxToolkit;

/// Writes pictures of the two heart steps into `target/screenshots`, for eyes, not for comparing.
public final class PaneGallery {
  private static final Publisher NOWHERE = (ExpectedRecord record, String value) -> {};

  private PaneGallery() {}

  /// Starts a toolkit by itself.
  public static void main(String[] arguments) throws Exception {
    FxToolkit.registerPrimaryStage();
    for (boolean dark : new boolean[] {false, true}) {
      for (Language language : Language.values()) {
        shoot(dark, language);
      }
    }
    System.exit(0);
  }

  private static void shoot(boolean dark, Language language) throws Exception {
    String tail = (dark ? "-dark-" : "-light-") + language.tag();
    onFx(() -> {
      Application.setUserAgentStylesheet(
          dark
              ? new PrimerDark().getUserAgentStylesheet()
              : new PrimerLight().getUserAgentStylesheet());
      return null;
    });
    Localized words = Sample.words(language);
    picture("records" + tail, words, () -> records(words, true, Optional.empty()), "");
    picture(
        "records-open" + tail,
        words,
        () -> records(words, true, Optional.empty()),
        "#records.row.1 .fold");
    if (!dark) {
      picture(
          "records-before" + tail,
          words,
          () -> records(words, false, Optional.of(NOWHERE)),
          "#records.row.2 .fold");
    }
    picture(
        "check" + tail,
        words,
        () -> check(words, (_, onRow) -> Sample.report(), Optional.empty()),
        "");
    picture(
        "check-open" + tail,
        words,
        () -> check(words, (_, onRow) -> Sample.report(), Optional.of(NOWHERE)),
        "#check.row.2 .fold");
    if (!dark) {
      picture("check-skeleton" + tail, words, () -> check(words, skeleton(), Optional.empty()), "");
      picture(
          "check-right" + tail,
          words,
          () ->
              check(
                  words,
                  (answers, _) ->
                      Sample.report(
                          Sample.plan(answers).records().stream().map(Sample::right).toList()),
                  Optional.empty()),
          "");
    }
  }

  private static Rounds skeleton() {
    return (answers, onRow) -> {
      Sample.report().rows().stream().skip(2).limit(3).forEach(onRow);
      TimeUnit.HOURS.sleep(1);
      return Sample.report();
    };
  }

  private static Node records(Localized words, boolean known, Optional<Publisher> publisher) {
    RecordsModel model =
        new RecordsModel(
            new SimpleObjectProperty<>(Optional.of(Sample.answers())),
            Sample::plan,
            new SimpleObjectProperty<Optional<Report>>(
                known ? Optional.of(Sample.report()) : Optional.empty()),
            new SimpleObjectProperty<Optional<Panel>>(Optional.empty()),
            publisher);
    return framed(words, "records", new RecordsStep(model, words, _ -> {}).node());
  }

  private static Node check(Localized words, Rounds rounds, Optional<Publisher> publisher) {
    CheckModel model =
        new CheckModel(
            new SimpleObjectProperty<Optional<Answers>>(Optional.of(Sample.answers())),
            Sample::plan,
            rounds,
            new Background(Thread::startVirtualThread, Platform::runLater),
            (delay, task) -> () -> {},
            Clock.fixed(Sample.NOW, ZoneOffset.UTC),
            publisher);
    CheckStep step = new CheckStep(model, words, _ -> {});
    Node node = step.node();
    step.onEnter();
    return framed(words, "check", node);
  }

  /// The place a step has in the window: rail on the left, title on top, buttons below.
  private static Node framed(Localized words, String id, Node node) {
    Label title = new Label(words.say(Text.of(id + ".title")));
    title.setStyle("-fx-font-size: 24px; -fx-font-weight: bold;");
    VBox content = new VBox(16, title, node);
    content.setPadding(new Insets(24));
    VBox.setVgrow(node, Priority.ALWAYS);
    Region rail = new Region();
    rail.setMinWidth(200);
    Region foot = new Region();
    foot.setMinHeight(60);
    BorderPane frame = new BorderPane(content, new Region(), null, foot, rail);
    frame.setStyle("-fx-background-color: -color-bg-default;");
    return frame;
  }

  private static void picture(
      String name, Localized words, java.util.concurrent.Callable<Node> make, String press)
      throws Exception {
    Stage stage =
        onFx(() -> {
          Stage made = new Stage();
          made.setScene(new Scene((javafx.scene.Parent) make.call(), 1000, 700));
          made.show();
          return made;
        });
    settle();
    if (!press.isEmpty()) {
      onFx(() -> {
        String[] path = press.split(" ");
        Node row = find(stage.getScene().getRoot(), path[0].substring(1));
        ((ToggleButton) row.lookup(path[1])).fire();
        return null;
      });
    }
    settle();
    onFx(() -> {
      Path folder = Path.of("target", "screenshots");
      try {
        Files.createDirectories(folder);
        ImageIO.write(
            SwingFXUtils.fromFXImage(stage.getScene().snapshot(null), null),
            "png",
            folder.resolve("pane-" + name + ".png").toFile());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      stage.close();
      return null;
    });
  }

  private static Node find(javafx.scene.Parent root, String id) {
    for (Node child : root.getChildrenUnmodifiable()) {
      if (id.equals(child.getId())) {
        return child;
      }
      if (child instanceof javafx.scene.Parent parent) {
        Node found = findOrSelf(parent, id);
        if (found != parent) {
          return found;
        }
      }
    }
    return root;
  }

  private static Node findOrSelf(javafx.scene.Parent parent, String id) {
    return find(parent, id);
  }

  private static void settle() throws Exception {
    for (int i = 0; i < 6; i++) {
      onFx(() -> null);
      TimeUnit.MILLISECONDS.sleep(60);
    }
  }

  private static <T> T onFx(java.util.concurrent.Callable<T> call) throws Exception {
    java.util.concurrent.CompletableFuture<T> result =
        new java.util.concurrent.CompletableFuture<>();
    Platform.runLater(() -> {
      try {
        result.complete(call.call());
      } catch (Throwable e) {
        result.completeExceptionally(e);
      }
    });
    return result.get(20, TimeUnit.SECONDS);
  }
}
