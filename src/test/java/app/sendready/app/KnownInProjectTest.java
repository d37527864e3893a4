package app.sendready.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.sendready.check.FindingCode;
import app.sendready.i18n.Language;
import app.sendready.kind.Kinds;
import app.sendready.project.PlatformFile;
import app.sendready.project.ProjectFile;
import app.sendready.project.RecentProjects;
import app.sendready.ui.fx.Localized;
import app.sendready.ui.fx.Theme;
import app.sendready.ui.project.ProjectModel;
import app.sendready.ui.shell.StyleSheets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// What a project's file marks as known is said in *Verify* too, and stays in the file.
@ExtendWith(ApplicationExtension.class)
@Timeout(60)
final class KnownInProjectTest {
  private static final ProjectFile FORMAT = new ProjectFile(PlatformFile.builtIn(), text -> false);

  @TempDir private Path folder;

  private Session session;
  private ProjectModel project;
  private Stage stage;

  @Start
  void show(Stage shown) {
    Localized words =
        new Localized(Language.ENGLISH, language -> Words.in(language, ZoneOffset.UTC));
    Theme theme = new Theme(StyleSheets.all(), new SimpleObjectProperty<>(ColorScheme.LIGHT));
    session = Showcase.onPremise(words, theme);
    stage = shown;
    Scene scene = new Scene(session.root(), 1440, 900);
    theme.dress(scene);
    stage.setScene(scene);
    stage.show();
  }

  @AfterEach
  void end(FxRobot robot) {
    robot.interact(() -> {
      project.close();
      session.close();
    });
  }

  private void open(FxRobot robot, String known) throws IOException {
    Path file = folder.resolve("a.sendready");
    RecentProjects recent = new RecentProjects(folder.resolve("own"));
    robot.interact(() -> {
      project =
          new ProjectModel(
              session.wizard(),
              FORMAT,
              recent,
              Clock.systemUTC(),
              (delay, task) -> () -> {},
              Runnable::run,
              Runnable::run);
      project.startNew();
    });
    String typed = project.printed();
    Files.writeString(
        file, typed.substring(0, typed.lastIndexOf('}')) + ",\"known\":" + known + "}");
    robot.interact(() -> {
      session.keptBy(project, List.of(), new Label());
      project.open(recent.place(FORMAT, file), (ProjectFile.Opened) FORMAT.read(file));
      session.wizard().steps().stream()
          .filter(step -> step.id().equals("check"))
          .forEach(session.wizard()::show);
    });
  }

  private List<String> told() {
    return stage.getScene().getRoot().lookupAll(".check-row").stream()
        .map(Node::getAccessibleText)
        .toList();
  }

  @Test
  void theRowSaysSinceWhenAndWhy(FxRobot robot) throws IOException {
    String all =
        Kinds.all().stream()
            .flatMap(kind -> kind.codes().stream())
            .map(FindingCode::code)
            .distinct()
            .map(code ->
                "{\"code\":\"%s\",\"date\":\"2026-11-01\",\"reason\":\"as agreed\"}"
                    .formatted(code))
            .collect(Collectors.joining(",", "[", "]"));
    open(robot, all);
    await()
        .until(() ->
            told().stream()
                    .filter(row -> row.endsWith("Known since 1 November 2026: as agreed"))
                    .count()
                > 2);
    assertThat(told()).anyMatch(row -> !row.contains("Known since"));
    assertThat(project.printed()).contains("as agreed");
  }

  @Test
  void whatIsNotUnderstoodIsSaidAndStaysInTheFile(FxRobot robot) throws IOException {
    for (String wrong :
        List.of("\"spf.missing\"", "[{\"code\":\"spf.missing\",\"date\":\"May\"}]")) {
      open(robot, wrong);
      ProjectFile.Opened opened = (ProjectFile.Opened) FORMAT.read(folder.resolve("a.sendready"));
      assertThat(opened.leftOut()).extracting(why -> why.key()).contains("baseline.known.problem");
      assertThat(project.printed()).contains("spf.missing");
    }
  }
}
