package app.sendready.ui.many;

import app.sendready.answers.Answers;
import app.sendready.bulk.BulkLine;
import app.sendready.bulk.InTurn;
import app.sendready.bulk.ManyChecks;
import app.sendready.check.Checker;
import app.sendready.check.ExpectedRecord;
import app.sendready.check.Plan;
import app.sendready.check.Report;
import app.sendready.dns.DomainName;
import app.sendready.dns.MemoryZone;
import app.sendready.dns.Rdata;
import app.sendready.dns.RecordType;
import app.sendready.kind.Kinds;
import app.sendready.network.MemoryNetwork;
import app.sendready.practice.Practice;
import app.sendready.project.PlatformFile;
import java.time.Clock;
import java.util.Iterator;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/// A small internet for lists of domains: everything below `example.com` is there, and what is
/// called `ready…` has all its records.
public final class ManyWorld implements ManyChecks {
  private final MemoryZone world;
  private final Clock clock;
  private final Set<DomainName> published = ConcurrentHashMap.newKeySet();
  private final Consumer<BulkLine.Understood> before;

  /// @param before is told of each look, on the thread that looks
  public ManyWorld(Clock clock, Consumer<BulkLine.Understood> before) {
    this.clock = clock;
    this.before = before;
    world = new Practice(clock, PlatformFile.builtIn()).world();
    world.apex("example.com", "ns1.example.com").address("ns1.example.com", "203.0.113.53");
  }

  /// Whom a look at one of the domains asks.
  public MemoryNetwork network() {
    return new MemoryNetwork(world);
  }

  /// One look.
  public Report look(Answers answers) {
    publish(answers);
    try {
      return new Checker(Kinds.all(), clock).run(answers, network(), _ -> {});
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  /// Publishes what is planned, where the domain is ready.
  public synchronized void publish(Answers answers) {
    if (answers.fromDomain().withoutDot().startsWith("ready")
        && published.add(answers.fromDomain())) {
      put(answers);
    }
  }

  /// Takes a record away.
  public synchronized void remove(DomainName name, RecordType type) {
    world.remove(name, type);
  }

  /// Publishes what is planned.
  public synchronized void put(Answers answers) {
    for (ExpectedRecord row : Plan.of(answers, Kinds.all()).records()) {
      row.values().stream()
          .findFirst()
          .flatMap(value -> Rdata.parse(row.type(), value))
          .ifPresent(record -> world.add(row.name(), 300, record));
    }
  }

  /// One after the other, on the calling thread.
  @Override
  public <T> void run(
      Wish wish,
      Iterator<BulkLine> lines,
      Function<BulkLine.Unusable, T> unusable,
      BiFunction<BulkLine.Understood, Supplier<Report>, T> each,
      Consumer<T> done) {
    new InTurn(
            line -> {
              before.accept(line);
              return look(line.answers());
            })
        .run(wish, lines, unusable, each, done);
  }
}
