package app.sendready.check;

import app.sendready.dns.Alias;
import app.sendready.dns.DnsAnswer;
import app.sendready.dns.RecordType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// An alias at the very name at which another record is to be published.
///
/// DNS cannot hold both (RFC 1034 §3.6.2), so the record takes the alias's place, whatever the kind
/// thinks of what was found behind it. An alias that a wildcard or a branch (DNAME) makes up is
/// nobody's record and stays.
record AliasInTheWay(ExpectedRecord row, Sources sources) {

  Judgement addTo(Judgement judged) {
    return isTyped(judged) && !isNamed(judged)
        ? alias().map(alias -> instead(judged, alias)).orElse(judged)
        : judged;
  }

  private boolean isTyped(Judgement judged) {
    boolean missing =
        judged.action() == Action.NONE
            && judged.verdict() != Verdict.PASS
            && judged.found().isEmpty();
    return row.type() != RecordType.CNAME
        && row.place() == ExpectedRecord.Place.ZONE
        && row.isToPublish()
        && (missing || judged.action() == Action.ADD || judged.action() == Action.CHANGE);
  }

  /// Whether the kind itself says already that the alias has to go.
  private static boolean isNamed(Judgement judged) {
    return judged.inTheWay().stream().anyMatch(old -> old.type() == RecordType.CNAME)
        || judged.findings().stream()
            .flatMap(finding -> finding.fix().stream())
            .anyMatch(fix ->
                fix instanceof Fix.Remove remove && remove.type() == RecordType.CNAME
                    || fix instanceof Fix.ChangeSetting);
  }

  private Optional<Alias> alias() {
    DnsAnswer answer = sources.dns().ask(row.question());
    return answer.aliases().stream()
        .findFirst()
        .filter(alias -> alias.from().equals(row.name()))
        .filter(_ -> sources.control(row.name(), row.type()).aliases().isEmpty());
  }

  private Judgement instead(Judgement judged, Alias alias) {
    List<Finding> findings = new ArrayList<>(judged.findings());
    if (judged.verdict() != Verdict.PASS) {
      findings.add(
          Finding.of(PropagationFinding.ALIAS_FIRST)
              .with("name", row.name().withoutDot())
              .with("target", alias.to().withoutDot())
              .with("type", row.type().name()));
    }
    FoundRecord old = new FoundRecord(RecordType.CNAME, alias.to().toString());
    return new Judgement(findings, judged.found(), judged.proposed(), Action.CHANGE, List.of(old));
  }
}
