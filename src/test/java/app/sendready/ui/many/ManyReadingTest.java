package app.sendready.ui.many;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.sendready.app.Words;
import app.sendready.bulk.BulkFormat;
import app.sendready.check.KindScenarios;
import app.sendready.i18n.Language;
import app.sendready.i18n.Messages;
import app.sendready.project.PlatformFile;
import app.sendready.provider.Detection;
import app.sendready.ui.fx.Background;
import app.sendready.ui.many.list.ComparedWith;
import app.sendready.ui.many.list.DomainList;
import app.sendready.ui.many.list.DomainRow;
import app.sendready.ui.many.list.HowFar;
import app.sendready.ui.many.list.KeptResults;
import app.sendready.ui.many.list.ListReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What is read slowly, or never to its end, says how far it is and can be left: all is as it was
/// then, at once.
@Timeout(120)
class ManyReadingTest {
  private static final int MANY = 400;

  @TempDir Path folder;

  /// What waits for the JavaFX thread, which is the test's here.
  private final BlockingQueue<Runnable> turns = new LinkedBlockingQueue<>();

  private final Set<Thread> threads = ConcurrentHashMap.newKeySet();
  private final CountDownLatch letGo = new CountDownLatch(1);
  private final ManyWorld world = new ManyWorld(KindScenarios.CLOCK, _ -> {});
  private final Messages words = Words.in(Language.ENGLISH, ZoneOffset.UTC);
  private Optional<Path> target = Optional.empty();
  private ManyModel model;
  private Path table;
  private Path then;

  @BeforeEach
  void aListWithResultsThatAreCompared() throws IOException {
    model = model();
    table = Files.writeString(folder.resolve("clients.csv"), list("ready", 6));
    model.open(table);
    until(this::isReady);
    model.start();
    until(this::isReady);
    target = Optional.of(folder.resolve("then.jsonl"));
    model.save(BulkFormat.JSONL);
    until(() -> model.told().get().isPresent());
    then = target.orElseThrow();
    model.compareWith(target);
    until(this::isReady);
  }

