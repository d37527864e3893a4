package app.sendready.check;

import app.sendready.answers.Answers;
import app.sendready.dns.AnsweredBy;
import app.sendready.dns.ServerId;
import app.sendready.dns.Trouble;
import app.sendready.dns.ZoneCut;
import app.sendready.network.Network;
import app.sendready.network.NetworkState;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Checks every row of a plan against the network, all rows side by side.
///
/// The sink is called on the caller's thread, row by row as they are judged. The run ends when all
/// rows are judged, or at its deadline: what is late then *could not be checked*, and the thread
/// that is still at it is left to itself. It can be cancelled by interrupting the caller.
///
/// Each row is judged on a thread of its own; one that computes without end keeps nobody else
/// waiting ([Workers]).
public final class Checker {
  /// The first, and one for each way in which a network is found out.
  private static final int MAX_ATTEMPTS = 3;

  /// A little longer than the network may take: judging takes no time that one would notice.
  private static final Duration DEADLINE = Duration.ofSeconds(11);

  private final List<RecordKind> kinds;
  private final Map<String, RecordKind> byId;
  private final Clock clock;
  private final Duration deadline;

  public Checker(List<RecordKind> kinds, Clock clock) {
    this(kinds, clock, DEADLINE);
  }

  /// @param deadline how long one run may take, whatever the network and the judges do
  Checker(List<RecordKind> kinds, Clock clock, Duration deadline) {
    this.kinds = List.copyOf(kinds);
    this.byId =
        kinds.stream().collect(Collectors.toUnmodifiableMap(RecordKind::id, Function.identity()));
    this.clock = clock;
    this.deadline = deadline;
  }

  /// The rows that would be checked.
  public Plan plan(Answers answers) {
    return Plan.of(answers, kinds);
  }

  /// Judges all rows.
  ///
  /// Where it turns out on the way that the network answers in the name servers' place, all that
  /// was judged so far is judged again by what [Network] then answers.
  ///
  /// @param onRow gets each row as soon as it is judged, on the calling thread; once, or once more
  ///   where it is judged again
  /// @throws InterruptedException if the calling thread was interrupted; rows judged by then have
  ///   been delivered
  public Report run(Answers answers, Network network, Consumer<RowReport> onRow)
      throws InterruptedException {
    long now = System.nanoTime();
    Start start = new Start(clock.instant(), now, now + deadline.toNanos());
    for (int attempt = 1; ; attempt++) {
      int turns = network.turns();
      BooleanSupplier believed = () -> network.turns() == turns;
      Optional<Report> report =
          attempt(answers, network, onRow, start, attempt < MAX_ATTEMPTS ? believed : () -> true);
      if (report.isPresent()) {
        return report.get();
      }
      network.startOver();
    }
  }

  private record Start(Instant at, long ticks, long end) {
    Duration elapsed() {
      return Duration.ofNanos(System.nanoTime() - ticks);
    }

    long nanosLeft() {
      return Math.max(0, end - System.nanoTime());
    }
  }

