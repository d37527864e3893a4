package app.sendready.check;

import app.sendready.dns.DnsAnswer;
import app.sendready.dns.Question;
import app.sendready.dns.RecordType;
import app.sendready.dns.ServerId;
import app.sendready.dns.Trouble;
import app.sendready.dns.ZoneCut;
import app.sendready.network.Network;
import app.sendready.network.TextLimit;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;

/// Compares what the zone's own servers say with each other and with the rest of the world, the
/// same way for every kind.
///
/// A row is judged by what most of the zone's servers say. Where one of them says something else
/// the row is judged once more as that server sees it; likewise for each public resolver, which is
/// asked only when the zone's servers already have the record, because asking earlier would make it
/// remember the *no* (RFC 2308).
final class Propagation {
  private static final Duration DAY = Duration.ofDays(1);

  private final CheckRun run;
  private final ExpectedRecord row;
  private final Function<Sources, Judgement> check;

  /// @param check the row's kind, asked to judge it by the given sources
  Propagation(CheckRun run, ExpectedRecord row, Function<Sources, Judgement> check) {
    this.run = run;
    this.row = row;
    this.check = check;
  }

  RowReport report() {
    Collection<Question> trace = CheckRun.trace();
    Judgement usual = check.apply(run.sources(trace, Map.of()));
    Set<Question> questions = new LinkedHashSet<>(trace);
    Question own = row.question();
    List<DnsAnswer> answers = run.each(own);
    Judgement agreed = new AnswerFaults(run, row).addTo(agree(usual, questions), answers);
    Judgement judged = firstHand(agreed, questions, answers);
    List<ServerView> authoritative = answers.stream().map(ServerView::of).toList();
    boolean published = Consensus.of(answers) instanceof DnsAnswer.Found;
    if (!published || judged.verdict().compareTo(Verdict.WARN) > 0) {
      return new RowReport(
          row, judged, new Views(authoritative, List.of(), Optional.empty(), Optional.empty()));
    }
    return world(slow(judged, answers), own, answers, authoritative);
  }

  /// Never an accusation by what somebody else may only remember: where the answers came from
  /// resolvers, what does not look right *could not be checked*, until they must ask again.
  private Judgement firstHand(Judgement judged, Set<Question> questions, List<DnsAnswer> answers) {
    boolean secondHand =
        questions.stream()
            .flatMap(question -> run.each(question).stream())
            .anyMatch(a -> !(a instanceof DnsAnswer.Failed) && !a.by().authoritative());
    if (!secondHand || judged.verdict() != Verdict.FAIL) {
      return judged;
    }
    Optional<Instant> until = forgotten(Consensus.of(answers));
    Duration rest = until.map(u -> Duration.between(now(), u)).orElse(Duration.ZERO);
    List<Finding> findings = new ArrayList<>();
    findings.add(
        Finding.of(PropagationFinding.SECOND_HAND)
            .with("by", until.orElse(now()))
            .with("known", until.isPresent() ? "yes" : "no")
            .fix(new Fix.Wait(rest.isNegative() ? Duration.ZERO : rest)));
    judged.findings().stream().filter(f -> f.verdict() != Verdict.FAIL).forEach(findings::add);
    return new Judgement(findings, judged.found(), Optional.empty(), Action.NONE);
  }

  /// A time to live of more than a day makes the next change slow.
  private static Judgement slow(Judgement judged, List<DnsAnswer> answers) {
    return Consensus.of(answers) instanceof DnsAnswer.Found found
            && found.aliases().isEmpty()
            && found.rrset().ttl() > DAY.toSeconds()
        ? judged.plus(
            Finding.of(PropagationFinding.LONG_TTL)
                .with("ttl", Duration.ofSeconds(found.rrset().ttl())))
        : judged;
  }

  private Instant now() {
    return run.sources(CheckRun.trace(), Map.of()).clock().instant();
  }

  /// The judgement with a finding more where some of the zone's servers see the row differently.
  private Judgement agree(Judgement usual, Set<Question> questions) {
    Set<ServerId> servers = new LinkedHashSet<>();
    for (Question question : questions) {
      List<DnsAnswer> answers = run.each(question);
      if (answers.size() > 1) {
        answers.stream()
            .filter(a -> !(a instanceof DnsAnswer.Failed))
            .forEach(a -> servers.add(a.by().server()));
      }
    }
    if (questions.stream().allMatch(q -> run.together(q).others().isEmpty())) {
      return usual;
    }
    Map<Map<Question, DnsAnswer>, Judgement> byView = new HashMap<>();
    Map<ServerId, Judgement> byServer = new HashMap<>();
    for (ServerId server : servers) {
      Map<Question, DnsAnswer> view = run.viewOf(server, questions);
      Judgement seen =
          view.isEmpty()
              ? usual
              : byView.computeIfAbsent(view, v -> check.apply(run.sources(CheckRun.trace(), v)));
      byServer.put(server, seen);
    }
    Judgement best = usual;
    for (Judgement seen : byServer.values()) {
      if (seen.verdict().compareTo(best.verdict()) < 0) {
        best = seen;
      }
    }
    Verdict reached = best.verdict();
    List<String> others =
        servers.stream()
            .filter(s -> byServer.getOrDefault(s, usual).verdict() != reached)
            .map(ServerId::name)
            .distinct()
            .toList();
    if (others.isEmpty()) {
      return best;
    }
    long names = servers.stream().map(ServerId::name).distinct().count();
    return best.plus(
        Finding.of(PropagationFinding.SERVERS_DISAGREE)
            .with("right", names - others.size())
            .with("total", names)
            .with("servers", others)
            .fix(new Fix.AskProvider()));
  }

