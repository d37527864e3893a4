package app.sendready.provider;

import app.sendready.check.Content;
import app.sendready.check.ExpectedRecord;
import app.sendready.check.Need;
import app.sendready.dns.DomainName;
import app.sendready.dns.RecordType;
import app.sendready.dns.ZoneCut;
import app.sendready.i18n.Language;
import java.util.Optional;

/// Where the records of a domain are edited, as far as it is known, and how they are typed there.
///
/// @param zone the zone cut's name, not the from-domain; names are short for it
/// @param detection who serves it, and how sure that is
/// @param link the panel's address, where the host itself says it
public record Panel(Optional<DomainName> zone, Detection detection, Optional<String> link) {
  /// One of which nothing is known.
  public static final Panel UNKNOWN =
      new Panel(Optional.empty(), new Detection.Unknown(), Optional.empty());

  /// The only rule for which zone is edited: the one that holds the domain, unless strangers share
  /// it. Whose servers carry such a zone says nothing about this domain's panel.
  ///
  /// @param cut where the zone of the domain begins
  /// @param detection who serves that zone
  public static Panel of(ZoneCut cut, Detection detection, DomainName domain) {
    return cut.editedFor(domain)
        .map(zone -> new Panel(Optional.of(zone), detection, Optional.empty()))
        .orElse(UNKNOWN);
  }

  /// That of a part of the domain that was handed on: nobody knows what it is like.
  public static Panel ofPart(ZoneCut.Zone part) {
    return new Panel(Optional.of(part.name()), new Detection.Unknown(), Optional.empty());
  }

  /// The same zone in the panel of a host that somebody has named.
  public Panel at(DnsHost host) {
    return servedBy(new Detection.Sure(host));
  }

  /// The same zone in another panel, whose address nobody has said.
  public Panel servedBy(Detection other) {
    return new Panel(zone, other, Optional.empty());
  }

  /// The same panel for a zone that somebody has named.
  public Panel in(DomainName named) {
    return new Panel(Optional.of(named), detection, link);
  }

  /// The same panel with the address that somebody says; where the servers prove the host, only the
  /// catalogue's address counts.
  public Panel linked(Optional<String> address) {
    return zone.isPresent() && !(detection instanceof Detection.Sure)
        ? new Panel(zone, detection, address)
        : this;
  }

  /// The host, where there is one to name.
  public Optional<DnsHost> host() {
    return detection.known();
  }

  /// How names and values are typed. A short name that is short for the wrong zone makes a wrong
  /// record, so names are whole until the zone is known.
  public Dialect dialect() {
    Dialect own = detection.dialect();
    return zone.isPresent() || own.names() != Dialect.NameForm.RELATIVE
        ? own
        : own.with(Dialect.NameForm.FULL);
  }

  /// Where a record of this place is edited: what is set by whoever owns an address is set in a
  /// panel that nobody knows.
  public Panel editing(ExpectedRecord.Place place) {
    return place == ExpectedRecord.Place.REVERSE_ZONE ? UNKNOWN : this;
  }

  /// Where this name is edited: outside the zone in a panel that nobody knows.
  public Panel editing(DomainName name) {
    return zone.filter(name::isWithin).isPresent() ? this : UNKNOWN;
  }

  /// A record of no plan as it is typed here; a PTR is edited elsewhere, and nobody knows how
  /// there.
  public PanelRow row(DomainName name, RecordType type, String canonical) {
    ExpectedRecord record =
        new ExpectedRecord(
            "panel",
            name,
            type,
            new Content.Value(canonical),
            Need.REQUIRED,
            type == RecordType.PTR ? ExpectedRecord.Place.REVERSE_ZONE : ExpectedRecord.Place.ZONE);
    return PanelRow.of(1, record, Optional.empty(), dialect(), zone.orElse(name));
  }

  /// The panel's address, where it is known.
  public Optional<String> address() {
    return link.or(
        () -> host().flatMap(known -> zone.flatMap(name -> known.panelFor(name.withoutDot()))));
  }

  /// What the panel offers as TTL; empty where its own suggestion is best.
  public Optional<String> ttl() {
    return host().flatMap(known -> known.ttl().shown());
  }

  /// The panel's word for its name field.
  public Optional<String> nameLabel(Language language) {
    return host().flatMap(known -> known.nameLabel(language));
  }

  /// The panel's word for its field for the content of this type.
  public Optional<String> valueLabel(Language language, RecordType type) {
    return host().flatMap(known -> known.valueLabel(language, type.name()));
  }
}
