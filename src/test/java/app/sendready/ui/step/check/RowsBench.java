package app.sendready.ui.step.check;

import app.sendready.i18n.Language;
import app.sendready.setup.ExpectedRecord;
import app.sendready.setup.Plan;
import app.sendready.setup.Report;
import app.sendready.setup.RowReport;
import app.sendready.ui.Sample;
import app.sendready.ui.fx.Background;
import app.sendready.ui.shell.StyleSheets;
import atlantafx.base.theme.PrimerLight;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;

/// Measures the verification screen: the longest pause of the JavaFX thread while 500 rows update,
/// and the memory in use over 10,000 looks. Ends with 1 if a pause is over 100 ms of processor time
/// or the memory grows by more than a quarter.
final class RowsBench {
  private static final int ROUNDS = 10;
  private static final int LOOKS = 10_000;

  private RowsBench() {}

  public static void main(String[] args) throws Exception {
    CountDownLatch ready = new CountDownLatch(1);
    Platform.startup(() -> {
      Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
      ready.countDown();
    });
    ready.await();
    boolean quick = pauses(rows(500));
    boolean flat = memory(rows(20));
    Platform.exit();
    System.exit(quick && flat ? 0 : 1);
  }

  private static boolean pauses(List<ExpectedRecord> rows) throws Exception {
    AtomicLong look = new AtomicLong();
    CheckModel model = open(rows, look, true);
    awaitRound(model);
    TimeUnit.SECONDS.sleep(1);
    AtomicLong cpu = new AtomicLong();
    AtomicLong wall = new AtomicLong();
    AtomicBoolean stop = new AtomicBoolean();
    Thread heart = Thread.startVirtualThread(() -> beat(cpu, wall, stop));
    for (int i = 0; i < ROUNDS; i++) {
      fx(model::checkNow);
      awaitRound(model);
    }
    stop.set(true);
    heart.join();
    System.out.printf(
        "500 rows, %d rounds, all rows changing: longest turn of the JavaFX thread %d ms"
            + " (processor), %d ms (clock)%n",
        ROUNDS, cpu.get() / 1_000_000, wall.get() / 1_000_000);
    return cpu.get() <= 100_000_000L;
  }

  private static void beat(AtomicLong cpu, AtomicLong wall, AtomicBoolean stop) {
    var threads = ManagementFactory.getThreadMXBean();
    long[] last = {-1, -1};
    while (!stop.get()) {
      CountDownLatch beat = new CountDownLatch(1);
      Platform.runLater(() -> {
        long nowCpu = threads.getCurrentThreadCpuTime();
        long nowWall = System.nanoTime();
        if (last[0] >= 0) {
          cpu.accumulateAndGet(nowCpu - last[0], Math::max);
          wall.accumulateAndGet(nowWall - last[1], Math::max);
        }
        last[0] = nowCpu;
        last[1] = nowWall;
        beat.countDown();
      });
      try {
        beat.await();
        TimeUnit.MILLISECONDS.sleep(1);
      } catch (InterruptedException end) {
        return;
      }
    }
  }

  private static boolean memory(List<ExpectedRecord> rows) throws Exception {
    AtomicLong look = new AtomicLong();
    CheckModel model = open(rows, look, false);
    awaitRound(model);
    long early = 0;
    long used = 0;
    for (int i = 1; i <= LOOKS; i++) {
      fx(model::checkNow);
      awaitRound(model);
      if (i % 2000 == 0 || i == 1000) {
        used = used();
        early = i == 1000 ? used : early;
        System.out.printf("%d looks at 20 rows: %.1f MiB in use%n", i, used / 1048576.0);
      }
    }
    return used <= early * 1.25;
  }

  private static long used() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  private static CheckModel open(List<ExpectedRecord> rows, AtomicLong look, boolean slowly)
      throws Exception {
    CheckModel model =
        new CheckModel(
            new SimpleObjectProperty<>(Optional.of(Sample.answers())),
            now -> new Plan(now, rows),
            (now, onRow) -> round(rows, look.getAndIncrement(), slowly, onRow),
            new Background(Thread::startVirtualThread, Platform::runLater),
            (delay, task) -> () -> {},
            Clock.systemUTC(),
            Optional.empty());
    fx(() -> {
      CheckStep step = new CheckStep(model, Sample.words(Language.ENGLISH), _ -> {});
      Stage stage = new Stage();
      Scene scene = new Scene((Parent) step.node(), 752, 600);
      scene.getStylesheets().setAll(StyleSheets.all());
      stage.setScene(scene);
      stage.show();
      step.onEnter();
    });
    return model;
  }

  private static Report round(
      List<ExpectedRecord> rows, long look, boolean slowly, Consumer<RowReport> onRow)
      throws InterruptedException {
    List<RowReport> judged = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      ExpectedRecord row = rows.get(i);
      RowReport report =
          switch ((int) ((i + look) % 3)) {
            case 0 -> Sample.wrong(row);
            case 1 -> Sample.silent(row);
            default -> Sample.right(row);
          };
      judged.add(report);
      onRow.accept(report);
      if (slowly) {
        TimeUnit.MICROSECONDS.sleep(500);
      }
    }
    return Sample.report(judged);
  }

  private static List<ExpectedRecord> rows(int count) {
    return IntStream.range(0, count)
        .mapToObj(i ->
            new ExpectedRecord(
                "sample.tracking",
                Sample.FROM.child("t" + i),
                Sample.TRACKING.type(),
                Sample.TRACKING.content(),
                Sample.TRACKING.need(),
                Sample.TRACKING.place()))
        .toList();
  }

  private static void awaitRound(CheckModel model) throws Exception {
    long end = System.nanoTime() + Duration.ofMinutes(2).toNanos();
    AtomicBoolean done = new AtomicBoolean();
    while (!done.get()) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("a round takes too long");
      }
      fx(() -> done.set(model.phase().get() != Phase.ASKING));
    }
  }

  private static void fx(Runnable run) throws Exception {
    CountDownLatch ran = new CountDownLatch(1);
    Platform.runLater(() -> {
      try {
        run.run();
      } finally {
        ran.countDown();
      }
    });
    ran.await();
  }
}
