package app.sendready.app;

import app.sendready.dns.DomainName;
import app.sendready.dns.ZoneCut;
import app.sendready.provider.Detection;
import app.sendready.provider.ProviderCatalogue;
import java.util.List;
import java.util.function.Function;

/// Tells the DNS host by the names of a zone's servers; reads the catalogue on first use.
final class DnsHosts implements Function<List<DomainName>, Detection> {
  private final java.util.function.Supplier<ProviderCatalogue> catalogue = lazily();

  private static java.util.function.Supplier<ProviderCatalogue> lazily() {
    var task = new java.util.concurrent.FutureTask<>(ProviderCatalogue::builtIn);
    return () -> {
      task.run();
      return task.resultNow();
    };
  }

  @Override
  public Detection apply(List<DomainName> servers) {
    return servers.isEmpty() ? new Detection.Unknown() : catalogue.get().detect(servers);
  }

  /// By the names that the zone itself gives, or its parent where it gives none.
  Detection of(ZoneCut.Zone zone) {
    return apply(zone.childServers().isEmpty() ? zone.parentServers() : zone.childServers());
  }
}
