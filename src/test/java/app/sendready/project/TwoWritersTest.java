package app.sendready.project;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.answers.Answers;
import app.sendready.answers.Mode;
import app.sendready.check.KindScenarios;
import app.sendready.check.OtherJava;
import app.sendready.disk.Turns;
import app.sendready.dns.DomainName;
import app.sendready.project.ProjectStore.Saved;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Two programs save one project at the same moment: one of them does, and the other is told.
class TwoWritersTest {
  private static final int ROUNDS = 60;
  private static final ProjectFile FORMAT = new ProjectFile(KindScenarios.PLATFORM, text -> false);

  @TempDir Path folder;
  @TempDir Path locks;

  /// The other program: `look` looks at the file, `MOMENT DOMAIN` waits for that moment and saves.
  static final class Writer {
    private Writer() {}

    public static void main(String[] args) throws IOException {
      List<ProjectStore> store = new ArrayList<>();
      OtherJava.answer(order -> {
        if (order.equals("look")) {
          store.add(ProjectStore.at(FORMAT, new Turns(Path.of(args[1])), Path.of(args[0])));
          return "looked";
        }
        String[] parts = order.split(" ");
        Project project = about(parts[1]);
        long moment = Long.parseLong(parts[0]);
        while (System.currentTimeMillis() < moment) {
          Thread.onSpinWait();
        }
        return String.valueOf(store.getLast().save(project) instanceof Saved.Done);
      });
    }
  }

  private static Project about(String domain) {
    return Project.of(Answers.start(DomainName.of(domain), Mode.CLOUD, KindScenarios.PLATFORM));
  }

  @Test
  @Timeout(120)
  void oneOfTwoSavesAtTheSameMomentIsDone() throws IOException {
    Path file = folder.resolve("my.sendready");
    try (OtherJava one = OtherJava.start(Writer.class, file.toString(), locks.toString());
        OtherJava two = OtherJava.start(Writer.class, file.toString(), locks.toString())) {
      for (int round = 0; round < ROUNDS; round++) {
        assertThat(List.of(one.tell("look"), two.tell("look"))).containsOnly("looked");
        long moment = System.currentTimeMillis() + 15;
        one.order(moment + " one" + round + ".example");
        two.order(moment + " two" + round + ".example");
        List<String> done = List.of(one.answer(), two.answer());
        assertThat(done).as("round " + round).containsExactlyInAnyOrder("true", "false");
        String winner = (done.getFirst().equals("true") ? "one" : "two") + round + ".example";
        assertThat(FORMAT.read(file))
            .isInstanceOfSatisfying(
                ProjectFile.Opened.class,
                opened -> assertThat(opened.project().subject()).isEqualTo(winner));
      }
    }
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(each -> each.getFileName().toString()))
          .as("no lock stays behind")
          .containsExactlyInAnyOrder("my.sendready", "my.sendready.bak");
    }
  }
}
