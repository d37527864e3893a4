package app.sendready.kind.bimi;

import app.sendready.check.Finding;
import app.sendready.dns.DnsAnswer;
import app.sendready.dns.DomainName;
import app.sendready.dns.Rdata;
import app.sendready.kind.bimi.BimiRecord.Location;
import app.sendready.web.Fetcher;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The files that a BIMI record names, fetched as far as that is allowed, and judged.
///
/// @param logo empty where the record has no usable address for one
/// @param certificate likewise; a logo that nobody has looked at has none
public record BimiFiles(Optional<Judged> logo, Optional<Judged> certificate) {
  /// One of the files.
  ///
  /// @param findings none for a good one
  public record Judged(URI address, List<Finding> findings) {
    public Judged {
      findings = List.copyOf(findings);
    }
  }

  /// The files behind what DNS answered at a domain's name for the logo; empty unless there is one
  /// record. Blocks.
  public static Optional<BimiFiles> behind(
      DnsAnswer answer, DomainName from, Fetcher web, Clock clock) {
    List<BimiRecord> records =
        answer.records().stream()
            .filter(Rdata.Txt.class::isInstance)
            .flatMap(txt -> BimiRecord.parse(txt.text()).stream())
            .toList();
    return records.size() == 1
        ? Optional.of(of(records.getFirst(), from, web, clock))
        : Optional.empty();
  }

  /// Where the record of a domain is (draft-brand-indicators §4.3); the domain itself where it is
  /// too long to have a name below it.
  public static DomainName recordName(DomainName from) {
    return from.tryChild(Bimi.LABELS).orElse(from);
  }

  static BimiFiles of(BimiRecord record, DomainName from, Fetcher web, Clock clock) {
    if (!(record.logo() instanceof Location.At at)) {
      return new BimiFiles(Optional.empty(), Optional.empty());
    }
    Finding base =
        Finding.of(BimiFinding.OK)
            .with("domain", from.withoutDot())
            .with("name", recordName(from).withoutDot());
    LogoFile.Fetched logo = new LogoFile(base.args(), web).fetch(at.uri());
    Optional<Judged> certificate =
        record.evidence() instanceof Location.At evidence && logo.isAsked()
            ? Optional.of(
                new Judged(
                    evidence.uri(),
                    new Evidence(base.args(), certified(from), web, clock.instant())
                        .findings(evidence.uri(), logo.file())))
            : Optional.empty();
    return new BimiFiles(Optional.of(new Judged(at.uri(), logo.findings())), certificate);
  }

  /// All findings, the logo's first.
  List<Finding> findings() {
    List<Finding> all = new ArrayList<>();
    logo.ifPresent(file -> all.addAll(file.findings()));
    certificate.ifPresent(file -> all.addAll(file.findings()));
    return all;
  }

  /// The names a certificate may be for: the domain, those above it, and the record's own name.
  private static List<DomainName> certified(DomainName from) {
    List<DomainName> names = new ArrayList<>();
    for (DomainName n = from; n.labels().size() > 1; n = n.parent()) {
      names.add(n);
      n.tryChild(Bimi.LABELS).ifPresent(names::add);
    }
    return names;
  }
}
