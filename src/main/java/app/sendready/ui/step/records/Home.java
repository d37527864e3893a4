package app.sendready.ui.step.records;

import app.sendready.dns.DomainName;
import app.sendready.provider.DnsHost;
import java.util.Optional;

/// Where the records are edited, as far as it is known before the first check.
///
/// @param zone the zone cut's name, not the from-domain
/// @param host who serves the zone, where that could be told
/// @param panel the address of the panel, where the host itself says it
public record Home(DomainName zone, Optional<DnsHost> host, Optional<String> panel) {
  public Home(DomainName zone, Optional<DnsHost> host) {
    this(zone, host, Optional.empty());
  }
}
