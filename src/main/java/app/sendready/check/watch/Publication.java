package app.sendready.check.watch;

import app.sendready.check.Report;
import app.sendready.check.RowReport;
import app.sendready.check.Verdict;
import app.sendready.dns.DomainName;
import app.sendready.dns.ZoneCut;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Whether a zone has been published anew since one began to look, told by the serial of its SOA
/// (RFC 1035 §3.3.13).
///
/// Some hosts never count their serial up: once an answer changes under the same serial, that
/// host's serials are not gone by any more.
public final class Publication {
  /// Who has just typed something needs a moment to press *Save*.
  private static final Duration MOMENT = Duration.ofSeconds(60);

  private Optional<State> first = Optional.empty();
  private boolean serialsMeanNothing;

  public Publication() {}

  private record State(
      DomainName zone, Set<Long> serials, List<List<String>> found, Instant seen) {}

  /// What a run saw.
  ///
  /// @return since when nothing new was published, where that is worth telling: something is still
  ///   wrong, and it has been so for a moment
  public Optional<Instant> saw(Report report) {
    Optional<State> now = state(report);
    if (now.isEmpty()) {
      return Optional.empty();
    }
    State before = first.orElse(now.get());
    boolean same =
        before.zone().equals(now.get().zone()) && before.serials().equals(now.get().serials());
    if (first.isEmpty() || !same) {
      first = now;
      serialsMeanNothing &= before.zone().equals(now.get().zone());
      return Optional.empty();
    }
    serialsMeanNothing |= !before.found().equals(now.get().found());
    boolean wrong = report.rows().stream().anyMatch(row -> row.verdict() == Verdict.FAIL);
    boolean longEnough = Duration.between(before.seen(), now.get().seen()).compareTo(MOMENT) >= 0;
    return wrong && longEnough && !serialsMeanNothing
        ? Optional.of(before.seen())
        : Optional.empty();
  }

  private static Optional<State> state(Report report) {
    if (!(report.zone() instanceof ZoneCut.Zone zone)) {
      return Optional.empty();
    }
    Set<Long> serials =
        zone.servers().stream().flatMap(s -> s.serial().stream()).collect(Collectors.toSet());
    List<List<String>> found =
        report.rows().stream()
            .filter(row -> row.expected().name().isWithin(zone.name()))
            .filter(row -> row.verdict() != Verdict.UNKNOWN)
            .map(RowReport::judgement)
            .map(judgement -> judgement.found().stream().sorted().toList())
            .toList();
    return serials.isEmpty()
        ? Optional.empty()
        : Optional.of(new State(zone.name(), serials, found, report.checkedAt()));
  }
}
