package app.sendready.ui.release;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.project.SettingsFile;
import app.sendready.release.Release;
import app.sendready.release.ReleasePublisher;
import app.sendready.release.ReleaseSource;
import app.sendready.ui.fx.Background;
import app.sendready.web.Fetcher;
import app.sendready.web.WebAnswer;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReleaseModelTest {
  private static final ReleasePublisher US = new ReleasePublisher();
  private static final ReleaseSource SOURCE = US.at("https://www.example.com/newest.json");

  @TempDir Path folder;

  private final List<URI> asked = new ArrayList<>();
  private final Deque<Runnable> waiting = new ArrayDeque<>();
  private boolean slow;
  private String day = "2026-12-01";
  private WebAnswer answer = told("1.2.0");
  private String running = "1.1.0";

  private static WebAnswer told(String version) {
    return said(US.answer(version));
  }

  private static WebAnswer said(String text) {
    return new WebAnswer.Received(
        200, "application/json", text.getBytes(StandardCharsets.UTF_8), SOURCE.address());
  }

  private SettingsFile file() {
    return SettingsFile.open(folder.resolve("settings.json"), Runnable::run);
  }

  /// The program as it is started anew.
  private ReleaseModel start() {
    Fetcher fetcher =
        uri -> {
          asked.add(uri);
          return answer;
        };
    Clock clock = Clock.fixed(Instant.parse(day + "T12:00:00Z"), ZoneOffset.UTC);
    return new ReleaseModel(
        new ReleaseModel.World(SOURCE, running, fetcher, clock),
        file(),
        new Background(
            task -> {
              if (slow) {
                waiting.add(task);
              } else {
                task.run();
              }
            },
            Runnable::run));
  }

  /// Started a week after the user was told of the question.
  private ReleaseModel later() {
    ReleaseModel first = start();
    first.askIfDue();
    first.told();
    day = "2026-12-08";
    ReleaseModel model = start();
    model.askIfDue();
    return model;
  }

  private static Optional<String> newer(ReleaseModel model) {
    return model.newer().get().map(Release::version);
  }

  @Test
  void nobodyIsAskedBeforeTheUserWasTold() {
    for (String any : List.of("2026-12-01", "2026-12-08", "2027-12-01")) {
      day = any;
      ReleaseModel model = start();
      assertThat(model.isFirstStart()).isTrue();
      model.askIfDue();
    }
    assertThat(asked).isEmpty();
    assertThat(folder.resolve("settings.json")).doesNotExist();
  }

  @Test
  void theFirstQuestionIsAWeekLater() {
    start().told();
    for (String any : List.of("2026-12-01", "2026-12-07")) {
      day = any;
      ReleaseModel model = start();
      assertThat(model.isFirstStart()).isFalse();
      model.told();
      model.askIfDue();
    }
    assertThat(asked).isEmpty();
    day = "2026-12-08";
    start().askIfDue();
    start().askIfDue();
    assertThat(asked).as("once a week").containsExactly(SOURCE.address());
  }

  @ParameterizedTest
  @CsvSource({
    "1.1.0, 1.2.0, 1.2.0",
    "1.2.0, 1.2.0, ",
    "1.3.0, 1.2.0, ",
    "1.2.0-beta, 1.2.0, 1.2.0",
    "1.2.0, 1.2.0-beta, ",
    "${project.version}, 1.2.0, ",
  })
  void onlyWhatIsNewerIsTold(String runs, String newest, String told) {
    running = runs;
    answer = told(newest);
    assertThat(newer(later())).isEqualTo(Optional.ofNullable(told));
    assertThat(asked).hasSize(1);
  }

  @Test
  void withoutAnAnswerNothingIsToldAndTheNextQuestionIsAWeekLater() {
    answer = new WebAnswer.Failed("no network");
    assertThat(newer(later())).isEmpty();
    start().askIfDue();
    assertThat(asked).hasSize(1);
    answer = said(new ReleasePublisher().answer("9.0.0"));
    day = "2026-12-15";
    ReleaseModel forged = start();
    forged.askIfDue();
    assertThat(newer(forged)).isEmpty();
    assertThat(file().now().updates().answer()).as("not kept").isEmpty();
    assertThat(asked).hasSize(2);
  }

  @Test
  void whatIsKnownIsToldAtTheNextStartWithoutAQuestion() {
    later();
    ReleaseModel again = start();
    assertThat(newer(again)).isEmpty();
    again.askIfDue();
    assertThat(newer(again)).contains("1.2.0");
    answer = new WebAnswer.Failed("no network");
    day = "2026-12-15";
    ReleaseModel offline = start();
    offline.askIfDue();
    assertThat(newer(offline))
        .as("nor does a week without a network take it away")
        .contains("1.2.0");
    running = "1.2.0";
    ReleaseModel installed = start();
    installed.askIfDue();
    assertThat(newer(installed)).isEmpty();
    assertThat(asked).hasSize(2);
  }

  @Test
  void aKeptAnswerThatSomebodyHasChangedIsNotBelieved() throws IOException {
    later();
    Path settings = folder.resolve("settings.json");
    String text = Files.readString(settings);
    assertThat(text).contains("1.2.0");
    Files.writeString(settings, text.replace("1.2.0", "6.6.6"));
    ReleaseModel model = start();
    model.askIfDue();
    assertThat(newer(model)).isEmpty();
    assertThat(asked).hasSize(1);
  }

  @Test
  void aVersionIsPutAsideAndTheNextOneIsTold() {
    later().skip();
    ReleaseModel again = start();
    again.askIfDue();
    assertThat(newer(again)).isEmpty();
    answer = told("1.2.1");
    day = "2026-12-15";
    ReleaseModel next = start();
    next.askIfDue();
    assertThat(newer(next)).contains("1.2.1");
  }

  @Test
  void whoSaysNoIsNeverAskedFor() {
    start().told();
    start().asks().set(false);
    for (String any : List.of("2026-12-08", "2027-12-01")) {
      day = any;
      ReleaseModel model = start();
      assertThat(model.asks().get()).isFalse();
      model.askIfDue();
    }
    assertThat(asked).isEmpty();
    start().asks().set(true);
    ReleaseModel model = start();
    model.askIfDue();
    assertThat(newer(model)).contains("1.2.0");
    model.asks().set(false);
    assertThat(newer(model)).isEmpty();
  }

  @Test
  void whoSaysNoWhileTheQuestionIsUnderWayHearsNothing() {
    start().told();
    day = "2026-12-08";
    slow = true;
    ReleaseModel model = start();
    model.askIfDue();
    model.asks().set(false);
    waiting.forEach(Runnable::run);
    assertThat(asked).isEmpty();
    assertThat(newer(model)).isEmpty();
  }

  @Test
  void aClockThatWasWrongStopsNoQuestionForYears() {
    day = "2036-01-01";
    start().told();
    day = "2026-12-08";
    start().askIfDue();
    assertThat(asked).hasSize(1);
    assertThat(file().now().updates().since().orElseThrow()).hasToString("2026-12-08");
  }
}