  /// All rows once; nothing where it turns out meanwhile that the answers are not to be believed.
  private Optional<Report> attempt(
      Answers answers,
      Network network,
      Consumer<RowReport> onRow,
      Start start,
      BooleanSupplier believed)
      throws InterruptedException {
    List<ExpectedRecord> rows = plan(answers).records();
    LinkedBlockingQueue<RowReport> judged = new LinkedBlockingQueue<>();
    Workers workers = new Workers();
    try {
      ZoneCut zone = zone(answers, network, workers, start);
      NetworkState first = network.state();
      if (zone instanceof ZoneCut.Unknown && first.isSilent()) {
        return Optional.of(offline(answers, rows, zone, first, onRow, start));
      }
      CheckRun run = new CheckRun(network, zone, clock, rows, workers);
      for (ExpectedRecord row : rows) {
        // What breaks off is told by judge itself.
        var _ = workers.judge(() -> judged.add(judge(row, answers, run)));
      }
      Map<ExpectedRecord, RowReport> done = new HashMap<>();
      Map<ExpectedRecord, RowReport> held = new LinkedHashMap<>();
      while (done.size() < rows.size()) {
        RowReport report = Workers.poll(judged, start.nanosLeft());
        if (!believed.getAsBoolean()) {
          return nothing(workers);
        }
        if (report == null) {
          late(rows, done, onRow);
          break;
        }
        held.put(report.expected(), report);
        for (ExpectedRecord row : ready(rows, held.keySet(), done.keySet())) {
          RowReport own = Objects.requireNonNull(held.remove(row));
          RowReport whole = together(own, answers, run, done.values(), start);
          done.put(row, whole);
          onRow.accept(whole);
        }
      }
      List<RowReport> judgedRows = rows.stream().map(done::get).toList();
      network.settle();
      NetworkState state = state(network.state(), judgedRows);
      return believed.getAsBoolean()
          ? Optional.of(new Report(answers, zone, judgedRows, start.at(), start.elapsed(), state))
          : nothing(workers);
    } finally {
      workers.stop();
    }
  }

  /// The zone of the from-domain, if that is found out before the deadline.
  private ZoneCut zone(Answers answers, Network network, Workers workers, Start start)
      throws InterruptedException {
    Future<ZoneCut> asked = workers.judge(() -> network.authority().zoneOf(answers.fromDomain()));
    String why;
    try {
      return Workers.get(asked, start.nanosLeft());
    } catch (TimeoutException late) {
      why = "not found in time";
    } catch (ExecutionException bug) {
      log("looking for the zone", Objects.requireNonNullElse(bug.getCause(), bug));
      why = String.valueOf(bug.getCause());
    }
    return new ZoneCut.Unknown(
        new Trouble(Trouble.Kind.BUDGET, why),
        new AnsweredBy(new ServerId("nobody"), false, clock.instant()));
  }

  /// All that is not judged by the deadline could not be checked.
  private static void late(
      List<ExpectedRecord> rows, Map<ExpectedRecord, RowReport> done, Consumer<RowReport> onRow) {
    for (ExpectedRecord row : rows) {
      if (!done.containsKey(row)) {
        RowReport report = unjudged(row, Finding.of(PropagationFinding.LATE));
        done.put(row, report);
        onRow.accept(report);
      }
    }
  }

  private static RowReport unjudged(ExpectedRecord row, Finding why) {
    return new RowReport(row, Judgement.of(Action.NONE, List.of(), why), Views.NONE);
  }

  /// Ends a look of which nothing counts: the workers are interrupted and end at once, and nothing
  /// of theirs may come in later.
  private static Optional<Report> nothing(Workers workers) throws InterruptedException {
    workers.stop();
    workers.await(Duration.ofSeconds(1));
    return Optional.empty();
  }

  /// Where nobody answers at all, one state says so, and no row is asked about.
  private static Report offline(
      Answers answers,
      List<ExpectedRecord> rows,
      ZoneCut zone,
      NetworkState state,
      Consumer<RowReport> onRow,
      Start start) {
    List<RowReport> unknown =
        rows.stream().map(row -> unjudged(row, Finding.of(PropagationFinding.OFFLINE))).toList();
    unknown.forEach(onRow);
    return new Report(answers, zone, unknown, start.at(), start.elapsed(), state);
  }

  /// What the network found out, or what the rows did.
  private static NetworkState state(NetworkState found, List<RowReport> rows) {
    boolean office =
        rows.stream()
            .flatMap(row -> row.judgement().findings().stream())
            .anyMatch(finding -> finding.code() == PropagationFinding.OFFICE);
    return found == NetworkState.OPEN && office ? NetworkState.OFFICE : found;
  }

  /// Those of the held rows for which nothing is missing any more; rows that need none come first.
  private List<ExpectedRecord> ready(
      List<ExpectedRecord> all, Set<ExpectedRecord> held, Set<ExpectedRecord> done) {
    Set<ExpectedRecord> known = new HashSet<>(done);
    held.stream().filter(row -> needs(row).isEmpty()).forEach(known::add);
    return held.stream()
        .sorted(Comparator.comparingInt(row -> needs(row).size()))
        .filter(row ->
            all.stream().filter(r -> needs(row).contains(r.kind())).allMatch(known::contains))
        .toList();
  }