  private RowReport world(
      Judgement judged, Question own, List<DnsAnswer> answers, List<ServerView> authoritative) {
    Network network = run.network();
    List<Network.Named> all = new ArrayList<>(network.publicResolvers());
    network.system().ifPresent(all::add);
    if (all.isEmpty()) {
      return new RowReport(
          row, judged, new Views(authoritative, List.of(), Optional.empty(), Optional.empty()));
    }
    List<DnsAnswer> outside =
        run.sideBySide(
            all.stream()
                .<Callable<DnsAnswer>>map(n -> () -> TextLimit.of(n.resolver().ask(own)))
                .toList());
    int publics = network.publicResolvers().size();
    List<String> behind = new ArrayList<>();
    List<DnsAnswer> stale = new ArrayList<>();
    Optional<Instant> until = Optional.empty();
    boolean systemBehind = false;
    for (int i = 0; i < all.size(); i++) {
      if (!lags(judged, own, answers, outside.get(i))) {
        continue;
      }
      if (i >= publics) {
        systemBehind = true;
        continue;
      }
      behind.add(all.get(i).name());
      stale.add(outside.get(i));
      Optional<Instant> its = forgotten(outside.get(i));
      if (until.isEmpty() || (its.isPresent() && its.get().isAfter(until.get()))) {
        until = its;
      }
    }
    Optional<Instant> forgotten = until;
    Views views =
        new Views(
            authoritative,
            outside.subList(0, publics).stream().map(ServerView::of).toList(),
            network.system().map(s -> ServerView.of(outside.getLast())),
            until);
    if (outside.subList(0, publics).stream().anyMatch(Propagation::isBogus)) {
      return new RowReport(row, judged.plus(bogus()), views);
    }
    Judgement said = judged;
    if (!behind.isEmpty()) {
      Optional<Finding> alias = new HiddenAlias(run, row).among(answers, stale);
      said = judged.plus(alias.orElseGet(() -> waiting(behind, publics, forgotten)));
    } else if (systemBehind) {
      boolean office =
          new OfficeCopy(run.zone(), network.system().orElseThrow())
              .shows(outside.getLast(), answers);
      said =
          judged.plus(
              Finding.of(office ? PropagationFinding.OFFICE : PropagationFinding.SYSTEM_DIFFERS));
    }
    return new RowReport(row, said, views);
  }

  private static boolean isBogus(DnsAnswer answer) {
    return answer instanceof DnsAnswer.Failed failed
        && failed.trouble().kind() == Trouble.Kind.BOGUS;
  }

  /// Resolvers that check signatures refuse the record, though this machine's own may not check.
  private Finding bogus() {
    String zone =
        run.zone() instanceof ZoneCut.Zone known && row.name().isWithin(known.name())
            ? known.name().withoutDot()
            : row.name().withoutDot();
    return Finding.of(PropagationFinding.BOGUS).with("zone", zone);
  }

  private Finding waiting(List<String> behind, int publics, Optional<Instant> until) {
    Instant now = now();
    Duration rest = until.map(u -> Duration.between(now, u)).orElse(Duration.ZERO);
    return Finding.of(PropagationFinding.WAITING)
        .with("by", until.orElse(now))
        .with("in", rest.isNegative() ? Duration.ZERO : rest)
        .with("known", until.isPresent() ? "yes" : "no")
        .with("seen", publics - behind.size())
        .with("total", publics)
        .with("servers", behind)
        .fix(new Fix.Wait(rest.isNegative() ? Duration.ZERO : rest));
  }

  /// Whether a resolver still gives an answer with which the row would be worse than it is.
  private boolean lags(Judgement judged, Question own, List<DnsAnswer> answers, DnsAnswer seen) {
    if (seen instanceof DnsAnswer.Failed
        || answers.stream().anyMatch(a -> Consensus.same(a, seen))) {
      return false;
    }
    Judgement there = check.apply(run.sources(CheckRun.trace(), asSeen(own, seen)));
    return there.verdict() == Verdict.FAIL || there.verdict().compareTo(judged.verdict()) > 0;
  }

  /// What follows from a resolver's answer: for whom a name does not exist, nothing stands there
  /// (RFC 2308 §5).
  private static Map<Question, DnsAnswer> asSeen(Question own, DnsAnswer seen) {
    Map<Question, DnsAnswer> view = new HashMap<>();
    if (seen instanceof DnsAnswer.NxDomain && seen.aliases().isEmpty()) {
      for (RecordType type : RecordType.values()) {
        view.put(new Question(own.name(), type), seen);
      }
    }
    view.put(own, seen);
    return view;
  }

  /// When a resolver that answered this must ask again: the remaining TTL of its records or of its
  /// *no* (RFC 2308 §5).
  private static Optional<Instant> forgotten(DnsAnswer answer) {
    return switch (answer) {
      case DnsAnswer.Found found -> Optional.of(found.by().at().plusSeconds(found.rrset().ttl()));
      case DnsAnswer.NoData none -> none.negative().map(n -> none.by().at().plusSeconds(n.ttl()));
      case DnsAnswer.NxDomain none -> none.negative().map(n -> none.by().at().plusSeconds(n.ttl()));
      case DnsAnswer.Failed failed -> Optional.empty();
    };
  }
}
