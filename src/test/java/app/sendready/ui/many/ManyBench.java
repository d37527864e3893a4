package app.sendready.ui.many;

import app.sendready.answers.Answers;
import app.sendready.app.Words;
import app.sendready.bulk.BulkFormat;
import app.sendready.bulk.BulkLine;
import app.sendready.bulk.BulkState;
import app.sendready.bulk.InTurn;
import app.sendready.bulk.ManyChecks;
import app.sendready.check.KindScenarios;
import app.sendready.check.Report;
import app.sendready.dns.RecordType;
import app.sendready.i18n.Language;
import app.sendready.project.PlatformFile;
import app.sendready.provider.Detection;
import app.sendready.ui.FxHeart;
import app.sendready.ui.fx.Background;
import app.sendready.ui.fx.Localized;
import app.sendready.ui.many.ManyStage.Reading;
import app.sendready.ui.many.list.DomainFilter;
import app.sendready.ui.many.list.DomainRow;
import app.sendready.ui.shell.StyleSheets;
import app.sendready.ui.step.check.FxTimer;
import atlantafx.base.theme.PrimerLight;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;

/// Measures the window *Check many domains* with thousands of domains and as many earlier results:
/// how long each step takes, the longest pause of the JavaFX thread in it, and the memory in use.
/// The looks are ready beforehand, so that it is the window that is measured.
public final class ManyBench {
  private static final double MIB = 1024 * 1024;
  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final Clock WEEK_LATER = Clock.offset(KindScenarios.CLOCK, Duration.ofDays(7));

  /// So many different domains are looked at; the others are like one of them.
  private static final int KINDS = 4;

  private final int count;
  private final Path folder;
  private final Localized words =
      new Localized(Language.ENGLISH, language -> Words.in(language, ZoneOffset.UTC));
  private final List<Report> looks = new ArrayList<>();
  private final ManyModel model;
  private Optional<Path> target = Optional.empty();
  private Clock clock = KindScenarios.CLOCK;
  private Parent view = new Pane();

  private ManyBench(int count) throws IOException {
    this.count = count;
    folder = Files.createTempDirectory("many-bench");
    model =
        new ManyModel(
            PlatformFile::builtIn,
            words.messages(),
            new ManyModel.Outside(
                Optional::empty,
                Optional::empty,
                _ -> target,
                folder.resolve("own").resolve("results"),
                () -> new Shuffled(new InTurn(this::look)),
                _ -> new Detection.Unknown(),
                WEEK_LATER,
                new FxTimer()::after),
            () -> new Background(Thread::startVirtualThread, Platform::runLater));
  }

