package app.sendready.check;

import app.sendready.dns.DnsAnswer;
import app.sendready.dns.DomainName;
import app.sendready.dns.Question;
import app.sendready.dns.RecordType;
import app.sendready.dns.Resolver;
import app.sendready.dns.ServerId;
import app.sendready.dns.ZoneCut;
import app.sendready.network.Network;
import app.sendready.network.TextLimit;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// All that one run has asked so far, so that rows share answers and a row can be judged again as
/// one single server sees it.
///
/// Names in the zone of the from-domain, and the rows' own names wherever they are, are asked of
/// every server of their zone; other people's names of any one of theirs.
final class CheckRun {
  private final Network network;
  private final ZoneCut zone;
  private final Clock clock;
  private final Set<Question> ownQuestions;
  private final Set<DomainName> ownNames;
  private final Workers workers;
  private final Map<Question, FutureTask<Said>> asked = new ConcurrentHashMap<>();
  private final Map<DomainName, FutureTask<ZoneCut>> cuts = new ConcurrentHashMap<>();

  /// What the servers say, and what that comes to; found out once, however many rows want it.
  private record Said(List<DnsAnswer> each, Consensus together) {}

  CheckRun(Network network, ZoneCut zone, Clock clock, List<ExpectedRecord> rows, Workers workers) {
    this.network = network;
    this.zone = zone;
    this.clock = clock;
    this.ownQuestions =
        rows.stream().map(ExpectedRecord::question).collect(Collectors.toUnmodifiableSet());
    this.ownNames = rows.stream().map(ExpectedRecord::name).collect(Collectors.toUnmodifiableSet());
    this.workers = workers;
  }

  /// Whether the run has ended or was called off, so that nothing more can be asked.
  boolean isOver() {
    return workers.isStopped();
  }

  Workers workers() {
    return workers;
  }

  Network network() {
    return network;
  }

  ZoneCut zone() {
    return zone;
  }

  /// One answer from each server that has a say.
  List<DnsAnswer> each(Question question) {
    return said(question).each();
  }

  /// What these answers come to.
  Consensus together(Question question) {
    return said(question).together();
  }

  /// The zone that holds a name.
  ///
  /// Underscored names (RFC 8552) are asked for texts and aliases anyway, and whoever says *no*
  /// says of which zone (RFC 2308 §2): where that is the from-domain's, nothing more is asked.
  ZoneCut cut(DomainName name) {
    return once(
        cuts,
        name,
        () ->
            zone instanceof ZoneCut.Zone whole && isDeniedIn(whole.name(), name)
                ? whole
                : network.authority().zoneOf(name));
  }

  private boolean isDeniedIn(DomainName apex, DomainName name) {
    return name.labels().stream().anyMatch(label -> label.startsWith("_"))
        && Stream.of(RecordType.TXT, RecordType.CNAME)
            .map(type -> together(new Question(name, type)).usual())
            .anyMatch(answer -> deniedBy(answer).filter(apex::equals).isPresent());
  }

  private static Optional<DomainName> deniedBy(DnsAnswer answer) {
    return switch (answer) {
      case DnsAnswer.NoData none when none.aliases().isEmpty() ->
          none.negative().map(DnsAnswer.Negative::zone);
      case DnsAnswer.NxDomain none when none.aliases().isEmpty() ->
          none.negative().map(DnsAnswer.Negative::zone);
      default -> Optional.empty();
    };
  }

  /// Asks what a row will need besides its own questions, so that it need not wait for it later.
  void ahead(ExpectedRecord row) {
    if (RowZone.mayBeHandedOn(this, row)) {
      var _ = workers.ask(() -> cut(row.name()));
    }
    for (Question question : beside(row).stream().toList()) {
      var _ = workers.ask(() -> said(question));
    }
  }

  /// A text may have an alias beside it, an alias may be a wildcard's.
  private static Optional<Question> beside(ExpectedRecord row) {
    return switch (row.type()) {
      case TXT -> Optional.of(new Question(row.name(), RecordType.CNAME));
      case CNAME -> Sources.besides(row.name()).map(n -> new Question(n, RecordType.CNAME));
      default -> Optional.empty();
    };
  }

