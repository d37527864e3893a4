package app.sendready.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.JumpingClock;
import app.sendready.answers.Answers;
import app.sendready.answers.Mode;
import app.sendready.app.Words;
import app.sendready.check.Checker;
import app.sendready.check.Content;
import app.sendready.check.ExpectedRecord;
import app.sendready.check.Need;
import app.sendready.check.Report;
import app.sendready.dns.MemoryZone;
import app.sendready.i18n.Language;
import app.sendready.i18n.Messages;
import app.sendready.i18n.Text;
import app.sendready.json.Json;
import app.sendready.key.PastedKey;
import app.sendready.kind.SampleKinds;
import app.sendready.network.MemoryNetwork;
import app.sendready.practice.Practice;
import app.sendready.project.PlatformFile;
import app.sendready.provider.Detection;
import app.sendready.web.TlsProbeResult;
import app.sendready.web.WebAnswer;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// Watching on the command line, on the practice domain and with a clock that jumps.
class WatchCommandTest {
  private final JumpingClock clock = new JumpingClock(Instant.parse("2026-11-23T14:00:00Z"));
  private final Practice practice = new Practice(clock, PlatformFile.builtIn());
  private final List<Duration> pauses = new ArrayList<>();
  private final List<Instant> looks = new ArrayList<>();

  /// Happens at the end of the pause with this number, counted from 1.
  private Consumer<Integer> meanwhile = pause -> {};

  private static final Duration SECOND = Duration.ofSeconds(1);

  private boolean watched;
  private int stopAtPause = Integer.MAX_VALUE;
  private int stopAtLook = Integer.MAX_VALUE;

  private record Ran(int status, List<String> out, String err) {
    List<Json.Obj> events() {
      return out.stream()
          .map(line -> (Json.Obj) ((Json.Parsed.Read) Json.parse(line)).value())
          .toList();
    }
  }

  @Test
  void everythingIsPublishedAndTheWatchEndsByItself() {
    meanwhile =
        pause -> {
          if (pause == 2) {
            publishAll();
          }
        };
    Ran ran = watch("--format", "json");
    List<Json.Obj> events = ran.events();
    assertThat(ran.status()).isZero();
    assertThat(events.stream().map(e -> e.text("event").orElseThrow()).distinct())
        .containsExactly("row", "heard", "change", "report");
    assertThat(events.stream().filter(e -> e.text("event").orElseThrow().equals("heard")))
        .isNotEmpty()
        .allSatisfy(e -> {
          assertThat(e.text("news").orElseThrow()).isIn("appeared", "changed");
          assertThat(e.text("server")).isPresent();
        });
    assertThat(events.stream().filter(e -> e.text("event").orElseThrow().equals("change")))
        .isNotEmpty()
        .allSatisfy(e -> {
          assertThat(e.text("status")).contains("pass");
          assertThat(e.text("before").orElseThrow()).isIn("fail", "warn", "unknown", "waiting");
        });
    Json.Obj last = events.getLast();
    assertThat(last.text("ended")).contains("settled");
    assertThat(last.text("verdict")).contains("pass");
    assertThat(last.number("schema")).contains(1L);
    assertThat(last.number("rounds")).contains((long) looks.size());
    // 10 s and 20 s without news, then 2 s to confirm what has turned right, and once more.
    assertThat(pauses.subList(0, 3))
        .containsExactly(Duration.ofSeconds(10), Duration.ofSeconds(20), Duration.ofSeconds(2));
  }

  @Test
  void textSaysWhatARowWasAndWhatItIs() {
    meanwhile =
        pause -> {
          if (pause == 1) {
            publishAll();
          }
        };
    Ran ran = watch();
    assertThat(ran.status()).isZero();
    assertThat(ran.out()).anyMatch(l -> l.contains("✕ Not right → ✓ Right") && l.contains("DKIM"));
    assertThat(ran.out()).anyMatch(l -> l.contains("DKIM") && l.contains("appeared at "));
    assertThat(ran.out())
        .as("all but the logo, which nobody wants")
        .contains("Ready to send: " + (rows() - 1) + " right.");
    assertThat(ran.err()).contains("Next check in 10 s.").contains("twice in a row");
  }

  @Test
  void aRowThatWaitsForTheOthersIsToldWhenItsTurnHasCome() {
    meanwhile =
        pause -> {
          if (pause == 1) {
            publish(expected -> !expected.kind().equals("dmarc"));
          }
        };
    Ran ran = watch("--for", "60s");
    List<String> dmarc =
        ran.out().stream().filter(l -> l.contains("DMARC policy  _dmarc")).toList();
    assertThat(dmarc.getFirst()).contains("○ Later");
    assertThat(dmarc.get(1)).contains("✕ Not right");
    assertThat(ran.out().get(ran.out().indexOf(dmarc.get(1)) + 1)).contains("→ ");
  }

