package app.sendready.app;

import app.sendready.dns.DomainName;
import app.sendready.dns.ZoneCut;
import app.sendready.provider.Detection;
import app.sendready.provider.DnsHost;
import app.sendready.provider.ProviderCatalogue;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Tells the DNS host by the names of a zone's servers; reads the catalogue on first use.
final class DnsHosts implements Function<List<DomainName>, Detection> {
  private Optional<ProviderCatalogue> read = Optional.empty();

  @Override
  public Detection apply(List<DomainName> servers) {
    if (servers.isEmpty()) {
      return new Detection.Unknown();
    }
    return catalogue().detect(servers);
  }

  /// All hosts there are, for choosing between.
  List<DnsHost> all() {
    return catalogue().hosts();
  }

  // Asked by the window and by look-ups in the background at the same time.
  private synchronized ProviderCatalogue catalogue() {
    ProviderCatalogue catalogue = read.orElseGet(ProviderCatalogue::builtIn);
    read = Optional.of(catalogue);
    return catalogue;
  }

  /// By the names that the zone itself gives, or its parent where it gives none.
  Detection of(ZoneCut zone) {
    return apply(zone.names());
  }
}
