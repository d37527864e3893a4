package app.sendready.ui.step.check;

import app.sendready.check.ExpectedRecord;
import app.sendready.check.Plan;
import app.sendready.check.Report;
import app.sendready.check.RowReport;
import app.sendready.i18n.Language;
import app.sendready.ui.FxHeart;
import app.sendready.ui.Sample;
import app.sendready.ui.fx.Background;
import app.sendready.ui.shell.StyleSheets;
import atlantafx.base.theme.PrimerLight;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.util.Subscription;

/// Measures the verification screen: the longest pause of the JavaFX thread while 500 rows fill in
/// and update, and the memory in use over 10,000 looks. Ends with 1 if a pause is over 100 ms or
/// the memory grows by more than a tenth.
///
/// Beside the clock it tells the processor time of the same turn: on a machine with other work the
/// clock also counts the time in which this program was not let run.
public final class RowsBench {
  private static final int ROUNDS = 10;
  private static final int LOOKS = 10_000;
  private static final int STEP = 1_000;
  private static final double MIB = 1024 * 1024;
  private static final Duration PATIENCE = Duration.ofMinutes(2);

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

  /// The screen has been seen before, with few rows: loading the classes is no matter of 500 rows.
  private static boolean pauses(List<ExpectedRecord> rows) throws Exception {
    looks(open(rows.subList(0, 20), new AtomicLong(), true), 20);
    CheckModel model = open(rows, new AtomicLong(), true);
    TimeUnit.SECONDS.sleep(1);
    FxHeart filling = new FxHeart();
    looks(model, 1);
    System.out.println("500 rows, first look: " + filling.stop());
    FxHeart updating = new FxHeart();
    looks(model, ROUNDS);
    System.out.println("500 rows, " + ROUNDS + " looks, all rows changing: " + updating.stop());
    return filling.isQuick() && updating.isQuick();
  }

  private static boolean memory(List<ExpectedRecord> rows) throws Exception {
    CheckModel model = open(rows, new AtomicLong(), false);
    long early = 0;
    long used = 0;
    for (int done = STEP; done <= LOOKS; done += STEP) {
      looks(model, STEP);
      used = FxHeart.memory();
      early = early == 0 ? used : early;
      System.out.printf(Locale.ROOT, "%5d looks at 20 rows: %.1f MiB in use%n", done, used / MIB);
    }
    return used <= early * 1.1;
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

  /// Looks so often, each time when the look before has ended.
  private static void looks(CheckModel model, int count) throws Exception {
    CountDownLatch left = new CountDownLatch(count);
    Platform.runLater(() -> next(model, left));
    if (!left.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
      throw new IllegalStateException("a look does not end; left: " + left.getCount());
    }
  }

  private static void next(CheckModel model, CountDownLatch left) {
    AtomicReference<Subscription> listening = new AtomicReference<>(Subscription.EMPTY);
    model.checkNow();
    listening.set(
        model
            .phase()
            .subscribe((before, now) -> {
              if (before == Phase.ASKING) {
                listening.get().unsubscribe();
                left.countDown();
                if (left.getCount() > 0) {
                  Platform.runLater(() -> next(model, left));
                }
              }
            }));
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
