package app.sendready.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.cli.Cli;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// What somebody sees when the program breaks before its first window.
@ExtendWith(ApplicationExtension.class)
class StartFaultTest {
  private final Locale before = Locale.getDefault();
  private Stage stage;
  private Path home;

  @Start
  void begin(Stage first) {
    stage = first;
  }

  @BeforeEach
  void folder() throws Exception {
    home = Files.createTempDirectory("start-fault");
    System.setProperty("sendready.home", home.toString());
  }

  @AfterEach
  void end() {
    System.clearProperty("sendready.home");
    Locale.setDefault(before);
  }

  private static void broken() {
    throw new IllegalStateException("cannot read shop.example.com");
  }

  private List<String> labels() {
    return stage.getScene().getRoot().lookupAll(".label").stream()
        .filter(Label.class::isInstance)
        .map(node -> ((Label) node).getText())
        .collect(Collectors.toList());
  }

  @ParameterizedTest
  @CsvSource({"en, SendReady cannot start", "ru, SendReady не запускается"})
  void itIsToldInTheSystemsLanguageAndKept(String language, String title, FxRobot robot)
      throws Exception {
    Locale.setDefault(Locale.forLanguageTag(language));
    robot.interact(() -> StartFault.guard(stage, StartFaultTest::broken));
    assertThat(stage.isShowing()).isTrue();
    Path file = home.resolve("faults.txt");
    assertThat(labels()).contains(title).anyMatch(line -> line.contains(file.toString()));
    TextArea told = (TextArea) stage.getScene().getRoot().lookup(".text-area");
    assertThat(told.getText())
        .startsWith("SendReady ")
        .contains("IllegalStateException: cannot read ‹…›", "StartFaultTest.broken")
        .doesNotContain("shop.example.com");
    assertThat(Files.readString(file)).contains(told.getText());
    List<Button> buttons =
        stage.getScene().getRoot().lookupAll(".button").stream().map(Button.class::cast).toList();
    robot.interact(buttons.getLast()::fire);
    robot.interact(
        () -> assertThat(Clipboard.getSystemClipboard().getString()).isEqualTo(told.getText()));
    robot.interact(buttons.getFirst()::fire);
    assertThat(stage.isShowing()).isFalse();
  }

  @Test
  void whatIsBrokenInTheClassesThemselvesIsToldToo(FxRobot robot) {
    robot.interact(() ->
        StartFault.guard(
            stage,
            () -> {
              throw new ExceptionInInitializerError(new IllegalStateException("no words"));
            }));
    assertThat(stage.isShowing()).isTrue();
    robot.interact(stage::close);
  }

  @Test
  void whereNothingCanBeKeptItIsToldAllTheSame(FxRobot robot) throws Exception {
    Path inTheWay = Files.createFile(home.resolve("file"));
    System.setProperty("sendready.home", inTheWay.toString());
    robot.interact(() -> StartFault.guard(stage, StartFaultTest::broken));
    assertThat(labels()).anyMatch(line -> line.contains("could not be written"));
    robot.interact(stage::close);
  }

  @Test
  void behindAWindowThatStandsItIsAFaultLikeAnyOther(FxRobot robot) {
    List<Throwable> told = new ArrayList<>();
    robot.interact(() -> {
      Thread.UncaughtExceptionHandler usual = Thread.currentThread().getUncaughtExceptionHandler();
      Thread.currentThread().setUncaughtExceptionHandler((_, fault) -> told.add(fault));
      StartFault.guard(
          stage,
          () -> {
            stage.show();
            broken();
          });
      Thread.currentThread().setUncaughtExceptionHandler(usual);
    });
    assertThat(told).singleElement().isInstanceOf(IllegalStateException.class);
    assertThat(home.resolve("faults.txt")).doesNotExist();
    robot.interact(stage::close);
  }

  @Test
  void whereNoWindowCanBeOpenedASentenceSaysSo() {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int status =
        StartFault.withoutWindow(
            new UnsupportedOperationException("Unable to open DISPLAY"),
            new PrintStream(err, true, StandardCharsets.UTF_8));
    assertThat(status).isEqualTo(Cli.FAULT);
    assertThat(err.toString(StandardCharsets.UTF_8).lines())
        .hasSize(2)
        .anyMatch(line -> line.contains("cannot open a window"))
        .anyMatch(line -> line.contains(home.resolve("faults.txt").toString()));
  }
}
