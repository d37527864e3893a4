package app.sendready.check;

import app.sendready.dns.RecordType;
import app.sendready.dns.Trouble;
import app.sendready.dns.ZoneCut;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The zone that holds a row's own name where that is another one than the from-domain's: a part
/// that was handed on, such as `_domainkey` or a tracking sub-domain (RFC 1034 §4.2).
record RowZone(ExpectedRecord row, ZoneCut domain, Optional<ZoneCut.Zone> own) {

  static RowZone of(CheckRun run, ExpectedRecord row) {
    Optional<ZoneCut.Zone> own =
        mayBeHandedOn(run, row) && run.cut(row.name()) instanceof ZoneCut.Zone cut
            ? Optional.of(cut).filter(c -> isBelow(c, run.zone()))
            : Optional.empty();
    return new RowZone(row, run.zone(), own);
  }

  /// Whether the row's name lies below the top of the from-domain's zone.
  static boolean mayBeHandedOn(CheckRun run, ExpectedRecord row) {
    return row.place() == ExpectedRecord.Place.ZONE
        && run.zone() instanceof ZoneCut.Zone zone
        && row.name().isWithin(zone.name())
        && !row.name().equals(zone.name());
  }

  private static boolean isBelow(ZoneCut.Zone cut, ZoneCut domain) {
    return domain instanceof ZoneCut.Zone zone
        && cut.name().isWithin(zone.name())
        && !cut.name().equals(zone.name());
  }

  /// What the zone's servers say reaches nobody if its signatures do not verify.
  ZoneCut cut() {
    return own.<ZoneCut>map(zone -> zone).orElse(domain);
  }

  /// The report with its zone, and with what follows from the part being handed on.
  RowReport addTo(RowReport report) {
    if (own.isEmpty()) {
      return report;
    }
    ZoneCut.Zone zone = own.get();
    if (report.verdict() == Verdict.UNKNOWN && isTargetAsServer(zone)) {
      return new RowReport(report.expected(), aliasAsServers(zone), report.views(), own);
    }
    List<Finding> findings = new ArrayList<>();
    boolean strangers =
        !zone.servers().isEmpty() && zone.servers().stream().allMatch(RowZone::isLame);
    if (strangers && report.verdict() == Verdict.UNKNOWN) {
      findings.add(finding(PropagationFinding.HANDED_TO_STRANGERS).fix(new Fix.AskProvider()));
    }
    Judgement judged = report.judgement();
    for (Finding finding : judged.findings()) {
      findings.add(
          finding.code() == PropagationFinding.BOGUS
              ? finding.with("zone", zone.name().withoutDot())
              : finding);
    }
    if (!strangers && judged.action() != Action.KEEP && judged.action() != Action.NONE) {
      findings.add(finding(PropagationFinding.OTHER_PANEL));
    }
    return new RowReport(
        report.expected(),
        new Judgement(findings, judged.found(), judged.proposed(), judged.action()),
        report.views(),
        own);
  }

  /// Whether the alias's target was typed as NS in place of CNAME.
  private boolean isTargetAsServer(ZoneCut.Zone zone) {
    return row.type() == RecordType.CNAME
        && zone.name().equals(row.name())
        && !zone.names().isEmpty()
        && zone.names().stream().allMatch(name -> row.values().contains(name.toString()));
  }

  private Judgement aliasAsServers(ZoneCut.Zone zone) {
    String server = zone.names().getFirst().toString();
    return new Judgement(
            List.of(
                finding(PropagationFinding.ALIAS_AS_SERVERS)
                    .with("target", zone.names().getFirst().withoutDot())
                    .fix(new Fix.Replace(row.name(), row.type(), server, server))),
            List.of(server),
            Optional.empty(),
            Action.CHANGE)
        .inPlaceOf(List.of(new FoundRecord(RecordType.NS, server)));
  }

  /// It answered, but not for this zone.
  private static boolean isLame(ZoneCut.Server server) {
    return server
        .trouble()
        .map(Trouble::kind)
        .filter(kind -> kind == Trouble.Kind.LAME || kind == Trouble.Kind.REFUSED)
        .isPresent();
  }

  private Finding finding(PropagationFinding code) {
    ZoneCut.Zone zone = own.orElseThrow();
    return Finding.of(code)
        .with("name", row.name().withoutDot())
        .with("zone", zone.name().withoutDot())
        .with("parent", domain instanceof ZoneCut.Zone above ? above.name().withoutDot() : "")
        .with("servers", zone.names().stream().map(n -> n.withoutDot()).toList());
  }
}
