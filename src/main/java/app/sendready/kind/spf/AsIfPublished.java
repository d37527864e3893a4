package app.sendready.kind.spf;

import app.sendready.dns.AnsweredBy;
import app.sendready.dns.DnsAnswer;
import app.sendready.dns.DomainName;
import app.sendready.dns.Question;
import app.sendready.dns.RRset;
import app.sendready.dns.Rdata;
import app.sendready.dns.RecordType;
import app.sendready.dns.Resolver;
import app.sendready.dns.ServerId;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/// The world with one more SPF record in it, in place of those that stand at the name.
record AsIfPublished(Resolver resolver, DomainName domain, String record) implements Resolver {
  private static final AnsweredBy NOBODY =
      new AnsweredBy(new ServerId("proposal", ""), true, Instant.EPOCH);

  @Override
  public DnsAnswer ask(Question question) {
    return isOurs(question) ? ours() : resolver.ask(question);
  }

  @Override
  public Map<Question, DnsAnswer> askAll(Collection<Question> questions) {
    Collection<Question> others = new LinkedHashSet<>(questions);
    others.removeIf(this::isOurs);
    Map<Question, DnsAnswer> answers = new LinkedHashMap<>(resolver.askAll(others));
    questions.stream().filter(this::isOurs).forEach(q -> answers.put(q, ours()));
    return answers;
  }

  private boolean isOurs(Question question) {
    return question.type() == RecordType.TXT && question.name().equals(domain);
  }

  private DnsAnswer ours() {
    Rdata text = new Rdata.Txt(RecordType.TXT, List.of(record));
    return new DnsAnswer.Found(
        new RRset(domain, RecordType.TXT, 0, List.of(text)), List.of(), NOBODY);
  }
}
