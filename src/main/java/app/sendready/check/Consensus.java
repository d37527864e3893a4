package app.sendready.check;

import app.sendready.dns.Alias;
import app.sendready.dns.DnsAnswer;
import app.sendready.dns.DomainName;
import app.sendready.dns.Rdata;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// What several servers of one zone say together.
///
/// Servers that gave no answer have no say. Of the others the answer that most of them give counts;
/// of two that are equally frequent the one with records, because a zone is edited by adding to it.
public final class Consensus {
  private Consensus() {}

  /// The answer to go by.
  ///
  /// @param answers at least one, each from another server
  static DnsAnswer of(List<DnsAnswer> answers) {
    DnsAnswer best = answers.getFirst();
    long most = 0;
    for (DnsAnswer answer : answers) {
      if (answer instanceof DnsAnswer.Failed) {
        continue;
      }
      long votes = answers.stream().filter(other -> same(other, answer)).count();
      boolean says = best.records().isEmpty() && !answer.records().isEmpty();
      if (votes > most || (votes == most && says)) {
        best = answer;
        most = votes;
      }
    }
    return best;
  }

  /// Whether two answers say the same about the record; TTL, server and order do not count.
  public static boolean same(DnsAnswer one, DnsAnswer other) {
    return Meaning.of(one).equals(Meaning.of(other));
  }

  /// What of an answer is compared. *No such name* and *no such record* mean the same to a row.
  private record Meaning(Set<Rdata> records, List<DomainName> via, boolean failed) {
    static Meaning of(DnsAnswer answer) {
      return new Meaning(
          answer.records().stream().map(Meaning::joined).collect(Collectors.toUnmodifiableSet()),
          answer.aliases().stream().map(Alias::to).toList(),
          answer instanceof DnsAnswer.Failed);
    }

    /// TXT is the same however it is cut into character-strings (RFC 7208 §3.3).
    private static Rdata joined(Rdata record) {
      return record instanceof Rdata.Txt txt
          ? new Rdata.Txt(txt.type(), List.of(txt.octets()))
          : record;
    }
  }
}
