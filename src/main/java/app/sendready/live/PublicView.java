package app.sendready.live;

import app.sendready.dns.DnsAnswer;
import app.sendready.dns.Question;
import app.sendready.dns.Resolver;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One public resolver as the rest of the world sees it: over DNS, and over HTTPS where the network
/// lets no DNS through to it, or answers in its place.
final class PublicView implements Resolver {
  private final RecursiveResolver plain;
  private final Optional<RecursiveResolver> https;
  private final Ways ways;

  PublicView(RecursiveResolver plain, Optional<RecursiveResolver> https, Ways ways) {
    this.plain = plain;
    this.https = https;
    this.ways = ways;
  }

  @Override
  public DnsAnswer ask(Question question) {
    if (https.isEmpty()) {
      return plain.ask(question);
    }
    if (ways.leadAround()) {
      return https.get().ask(question);
    }
    DnsAnswer answer = plain.ask(question);
    if (answer instanceof DnsAnswer.Failed failed && mayBeInTheWay(failed)) {
      DnsAnswer second = https.get().ask(question);
      return second instanceof DnsAnswer.Failed ? answer : second;
    }
    return answer;
  }

  /// Whether it may be the network that kept the answer away.
  private static boolean mayBeInTheWay(DnsAnswer.Failed failed) {
    return switch (failed.trouble().kind()) {
      case TIMEOUT, UNREACHABLE, TRUNCATED, MALFORMED -> true;
      case REFUSED, SERVFAIL, OTHER_RCODE, LAME, BOGUS, ALIAS_LOOP, NO_WAY, NO_SERVER, BUDGET ->
          false;
    };
  }

  @Override
  public Map<Question, DnsAnswer> askAll(Collection<Question> questions) {
    List<Question> distinct = List.copyOf(new LinkedHashSet<>(questions));
    List<DnsAnswer> answers = Race.all(distinct, this::ask);
    Map<Question, DnsAnswer> all = new LinkedHashMap<>();
    for (int i = 0; i < distinct.size(); i++) {
      all.put(distinct.get(i), answers.get(i));
    }
    return all;
  }
}
