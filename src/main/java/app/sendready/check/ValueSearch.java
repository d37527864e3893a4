package app.sendready.check;

import app.sendready.answers.Answers;
import app.sendready.dns.DomainName;
import app.sendready.dns.RecordType;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Finds a row's value under a wrong name, for the rows whose value is plain text.
public final class ValueSearch {
  /// Slips after which the record can be nothing but the row, whatever its value.
  private static final Set<MisplacedName.Slip> CERTAIN =
      EnumSet.of(MisplacedName.Slip.DOUBLED, MisplacedName.Slip.SIGN);

  private ValueSearch() {}

  /// The first wrong name that holds the right value. An address or a mail exchanger may rightly
  /// stand at neighbouring names too, so for these only names count that nobody publishes on
  /// purpose.
  public static Optional<DomainName> find(
      Sources sources, Answers answers, DomainName name, RecordType type, Predicate<String> right) {
    DomainName domain = answers.fromDomain();
    if (!name.isWithin(domain)) {
      return Optional.empty();
    }
    List<DomainName> others = planned(answers);
    List<MisplacedName.Candidate> candidates =
        Stream.concat(
                MisplacedName.candidates(name, domain, MisplacedName.zone(sources, domain))
                    .stream(),
                MisplacedName.near(name, domain).stream())
            .filter(c -> type == RecordType.CNAME || CERTAIN.contains(c.slip()))
            .filter(c -> c.name().labels().size() > 1)
            .filter(c -> !others.contains(c.name()))
            .toList();
    return MisplacedName.search(
            sources, type, candidates, found -> found.rrset().texts().stream().anyMatch(right))
        .stream()
        .findFirst()
        .map(hit -> hit.candidate().name());
  }

  /// Names of other rows, which may lead to the same place rightly.
  private static List<DomainName> planned(Answers answers) {
    return Stream.concat(
            answers.links().tracking().stream(),
            answers.isCloud() ? Stream.of(answers.links().bounce()) : Stream.of())
        .toList();
  }

  /// What to type as the name in a panel that adds its zone by itself.
  public static String host(Sources sources, Answers answers, DomainName name) {
    DomainName zone = MisplacedName.zone(sources, answers.fromDomain());
    return name.isWithin(zone) && !name.equals(zone) ? name.relativeTo(zone) : "@";
  }
}
