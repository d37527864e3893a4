package app.sendready.live;

import app.sendready.dns.DomainName;
import app.sendready.dns.IpAddress;
import java.util.List;
import java.util.Map;

/// A zone and the servers it was found by.
///
/// @param servers names, in canonical order
/// @param glue addresses that came with them
/// @param source who named the servers
/// @param inside whether its servers may be within the user's own network, or on this machine:
///   whoever told of them is there himself, and so is the first of that line: a resolver that the
///   user named, or the servers of the top-level zone
record ZoneDelegation(
    DomainName apex,
    List<DomainName> servers,
    Map<DomainName, List<IpAddress>> glue,
    Source source,
    boolean inside) {
  ZoneDelegation {
    servers = servers.stream().distinct().sorted().limit(MAX_SERVERS).toList();
    glue = Map.copyOf(glue);
  }

  /// No zone of interest has more; thirteen is what the root has.
  static final int MAX_SERVERS = 16;

  /// Who named a zone's servers.
  enum Source {
    /// A resolver; the walk down starts here.
    RESOLVER,
    /// The parent zone's own server, by a referral.
    PARENT,
    /// The zone itself: its servers also serve the zone above.
    ITSELF
  }
}
