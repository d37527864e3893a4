package app.sendready.ui.many;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.bulk.BulkLine;
import app.sendready.bulk.BulkResult;
import app.sendready.json.Json;
import app.sendready.ui.many.list.ComparedWith;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// However a run that is compared with earlier results is interrupted, in the end it tells the same
/// as one that nobody disturbed, and each domain once.
@Timeout(240)
class ManyInterruptedTest {
  @TempDir Path folder;

  private ManyDesk desk;
  private Path then;
  private List<String> undisturbed;
  private List<String> asked;

  @BeforeEach
  void nobodyDisturbs() throws IOException {
    begin("calm");
    desk.model.start();
    undisturbed = told();
    asked = desk.looked.stream().sorted().toList();
    assertThat(desk.news()).filteredOn(line -> line.contains("Worse")).hasSize(3);
    begin("disturbed");
  }

  private void begin(String name) throws IOException {
    desk = new ManyDesk(Files.createDirectory(folder.resolve(name)));
    then = desk.aWeekLater();
    desk.model.take(List.of(desk.table, then));
  }

  /// All that is saved, the table's words, and what is kept of each line in the end.
  private List<String> told() throws IOException {
    assertThat(desk.model.stage().get()).isInstanceOf(ManyStage.Ready.class);
    assertThat(desk.model.totals().get().open()).isZero();
    Map<Integer, Integer> times = new HashMap<>();
    Files.readAllLines(desk.kept()).stream()
        .skip(1)
        .map(line -> new BulkResult((Json.Obj) ((Json.Parsed.Read) Json.parse(line)).value()))
        .filter(BulkResult::isCompared)
        .forEach(result -> times.merge(result.line(), 1, Integer::sum));
    assertThat(times.values()).as("none is kept twice").containsOnly(1);
    List<String> all = new ArrayList<>();
    for (String line : Files.readAllLines(desk.saved("now.jsonl"))) {
      all.add(line.replaceFirst("\"elapsedMillis\":\\d+", ""));
    }
    all.addAll(Files.readAllLines(desk.saved("now.csv")));
    all.addAll(desk.news());
    all.add(desk.model.totals().get().turns().toString());
    return all;
  }

  /// At the look of this number, once.
  private void at(int look, Runnable action) {
    desk.looked.clear();
    Consumer<BulkLine.Understood> once =
        _ -> {
          if (desk.looked.size() == look) {
            action.run();
          }
        };
    desk.before = once;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 9, 15})
  void pausedAndGoneOnWith(int look) throws IOException {
    at(
        look,
        () -> {
          desk.model.pause();
          assertThat(desk.model.stage().get()).isInstanceOf(ManyStage.Paused.class);
          desk.model.goOn();
        });
    desk.model.start();
    assertThat(told()).isEqualTo(undisturbed);
    assertThat(desk.looked.stream().sorted()).as("nobody is asked twice").isEqualTo(asked);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 9, 15})
  void stoppedAndGoneOnWith(int look) throws IOException {
    at(look, desk.model::cancel);
    desk.model.start();
    assertThat(desk.model.totals().get().open()).isPositive();
    List<String> before = List.copyOf(desk.looked);
    desk.before = _ -> {};
    desk.model.start();
    assertThat(told()).isEqualTo(undisturbed);
    assertThat(desk.looked).startsWith(before.toArray(String[]::new));
    assertThat(desk.looked.stream().sorted()).isEqualTo(asked);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 9, 15})
  void pausedThenStoppedThenOpenedAnew(int look) throws IOException {
    at(
        look,
        () -> {
          desk.model.pause();
          desk.model.cancel();
        });
    desk.model.start();
    desk.before = _ -> {};
    desk.anew().open(desk.table);
    assertThat(desk.model.comparing().since().get()).isInstanceOf(ComparedWith.Chosen.class);
    desk.model.start();
    assertThat(told()).isEqualTo(undisturbed);
    assertThat(desk.looked.stream().sorted()).isEqualTo(asked);
  }

  /// After every look, with any part of the last line written: each time the program is killed and
  /// started anew.
  @Test
  void killedAgainAndAgain() throws IOException {
    int kills = 0;
    for (int cut = 0; desk.model.totals().get().open() > 0; cut += 37) {
      at(4, desk.model::cancel);
      desk.model.start();
      desk.before = _ -> {};
      boolean isThrough = desk.model.totals().get().open() == 0;
      desk.anew();
      tear(desk.kept(), isThrough ? 0 : cut);
      desk.model.open(desk.table);
      assertThat(desk.model.comparing().since().get()).isInstanceOf(ComparedWith.Chosen.class);
      assertThat(kills++).isLessThan(100);
    }
    assertThat(kills).isGreaterThan(3);
    assertThat(told()).isEqualTo(undisturbed);
  }

  private static void tear(Path file, int octets) throws IOException {
    List<String> lines = Files.readAllLines(file);
    int last = lines.getLast().length();
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.truncate(channel.size() - (lines.size() > 2 ? Math.min(octets % 200, last) : 0));
    }
  }

  @Test
  void comparedWithNothingInBetween() throws IOException {
    at(3, desk.model::cancel);
    desk.model.start();
    desk.before = _ -> {};
    desk.model.compareWith(Optional.empty());
    desk.model.start();
    assertThat(desk.model.totals().get().isCompared()).isFalse();
    desk.model.take(List.of(then));
    desk.model.start();
    assertThat(desk.news()).filteredOn(line -> line.contains("Worse")).hasSize(3);
    assertThat(told()).isEqualTo(undisturbed);
  }
}
