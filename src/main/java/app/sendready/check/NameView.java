package app.sendready.check;

import app.sendready.dns.DnsAnswer;
import app.sendready.dns.DomainName;
import app.sendready.dns.IpAddress;
import app.sendready.dns.Question;
import app.sendready.dns.Rdata;
import app.sendready.dns.RecordType;
import app.sendready.dns.Resolver;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What one name answers for several types, asked side by side.
public record NameView(DomainName name, Map<RecordType, DnsAnswer> answers) {
  public NameView {
    answers = new EnumMap<>(answers);
  }

  /// Asks for each type at the name.
  public static NameView of(Resolver dns, DomainName name, RecordType... types) {
    Map<Question, RecordType> asked = new LinkedHashMap<>();
    for (RecordType type : types) {
      asked.put(new Question(name, type), type);
    }
    Map<RecordType, DnsAnswer> answers = new EnumMap<>(RecordType.class);
    dns.askAll(asked.keySet()).forEach((question, answer) -> answers.put(question.type(), answer));
    return new NameView(name, answers);
  }

  /// The answer for one of the types that were asked.
  public DnsAnswer get(RecordType type) {
    DnsAnswer answer = answers.get(type);
    if (answer == null) {
      throw new IllegalArgumentException(type + " was not asked at " + name);
    }
    return answer;
  }

  /// All addresses the name leads to, through aliases or not, of both families that were asked.
  public List<IpAddress> addresses() {
    return answers.values().stream()
        .flatMap(answer -> answer.records().stream())
        .filter(Rdata.Address.class::isInstance)
        .map(record -> ((Rdata.Address) record).address())
        .toList();
  }

  /// Whether one of these types could not be asked.
  public boolean failed(RecordType... types) {
    for (RecordType type : types) {
      if (get(type) instanceof DnsAnswer.Failed) {
        return true;
      }
    }
    return false;
  }

  /// Whether the name is known to have none of these types.
  public boolean lacks(RecordType... types) {
    for (RecordType type : types) {
      if (!get(type).isAbsent()) {
        return false;
      }
    }
    return true;
  }

  /// The values of one type that stand at the name itself: nothing that an alias led to.
  public List<String> own(RecordType type) {
    DnsAnswer answer = get(type);
    return answer.aliases().isEmpty()
        ? answer.records().stream().map(Rdata::text).toList()
        : List.of();
  }

  /// Whether another answer holds the same records of a type, and any at all: order is chance.
  public boolean matches(RecordType type, DnsAnswer other) {
    List<Rdata> here = get(type).records();
    return !here.isEmpty() && Set.copyOf(here).equals(Set.copyOf(other.records()));
  }

  /// Whether all that answers here answers at a name beside it too that nobody can have published
  /// (RFC 4592), so that nobody put it at this one.
  public boolean isWildcards(Sources sources) {
    List<RecordType> held =
        get(RecordType.CNAME) instanceof DnsAnswer.Found
            ? List.of(RecordType.CNAME)
            : answers.keySet().stream().filter(type -> !own(type).isEmpty()).toList();
    return !held.isEmpty()
        && held.stream().allMatch(type -> matches(type, sources.control(name, type)));
  }

  /// A value as it reads in a sentence: a name without its final dot.
  public static String withoutDot(String value) {
    return value.endsWith(".") && value.indexOf(' ') < 0
        ? value.substring(0, value.length() - 1)
        : value;
  }

  /// Every record that stands at the name itself, in the order of the record types.
  public List<FoundRecord> records() {
    return answers.keySet().stream()
        .flatMap(type -> own(type).stream().map(value -> new FoundRecord(type, value)))
        .toList();
  }

  /// Every value that stands at the name itself, in the order of the record types.
  public List<String> found() {
    return answers.keySet().stream().flatMap(type -> own(type).stream()).toList();
  }
}