  /// @param args how many domains, once or more
  public static void main(String[] args) throws Exception {
    Platform.startup(
        () -> Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet()));
    Platform.setImplicitExit(false);
    // The first is for the classes and the compilers.
    System.out.println("200 lines, to warm up");
    new ManyBench(200).measure();
    for (String arg : args) {
      System.out.printf(Locale.ROOT, "%n%s lines%n", arg);
      new ManyBench(Integer.parseInt(arg)).measure();
    }
    Platform.exit();
    System.exit(0);
  }

  /// A line's domain is like one of a few; a week later every tenth is like another of them.
  private Report look(BulkLine.Understood line) {
    while (looks.size() < KINDS) {
      looks.add(first(looks.size(), line.answers()));
    }
    int other = clock == WEEK_LATER && line.line() % 10 == 0 ? 1 : 0;
    Report like = looks.get((line.line() / 10 + other) % KINDS);
    return new Report(line.answers(), like.zone(), like.rows(), clock.instant(), like.elapsed());
  }

  private static Report first(int kind, Answers answers) {
    ManyWorld world = new ManyWorld(KindScenarios.CLOCK, _ -> {});
    if (kind > 0) {
      world.put(answers);
    }
    if (kind > 1) {
      world.remove(answers.fromDomain().child("_domainkey"), RecordType.TXT);
    }
    if (kind > 2) {
      world.remove(answers.fromDomain(), RecordType.TXT);
    }
    return world.look(answers);
  }

  private void measure() throws Exception {
    Stage window = fx(this::show);
    Path table = folder.resolve("clients.csv");
    Files.writeString(
        table,
        IntStream.range(0, count)
            .mapToObj(i -> "client" + i * 7919L % count + ".example.com")
            .collect(Collectors.joining("\n", "domain\n", "\n")));
    step("open the list", () -> model.open(table));
    step("check all", model::start);
    target = Optional.of(folder.resolve("before.jsonl"));
    save(BulkFormat.JSONL);
    say("  earlier results: %.1f MiB", Files.size(target.orElseThrow()) / MIB);
    clock = WEEK_LATER;
    step("open the list with results", () -> model.open(table));
    step("choose earlier results", () -> model.compareWith(target));
    step("check all, compared", model::start);
    step("open the list with compared results", () -> model.open(table));
    table();
    step("stop comparing", () -> model.compareWith(Optional.empty()));
    step("choose earlier results, newer ones are there", () -> model.compareWith(target));
    say("  in use: %.1f MiB", FxHeart.memory() / MIB);
    step("another list", model::forget);
    say("  in use without a list: %.1f MiB", FxHeart.memory() / MIB);
    fx(() -> {
      window.hide();
      return window;
    });
  }

  /// What is done with the table when all is there.
  private void table() throws Exception {
    step("find “7”", () -> filter(DomainFilter.ALL.withText("7")));
    step("find nothing", () -> filter(DomainFilter.ALL.withText("none")));
    step("find all", () -> filter(DomainFilter.ALL));
    step("need work", () -> filter(DomainFilter.ALL.withState(Optional.of(BulkState.WORK))));
    step("what changed", () -> filter(DomainFilter.ALL.withChanged(true)));
    step("all", () -> filter(DomainFilter.ALL));
    for (String column : List.of("domain", "state", "news", "at", "why")) {
      step("sort by " + column, () -> sort(column));
    }
    step("the other way round", () -> sort("why"));
    step("another language", () -> words.language().set(Language.RUSSIAN));
    step("back", () -> words.language().set(Language.ENGLISH));
    step("check all again, in order of what needs work", model::startAnew);
    fx(() -> {
      shown().getSortOrder().clear();
      return count;
    });
  }

  private void filter(DomainFilter wanted) {
    model.filter().set(wanted);
  }

  private void sort(String by) {
    for (TableColumn<DomainRow, ?> column : shown().getColumns()) {
      if (column.getId().equals("manywindow.column." + by)) {
        boolean again = shown().getSortOrder().contains(column);
        column.setSortType(
            again ? TableColumn.SortType.DESCENDING : TableColumn.SortType.ASCENDING);
        shown().getSortOrder().setAll(List.of(column));
      }
    }
  }

  @SuppressWarnings("unchecked")
  private TableView<DomainRow> shown() {
    return (TableView<DomainRow>) view.lookup(".table-view");
  }

  private Stage show() {
    view = new ManyView(model, new ManyDetail(new Pane(), () -> {}, () -> {}), words);
    Scene scene = new Scene(view, 1180, 760);
    scene.getStylesheets().setAll(StyleSheets.all());
    Stage stage = new Stage();
    stage.setScene(scene);
    stage.show();
    return stage;
  }

  private void save(BulkFormat format) throws Exception {
    fx(() -> {
      model.save(format);
      return format;
    });
    until(() -> model.told().get().isPresent());
  }

  /// Does something, and tells how long it took until nothing ran any more, and what the JavaFX
  /// thread was kept from.
  private void step(String what, Runnable action) throws Exception {
    FxHeart heart = new FxHeart();
    long work = processor();
    long begin = System.nanoTime();
    fx(() -> {
      action.run();
      return what;
    });
    until(() -> !model.stage().get().isBusy() && !(model.stage().get() instanceof Reading));
    long millis = (System.nanoTime() - begin) / 1_000_000;
    // The picture of it, too.
    TimeUnit.MILLISECONDS.sleep(100);
    say("  %s: %d ms, %d ms of work; %s", what, millis, processor() - work, heart.stop());
  }

  /// What this program has worked since it began, in milliseconds.
  private static long processor() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
            .getProcessCpuTime()
        / 1_000_000;
  }

  /// In pieces, and in each of them mixed, as the engine has it.
  private record Shuffled(ManyChecks checks) implements ManyChecks {
    private static final int PIECE = 256;

    @Override
    public <T> void run(
        Wish wish,
        Iterator<BulkLine> lines,
        Function<BulkLine.Unusable, T> unusable,
        BiFunction<BulkLine.Understood, Supplier<Report>, T> each,
        Consumer<T> done)
        throws InterruptedException {
      Random mix = new Random(PIECE);
      while (lines.hasNext()) {
        List<BulkLine> piece = new ArrayList<>();
        while (piece.size() < PIECE && lines.hasNext()) {
          piece.add(lines.next());
        }
        Collections.shuffle(piece, mix);
        checks.run(wish, piece.iterator(), unusable, each, done);
      }
    }
  }

  private static void say(String line, Object... figures) {
    System.out.printf(Locale.ROOT, line + "%n", figures);
  }

  private static void until(BooleanSupplier there) throws Exception {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!fx(there::getAsBoolean)) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("it does not come to an end");
      }
      TimeUnit.MILLISECONDS.sleep(10);
    }
  }

  private static <T> T fx(Callable<T> call) {
    CompletableFuture<T> done = new CompletableFuture<>();
    Platform.runLater(() -> {
      try {
        done.complete(call.call());
      } catch (Exception broken) {
        done.completeExceptionally(broken);
      }
    });
    return done.join();
  }
}
