package app.sendready.ui.many;

import app.sendready.answers.Answers;
import app.sendready.answers.SendingPlatform;
import app.sendready.bulk.BulkFormat;
import app.sendready.bulk.BulkOutcome;
import app.sendready.bulk.BulkPace;
import app.sendready.bulk.BulkResult;
import app.sendready.bulk.BulkRun;
import app.sendready.bulk.BulkSummary;
import app.sendready.bulk.ManyChecks;
import app.sendready.bulk.Shard;
import app.sendready.check.Report;
import app.sendready.i18n.Language;
import app.sendready.i18n.Messages;
import app.sendready.i18n.Text;
import app.sendready.provider.Detection;
import app.sendready.ui.fx.Background;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;

/// The list that is open, what is known of its domains, and the run through it.
///
/// All of it is used on the JavaFX thread.
public final class ManyModel {
  /// What the window draws on.
  ///
  /// @param file asks for a table in the system's own dialog
  /// @param target asks there where a file of this name should go
  /// @param scratch where results are kept while the window is open, if not beside a table
  /// @param checks looks at domains
  /// @param hosts who serves the zone of a report; on any thread
  /// @param later runs something on the JavaFX thread, on which it is asked for
  public record Outside(
      Supplier<Optional<Path>> file,
      Function<String, Optional<Path>> target,
      Path scratch,
      Supplier<ManyChecks> checks,
      Function<Report, Detection> hosts,
      Clock clock,
      BiConsumer<Duration, Runnable> later) {}

  /// Longer than a look at a domain takes.
  private static final int MOST_SECONDS = 30;

  private final Supplier<SendingPlatform> platform;
  private final ObservableValue<Messages> messages;
  private final Outside outside;
  private final Background reading;
  private final Background running;
  private final ManySaving saving;
  private final ManyChoice choice;

  private final ReadOnlyObjectWrapper<ManyStage> stage =
      new ReadOnlyObjectWrapper<>(new ManyStage.Empty());
  private final ReadOnlyObjectWrapper<ManyTotals> totals =
      new ReadOnlyObjectWrapper<>(ManyTotals.NONE);
  private final ReadOnlyObjectWrapper<Optional<BulkPace>> pace =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ObjectProperty<ManyFilter> filter = new SimpleObjectProperty<>(ManyFilter.ALL);
  private final ManyRows rows = new ManyRows();
  private Optional<Opened> opened = Optional.empty();
  private BulkSummary summary = new BulkSummary();
  private Optional<ManyRunning> run = Optional.empty();

  /// Comes true when the list before this one is let go of.
  private CompletableFuture<Boolean> free = CompletableFuture.completedFuture(true);

  /// @param earlier what is known of lines already
  private record Opened(ManyList list, ManyKept kept, Map<Integer, BulkOutcome> earlier) {}

  /// @param platform that the domains are to send through
  /// @param messages the words of results
  /// @param background makes one for each purpose
  public ManyModel(
      Supplier<SendingPlatform> platform,
      ObservableValue<Messages> messages,
      Outside outside,
      Supplier<Background> background) {
    this.platform = platform;
    this.messages = messages;
    this.outside = outside;
    reading = background.get();
    running = background.get();
    saving = new ManySaving(background.get(), outside.target());
    choice = new ManyChoice(background.get(), outside.later());
  }

