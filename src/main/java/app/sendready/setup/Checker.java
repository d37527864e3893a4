package app.sendready.setup;

import app.sendready.dns.ZoneCut;
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
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Checks every row of a plan against the network, all rows side by side.
///
/// Each row runs on a virtual thread; the sink is called on the caller's thread, row by row as they
/// are judged. The run ends when all rows are judged, which the network's own budget bounds; it can
/// be cancelled by interrupting the caller.
public final class Checker {
  private static final Logger LOG = System.getLogger(Checker.class.getName());

  private final List<RecordKind> kinds;
  private final Map<String, RecordKind> byId;
  private final Clock clock;

  public Checker(List<RecordKind> kinds, Clock clock) {
    this.kinds = List.copyOf(kinds);
    this.byId =
        kinds.stream().collect(Collectors.toUnmodifiableMap(RecordKind::id, Function.identity()));
    this.clock = clock;
  }

  /// The rows that would be checked.
  public Plan plan(Answers answers) {
    return Plan.of(answers, kinds);
  }

  /// Judges all rows.
  ///
  /// @param onRow gets each row once, as soon as it is judged, on the calling thread
  /// @throws InterruptedException if the calling thread was interrupted; rows judged by then have
  ///   been delivered
  public Report run(Answers answers, Network network, Consumer<RowReport> onRow)
      throws InterruptedException {
    Instant started = clock.instant();
    long ticks = System.nanoTime();
    List<ExpectedRecord> rows = plan(answers).records();
    LinkedBlockingQueue<RowReport> judged = new LinkedBlockingQueue<>();
    ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    try {
      ZoneCut zone = network.authority().zoneOf(answers.fromDomain());
      if (zone instanceof ZoneCut.Unknown && network.state() == NetworkState.OFFLINE) {
        return offline(answers, rows, zone, onRow, started, ticks);
      }
      Round round =
          new Round(
              network,
              zone,
              clock,
              rows.stream().map(ExpectedRecord::name).collect(Collectors.toSet()),
              workers);
      rows.forEach(row -> workers.execute(() -> judged.add(judge(row, answers, round))));
      Map<ExpectedRecord, RowReport> done = new HashMap<>();
      Map<ExpectedRecord, RowReport> held = new LinkedHashMap<>();
      while (done.size() < rows.size()) {
        RowReport report = judged.take();
        held.put(report.expected(), report);
        for (ExpectedRecord row : ready(rows, held.keySet(), done.keySet())) {
          RowReport whole =
              together(Objects.requireNonNull(held.remove(row)), answers, round, done.values());
          done.put(row, whole);
          onRow.accept(whole);
        }
      }
      List<RowReport> judgedRows = rows.stream().map(done::get).toList();
      return new Report(
          answers,
          zone,
          judgedRows,
          started,
          Duration.ofNanos(System.nanoTime() - ticks),
          state(network.state(), judgedRows));
    } finally {
      workers.shutdownNow();
    }
  }

  /// Where nobody answers at all, one state says so, and no row is asked about.
  private static Report offline(
      Answers answers,
      List<ExpectedRecord> rows,
      ZoneCut zone,
      Consumer<RowReport> onRow,
      Instant started,
      long ticks) {
    List<RowReport> unknown =
        rows.stream()
            .map(row ->
                new RowReport(
                    row,
                    Judgement.of(Action.NONE, List.of(), Finding.of(PropagationFinding.OFFLINE)),
                    Views.NONE))
            .toList();
    unknown.forEach(onRow);
    Duration took = Duration.ofNanos(System.nanoTime() - ticks);
    return new Report(answers, zone, unknown, started, took, NetworkState.OFFLINE);
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
      RowReport report, Answers answers, Round round, Collection<RowReport> done) {
    List<String> needs = needs(report.expected());
    if (needs.isEmpty()) {
      return report;
    }
    List<RowReport> others =
        done.stream().filter(row -> needs.contains(row.expected().kind())).toList();
    try {
      Judgement whole =
          Objects.requireNonNull(byId.get(report.expected().kind()))
              .together(
                  report.judgement(), answers, round.sources(Round.trace(), Map.of()), others);
      return new RowReport(report.expected(), whole, report.views());
    } catch (RuntimeException bug) {
      if (round.isOver()) {
        return report;
      }
      LOG.log(Level.ERROR, "judging together " + report.expected().key(), bug);
      return report;
    }
  }

  private RowReport judge(ExpectedRecord row, Answers answers, Round round) {
    try {
      RecordKind kind = byId.get(row.kind());
      if (kind == null) {
        throw new IllegalStateException("no kind " + row.kind());
      }
      Propagation propagation =
          new Propagation(round, row, sources -> kind.check(row, answers, sources));
      return bogus(propagation.report(), round.zone());
    } catch (RuntimeException bug) {
      if (round.isOver()) {
        // The run was called off under this row; nobody waits for it any more.
        return new RowReport(
            row,
            Judgement.of(Action.NONE, List.of(), Finding.of(PropagationFinding.INTERNAL)),
            Views.NONE);
      }
      LOG.log(Level.ERROR, "judging " + row.key(), bug);
      Finding finding =
          Finding.of(PropagationFinding.INTERNAL).with("problem", bug.getClass().getSimpleName());
      return new RowReport(row, Judgement.of(Action.NONE, List.of(), finding), Views.NONE);
    }
  }

  /// In a zone whose signatures do not verify, what its servers say reaches nobody who checks them.
  private static RowReport bogus(RowReport report, ZoneCut cut) {
    ExpectedRecord row = report.expected();
    if (cut instanceof ZoneCut.Zone zone
        && zone.security() == ZoneCut.Security.BOGUS
        && row.name().isWithin(zone.name())
        && report.verdict() != Verdict.FAIL) {
      Finding finding = Finding.of(PropagationFinding.BOGUS).with("zone", zone.name().withoutDot());
      return new RowReport(row, report.judgement().plus(finding), report.views());
    }
    return report;
  }
}
