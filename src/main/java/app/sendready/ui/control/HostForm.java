package app.sendready.ui.control;

import app.sendready.check.Content;
import app.sendready.check.ExpectedRecord;
import app.sendready.check.Need;
import app.sendready.dns.DomainName;
import app.sendready.dns.RecordType;
import app.sendready.i18n.Language;
import app.sendready.provider.Dialect;
import app.sendready.provider.DnsHost;
import app.sendready.provider.PanelRow;
import java.util.Optional;

/// How the panel in which the zone is edited wants names and values typed, and what it calls its
/// fields.
///
/// @param zone the zone cut's name, not the from-domain
/// @param host who serves the zone, where that could be told
public record HostForm(DomainName zone, Optional<DnsHost> host) {
  /// A record as it is typed into the panel; a PTR is edited elsewhere, and nobody knows how there.
  public PanelRow row(DomainName name, RecordType type, String canonical) {
    return row(Optional.of(this), name, type, canonical);
  }

  /// The same; without a form in the usual way, with the whole name.
  public static PanelRow row(
      Optional<HostForm> form, DomainName name, RecordType type, String canonical) {
    ExpectedRecord record =
        new ExpectedRecord(
            "panel",
            name,
            type,
            new Content.Value(canonical),
            Need.REQUIRED,
            type == RecordType.PTR ? ExpectedRecord.Place.REVERSE_ZONE : ExpectedRecord.Place.ZONE);
    Dialect dialect =
        form.map(known -> known.host().map(DnsHost::dialect).orElse(Dialect.NEUTRAL))
            .orElse(Dialect.NEUTRAL.with(Dialect.NameForm.FULL));
    return PanelRow.of(record, Optional.empty(), dialect, form.map(HostForm::zone));
  }

  /// Whether records of this name are edited in this panel.
  public boolean edits(DomainName name) {
    return name.isWithin(zone);
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
