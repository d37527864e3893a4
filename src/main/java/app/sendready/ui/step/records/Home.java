package app.sendready.ui.step.records;

import app.sendready.dns.DomainName;
import app.sendready.provider.Detection;
import app.sendready.provider.DnsHost;
import java.util.Optional;

/// Where the records are edited, as far as it is known before the first check.
///
/// @param zone the zone cut's name, not the from-domain
/// @param detection who serves the zone, and how sure that is
/// @param panel the address of the panel, where the host itself says it
public record Home(DomainName zone, Detection detection, Optional<String> panel) {
  public Home(DomainName zone, Detection detection) {
    this(zone, detection, Optional.empty());
  }

  /// The host, where there is one to name.
  Optional<DnsHost> host() {
    return detection.known();
  }
}
