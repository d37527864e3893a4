package app.sendready.kind.dkim;

import app.sendready.answers.Answers;
import app.sendready.check.Finding;
import app.sendready.check.MisplacedName;
import app.sendready.check.MisplacedName.Candidate;
import app.sendready.check.MisplacedName.Hit;
import app.sendready.dns.DnsAnswer;
import app.sendready.dns.DomainName;
import app.sendready.dns.PublicSuffixes;
import app.sendready.dns.RecordType;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Looks for the key elsewhere when its own name has none.
final class Detective {
  /// Selectors that services commonly use; the key under one of them is ours only if it is equal.
  private static final List<String> COMMON = List.of("s1", "selector1", "google", "k1");

  /// Selectors that people choose when they do not choose.
  private static final List<String> PLAIN = List.of("default", "mail", "dkim");

  private Detective() {}

  /// What explains that the key is not at its name.
  static Optional<Finding> findElsewhere(Dkim.Row row) {
    DomainName domain = row.answers().fromDomain();
    DomainName expected = row.expected().name();
    List<Candidate> places =
        new ArrayList<>(
            MisplacedName.candidates(expected, domain, MisplacedName.zone(row.sources(), domain)));
    DomainName neighbour = domain.child("_dmarc");
    places.add(new Candidate(neighbour, MisplacedName.Slip.TOO_HIGH));
    List<String> known = row.answers().platform().knownSelectors();
    Stream.of(known, PLAIN, COMMON)
        .flatMap(List::stream)
        .distinct()
        .flatMap(s -> Dkim.name(s, domain).stream())
        .filter(name -> !name.equals(expected))
        .forEach(name -> places.add(new Candidate(name, MisplacedName.Slip.MISSPELT)));
    others(row.answers()).stream()
        .flatMap(other -> DomainName.parse(row.host() + "." + other).stream())
        .forEach(name -> places.add(new Candidate(name, MisplacedName.Slip.WRONG_ZONE)));
    List<Hit> hits =
        MisplacedName.search(row.sources(), RecordType.TXT, places, found -> isKey(row, found));
    // With a key in hand, the place that holds it explains more than any other.
    return hits.stream()
        .filter(hit -> holdsKey(row, hit.answer()))
        .findFirst()
        .or(() -> hits.stream().filter(hit -> !isStranger(row, hit)).findFirst())
        .map(hit -> describe(row, hit, neighbour));
  }

  /// Other domains of the same owner, as far as the answers name them; whoever has several may be
  /// in the wrong one's panel.
  private static Set<DomainName> others(Answers answers) {
    PublicSuffixes suffixes = PublicSuffixes.bundled();
    String mailbox = answers.policy().reportAddress();
    Stream<DomainName> named =
        Stream.of(
                DomainName.parse(mailbox.substring(mailbox.lastIndexOf('@') + 1)).stream(),
                answers.links().tracking().stream(),
                Stream.of(answers.links().bounce()),
                answers.servers().mailFrom().stream())
            .flatMap(names -> names);
    Optional<DomainName> own = suffixes.registrable(answers.fromDomain());
    return named
        .flatMap(name -> suffixes.registrable(name).stream())
        .filter(name -> !own.equals(Optional.of(name)))
        .filter(name -> !answers.fromDomain().isWithin(name))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static boolean isKey(Dkim.Row row, DnsAnswer.Found found) {
    return holdsKey(row, found)
        || found.rrset().texts().stream().anyMatch(DkimStatus::looksLikeKey);
  }

  private static boolean holdsKey(Dkim.Row row, DnsAnswer.Found found) {
    return row.key().isPresent()
        && found.rrset().texts().stream()
            .anyMatch(text -> Damage.soundKey(text, row.key()).isPresent());
  }

  /// A key that belongs to somebody else, as far as can be told: under another selector, or at the
  /// same selector of the domain above.
  private static boolean isStranger(Dkim.Row row, Hit hit) {
    if (isElsewhere(row, hit.candidate().name())) {
      return true;
    }
    if (hit.candidate().slip() == MisplacedName.Slip.WRONG_ZONE && row.key().isPresent()) {
      return true;
    }
    Optional<String> selector = selector(row, hit.candidate().name());
    return selector.isPresent()
        && (row.key().isPresent()
            || COMMON.contains(selector.get()) && !isKnown(row, selector.get()));
  }

  private static boolean isKnown(Dkim.Row row, String selector) {
    return row.answers().platform().knownSelectors().contains(selector);
  }

  private static Optional<String> selector(Dkim.Row row, DomainName name) {
    DomainName above = row.answers().fromDomain().child("_domainkey");
    return name.isWithin(above) && !name.equals(above)
        ? Optional.of(name.relativeTo(above))
        : Optional.empty();
  }

  /// Outside of the zone in which the key belongs.
  private static boolean isElsewhere(Dkim.Row row, DomainName name) {
    return !name.isWithin(MisplacedName.zone(row.sources(), row.answers().fromDomain()));
  }

  private static Finding describe(Dkim.Row row, Hit hit, DomainName neighbour) {
    DomainName at = hit.candidate().name();
    if (isElsewhere(row, at)) {
      return row.finding(DkimFinding.OTHER_DOMAIN)
          .with("place", at.withoutDot())
          .with("domain", row.answers().fromDomain().withoutDot());
    }
    Optional<String> selector = selector(row, at);
    if (selector.isPresent()) {
      return row.finding(DkimFinding.WRONG_SELECTOR).with("other", selector.get());
    }
    DkimFinding code =
        at.equals(neighbour)
            ? DkimFinding.NEIGHBOUR_ROW
            : switch (hit.candidate().slip()) {
              case DOUBLED -> DkimFinding.DOUBLED_NAME;
              case WRONG_ZONE, AT_WWW -> DkimFinding.WRONG_ZONE;
              case TOO_HIGH -> DkimFinding.TOO_HIGH;
              case MISSPELT -> DkimFinding.LOST_UNDERSCORE;
              case SIGN -> DkimFinding.SIGN_IN_NAME;
            };
    return row.finding(code).with("place", at.withoutDot()).with("host", row.host());
  }
}
