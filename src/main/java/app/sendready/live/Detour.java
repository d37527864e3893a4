package app.sendready.live;

import app.sendready.dns.Authority;
import app.sendready.dns.DnsAnswer;
import app.sendready.dns.DomainName;
import app.sendready.dns.Question;
import app.sendready.dns.Resolver;
import app.sendready.dns.ZoneCut;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;

/// Asks the name servers themselves, and where the network does not let that happen, or answers in
/// their place, public resolvers over HTTPS.
final class Detour implements Authority, Resolver {
  private final ZoneServers servers;
  private final AuthoritativeResolver direct;
  private final SecondHand secondHand;
  private final ReachabilityProbe finder;
  private final Reachability ways;
  private final Budget limits;
  private boolean around;
  private boolean forged;
  private boolean believed;
  private boolean mistaken;

  Detour(
      ZoneServers servers,
      AuthoritativeResolver direct,
      SecondHand secondHand,
      ReachabilityProbe finder,
      Reachability ways,
      Budget limits) {
    this.servers = servers;
    this.direct = direct;
    this.secondHand = secondHand;
    this.finder = finder;
    this.ways = ways;
    this.limits = limits;
  }

  /// Whether this run asks others. Once it does it goes on so: answers of both sorts do not mix.
  synchronized boolean isAround() {
    if (!around && ways.leadAround()) {
      around = true;
      forged = ways.forged();
      mistaken = believed;
    }
    return around;
  }

  /// Whether somebody answers in the name servers' place.
  synchronized boolean isForged() {
    return isAround() && forged;
  }

  /// How often it has turned out that answers given before are not to be believed.
  synchronized int turns() {
    return isAround() && mistaken ? 1 : 0;
  }

  /// Waits for what gives a forger away, if the last question to do that has only just gone out.
  void settle() {
    if (!isAround()) {
      finder.awaitSuspects();
    }
  }

  private synchronized boolean believe() {
    believed = !isAround();
    return believed;
  }

  @Override
  public ZoneCut zoneOf(DomainName name) {
    limits.isAbout(name);
    return go(() -> servers.zoneOf(name), () -> secondHand.zoneOf(name));
  }

  @Override
  public List<DnsAnswer> askEach(Question question) {
    limits.isAbout(question.name());
    finder.suspect(question);
    return go(() -> servers.askEach(question), () -> secondHand.askEach(question));
  }

  @Override
  public List<DnsAnswer> askCopies(Question question) {
    limits.isAbout(question.name());
    finder.suspect(question);
    return go(() -> servers.askCopies(question), () -> secondHand.askCopies(question));
  }

  @Override
  public DnsAnswer ask(Question question) {
    limits.mayBeAbout(question.name());
    return go(() -> direct.ask(question), () -> secondHand.ask(question));
  }

  @Override
  public Map<Question, DnsAnswer> askAll(Collection<Question> questions) {
    questions.stream().findFirst().ifPresent(first -> limits.mayBeAbout(first.name()));
    return go(() -> direct.askAll(questions), () -> secondHand.askAll(questions));
  }

  /// The first of the two that counts: the servers' own answer, unless it turns out that there is
  /// no way to them.
  private <T> T go(Supplier<T> straight, Supplier<T> around) {
    if (!finder.isAtWork()) {
      return straight.get();
    }
    if (isAround()) {
      return around.get();
    }
    CompletableFuture<T> answer = new CompletableFuture<>();
    Thread asking =
        Thread.startVirtualThread(() -> {
          try {
            answer.complete(straight.get());
          } catch (RuntimeException | Error bug) {
            answer.completeExceptionally(bug);
          }
        });
    try {
      CompletableFuture.anyOf(answer, finder.around()).get();
    } catch (InterruptedException cancelled) {
      asking.interrupt();
      Thread.currentThread().interrupt();
      return straight.get(); // returns at once, and says that it was cancelled
    } catch (ExecutionException bug) {
      throw new IllegalStateException(bug.getCause());
    }
    if (!isAround()) {
      finder.settle();
      finder.awaitDecoy();
    }
    if (!believe()) {
      asking.interrupt();
      return around.get();
    }
    try {
      return answer.join();
    } catch (CompletionException bug) {
      throw new IllegalStateException(bug.getCause());
    }
  }
}
