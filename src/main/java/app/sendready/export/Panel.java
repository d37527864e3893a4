package app.sendready.export;

import app.sendready.dns.DomainName;
import app.sendready.i18n.Messages;
import app.sendready.provider.Dialect;
import app.sendready.provider.DnsHost;
import java.util.Optional;

/// Where the records are edited, as far as it is known, and how they are typed there.
///
/// @param zone the zone cut's name; names are short for it
/// @param host who serves it, where that could be told
public record Panel(Optional<DomainName> zone, Optional<DnsHost> host) {
  public static final Panel UNKNOWN = new Panel(Optional.empty(), Optional.empty());

  /// How names and values are typed. A short name that is short for the wrong zone makes a wrong
  /// record, so names are whole until the zone is known.
  public Dialect dialect() {
    Dialect own = host.map(DnsHost::dialect).orElse(Dialect.NEUTRAL);
    return zone.isPresent() || own.names() != Dialect.NameForm.RELATIVE
        ? own
        : own.with(Dialect.NameForm.FULL);
  }

  /// What the panel offers as TTL, or the word for its own suggestion.
  String ttl(Messages messages) {
    return host.flatMap(known -> known.ttl().shown()).orElseGet(() -> messages.say("export.auto"));
  }

  /// What the panel calls its name field.
  String nameLabel(Messages messages) {
    return host.flatMap(known -> known.labels().name(messages.language()))
        .orElseGet(() -> messages.say("export.column.name"));
  }

  /// What the panel calls the field for the content of this type.
  String valueLabel(Messages messages, String type) {
    return host.flatMap(known -> known.labels().value(messages.language(), type))
        .orElseGet(() -> messages.say("export.column.value"));
  }
}
