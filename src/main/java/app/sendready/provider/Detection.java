package app.sendready.provider;

import app.sendready.i18n.Text;
import java.util.List;
import java.util.Optional;

/// Who seems to run the DNS of a zone, by the names of its servers.
public sealed interface Detection {
  /// Two or more servers carry the host's name, and none another's.
  record Sure(DnsHost host) implements Detection {}

  /// One server carries the host's name, and none another's.
  record Likely(DnsHost host) implements Detection {}

  /// Different servers belong to different hosts: a move under way, or a second host as a backup.
  record Mixed(List<DnsHost> hosts) implements Detection {
    public Mixed {
      hosts = List.copyOf(hosts);
    }
  }

  /// All servers are of one sort that several hosts use; only the user can tell which.
  record OneOf(List<DnsHost> hosts) implements Detection {
    public OneOf {
      hosts = List.copyOf(hosts);
    }
  }

  /// Nobody the catalogue knows.
  record Unknown() implements Detection {}

  /// The host, where there is one to name.
  default Optional<DnsHost> known() {
    return switch (this) {
      case Sure(DnsHost host) -> Optional.of(host);
      case Likely(DnsHost host) -> Optional.of(host);
      case Mixed _, OneOf _, Unknown _ -> Optional.empty();
    };
  }

  /// How to type records there; the neutral way where there is no one host to name.
  default Dialect dialect() {
    return known().map(DnsHost::dialect).orElse(Dialect.NEUTRAL);
  }

  /// A few words for a header line: `DNS at Cloudflare`.
  default Text words() {
    return switch (this) {
      case Sure(DnsHost host) -> Text.of("provider.detected.sure", "host", host.name());
      case Likely(DnsHost host) -> Text.of("provider.detected.likely", "host", host.name());
      case Mixed(List<DnsHost> hosts) -> Text.of("provider.detected.mixed", "hosts", names(hosts));
      case OneOf(List<DnsHost> hosts) -> Text.of("provider.detected.one-of", "hosts", names(hosts));
      case Unknown() -> Text.of("provider.detected.unknown");
    };
  }

  private static List<String> names(List<DnsHost> hosts) {
    return hosts.stream().map(DnsHost::name).toList();
  }
}
