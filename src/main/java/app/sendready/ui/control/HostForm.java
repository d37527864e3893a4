package app.sendready.ui.control;

import app.sendready.dns.DomainName;
import app.sendready.dns.RecordType;
import app.sendready.i18n.Language;
import app.sendready.provider.Dialect;
import app.sendready.provider.DnsHost;
import java.util.Optional;

/// How the panel in which the zone is edited wants names and values typed, and what it calls its
/// fields.
///
/// @param zone the zone cut's name, not the from-domain
/// @param host who serves the zone, where that could be told
public record HostForm(DomainName zone, Optional<DnsHost> host) {
  private Dialect dialect() {
    return host.map(DnsHost::dialect).orElse(Dialect.NEUTRAL);
  }

  /// What to type as the name.
  public String name(DomainName name) {
    return dialect().name(name, zone);
  }

  /// What to type as the value; of an MX without the priority where that has a field of its own.
  public String value(RecordType type, String canonical) {
    return dialect().value(type, canonical);
  }

  /// The panel's word for its name field.
  public Optional<String> nameLabel(Language language) {
    return host.flatMap(known -> known.labels().name(language));
  }

  /// The panel's word for its value field.
  public Optional<String> valueLabel(Language language, RecordType type) {
    return host.flatMap(known -> known.labels().value(language, type.toString()));
  }
}
