package app.sendready.ui.many;

import app.sendready.answers.Answers;
import app.sendready.answers.SendingPlatform;
import app.sendready.bulk.BulkFormat;
import app.sendready.bulk.BulkPace;
import app.sendready.bulk.BulkResult;
import app.sendready.bulk.BulkRun;
import app.sendready.bulk.ManyChecks;
import app.sendready.bulk.Shard;
import app.sendready.check.Report;
import app.sendready.i18n.Language;
import app.sendready.i18n.Messages;
import app.sendready.i18n.Text;
import app.sendready.provider.Detection;
import app.sendready.ui.fx.Background;
import app.sendready.ui.many.list.BroughtFiles;
import app.sendready.ui.many.list.ComparedWith;
import app.sendready.ui.many.list.DomainFilter;
import app.sendready.ui.many.list.DomainList;
import app.sendready.ui.many.list.DomainRow;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
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
  /// @param earlier asks there for earlier results
  /// @param target asks there where a file of this name should go
  /// @param scratch where results are kept while the window is open, if not beside a table
  /// @param checks looks at domains
  /// @param hosts who serves the zone of a report; on any thread
  /// @param later runs something on the JavaFX thread, on which it is asked for
  public record Outside(
      Supplier<Optional<Path>> file,
      Supplier<Optional<Path>> earlier,
      Function<String, Optional<Path>> target,
      Path scratch,
      Supplier<ManyChecks> checks,
      Function<Report, Detection> hosts,
      Clock clock,
      BiConsumer<Duration, Runnable> later) {}

  private final ObservableValue<Messages> messages;
  private final Outside outside;
  private final ManyReading reading;
  private final ManyOpening opening;
  private final ManyTaking taking;
  private final ManySaving saving;
  private final ManyChoice choice;
  private final ManyComparing comparing;
  private final ManyHearing hearing;
  private final ReadOnlyObjectWrapper<ManyStage> stage =
      new ReadOnlyObjectWrapper<>(new ManyStage.Empty());
  private final ObjectProperty<DomainFilter> filter = new SimpleObjectProperty<>(DomainFilter.ALL);
  private final ManyTally tally = new ManyTally();
  private final ManyRuns runs;
  private Optional<ManyOpened> opened = Optional.empty();

  /// @param platform that the domains are to send through
  /// @param messages the words of results
  /// @param background makes one for each purpose
  public ManyModel(
      Supplier<SendingPlatform> platform,
      ObservableValue<Messages> messages,
      Outside outside,
      Supplier<Background> background) {
    this.messages = messages;
    this.outside = outside;
    reading = new ManyReading(background, outside.later(), stage);
    opening = new ManyOpening(background, outside.scratch(), reading);
    runs = new ManyRuns(background.get(), outside.clock(), outside.later(), stage, tally);
    comparing = new ManyComparing(reading);
    taking =
        new ManyTaking(
            platform,
            opening,
            stage,
            comparing,
            new ManyTaking.Takers(this::isUnsaved, this::read, this::compareWith));
    saving = new ManySaving(background.get(), outside.target());
    choice = new ManyChoice(background.get(), outside.later());
    hearing = new ManyHearing(background.get(), saving, choice, tally, () -> stage.get().isBusy());
    stage.subscribe((before, now) -> {
      if (before.isBusy() != now.isBusy()) {
        comparing.refuseNothing();
      }
    });
  }

  ReadOnlyObjectProperty<ManyStage> stage() {
    return stage.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<ManyTotals> totals() {
    return tally.totals();
  }

  /// How far a run has come; empty while there was none.
  ReadOnlyObjectProperty<Optional<BulkPace>> pace() {
    return runs.pace();
  }

  /// What is read at this moment.
  ManyReading reading() {
    return reading;
  }

  /// What became of the file that was saved last.
  ReadOnlyObjectProperty<Optional<Text>> told() {
    return saving.told();
  }

  ObjectProperty<DomainFilter> filter() {
    return filter;
  }

  /// All of them, whatever the filter.
  ObservableList<DomainRow> rows() {
    return tally.rows();
  }

  /// The row of a line.
  Optional<DomainRow> row(int line) {
    return tally.rows().row(line);
  }

  /// Which earlier results it is compared with.
  ManyComparing comparing() {
    return comparing;
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
    return opened.map(ManyOpened::notes).orElse(List.of());
  }

  Instant now() {
    return outside.clock().instant();
  }

  /// The language in which results were told.
  Language then() {
    return opened.map(now -> now.kept().about().language()).orElse(messages.getValue().language());
  }

  void chooseFile() {
    outside.file().get().ifPresent(this::open);
  }

  /// Reads a table, and what was found of it in an earlier run.
  public void open(Path file) {
    taking.open(new BroughtFiles(Optional.of(file), Optional.empty()));
  }

  /// Reads domains, one a line, or the text of a table.
  void open(String text) {
    taking.open(text);
  }

  /// Takes files that someone has dropped or pasted: a list, earlier results, or both. What cannot
  /// be taken is said, and what is open stays as it is.
  public void take(List<Path> files) {
    taking.take(files);
  }

  /// Whether a run goes on, which who is about to close the window should know; then that is said.
  boolean isGoingOn() {
    boolean runs = stage.get().isRun();
    if (runs) {
      comparing.refuse(Text.of("manywindow.goes-on"));
    }
    return runs;
  }

  private boolean isUnsaved() {
    return !saving.isSaved()
        && opened.filter(now -> now.wouldLose(tally.totals().get())).isPresent();
  }

  /// @param since earlier results to compare with as soon as it is open
  private void read(ManyReading.Task<DomainList> list, Optional<Path> since) {
    opening.open(
        list,
        opened,
        messages.getValue().language(),
        comparing.last(),
        new ManyOpening.Hearers(
            now -> {
              close();
              opened(now);
              since.ifPresent(_ -> compareWith(since));
            },
            taking::refuse));
  }

  private void opened(ManyOpened now) {
    opened = Optional.of(now);
    tally.show(now.list().rows(), now.earlier());
    ComparedWith since = ComparedWith.of(now.list(), now.kept());
    comparing.show(since);
    tally.comparing(since.isComparing());
    stage.set(new ManyStage.Ready());
    tally.count(false);
  }

  /// Whether a run could begin now.
  private boolean isToRun() {
    return opened.isPresent()
        && !stage.get().isBusy()
        && !(comparing.since().get() instanceof ComparedWith.Lost);
  }

  /// Looks at every domain that nobody has looked at, or not since it is compared.
  public void start() {
    if (!isToRun()) {
      return;
    }
    ManyOpened now = opened.orElseThrow();
    now.kept().tellIn(messages.getValue().language());
    Messages words = now.told(messages.getValue());
    saving.silent();
    BulkRun work =
        new BulkRun(
            now.list().table(),
            Shard.WHOLE,
            line -> BulkResult.of(line, words),
            now.judge(outside.hosts(), messages.getValue()));
    runs.start(
        work,
        outside.checks().get(),
        now.kept(),
        some -> {
          Set<Integer> lines =
              some.stream().map(ManyRunning.Arrived::line).collect(Collectors.toSet());
          lines.forEach(saving::older);
          choice.readAgain(lines::contains, now.source(saving.newer()));
        });
  }

  /// Asks for earlier results, and compares with them from now on.
  void chooseEarlier() {
    if (opened.isPresent() && !stage.get().isBusy()) {
      outside.earlier().get().ifPresent(file -> compareWith(Optional.of(file)));
    }
  }

  /// Compares with a file of earlier results from now on, or with nothing.
  public void compareWith(Optional<Path> file) {
    if (opened.isEmpty() || stage.get().isBusy()) {
      return;
    }
    ManyOpened now = opened.get();
    comparing.choose(file, now.list(), now.kept(), saving.newer(), made -> compared(now, made));
  }

  private void compared(ManyOpened now, ManyComparing.Made made) {
    made.looks().values().forEach(saving::newer);
    tally.comparing(made.since().isComparing());
    tally.rows().update(made.outcomes());
    filter.set(filter.get().withChanged(false));
    choice.readAgain(_ -> true, now.source(saving.newer()));
    stage.set(new ManyStage.Ready());
    tally.count(false);
  }

  void pause() {
    runs.pause();
  }

  void goOn() {
    runs.goOn();
  }

  /// Begins no domain any more; what is known stays, and a later start goes on from there.
  public void cancel() {
    runs.cancel();
  }

  /// Looks at every domain once more.
  void startAnew() {
    if (!isToRun()) {
      return;
    }
    saving.forgetNewer();
    tally.rows().forgetOutcomes();
    stage.set(new ManyStage.Stopping());
    opening.renew(
        opened.orElseThrow().kept(),
        messages.getValue().language(),
        () -> {
          stage.set(new ManyStage.Ready());
          start();
        },
        broken -> runs.ended(Optional.of(broken)));
  }

  /// Shows the details of a domain.
  void show(DomainRow row) {
    opened.ifPresent(now -> choice.choose(now.list(), row, now.source(saving.newer())));
  }

  /// Shows no details.
  void lookAtNone() {
    choice.none();
  }

  /// A look at the domain of the details has come to its end; it is newer than what the table says.
  public void heard(Report report) {
    opened.ifPresent(now -> hearing.heard(report, now.judge(outside.hosts(), messages.getValue())));
  }

  /// Writes what is known, in the order of the list, to where the user says.
  void save(BulkFormat format) {
    opened.ifPresent(
        now -> saving.save(format, now.list(), now.kept(), tally.rows(), messages.getValue()));
  }

  /// Makes room for another list; where results would be lost with this one, that is said first.
  public void another() {
    if (isUnsaved() && !comparing.warnsOfLoss()) {
      comparing.refuse(Text.of(ManyComparing.UNSAVED_HERE));
    } else {
      forget();
    }
  }

  /// Ends what runs, and lets go of all that was read. What was found stays in its file.
  public void forget() {
    opening.cancel();
    close();
  }

  private void close() {
    hearing.forget();
    saving.forget();
    choice.none();
    CompletableFuture<Boolean> over =
        runs.forget().thenCombine(comparing.forget(), (run, read) -> run && read);
    opened.ifPresent(gone -> opening.letGo(gone, over));
    opened = Optional.empty();
    tally.clear();
    filter.set(DomainFilter.ALL);
    stage.set(new ManyStage.Empty());
  }
}
