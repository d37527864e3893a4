package app.sendready.live;

import app.sendready.dns.AnsweredBy;
import app.sendready.dns.DnsAnswer;
import app.sendready.dns.Question;
import app.sendready.dns.Resolver;
import app.sendready.dns.ServerId;
import app.sendready.dns.Trouble;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// One public resolver as the rest of the world sees it: over DNS, and over HTTPS where the network
/// lets no DNS through to it, or answers in its place. A few questions go both ways, for a
/// [SecondOpinion]; nobody waits for the second answer.
final class PublicView implements Resolver {
  private final String name;
  private final RecursiveResolver plain;
  private final Optional<RecursiveResolver> https;
  private final BooleanSupplier around;
  private final SecondOpinion opinion;
  private final Clock clock;

  /// @param around whether name servers are not to be asked, or not to be believed, over DNS
  PublicView(
      String name,
      RecursiveResolver plain,
      Optional<RecursiveResolver> https,
      BooleanSupplier around,
      SecondOpinion opinion,
      Clock clock) {
    this.name = name;
    this.plain = plain;
    this.https = https;
    this.around = around;
    this.opinion = opinion;
    this.clock = clock;
  }

  @Override
  public DnsAnswer ask(Question question) {
    if (https.isEmpty()) {
      return around.getAsBoolean() ? noWay() : plain.ask(question);
    }
    boolean compared = opinion.wants(question);
    if (around.getAsBoolean()) {
      if (compared) {
        Thread.startVirtualThread(() -> opinion.overDns(name, question, plain.ask(question)));
      }
      return overHttps(question, compared);
    }
    if (compared) {
      Thread.startVirtualThread(() -> overHttps(question, true));
    }
    DnsAnswer answer = plain.ask(question);
    if (compared) {
      opinion.overDns(name, question, answer);
    }
    if (answer instanceof DnsAnswer.Failed failed && mayBeInTheWay(failed)) {
      DnsAnswer second = overHttps(question, false);
      return second instanceof DnsAnswer.Failed ? answer : second;
    }
    return answer;
  }

  private DnsAnswer noWay() {
    return new DnsAnswer.Failed(
        new Trouble(Trouble.Kind.NO_WAY, "does not answer over HTTPS"),
        new AnsweredBy(new ServerId(name), false, clock.instant()));
  }

  private DnsAnswer overHttps(Question question, boolean compared) {
    DnsAnswer answer = https.orElseThrow().ask(question);
    if (compared) {
      opinion.overHttps(name, question, answer);
    }
    return answer;
  }

  /// Whether it may be the network that kept the answer away.
  private static boolean mayBeInTheWay(DnsAnswer.Failed failed) {
    return switch (failed.trouble().kind()) {
      case TIMEOUT, UNREACHABLE, TRUNCATED, MALFORMED -> true;
      case REFUSED,
          SERVFAIL,
          OTHER_RCODE,
          LAME,
          BOGUS,
          ALIAS_LOOP,
          NO_WAY,
          NOT_PUBLIC,
          TOO_LONG,
          NO_SERVER,
          BUDGET ->
          false;
    };
  }

  @Override
  public Map<Question, DnsAnswer> askAll(Collection<Question> questions) {
    return ServerRace.askAll(questions, this::ask);
  }
}
