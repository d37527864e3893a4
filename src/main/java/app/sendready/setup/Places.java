package app.sendready.setup;

import app.sendready.dns.DomainName;
import app.sendready.dns.RecordType;
import app.sendready.dns.ZoneCut;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// Where a row lands when its name was typed into a panel that adds the domain by itself.
///
/// Every place is guarded by a name that nobody can have published: a wildcard answers there too,
/// and proves nothing.
public final class Places {
  private Places() {}

  /// The first wrong name that holds the right value.
  public static Optional<DomainName> find(
      Sources sources, Answers answers, DomainName name, RecordType type, Predicate<String> right) {
    for (DomainName place : candidates(sources, answers, name)) {
      boolean here =
          sources.ask(place, type).records().stream().anyMatch(r -> right.test(r.text()));
      if (here
          && sources.control(place, type).records().stream().noneMatch(r -> right.test(r.text()))) {
        return Optional.of(place);
      }
    }
    return Optional.empty();
  }

  private static Set<DomainName> candidates(Sources sources, Answers answers, DomainName name) {
    DomainName domain = answers.fromDomain();
    DomainName zone =
        switch (sources.zone()) {
          case ZoneCut.Zone cut -> cut.name();
          case ZoneCut.Unknown unknown -> domain;
        };
    Set<DomainName> places = new LinkedHashSet<>();
    if (!name.isWithin(domain) || zone.labels().size() < 2) {
      return places;
    }
    String host = name.relativeTo(domain);
    // The full name, typed where only its first part belongs.
    name.under(zone).ifPresent(places::add);
    name.under(domain).ifPresent(places::add);
    // The sub-domain left out, or written twice.
    if (!host.isEmpty()) {
      zone.tryChild(host).ifPresent(places::add);
    }
    if (domain.labels().size() > 2) {
      domain.tryChild(name.relativeTo(domain.parent())).ifPresent(places::add);
    }
    places.remove(name);
    return places;
  }
}