  ReadOnlyObjectProperty<ManyStage> stage() {
    return stage.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<ManyTotals> totals() {
    return totals.getReadOnlyProperty();
  }

  /// How far a run has come; empty while there was none.
  ReadOnlyObjectProperty<Optional<BulkPace>> pace() {
    return pace.getReadOnlyProperty();
  }

  /// What became of the file that was saved last.
  ReadOnlyObjectProperty<Optional<Text>> told() {
    return saving.told();
  }

  ObjectProperty<ManyFilter> filter() {
    return filter;
  }

  /// All of them, whatever the filter.
  ObservableList<ManyRow> rows() {
    return rows;
  }

  /// The row of a line.
  Optional<ManyRow> row(int line) {
    return rows.row(line);
  }

  ManyChoice choice() {
    return choice;
  }

  /// The answers of the domain whose details are looked at.
  public ObservableValue<Optional<Answers>> chosen() {
    return choice.answers();
  }

  /// The file's name; empty where the list was typed.
  Optional<String> name() {
    return opened.flatMap(now -> now.list().name());
  }

  /// What there is to say of how the list was read, and of where its results are.
  List<Text> notes() {
    List<Text> notes = new ArrayList<>();
    opened.ifPresent(now -> {
      notes.addAll(now.list().notes());
      now.kept().place().ifPresent(file -> notes.add(Text.of("manywindow.kept", "file", file)));
      if (now.kept().isNotBeside()) {
        notes.add(Text.of("manywindow.not-kept"));
      }
    });
    return notes;
  }

  /// The language in which results were told.
  Language then() {
    return opened.map(now -> now.kept().language()).orElse(messages.getValue().language());
  }

  void chooseFile() {
    outside.file().get().ifPresent(this::open);
  }

  /// Reads a table, and what was found of it in an earlier run.
  public void open(Path file) {
    SendingPlatform its = platform.get();
    read(() -> ManyList.of(file, its));
  }

  /// Reads domains, one a line, or the text of a table.
  void open(String text) {
    SendingPlatform its = platform.get();
    read(() -> ManyList.of(text, its));
  }

  private void read(Callable<ManyList> list) {
    forget();
    stage.set(new ManyStage.Reading());
    Language now = messages.getValue().language();
    CompletableFuture<Boolean> before = free;
    reading.run(
        () -> {
          // It may be the same file.
          before.get(MOST_SECONDS, TimeUnit.SECONDS);
          ManyList read = list.call();
          ManyKept kept = new ManyKept(read, outside.scratch());
          Map<Integer, BulkOutcome> earlier = new HashMap<>();
          kept.earlier(now, result -> earlier.put(result.line(), BulkOutcome.of(result)));
          return new Opened(read, kept, earlier);
        },
        this::opened,
        failed ->
            stage.set(
                new ManyStage.Refused(
                    failed instanceof ManyList.Refused refused
                        ? refused.why()
                        : Text.of("manywindow.broken"))));
  }

  private void opened(Opened now) {
    opened = Optional.of(now);
    rows.show(now.list().rows(), now.earlier());
    stage.set(new ManyStage.Ready());
    count();
  }

  /// Looks at every domain that nobody has looked at.
  public void start() {
    if (opened.isEmpty() || stage.get().isBusy()) {
      return;
    }
    Opened now = opened.get();
    Messages words = messages.getValue();
    saving.silent();
    int before = (int) rows.stream().filter(row -> row.outcome().isPresent()).count();
    ManyRunning next = new ManyRunning(running, outside.clock(), outside.later(), before);
    run = Optional.of(next);
    stage.set(new ManyStage.Running());
    count();
    BulkRun work =
        new BulkRun(
            now.list().table(),
            Shard.WHOLE,
            line -> BulkResult.of(line, words),
            (line, look) -> {
              Report report = look.get();
              return BulkResult.of(line, report, outside.hosts().apply(report), words);
            });
    next.start(
        work,
        outside.checks().get(),
        now.kept(),
        some -> ifCurrent(next, () -> arrived(some)),
        broken -> ifCurrent(next, () -> ended(broken)));
  }

  private void arrived(List<ManyRunning.Arrived> some) {
    List<ManyRow> changed = new ArrayList<>();
    boolean known = false;
    for (ManyRunning.Arrived each : some) {
      Optional<ManyRow> found = rows.row(each.line());
      if (found.isPresent()) {
        ManyRow row = found.get();
        known |= row.outcome().isPresent();
        row.outcome(Optional.of(each.outcome()));
        if (row.isUsable()) {
          summary.add(row.line(), row.domain(), each.outcome());
        }
        changed.add(row);
      }
    }
    rows.changed(changed);
    if (known) {
      summary = rows.sum();
    }
    sum();
  }

  /// Counts from the start, where something that was counted is other now.
  private void count() {
    summary = rows.sum();
    sum();
  }

  private void sum() {
    totals.set(ManyTotals.of(rows.size(), summary, totals.get(), stage.get().isBusy()));
    pace.set(run.map(now -> now.pace(rows.size())));
  }

  private void ifCurrent(ManyRunning which, Runnable action) {
    if (run.filter(now -> now == which).isPresent()) {
      action.run();
    }
  }

  private void ended(Optional<Exception> broken) {
    stage.set(
        broken
            .<ManyStage>map(why ->
                new ManyStage.Broken(
                    Text.of(
                        why instanceof IOException ? "manywindow.disk" : "manywindow.run-broken")))
            .orElseGet(ManyStage.Ready::new));
    count();
  }

  void pause() {
    if (stage.get() instanceof ManyStage.Running) {
      run.ifPresent(ManyRunning::hold);
      stage.set(new ManyStage.Paused());
    }
  }

  void goOn() {
    if (stage.get() instanceof ManyStage.Paused) {
      run.ifPresent(ManyRunning::goOn);
      stage.set(new ManyStage.Running());
    }
  }

  /// Begins no domain any more; what is known stays, and a later start goes on from there.
  public void cancel() {
    if (stage.get().isBusy()) {
      stage.set(new ManyStage.Stopping());
      run.ifPresent(ManyRunning::end);
    }
  }

  /// Looks at every domain once more.
  void startAnew() {
    if (opened.isEmpty() || stage.get().isBusy()) {
      return;
    }
    ManyKept kept = opened.get().kept();
    Language now = messages.getValue().language();
    saving.forgetNewer();
    rows.forgetOutcomes();
    stage.set(new ManyStage.Stopping());
    reading.run(
        () -> {
          kept.renew(now);
          return kept;
        },
        _ -> {
          stage.set(new ManyStage.Ready());
          start();
        },
        broken -> ended(Optional.of(broken)));
  }

  /// Shows the details of a domain.
  void show(ManyRow row) {
    opened.ifPresent(now -> choice.choose(now.list(), row));
  }

  /// Shows no details.
  void lookAtNone() {
    choice.none();
  }

  /// A look at the domain of the details has come to its end; it is newer than what the table says.
  public void heard(Report report) {
    choice
        .line()
        .get()
        .filter(line -> line.answers().equals(report.answers()) && !report.isDeaf())
        .ifPresent(line -> {
          BulkResult result =
              BulkResult.of(line, report, outside.hosts().apply(report), messages.getValue());
          saving.newer(result);
          arrived(List.of(new ManyRunning.Arrived(line.line(), BulkOutcome.of(result))));
        });
  }

  /// Writes what is known, in the order of the list, to where the user says.
  void save(BulkFormat format) {
    opened.ifPresent(now -> saving.save(format, now.list(), now.kept(), rows, messages.getValue()));
  }

  /// Ends what runs, and lets go of all that was read. What was found stays in its file.
  public void forget() {
    reading.cancel();
    saving.forget();
    choice.none();
    run.ifPresent(ManyRunning::end);
    opened.ifPresent(this::letGo);
    run = Optional.empty();
    opened = Optional.empty();
    rows.show(List.of(), Map.of());
    filter.set(ManyFilter.ALL);
    totals.set(ManyTotals.NONE);
    pace.set(Optional.empty());
    stage.set(new ManyStage.Empty());
  }

  /// After the domains at hand have come to their end.
  private void letGo(Opened gone) {
    free =
        run.map(ManyRunning::over)
            .orElseGet(() -> CompletableFuture.completedFuture(true))
            .thenApply(over -> {
              try {
                gone.kept().close();
              } catch (IOException disk) {
                // Every result that was kept is there whole.
              }
              return over;
            });
  }
}
