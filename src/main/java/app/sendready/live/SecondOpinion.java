package app.sendready.live;

import app.sendready.check.Consensus;
import app.sendready.dns.DnsAnswer;
import app.sendready.dns.Question;
import app.sendready.dns.RecordType;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Finds out a network that answers for single names only, by what public resolvers say of the same
/// question over DNS and over HTTPS, where the network cannot read along.
///
/// A difference alone proves nothing: a record may just have been changed, and a resolver has more
/// than one memory. So it counts only where at least two resolvers answered both ways, every one of
/// them contradicts itself, and all say the same over DNS, and the same over HTTPS: no chance of
/// memories does that. Addresses are not compared, since they may depend on who asks. Resolvers are
/// asked only for what the zone's own servers have, so that none of them remembers a *no* for it
/// (RFC 2308).
final class SecondOpinion {
  private static final int MAX_QUESTIONS = 3;
  private static final int ENOUGH = 2;
  private static final Set<RecordType> COMPARED =
      EnumSet.of(RecordType.TXT, RecordType.MX, RecordType.CNAME);

  private final Set<String> resolvers;
  private final Reachability ways;
  private final Set<Question> questions = new HashSet<>();
  private final Map<Question, Map<String, DnsAnswer>> overDns = new HashMap<>();
  private final Map<Question, Map<String, DnsAnswer>> overHttps = new HashMap<>();

  /// @param resolvers the names of those that can be asked both ways
  SecondOpinion(Set<String> resolvers, Reachability ways) {
    this.resolvers = Set.copyOf(resolvers);
    this.ways = ways;
  }

  /// Whether this question is to be asked both ways; the first few of a run are.
  synchronized boolean wants(Question question) {
    return resolvers.size() >= ENOUGH
        && COMPARED.contains(question.type())
        && (questions.contains(question)
            || ways.contradicts(question)
            || questions.size() < MAX_QUESTIONS && questions.add(question));
  }

  /// What a resolver said over UDP or TCP.
  void overDns(String resolver, Question question, DnsAnswer answer) {
    hear(overDns, resolver, question, answer);
  }

  /// What it said over HTTPS.
  void overHttps(String resolver, Question question, DnsAnswer answer) {
    hear(overHttps, resolver, question, answer);
  }

  private synchronized void hear(
      Map<Question, Map<String, DnsAnswer>> way,
      String resolver,
      Question question,
      DnsAnswer answer) {
    way.computeIfAbsent(question, q -> new HashMap<>()).put(resolver, answer);
    Map<String, DnsAnswer> dns = overDns.getOrDefault(question, Map.of());
    Map<String, DnsAnswer> https = overHttps.getOrDefault(question, Map.of());
    if (dns.size() == resolvers.size() && https.size() == resolvers.size()) {
      compare(question, dns, https);
    }
  }

  /// Says what there is to say as soon as everybody has answered, or failed to, both ways.
  private void compare(
      Question question, Map<String, DnsAnswer> dns, Map<String, DnsAnswer> https) {
    List<DnsAnswer> here = new ArrayList<>();
    List<DnsAnswer> there = new ArrayList<>();
    dns.forEach((resolver, answer) -> {
      DnsAnswer other = https.getOrDefault(resolver, answer);
      if (!(answer instanceof DnsAnswer.Failed) && !(other instanceof DnsAnswer.Failed)) {
        here.add(answer);
        there.add(other);
      }
    });
    if (here.size() < ENOUGH) {
      return;
    }
    boolean allDiffer = true;
    boolean allAgree = true;
    for (int i = 0; i < here.size(); i++) {
      boolean same = Consensus.same(here.get(i), there.get(i));
      allDiffer &= !same;
      allAgree &= same;
    }
    if (allDiffer && unanimous(here) && unanimous(there)) {
      ways.comparison(question, true);
    } else if (allAgree) {
      ways.comparison(question, false);
    }
  }

  private static boolean unanimous(List<DnsAnswer> answers) {
    return answers.stream().allMatch(answer -> Consensus.same(answer, answers.getFirst()));
  }
}