  @ParameterizedTest
  @CsvSource({
    "csv,      '\"#\",\"Status\",'",
    "markdown, '# '",
    "html,     '<!DOCTYPE html>'",
    "pdf,      %PDF-",
  })
  void aFormThatIsOneWholeIsWrittenAtTheEnd(String format, String begins) {
    meanwhile =
        pause -> {
          if (pause == 1) {
            publishAll();
          }
        };
    Ran ran = watch("--format", format);
    assertThat(ran.status()).isZero();
    assertThat(ran.out().getFirst().replace("\ufeff", "")).startsWith(begins);
    assertThat(ran.err()).contains("✕ Not right → ✓ Right", "Next check in 10 s.", "appeared at ");
  }

  @Test
  void inFrontOfATerminalTheSecondsRunDown() {
    watched = true;
    Ran ran = watch("--for", "3s");
    assertThat(pauses).containsExactly(SECOND, SECOND, SECOND);
    assertThat(looks).hasSize(2);
    assertThat(ran.err())
        .containsSubsequence("Next check in 3 s.", "Next check in 2 s.", "Next check in 1 s.");
    String line =
        ran.err().lines().filter(l -> l.contains("Time is up.")).findFirst().orElseThrow();
    assertThat(line.substring(line.lastIndexOf('\r') + 1)).startsWith("Time is up.");
  }

  /// A line that goes on in a second one cannot be taken back.
  @ParameterizedTest
  @EnumSource(Language.class)
  void theSecondsFitANarrowTerminal(Language language) {
    String said =
        new Messages(language, ZoneOffset.UTC, List.of("app.sendready.cli.cli"))
            .say(
                Text.of("cli.watch.next", "working", 12).with("required", 13).with("seconds", 300));
    assertThat(said).contains("12", "13", "300").hasSizeLessThan(58);
  }

  @Test
  void withoutATerminalNothingIsTakenBack() {
    stopAtPause = 2;
    Ran ran = watch();
    assertThat(ran.err()).contains("Next check in 10 s.");
    assertThat(ran.err() + String.join("\n", ran.out()))
        .matches(text -> text.chars().noneMatch(c -> c < ' ' && c != '\n'));
  }

  @Test
  void rowsHaveTheNumbersOfTheLastLook() {
    stopAtPause = 1;
    List<String> out = watch().out();
    List<String> told =
        out.stream()
            .filter(line -> line.matches("\\d\\d:\\d\\d +\\d+  .*"))
            .map(line -> line.substring("14:00".length()).strip())
            .toList();
    assertThat(told).hasSize(rows());
    assertThat(out.stream().map(line -> line.replaceFirst(" · .*", "").strip())).containsAll(told);
  }

  @Test
  void everyRowIsToldOnceAtFirst() {
    stopAtPause = 1;
    List<Json.Obj> events = watch("--format", "json").events();
    assertThat(events.stream().filter(e -> e.text("event").orElseThrow().equals("row")))
        .hasSize(rows());
    assertThat(events.stream().filter(e -> e.text("event").orElseThrow().equals("row")))
        .extracting(e -> e.number("number").orElseThrow())
        .doesNotHaveDuplicates();
  }

  @Test
  void theLookAtTheDeadlineIsTheLast() {
    Ran ran = watch("--for", "45s", "--format", "json");
    assertThat(ran.status()).isEqualTo(Cli.FAILED);
    assertThat(ran.events().getLast().text("ended")).contains("deadline");
    assertThat(pauses)
        .containsExactly(Duration.ofSeconds(10), Duration.ofSeconds(20), Duration.ofSeconds(15));
    assertThat(looks).hasSize(4);
  }

  @Test
  void whoStopsItWhileItWaitsGetsTheLastLook() {
    stopAtPause = 3;
    Ran ran = watch("--format", "json");
    assertThat(ran.status()).isEqualTo(Cli.FAILED);
    assertThat(ran.events().getLast().text("ended")).contains("stopped");
    assertThat(ran.events().getLast().number("rounds")).contains(3L);
  }

