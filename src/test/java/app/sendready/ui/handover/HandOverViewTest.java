package app.sendready.ui.handover;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.check.Report;
import app.sendready.disk.DiskTrouble;
import app.sendready.export.Delivery;
import app.sendready.i18n.Language;
import app.sendready.ui.fx.Background;
import app.sendready.ui.fx.Localized;
import app.sendready.ui.fx.Theme;
import app.sendready.ui.handover.HandOverModel.Part;
import app.sendready.ui.shell.StyleSheets;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// Both windows by keyboard alone, and every way in which saving can end.
@ExtendWith(ApplicationExtension.class)
class HandOverViewTest {
  private static final Report REPORT = Outgoing.report();

  @TempDir Path folder;

  private final Localized words = new Localized(Language.ENGLISH, Outgoing::words);
  private final Theme theme =
      new Theme(StyleSheets.all(), new SimpleObjectProperty<>(ColorScheme.LIGHT));
  private final ObjectProperty<Optional<Report>> latest =
      new SimpleObjectProperty<>(Optional.of(REPORT));
  private final List<String> browsed = new ArrayList<>();
  private SaveProgress.Writer writer = Delivery::write;
  private Stage stage;
  private Scene scene;
  private HandOverModel model;
  private Outgoing.Chosen places;

  @Start
  void start(Stage stage) {
    this.stage = stage;
    stage.show();
  }

  private void show(FxRobot robot) {
    places = new Outgoing.Chosen(folder);
    robot.interact(() -> {
      model =
          new HandOverModel(
              latest.map(now -> now.map(Outgoing::document)),
              Language.ENGLISH,
              Outgoing::words,
              () -> Optional.of("{}\n"),
              places,
              background(),
              new SaveProgress(background(), (where, files) -> writer.write(where, files)));
      model.open();
      put(new HandOverView(model, words, browsed::add), 680);
    });
    settle();
  }

  private void showReport(FxRobot robot) {
    places = new Outgoing.Chosen(folder);
    robot.interact(() ->
        put(
            new ReportView(
                new ReportModel(
                    latest,
                    any -> new app.sendready.provider.Detection.Unknown(),
                    Optional::empty,
                    Language.ENGLISH,
                    Outgoing::words,
                    java.time.ZoneOffset.UTC,
                    places,
                    new SaveProgress(background(), (where, files) -> writer.write(where, files))),
                words,
                browsed::add),
            620));
    settle();
  }

  private void put(Parent view, double height) {
    scene = new Scene(view, 760, height);
    theme.dress(scene);
    stage.setScene(scene);
  }

  private static Background background() {
    return new Background(Thread::startVirtualThread, Platform::runLater);
  }

  private static void settle() {
    for (int i = 0; i < 3; i++) {
      WaitForAsyncUtils.waitForFxEvents();
    }
  }

