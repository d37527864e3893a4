package app.sendready.app;

import app.sendready.dns.DomainName;
import app.sendready.dns.ZoneCut;
import app.sendready.provider.Detection;
import app.sendready.provider.DnsHost;
import app.sendready.provider.ProviderCatalogue;
import java.util.List;
import java.util.function.Function;

/// Tells the DNS host by the names of a zone's servers; reads the catalogue on first use.
final class DnsHosts implements Function<List<DomainName>, Detection> {
  @Override
  public Detection apply(List<DomainName> servers) {
    if (servers.isEmpty()) {
      return new Detection.Unknown();
    }
    return ProviderCatalogue.builtIn().detect(servers);
  }

  /// All hosts there are, for choosing between.
  List<DnsHost> all() {
    return ProviderCatalogue.builtIn().hosts();
  }

  /// By the names that the zone itself gives, or its parent where it gives none.
  Detection of(ZoneCut zone) {
    return apply(zone.names());
  }
}
