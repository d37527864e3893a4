package app.sendready.check;

import app.sendready.dns.Alias;
import app.sendready.dns.DnsAnswer;
import app.sendready.dns.DomainName;
import app.sendready.dns.Question;
import app.sendready.dns.RecordType;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// An alias at a text's name that the zone's servers do not show to who asks for the text.
///
/// Resolvers meet it when they are asked for another type, keep it, and follow it for the text too;
/// it comes back however often they forget it. An old copy is something else: it only runs out.
record HiddenAlias(CheckRun run, ExpectedRecord row) {
  /// What is entered in panels are whole minutes.
  private static final long MINUTE = 60;

  /// @param answers what the zone's servers say to the row's question
  /// @param seen what resolvers say that show something else
  Optional<Finding> among(List<DnsAnswer> answers, List<DnsAnswer> seen) {
    if (row.type() != RecordType.TXT
        || seen.isEmpty()
        || answers.stream().anyMatch(a -> !a.aliases().isEmpty())) {
      return Optional.empty();
    }
    List<DomainName> targets = seen.stream().flatMap(a -> target(a).stream()).distinct().toList();
    if (targets.size() != 1 || seen.stream().anyMatch(a -> a.aliases().isEmpty())) {
      return Optional.empty();
    }
    boolean told = isShownFor(targets.getFirst()) || isFresh(targets.getFirst(), seen);
    return told ? Optional.of(beside(row.name(), targets.getFirst())) : Optional.empty();
  }

  /// Whether the zone's servers show it to who asks for an address.
  private boolean isShownFor(DomainName target) {
    return Stream.of(RecordType.A, RecordType.AAAA)
        .map(type -> run.together(new Question(row.name(), type)).usual())
        .anyMatch(answer -> target(answer).filter(target::equals).isPresent());
  }

  /// Whether no resolver has kept anything of these answers for a while: what stands at the target
  /// has all the time to live that its own zone gives it, to the second, and the alias whole
  /// minutes. A part that was kept would have run down.
  private boolean isFresh(DomainName target, List<DnsAnswer> seen) {
    return run.together(new Question(target, row.type())).usual() instanceof DnsAnswer.Found own
        && seen.stream().allMatch(answer -> isFresh(answer, own.rrset().ttl()));
  }

  private static boolean isFresh(DnsAnswer answer, long whole) {
    return answer instanceof DnsAnswer.Found found
        && found.rrset().ttl() == whole
        && found.aliases().stream().mapToLong(Alias::ttl).allMatch(HiddenAlias::isWhole);
  }

  private static boolean isWhole(long ttl) {
    return ttl > 0 && ttl % MINUTE == 0;
  }

  private Optional<DomainName> target(DnsAnswer answer) {
    return answer.aliases().stream()
        .filter(alias -> Objects.equals(alias.from(), row.name()))
        .map(Alias::to)
        .findFirst();
  }

  /// Two records at one name of which no resolver can keep both (RFC 1034 §3.6.2).
  static Finding beside(DomainName name, DomainName target) {
    return Finding.of(PropagationFinding.ALIAS_BESIDE)
        .with("name", name.withoutDot())
        .with("target", target.withoutDot())
        .fix(new Fix.Remove(name, RecordType.CNAME, target.toString()));
  }
}