  @Test
  void whoStopsItInTheFirstLookKnowsNothingYet() {
    stopAtLook = 1;
    Ran ran = watch("--format", "json");
    assertThat(ran.status()).isEqualTo(Cli.NOT_CHECKED);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).contains("Stopped.");
  }

  @Test
  void whoStopsItInALaterLookGetsTheOneBefore() {
    stopAtLook = 2;
    Ran ran = watch("--format", "json");
    assertThat(ran.status()).isEqualTo(Cli.FAILED);
    assertThat(ran.events().getLast().text("verdict")).contains("fail");
  }

  @ParameterizedTest
  @CsvSource({
    "--for 30m,                    Add --watch",
    "--watch --for soon,           up to 30 days",
    "--watch --for 31d,            up to 30 days",
    "--watch --replay run.json,    A recording does not change",
  })
  void whatMakesNoSenseIsRefused(String options, String said) {
    Ran ran = run(("check practice.example " + options).split(" "));
    assertThat(ran.status()).isEqualTo(Cli.USAGE);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).contains(said);
    assertThat(looks).isEmpty();
  }

  private int rows() {
    Answers answers =
        Answers.start(Practice.DOMAIN, Mode.CLOUD, PlatformFile.builtIn())
            .withKey(
                new Answers.SigningKey(
                    Answers.start(Practice.DOMAIN, Mode.CLOUD, PlatformFile.builtIn())
                        .key()
                        .selector(),
                    PastedKey.found(Practice.SAMPLE_KEY)));
    return new Checker(SampleKinds.all(), clock)
        .plan(
            answers.withPolicy(
                new Answers.Policy(
                    answers.policy().dmarc(),
                    answers.policy().reportAddress(),
                    java.util.Optional.empty(),
                    false)))
        .records()
        .size();
  }

  /// What a person would do who follows the plan.
  private void publishAll() {
    publish(_ -> true);
  }

  private void publish(Predicate<ExpectedRecord> wanted) {
    Report now = lastReport;
    now.rows()
        .forEach(row -> {
          ExpectedRecord expected = row.expected();
          boolean needed = expected.need() == Need.REQUIRED || expected.need() == Need.RECOMMENDED;
          if (needed && wanted.test(expected)) {
            row.judgement()
                .proposed()
                .or(() ->
                    expected.content() instanceof Content.Value(String text)
                        ? java.util.Optional.of(text)
                        : java.util.Optional.empty())
                .ifPresent(value -> practice.publish(expected.name(), expected.type(), value));
          }
        });
  }

  private Report lastReport;

  private Ran watch(String... more) {
    List<String> args =
        new ArrayList<>(
            List.of(
                "check",
                "practice.example",
                "--dkim-key",
                Practice.SAMPLE_KEY,
                "--no-legacy",
                "--watch"));
    args.addAll(List.of(more));
    return run(args.toArray(String[]::new));
  }

  private Ran run(String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Services services =
        new Services(
            SampleKinds.all(),
            this::check,
            new NoMany(),
            port -> {
              throw new UnsupportedOperationException();
            },
            servers -> new Detection.Unknown(),
            new Services.Outside(
                resolvers -> new MemoryZone(),
                resolvers -> new MemoryZone(),
                uri -> new WebAnswer.Failed("no web here"),
                host -> new TlsProbeResult.Unreached("no web here"),
                clock,
                new Patience(),
                most -> new byte[0]),
            file -> {
              throw new UnsupportedOperationException();
            },
            language -> Words.in(language, ZoneOffset.UTC),
            "1.2.3");
    int status =
        new Cli(services, Locale.ENGLISH)
            .run(
                args,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    String said = err.toString(StandardCharsets.UTF_8);
    assertThat(said).doesNotContain("[cli.").doesNotContain("Exception");
    PrintedJson.isAsItsSchemaSays(args, out.toString(StandardCharsets.UTF_8));
    return new Ran(status, out.toString(StandardCharsets.UTF_8).lines().toList(), said);
  }

  private Report check(Services.CheckRequest request, Consumer<app.sendready.check.RowReport> onRow)
      throws Refusal {
    looks.add(clock.instant());
    if (looks.size() == stopAtLook) {
      Thread.currentThread().interrupt();
    }
    try {
      lastReport =
          new Checker(SampleKinds.all(), clock)
              .run(request.answers(), new MemoryNetwork(practice.world()), onRow);
      return lastReport;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new Refusal(Text.of("cli.interrupted"));
    }
  }

  private final class Patience implements Services.Patience {
    @Override
    public void pause(Duration time) throws InterruptedException {
      pauses.add(time);
      if (pauses.size() == stopAtPause) {
        throw new InterruptedException();
      }
      clock.jump(time);
      meanwhile.accept(pauses.size());
    }

    @Override
    public boolean isWatched() {
      return watched;
    }

    @Override
    public int untilStopped(Work work) throws Refusal {
      return work.run();
    }
  }
}
