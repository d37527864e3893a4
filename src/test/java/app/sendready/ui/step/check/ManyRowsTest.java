package app.sendready.ui.step.check;

import static app.sendready.ui.OnFx.onFx;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.sendready.Figures;
import app.sendready.check.ExpectedRecord;
import app.sendready.check.Plan;
import app.sendready.check.RowReport;
import app.sendready.i18n.Language;
import app.sendready.ui.OnFx;
import app.sendready.ui.Sample;
import app.sendready.ui.fx.Background;
import app.sendready.ui.shell.StyleSheets;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Hundreds of rows: what one turn of the JavaFX thread does for them is little, whatever comes.
@ExtendWith(OnFx.class)
class ManyRowsTest {
  private static final List<ExpectedRecord> MANY = rows(200);

  private final CountDownLatch go = new CountDownLatch(1);
  private Stage stage;

  /// Half of them turn, all in one turn of the thread; the order stays, for right rows are last.
  @Test
  void rowsInSightSayTheirNewsAFewAFrame() throws Exception {
    CheckModel model = open();
    await().until(() -> seen().size() > 4);
    List<CheckRowView> rows = seen();
    long toldAtOnce =
        onFx(() -> {
          model.rows().forEach(row -> row.take(Sample.wrong(row.expected())));
          return rows.stream().filter(ManyRowsTest::tellsOfAFault).count();
        });
    assertThat(toldAtOnce).isZero();
    await().until(() -> rows.stream().allMatch(ManyRowsTest::tellsOfAFault));
    go.countDown();
  }

  /// The first look has ended: the rows are sorted, and those in sight are all there soon.
  @Test
  void afterTheFirstLookRowsComeInOneByOne() throws Exception {
    CheckModel model = open();
    await().until(() -> seen().size() > 4);
    int before = onFx(() -> model.rows().getFirst().number());
    go.countDown();
    await().until(() -> model.phase().get() == Phase.WATCHING);
    assertThat(before).isOne();
    assertThat(onFx(() -> model.rows().getFirst().number())).isEqualTo(101);
    await()
        .until(() ->
            seen().size() > 1
                && seen().stream()
                    .map(view -> view.row().number())
                    .toList()
                    .equals(IntStream.range(101, 101 + seen().size()).boxed().toList())
                && seen().stream().allMatch(ManyRowsTest::tellsOfAFault));
  }

  private static boolean tellsOfAFault(CheckRowView view) {
    return view.getAccessibleText().contains("Not right");
  }

  /// The figure to reach is 100 ms; the test allows more, because machines that build are busy.
  @Test
  void fiveHundredRowsDoNotPauseTheWindow() throws Exception {
    List<ExpectedRecord> many = rows(500);
    AtomicLong looks = new AtomicLong();
    CheckModel model =
        open(
            (now, onRow) -> {
              long look = looks.getAndIncrement();
              List<RowReport> rows = new ArrayList<>();
              for (int i = 0; i < many.size(); i++) {
                ExpectedRecord row = many.get(i);
                rows.add(
                    switch ((int) ((i + look) % 3)) {
                      case 0 -> Sample.wrong(row);
                      case 1 -> Sample.silent(row);
                      default -> Sample.right(row);
                    });
              }
              rows.forEach(onRow);
              return Sample.report(rows);
            },
            many);
    await().atMost(Duration.ofSeconds(180)).until(() -> model.phase().get() == Phase.WATCHING);
    long updating =
        longestStretch(() -> {
          onFx(() -> {
            model.checkNow();
            return null;
          });
          await()
              .atMost(Duration.ofSeconds(180))
              .until(() -> model.phase().get() == Phase.WATCHING);
        });
    Figures.line("500 rows updating: longest stretch on the JavaFX thread " + updating + " ms");
    assertThat(updating).isLessThan(500);
  }

  /// The longest the JavaFX thread has worked without taking a turn, in milliseconds of its own
  /// processor time, so that other work on the machine does not count.
  private static long longestStretch(CheckedRun run) throws Exception {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    AtomicLong longest = new AtomicLong();
    AtomicLong last = new AtomicLong(-1);
    AtomicBoolean stop = new AtomicBoolean();
    Thread heart =
        Thread.startVirtualThread(() -> {
          while (!stop.get()) {
            CountDownLatch beat = new CountDownLatch(1);
            Platform.runLater(() -> {
              long now = threads.getCurrentThreadCpuTime() / 1_000_000;
              long before = last.getAndSet(now);
              longest.accumulateAndGet(before < 0 ? 0 : now - before, Math::max);
              beat.countDown();
            });
            try {
              beat.await();
              TimeUnit.MILLISECONDS.sleep(1);
            } catch (InterruptedException end) {
              return;
            }
          }
        });
    run.run();
    TimeUnit.MILLISECONDS.sleep(500);
    stop.set(true);
    heart.join();
    return longest.get();
  }

  @FunctionalInterface
  private interface CheckedRun {
    void run() throws Exception;
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

  private CheckModel open() throws Exception {
    return open(
        (now, onRow) -> {
          go.await();
          List<RowReport> judged =
              IntStream.range(0, MANY.size())
                  .mapToObj(i -> i < 100 ? Sample.right(MANY.get(i)) : Sample.wrong(MANY.get(i)))
                  .toList();
          judged.forEach(onRow);
          return Sample.report(judged);
        },
        MANY);
  }

  private CheckModel open(CheckRunner rounds, List<ExpectedRecord> plan) throws Exception {
    CheckModel model =
        new CheckModel(
            new SimpleObjectProperty<>(Optional.of(Sample.answers())),
            now -> new Plan(now, plan),
            rounds,
            new Background(Thread::startVirtualThread, Platform::runLater),
            (delay, task) -> () -> {},
            Clock.systemUTC(),
            Optional.empty());
    CheckStep step = new CheckStep(model, Sample.words(Language.ENGLISH), _ -> {});
    onFx(() -> {
      stage = new Stage();
      Scene scene = new Scene((Parent) step.node(), 752, 600);
      scene.getStylesheets().setAll(StyleSheets.all());
      stage.setScene(scene);
      stage.show();
      step.onEnter();
      return null;
    });
    return model;
  }

  /// The rows that are wholly in sight, from top to bottom.
  private List<CheckRowView> seen() throws Exception {
    return onFx(() ->
        stage.getScene().getRoot().lookupAll(".check-row").stream()
            .map(CheckRowView.class::cast)
            .filter(view -> place(".row-scroll").contains(place(view)))
            .sorted(Comparator.comparingDouble(view -> place(view).getMinY()))
            .toList());
  }

  private Bounds place(String style) {
    return place(stage.getScene().getRoot().lookup(style));
  }

  private static Bounds place(Node node) {
    return node.localToScene(node.getLayoutBounds());
  }
}
