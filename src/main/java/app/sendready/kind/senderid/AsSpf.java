package app.sendready.kind.senderid;

import app.sendready.dns.DnsAnswer;
import app.sendready.dns.Question;
import app.sendready.dns.RRset;
import app.sendready.dns.Rdata;
import app.sendready.dns.RecordType;
import app.sendready.dns.Resolver;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The world as an evaluator of SPF has to see it to evaluate Sender ID for the address that people
/// see: at every name the record of that scope counts, and only where there is none `v=spf1` stands
/// in (RFC 4406 §3.4, §4.4). The terms mean what they mean in SPF (RFC 4406 §3.2).
record AsSpf(Resolver world) implements Resolver {
  private static final String SPF = "v=spf1";

  @Override
  public DnsAnswer ask(Question question) {
    return selected(question, world.ask(question));
  }

  @Override
  public Map<Question, DnsAnswer> askAll(Collection<Question> questions) {
    Map<Question, DnsAnswer> answers = new LinkedHashMap<>();
    world
        .askAll(questions)
        .forEach((question, answer) -> answers.put(question, selected(question, answer)));
    return answers;
  }

  private static DnsAnswer selected(Question question, DnsAnswer answer) {
    if (question.type() != RecordType.TXT || !(answer instanceof DnsAnswer.Found found)) {
      return answer;
    }
    List<String> texts =
        found.rrset().all(Rdata.Txt.class).stream().map(Rdata.Txt::octets).toList();
    List<SenderIdRecord> own = SenderIdRecord.select(texts, SenderIdRecord.Scope.PRA);
    if (own.isEmpty()) {
      return answer;
    }
    List<Rdata> records = own.stream().<Rdata>map(r -> Rdata.Txt.of(spf(r))).toList();
    return new DnsAnswer.Found(
        new RRset(found.rrset().owner(), RecordType.TXT, found.rrset().ttl(), records),
        found.aliases(),
        found.by());
  }

  private static String spf(SenderIdRecord record) {
    return String.join(" ", Stream.concat(Stream.of(SPF), record.terms().stream()).toList());
  }
}
