package app.sendready.check;

import app.sendready.dns.Alias;
import app.sendready.dns.DnsAnswer;
import app.sendready.dns.DomainName;
import app.sendready.dns.Rdata;
import app.sendready.dns.ServerId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// What several servers of one zone say together.
///
/// Servers that gave no answer have no say. Of the others the answer that most of them give counts;
/// of two that are equally frequent the one with records, because a zone is edited by adding to it.
/// Each answer is looked at once, however many there are.
///
/// @param usual the answer to go by
/// @param others who says something else, and what
public record Consensus(DnsAnswer usual, Map<ServerId, DnsAnswer> others) {
  public Consensus {
    others = Map.copyOf(others);
  }

  /// What these answers come to.
  ///
  /// @param answers at least one, each from another server
  static Consensus among(List<DnsAnswer> answers) {
    if (answers.size() == 1) {
      return new Consensus(answers.getFirst(), Map.of());
    }
    List<Meaning> meanings = answers.stream().map(Meaning::of).toList();
    Map<Meaning, Integer> votes = new HashMap<>();
    for (Meaning meaning : meanings) {
      votes.merge(meaning, 1, Integer::sum);
    }
    int best = 0;
    int most = 0;
    for (int i = 0; i < answers.size(); i++) {
      if (answers.get(i) instanceof DnsAnswer.Failed) {
        continue;
      }
      int its = votes.getOrDefault(meanings.get(i), 0);
      boolean says = answers.get(best).records().isEmpty() && !answers.get(i).records().isEmpty();
      if (its > most || (its == most && says)) {
        best = i;
        most = its;
      }
    }
    Map<ServerId, DnsAnswer> others = new HashMap<>();
    for (int i = 0; i < answers.size(); i++) {
      DnsAnswer answer = answers.get(i);
      if (!(answer instanceof DnsAnswer.Failed) && !meanings.get(i).equals(meanings.get(best))) {
        others.putIfAbsent(answer.by().server(), answer);
      }
    }
    return new Consensus(answers.get(best), others);
  }

  /// The answer to go by.
  ///
  /// @param answers at least one, each from another server
  static DnsAnswer of(List<DnsAnswer> answers) {
    return among(answers).usual();
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