  private List<String> needs(ExpectedRecord row) {
    RecordKind kind = byId.get(row.kind());
    return kind == null ? List.of() : kind.needs();
  }

  private RowReport together(
      RowReport report, Answers answers, CheckRun run, Collection<RowReport> done, Start start)
      throws InterruptedException {
    List<String> needs = needs(report.expected());
    if (needs.isEmpty()) {
      return report;
    }
    List<RowReport> others =
        done.stream().filter(row -> needs.contains(row.expected().kind())).toList();
    RecordKind kind = Objects.requireNonNull(byId.get(report.expected().kind()));
    Sources sources = run.sources(CheckRun.trace(), Map.of());
    Future<Judgement> whole =
        run.workers().judge(() -> kind.together(report.judgement(), answers, sources, others));
    try {
      return new RowReport(
          report.expected(), Workers.get(whole, start.nanosLeft()), report.views(), report.zone());
    } catch (TimeoutException late) {
      return unjudged(report.expected(), Finding.of(PropagationFinding.LATE));
    } catch (ExecutionException bug) {
      log(
          "judging together " + report.expected().key(),
          Objects.requireNonNullElse(bug.getCause(), bug));
      return report;
    }
  }

  /// Whatever happens in a kind, its row is reported: the stack or the memory that a stranger's
  /// record used up is no reason to let everybody wait.
  private RowReport judge(ExpectedRecord row, Answers answers, CheckRun run) {
    try {
      RecordKind kind = byId.get(row.kind());
      if (kind == null) {
        throw new IllegalStateException("no kind " + row.kind());
      }
      run.ahead(row);
      Propagation propagation =
          new Propagation(run, row, network -> kind.check(row, answers, network));
      RowReport report = propagation.report();
      Sources sources = run.sources(CheckRun.trace(), Map.of());
      SynthesisedRow wildcard = new SynthesisedRow(row, answers.fromDomain(), sources);
      AliasInTheWay alias = new AliasInTheWay(row, sources);
      RowZone zone = RowZone.of(run, row);
      return zone.addTo(
          bogus(
              new RowReport(row, alias.addTo(wildcard.addTo(report.judgement())), report.views()),
              zone.cut()));
    } catch (Throwable bug) {
      Finding internal = Finding.of(PropagationFinding.INTERNAL);
      if (run.isOver()) {
        // The run was called off under this row; nobody waits for it any more.
        return unjudged(row, internal);
      }
      log("judging " + row.key(), bug);
      return unjudged(row, internal.with("problem", bug.getClass().getSimpleName()));
    }
  }

  /// Of an error the name is enough: its trace can be a thousand lines of the same.
  private static void log(String doing, @Nullable Throwable bug) {
    // Made here: the first of them costs the start of a command, and hardly one is ever wanted.
    Logger log = System.getLogger(Checker.class.getName());
    if (bug instanceof Error) {
      log.log(Level.ERROR, doing + ": " + bug);
    } else {
      log.log(Level.ERROR, doing, bug);
    }
  }

  /// In a zone whose signatures do not verify, what its servers say reaches nobody who checks them.
  private static RowReport bogus(RowReport report, ZoneCut cut) {
    ExpectedRecord row = report.expected();
    if (cut instanceof ZoneCut.Zone zone
        && zone.security() == ZoneCut.Security.BOGUS
        && row.name().isWithin(zone.name())
        && report.verdict() != Verdict.FAIL
        && report.judgement().findings().stream()
            .noneMatch(f -> f.code() == PropagationFinding.BOGUS)) {
      Finding finding = Finding.of(PropagationFinding.BOGUS).with("zone", zone.name().withoutDot());
      return new RowReport(row, report.judgement().plus(finding), report.views());
    }
    return report;
  }
}