  private static String list(String name, int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> name + i + ".example.com\n")
        .collect(Collectors.joining("", "domain\n", ""));
  }

  @AfterEach
  void end() {
    letGo.countDown();
    model.forget();
  }

  private ManyModel model() {
    return new ManyModel(
        PlatformFile::builtIn,
        new SimpleObjectProperty<>(words),
        new ManyModel.Outside(
            Optional::empty,
            Optional::empty,
            _ -> target,
            folder.resolve("own").resolve("many-results"),
            () -> world,
            _ -> new Detection.Unknown(),
            KindScenarios.CLOCK,
            this::later),
        () -> new Background(this::aside, turns::add));
  }

  private void aside(Runnable task) {
    Thread thread = Thread.ofPlatform().daemon().unstarted(task);
    threads.add(thread);
    thread.start();
  }

  private void later(Duration pause, Runnable task) {
    Thread.startVirtualThread(() -> {
      try {
        Thread.sleep(pause);
        turns.add(task);
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
      }
    });
  }

  private void until(BooleanSupplier there) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (!there.getAsBoolean()) {
      assertThat(System.nanoTime()).as("it comes to be").isLessThan(end);
      turn(20);
    }
  }

  private void turn(long millis) {
    try {
      Runnable next = turns.poll(millis, TimeUnit.MILLISECONDS);
      if (next != null) {
        next.run();
      }
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  private boolean isReady() {
    return model.stage().get() instanceof ManyStage.Ready;
  }

  private String far() {
    return model.reading().far().get().map(HowFar::text).map(words::say).orElse("");
  }

  /// What a list that is open shows.
  private record Seen(
      Optional<String> name,
      ManyStage stage,
      List<DomainRow> rows,
      String totals,
      ComparedWith since) {}

  private Seen seen() {
    return new Seen(
        model.name(),
        model.stage().get(),
        List.copyOf(model.rows()),
        words.say(model.totals().get().text()),
        model.comparing().since().get());
  }

  /// Leaves what is read; all is as it was at once, and a run can begin and comes to its end.
  private void leave(Seen before) {
    long begin = System.nanoTime();
    assertThat(model.reading().leave()).isTrue();
    assertThat(seen()).isEqualTo(before);
    assertThat(model.reading().far().get()).isEmpty();
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofMillis(500));
    assertThat(model.reading().leave()).as("nothing is read any more").isFalse();
    model.startAnew();
    until(this::isReady);
    assertThat(model.totals().get().open()).isZero();
    assertThat(model.comparing().since().get()).isEqualTo(before.since());
  }

  private Path silent(String name) throws IOException {
    return OddDisk.silent(Files.writeString(folder.resolve(name), "domain\n"), letGo);
  }

  @Test
  void aListOnADiskThatDoesNotAnswerIsLeft() throws IOException {
    Seen before = seen();
    model.open(silent("others.csv"));
    assertThat(far()).as("not before a moment").isEmpty();
    assertThat(model.stage().get()).isInstanceOf(ManyStage.Opening.class);
    until(() -> model.reading().far().get().isPresent());
    assertThat(far()).isEqualTo("Reading the list…");
    leave(before);
    letGo.countDown();
    until(() -> threads.stream().noneMatch(Thread::isAlive));
    turn(50);
    assertThat(model.name()).as("what comes late is not wanted").contains("clients.csv");
  }

  @Test
  void whatIsDroppedFromADiskThatDoesNotAnswerIsLeftToo() throws IOException {
    Seen before = seen();
    model.take(List.of(silent("others.csv")));
    until(() -> model.reading().far().get().isPresent());
    leave(before);
  }

  @Test
  void earlierResultsOnADiskThatDoesNotAnswerAreLeft() throws IOException {
    Seen before = seen();
    model.compareWith(Optional.of(silent("other.jsonl")));
    until(() -> model.reading().far().get().isPresent());
    assertThat(far()).isEqualTo("Reading the earlier results…");
    leave(before);
  }

  @Test
  void whereNoListIsOpenTheWayInIsThereAgain() throws IOException {
    Seen before = seen();
    model.forget();
    model.take(List.of(silent("others.csv")));
    until(() -> model.reading().far().get().isPresent());
    assertThat(model.stage().get()).isInstanceOf(ManyStage.Reading.class);
    assertThat(model.reading().leave()).isTrue();
    assertThat(model.stage().get()).isInstanceOf(ManyStage.Empty.class);
    model.open(table);
    until(this::isReady);
    assertThat(seen().totals()).isEqualTo(before.totals());
    assertThat(seen().since()).isEqualTo(before.since());
  }

  @Test
  void aFileStuckInTheMiddleSaysHowMuchOfItWasRead() throws IOException {
    Path others = Files.writeString(folder.resolve("others.csv"), list("bare", MANY));
    model.open(OddDisk.stuck(others, (int) Files.size(others) / 2 + 1, letGo));
    until(() -> model.reading().far().get().isPresent());
    assertThat(far()).isEqualTo("Reading others.csv: 50%");
    assertThat(model.reading().far().get().map(HowFar::share)).contains(0.5);
    letGo.countDown();
    until(() -> model.name().filter("others.csv"::equals).isPresent());
    assertThat(model.rows()).hasSize(MANY);
    assertThat(model.reading().far().get()).isEmpty();
  }

  @Test
  void aFileWithoutEndIsReadNoFurtherThanItIsWanted() throws Exception {
    Seen before = seen();
    AtomicLong octets = new AtomicLong();
    model.compareWith(
        Optional.of(
            OddDisk.endless(
                Files.writeString(folder.resolve("other.jsonl"), "{".repeat(64)), octets)));
    until(() -> model.reading().far().get().isPresent() && octets.get() > 1_000_000);
    assertThat(far()).startsWith("Reading other.jsonl");
    leave(before);
    until(() -> threads.stream().noneMatch(Thread::isAlive));
    long then = octets.get();
    TimeUnit.MILLISECONDS.sleep(200);
    assertThat(octets).hasValue(then);
  }

  @Test
  void onlyAFewMayWaitForADisk() throws IOException {
    for (int i = 0; i < ManyReading.MOST_LEFT; i++) {
      model.compareWith(Optional.of(silent("other.jsonl")));
      assertThat(model.reading().leave()).isTrue();
    }
    model.compareWith(Optional.of(then));
    assertThat(model.comparing().refused().get().map(words::say).orElse(""))
        .startsWith("Several files still wait for a disk");
    assertThat(isReady()).isTrue();
    letGo.countDown();
    until(() -> threads.stream().noneMatch(Thread::isAlive));
    model.compareWith(Optional.empty());
    until(this::isReady);
    assertThat(model.comparing().since().get()).isInstanceOf(ComparedWith.None.class);
  }

  @Test
  void eachFileSaysWhatShareOfItWasRead() throws IOException {
    Path others = Files.writeString(folder.resolve("others.csv"), list("bare", MANY));
    List<HowFar> far = new ArrayList<>();
    ListReader reader = new ListReader((_, where) -> far.add(where));
    try (KeptResults kept =
        new KeptResults(read(others, reader), folder.resolve("x"), Optional.empty())) {
      assertThat(kept.earlier(Language.ENGLISH, reader)).isEmpty();
    }
    assertThat(far).allMatch(where -> where.share() >= 0 && where.share() <= 1);
    assertThat(far)
        .extracting(where -> words.say(where.text()))
        .contains("Reading others.csv: 100%", "Reading the list: line 201 of 401");
    assertThat(far).as("not one for each line").hasSizeLessThan(2 * 101);
  }

  private static DomainList read(Path file, ListReader reader) {
    try {
      return DomainList.of(file, PlatformFile.builtIn(), reader);
    } catch (DomainList.Refused | ListReader.Left never) {
      throw new IllegalStateException(never);
    }
  }

  @Test
  void whatIsLeftWhileResultsAreHeldAgainstEarlierOnesIsAsItWas() throws Exception {
    byte[] before = Files.readAllBytes(folder.resolve("clients.csv.results.jsonl"));
    DomainList list = read(table, ListReader.unwatched());
    model.forget();
    until(() -> threads.stream().noneMatch(Thread::isAlive));
    List<HowFar> far = new ArrayList<>();
    ListReader[] leaving = new ListReader[1];
    leaving[0] =
        new ListReader((_, where) -> {
          far.add(where);
          if (far.size() == 3) {
            assertThat(leaving[0].leave()).isTrue();
          }
        });
    try (KeptResults kept = new KeptResults(list, folder.resolve("own"), Optional.empty())) {
      kept.earlier(Language.ENGLISH, ListReader.unwatched());
      assertThat(kept.about().nameOfSince()).contains("then.jsonl");
      assertThatThrownBy(() -> kept.compare(Optional.empty(), _ -> {}, leaving[0]))
          .isInstanceOf(ListReader.Left.class);
      assertThat(far).hasSize(3);
      assertThat(words.say(far.getLast().text())).isEqualTo("Going through the results: 2 of 6");
      assertThat(kept.about().nameOfSince()).contains("then.jsonl");
      assertThat(kept.result(3)).isPresent();
    }
    assertThat(Files.readAllBytes(folder.resolve("clients.csv.results.jsonl"))).isEqualTo(before);
    try (var files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .as("nothing half is left")
          .noneMatch(name -> name.endsWith(".part"));
    }
  }

  @Test
  void theSameTableOpenedOnceMoreLendsItsResultsAndHasThemBackWhenThatIsLeft() throws Exception {
    Seen before = seen();
    int left = 0;
    for (int i = 0; i < 20; i++) {
      model.open(table);
      for (int j = 0; j < i; j++) {
        turn(2);
      }
      left += model.reading().leave() ? 1 : 0;
      until(this::isReady);
    }
    assertThat(left).isPositive();
    until(() -> threads.stream().noneMatch(Thread::isAlive) && turns.isEmpty());
    assertThat(seen().totals()).isEqualTo(before.totals());
    assertThat(seen().since()).isEqualTo(before.since());
    target = Optional.of(folder.resolve("again.jsonl"));
    model.save(BulkFormat.JSONL);
    // It was told of the file before, too.
    until(() -> Files.exists(folder.resolve("again.jsonl")));
    assertThat(Files.readAllLines(target.orElseThrow())).hasSize(6);
    assertThat(model.notes().toString()).contains("manywindow.kept");
  }
}
