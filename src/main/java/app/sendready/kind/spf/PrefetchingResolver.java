package app.sendready.kind.spf;

import app.sendready.dns.DnsAnswer;
import app.sendready.dns.Question;
import app.sendready.dns.Resolver;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Remembers every answer for the length of one evaluation, so that questions can be asked side by
/// side before their turn comes.
final class PrefetchingResolver implements Resolver {
  private final Resolver resolver;
  private final Map<Question, DnsAnswer> known = new HashMap<>();

  PrefetchingResolver(Resolver resolver) {
    this.resolver = resolver;
  }

  @Override
  public DnsAnswer ask(Question question) {
    DnsAnswer answer = known.get(question);
    if (answer == null) {
      answer = resolver.ask(question);
      known.put(question, answer);
    }
    return answer;
  }

  @Override
  public Map<Question, DnsAnswer> askAll(Collection<Question> questions) {
    prefetch(questions);
    return Resolver.super.askAll(questions);
  }

  /// Asks what is not known yet, all at once. A single question can as well wait for its turn.
  void prefetch(Collection<Question> questions) {
    List<Question> open = questions.stream().distinct().filter(q -> !known.containsKey(q)).toList();
    if (open.size() > 1) {
      known.putAll(resolver.askAll(open));
    }
  }
}
