package app.sendready.dns;

import java.util.List;
import java.util.Optional;

/// Where the zone that holds a name begins, and who serves it (RFC 1034 §4.2, RFC 8499 "zone cut").
public sealed interface ZoneCut {
  /// The zone, its servers, and what parent and child say of them.
  ///
  /// @param name the zone's apex
  /// @param servers every address of every server, each asked for the zone's SOA; a server without
  ///   an address stands once
  /// @param childServers the NS names at the apex, as the zone's own servers give them
  /// @param parentServers the NS names in the parent's referral; empty where it could not be asked
  /// @param exists false when these servers deny the asked name itself: it is not delegated, and
  ///   `name` is the zone that denied it
  record Zone(
      DomainName name,
      List<Server> servers,
      List<DomainName> childServers,
      List<DomainName> parentServers,
      boolean exists,
      Security security)
      implements ZoneCut {
    public Zone {
      servers = List.copyOf(servers);
      childServers = List.copyOf(childServers);
      parentServers = List.copyOf(parentServers);
    }
  }

  /// The names by which the servers are known: those that the zone itself gives, else those that
  /// its parent gives, else those that were asked. None where the cut could not be found.
  default List<DomainName> names() {
    return switch (this) {
      case Zone zone when !zone.childServers().isEmpty() -> zone.childServers();
      case Zone zone when !zone.parentServers().isEmpty() -> zone.parentServers();
      case Zone zone -> zone.servers().stream().map(Server::name).distinct().toList();
      case Unknown _ -> List.of();
    };
  }

  /// The zone in whose panel the records of a domain are edited: the one that holds it, also where
  /// the domain is a sub-domain without any record yet. None while that is not known, and none
  /// where only an ending that strangers share answers for it, as before a domain is registered.
  default Optional<DomainName> editedFor(DomainName domain) {
    return this instanceof Zone zone
            && domain.isWithin(zone.name())
            && zone.name().labels().size() > 1
            && (zone.name().equals(domain) || !PublicSuffixes.bundled().isSuffix(zone.name()))
        ? Optional.of(zone.name())
        : Optional.empty();
  }

  /// The cut could not be found: cannot tell.
  record Unknown(Trouble trouble, AnsweredBy by) implements ZoneCut {}

  /// One address of one name server, and what it said when asked for the zone's SOA.
  ///
  /// @param address empty where the server's name has none that could be found
  /// @param trouble empty where it answered with authority
  /// @param serial the SOA's serial where it answered
  record Server(
      DomainName name,
      Optional<IpAddress> address,
      Optional<Trouble> trouble,
      Optional<Long> serial) {
    public boolean reachable() {
      return trouble.isEmpty();
    }
  }

  /// What a validating resolver makes of the zone (RFC 4033 §5); unsigned and secure are not told
  /// apart, because neither is a fault for our purpose.
  enum Security {
    NOT_BOGUS,
    BOGUS,
    NOT_CHECKED
  }
}