  private Said said(Question question) {
    return once(asked, question, () -> askNow(question));
  }

  private static <K, V> V once(Map<K, FutureTask<V>> known, K key, Callable<V> ask) {
    FutureTask<V> fresh = new FutureTask<>(ask);
    FutureTask<V> task = known.putIfAbsent(key, fresh);
    if (task == null) {
      task = fresh;
      task.run();
    }
    return value(task);
  }

  private Said askNow(Question question) {
    boolean own =
        ownNames.contains(question.name())
            || (zone instanceof ZoneCut.Zone z && question.name().isWithin(z.name()));
    List<DnsAnswer> answers;
    if (!own) {
      answers = List.of(network.authoritative().ask(question));
    } else if (isBeside(question)) {
      answers = network.authority().askCopies(question);
    } else {
      answers = network.authority().askEach(question);
    }
    List<DnsAnswer> read = answers.stream().map(TextLimit::of).toList();
    return new Said(read, Consensus.among(read));
  }

  /// Whether it is asked only because of what should not be there: another type beside a row, or a
  /// name that nobody can have published.
  private boolean isBeside(Question question) {
    return Sources.isControl(question.name())
        || ownNames.contains(question.name()) && !ownQuestions.contains(question);
  }

  private static <T> T value(Future<T> task) {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return task.get();
        } catch (InterruptedException e) {
          // Who asks is interrupted as well and ends the task at once; its answer is a failure.
          interrupted = true;
        }
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /// The run's answers for one row, remembering what it asks in `trace` and answering from
  /// `instead` where that has an answer.
  Sources sources(Collection<Question> trace, Map<Question, DnsAnswer> instead) {
    return new Sources(new RowResolver(trace, instead), zone, this::cut, network.web(), clock);
  }

  /// Runs independent calls side by side, the last on this thread; results in their order.
  <T> List<T> sideBySide(List<Callable<T>> calls) {
    if (calls.isEmpty()) {
      return List.of();
    }
    List<Future<T>> running = new ArrayList<>();
    calls.subList(0, calls.size() - 1).forEach(call -> running.add(workers.ask(call)));
    FutureTask<T> last = new FutureTask<>(calls.getLast());
    running.add(last);
    last.run();
    return running.stream().map(CheckRun::value).toList();
  }

  private boolean isKnown(Question question) {
    FutureTask<Said> task = asked.get(question);
    return task != null && task.isDone();
  }

  /// How one server sees these questions, as far as it answered and differs from the others.
  Map<Question, DnsAnswer> viewOf(ServerId server, Collection<Question> questions) {
    Map<Question, DnsAnswer> view = new LinkedHashMap<>();
    for (Question question : questions) {
      DnsAnswer other = together(question).others().get(server);
      if (other != null) {
        view.put(question, other);
      }
    }
    return view;
  }

  private final class RowResolver implements Resolver {
    private final Collection<Question> trace;
    private final Map<Question, DnsAnswer> instead;

    RowResolver(Collection<Question> trace, Map<Question, DnsAnswer> instead) {
      this.trace = trace;
      this.instead = instead;
    }

    @Override
    public DnsAnswer ask(Question question) {
      trace.add(question);
      DnsAnswer other = instead.get(question);
      return other != null ? other : together(question).usual();
    }

    @Override
    public Map<Question, DnsAnswer> askAll(Collection<Question> questions) {
      Set<Question> distinct = new LinkedHashSet<>(questions);
      sideBySide(
          distinct.stream()
              .filter(question -> !instead.containsKey(question) && !isKnown(question))
              .<Callable<Said>>map(question -> () -> said(question))
              .toList());
      Map<Question, DnsAnswer> result = new LinkedHashMap<>();
      distinct.forEach(question -> result.put(question, ask(question)));
      return result;
    }
  }

  static Collection<Question> trace() {
    return new ConcurrentLinkedQueue<>();
  }
}