  private Node node(String id) {
    return Stream.of(scene.getRoot())
        .flatMap(HandOverViewTest::all)
        .filter(each -> id.equals(each.getId()))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + id));
  }

  private static Stream<Node> all(Node node) {
    return node instanceof Parent parent
        ? Stream.concat(
            Stream.of(node),
            parent.getChildrenUnmodifiable().stream().flatMap(HandOverViewTest::all))
        : Stream.of(node);
  }

  private String said() {
    return ((Label) node("saving.said")).getText();
  }

  /// Walks with the Tab key until this has the focus, and presses the space bar.
  private void press(FxRobot robot, String id) {
    for (int i = 0; i < 40; i++) {
      Node owner = scene.getFocusOwner();
      if (owner != null && id.equals(owner.getId())) {
        robot.type(KeyCode.SPACE);
        settle();
        return;
      }
      robot.type(KeyCode.TAB);
      WaitForAsyncUtils.waitForFxEvents();
    }
    throw new AssertionError("the Tab key does not reach " + id);
  }

  private void await(Class<? extends SaveProgress.State> state) throws Exception {
    until(() -> state.isInstance(model.saving().state().get()));
    settle();
  }

  private static void until(Callable<Boolean> condition) throws Exception {
    WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, condition);
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
    }
  }

  @Test
  void theTabKeyReadsDownwardsAndEveryStopHasAName(FxRobot robot) {
    show(robot);
    List<String> stops = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      Node owner = scene.getFocusOwner();
      String name =
          owner instanceof ToggleButton toggle ? toggle.getText() : String.valueOf(owner.getId());
      if (stops.contains(name)) {
        break;
      }
      stops.add(name);
      assertThat(spoken(owner)).as(name).isNotBlank();
      robot.type(KeyCode.TAB);
      WaitForAsyncUtils.waitForFxEvents();
    }
    assertThat(stops)
        .containsExactly(
            "Only what is missing",
            "English",
            "handover.letter",
            "handover.letter.copy",
            "handover.mail",
            "handover.part.letter",
            "handover.part.pdf",
            "handover.part.html",
            "handover.part.zone",
            "handover.part.csv",
            "handover.part.markdown",
            "handover.part.json",
            "handover.part.project",
            "handover.save-folder",
            "handover.save-zip");
  }

  private static String spoken(Node node) {
    String own = node.getAccessibleText();
    return own != null
        ? own
        : node instanceof javafx.scene.control.Labeled labeled ? labeled.getText() : "";
  }

  @Test
  void theLetterIsReadCopiedAndSent(FxRobot robot) throws Exception {
    show(robot);
    TextArea letter = (TextArea) node("handover.letter");
    until(() -> letter.getText().startsWith("Hello,"));
    assertThat(letter.getText()).contains("v=spf1").doesNotContain("⟨");
    press(robot, "handover.letter.copy");
    robot.interact(() ->
        assertThat(Clipboard.getSystemClipboard().getString())
            .isEqualTo(model.letter().getValue()));
    press(robot, "handover.mail");
    assertThat(browsed).hasSize(1);
    assertThat(browsed.getFirst())
        .startsWith("mailto:?subject=DNS%20records%20for%20news.example.com&body=")
        .contains("it%20is%20on%20the%20clipboard");
    assertThat(((Label) node("handover.remark")).getText()).contains("paste it");
    robot.interact(() -> model.language().set(Language.RUSSIAN));
    until(() -> letter.getText().startsWith("Здравствуйте!"));
    assertThat(((Label) node("handover.subject")).getText())
        .isEqualTo("Subject: Записи DNS для news.example.com");
    robot.interact(() -> words.presenting().set(true));
    assertThat(letter.getText()).doesNotContain("report@news.example.com").contains("•••@•••");
    assertThat(model.letter().getValue()).contains("report@news.example.com");
  }

  @Test
  void aFolderIsFilledByKeyboardAndOpened(FxRobot robot) throws Exception {
    show(robot);
    press(robot, "handover.part.project");
    press(robot, "handover.save-folder");
    await(SaveProgress.State.Saved.class);
    Path made = folder.resolve("sendready-news.example.com");
    assertThat(names(made))
        .containsExactly(
            "letter.txt",
            "records.csv",
            "records.html",
            "records.pdf",
            "records.zone",
            "sendready-news.example.com.sendready");
    assertThat(said()).isEqualTo("Saved 6 files in " + made);
    // The next thing to do has the focus already.
    robot.type(KeyCode.SPACE);
    assertThat(browsed).hasSize(1);
    assertThat(Path.of(URI.create(browsed.getFirst()))).isEqualTo(made);
  }

  @Test
  void takenNamesAreAskedAboutAndEscapeMeansNo(FxRobot robot) throws Exception {
    Path made = Files.createDirectories(folder.resolve("sendready-news.example.com"));
    Files.writeString(made.resolve("records.csv"), "mine");
    show(robot);
    press(robot, "handover.save-folder");
    await(SaveProgress.State.Asking.class);
    assertThat(said()).contains("records.csv");
    robot.type(KeyCode.ESCAPE);
    settle();
    assertThat(model.saving().state().get()).isInstanceOf(SaveProgress.State.Idle.class);
    assertThat(made.resolve("records.csv")).hasContent("mine");
    assertThat(names(made)).hasSize(1);
    press(robot, "handover.save-folder");
    await(SaveProgress.State.Asking.class);
    press(robot, "handover.replace");
    await(SaveProgress.State.Saved.class);
    assertThat(names(made)).hasSize(5);
    assertThat(made.resolve("records.csv")).content().isNotEqualTo("mine");
  }

  @Test
  void onePartAloneIsAFileUnderItsOwnName(FxRobot robot) throws Exception {
    show(robot);
    robot.interact(() -> {
      for (Part part : Part.values()) {
        model.goes(part).set(part == Part.ZONE);
      }
    });
    press(robot, "handover.save-file");
    await(SaveProgress.State.Saved.class);
    assertThat(names(folder)).containsExactly("sendready-news.example.com-records.zone");
    robot.interact(() -> model.goes(Part.ZONE).set(false));
    assertThat(node("handover.save-folder").isDisabled()).isTrue();
  }

  @Test
  void everyTroubleIsToldInASentence(FxRobot robot) throws Exception {
    show(robot);
    robot.interact(() -> {
      model.goes(Part.PDF).set(false);
      model.goes(Part.HTML).set(false);
    });
    for (DiskTrouble trouble : DiskTrouble.values()) {
      writer =
          (where, files) -> {
            throw new Delivery.Refused(trouble, new IOException());
          };
      robot.interact(model::saveFolder);
      await(SaveProgress.State.Refused.class);
      assertThat(said()).startsWith("Nothing was saved").contains(folder.toString());
    }
    robot.interact(() -> places.choose(file()));
    writer = Delivery::write;
    robot.interact(model::saveFolder);
    await(SaveProgress.State.Refused.class);
    assertThat(said()).contains("something else has the name");
    assertThat(names(folder)).containsExactly("file");
  }

  private Path file() {
    try {
      return Files.writeString(folder.resolve("file"), "");
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void aSlowDiskLeavesTheWindowAliveAndCanBeCalledOff(FxRobot robot) throws Exception {
    CountDownLatch stopped = new CountDownLatch(1);
    writer =
        (where, files) -> {
          try {
            Thread.sleep(60_000);
          } catch (InterruptedException calledOff) {
            stopped.countDown();
            throw calledOff;
          }
        };
    show(robot);
    robot.interact(model::saveZip);
    await(SaveProgress.State.Working.class);
    assertThat(node("handover.save-folder").isDisabled()).isTrue();
    until(() -> said().equals("Making 5 files: 4 done…"));
    press(robot, "handover.cancel");
    assertThat(stopped.await(10, TimeUnit.SECONDS)).isTrue();
    assertThat(model.saving().state().get()).isInstanceOf(SaveProgress.State.Idle.class);
    assertThat(names(folder)).isEmpty();
    robot.interact(places::thinkBetter);
    robot.interact(model::saveZip);
    assertThat(model.saving().state().get()).isInstanceOf(SaveProgress.State.Idle.class);
  }

  @Test
  void theReportIsSavedByKeyboard(FxRobot robot) throws Exception {
    showReport(robot);
    assertThat(((Label) node("handover.report.moment")).getText())
        .contains("9 records on 23 November 2026, 14:02");
    List<String> stops = new ArrayList<>();
    while (!"handover.report.save".equals(scene.getFocusOwner().getId()) && stops.size() < 9) {
      stops.add(spoken(scene.getFocusOwner()));
      robot.type(KeyCode.TAB);
      WaitForAsyncUtils.waitForFxEvents();
    }
    assertThat(stops).containsExactly("PDF. To attach to a message or to print.", "English");
    robot.type(KeyCode.SPACE);
    until(() -> said().startsWith("Saved sendready-news.example.com-2026"));
    assertThat(names(folder)).containsExactly("sendready-news.example.com-2026-11-23-1402.pdf");
  }

  @Test
  void withoutALookThereIsNoReport(FxRobot robot) {
    robot.interact(() -> latest.set(Optional.empty()));
    showReport(robot);
    assertThat(((Label) node("handover.report.moment")).getText()).contains("no report yet");
    assertThat(((Button) node("handover.report.save")).isDisabled()).isTrue();
    robot.interact(() -> latest.set(Optional.of(REPORT)));
    assertThat(((Button) node("handover.report.save")).isDisabled()).isFalse();
  }

  @Test
  void aChangeInTheRecordsReachesTheLetterWhileItIsOpen(FxRobot robot) throws Exception {
    show(robot);
    robot.interact(() -> latest.set(Optional.empty()));
    TextArea letter = (TextArea) node("handover.letter");
    until(() -> letter.getText().isEmpty());
    robot.interact(model::close);
    robot.interact(() -> latest.set(Optional.of(REPORT)));
    settle();
    assertThat(model.letter().getValue()).isEmpty();
    robot.interact(model::open);
    until(() -> letter.getText().startsWith("Hello,"));
    assertThat(((CheckBox) node("handover.part.pdf")).isSelected()).isTrue();
  }
}
