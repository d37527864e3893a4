package app.sendready.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What is needed only to hand something out is not loaded before that.
class LazyLoadingTest {
  private static final List<String> LATER =
      List.of(
          "com.openhtmltopdf.",
          "org.apache.pdfbox.",
          "org.apache.fontbox.",
          "org.commonmark.",
          "org.apache.commons.csv.",
          "com.github.weisj.",
          "app.sendready.export.sheet.");

  @TempDir Path folder;

  /// Starts the window, opens the practice project, and ends.
  static final class Opened {
    private Opened() {}

    public static void main(String[] args) throws Exception {
      PracticeTour tour = PracticeTour.start();
      tour.click("shell.start.practice");
      tour.waitUntil(() -> tour.find("domain.from").isPresent());
      Platform.exit();
      System.exit(0);
    }
  }

  private List<String> loadedBy(String... program) throws IOException, InterruptedException {
    Path log = folder.resolve("classes.log");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xlog:class+load:file=" + log);
    for (String name :
        List.of("glass.platform", "prism.order", "testfx.robot", "java.awt.headless")) {
      if (System.getProperty(name) != null) {
        command.add("-D" + name + "=" + System.getProperty(name));
      }
    }
    command.addAll(List.of("-cp", CtrlCTest.classPath()));
    command.addAll(List.of(program));
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("out").toFile())
            .start();
    boolean ended = process.waitFor(150, TimeUnit.SECONDS);
    process.destroyForcibly();
    assertThat(ended).isTrue();
    assertThat(process.exitValue()).as(Files.readString(folder.resolve("out"))).isZero();
    return Files.readAllLines(log).stream()
        .map(line -> line.replaceFirst("^(\\[[^]]*])+ ", "").replaceFirst(" .*", ""))
        .toList();
  }

  @Test
  @Timeout(180)
  void theWindowStartsWithoutThem() throws Exception {
    List<String> loaded = loadedBy(Opened.class.getName());
    assertThat(loaded).contains("javafx.stage.Stage", "app.sendready.ui.handover.HandOverModel");
    assertThat(loaded).filteredOn(name -> LATER.stream().anyMatch(name::startsWith)).isEmpty();
  }

  @Test
  @Timeout(180)
  void aPlanLoadsOnlyWhatItsFormNeeds() throws Exception {
    String main = Main.class.getName();
    assertThat(loadedBy(main, "plan", "example.com"))
        .contains("app.sendready.export.PlanFormat")
        .filteredOn(name -> LATER.stream().anyMatch(name::startsWith) || name.startsWith("javafx."))
        .isEmpty();
    assertThat(loadedBy(main, "plan", "example.com", "--format", "csv"))
        .anyMatch(name -> name.startsWith("org.apache.commons.csv."))
        .noneMatch(name -> name.startsWith("com.openhtmltopdf."));
  }
}
