package app.sendready.check;

import app.sendready.dns.Alias;
import app.sendready.dns.DnsAnswer;
import app.sendready.dns.DomainName;
import app.sendready.dns.Question;
import app.sendready.dns.Rdata;
import app.sendready.dns.RecordType;
import app.sendready.dns.ZoneCut;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A row that is right only because a wildcard above the from-domain answers for it.
///
/// As soon as any record is added at or below the from-domain, that name exists and the wildcard no
/// longer holds for it nor for anything below (RFC 4592 §2.2.1 and §3.3.1). Keeping such a row
/// would lose it: it is to be added, with the same data.
record SynthesisedRow(ExpectedRecord row, DomainName fromDomain, Sources sources) {

  Judgement addTo(Judgement judged) {
    boolean counts =
        judged.verdict().compareTo(Verdict.WARN) <= 0
            && (judged.action() == Action.KEEP || judged.action() == Action.NONE)
            && !judged.found().isEmpty();
    if (!counts || !isBelowTop()) {
      return judged;
    }
    List<Question> asked =
        row.type() == RecordType.A
            ? List.of(
                new Question(row.name(), RecordType.A), new Question(row.name(), RecordType.AAAA))
            : List.of(row.question());
    List<Fix> fixes = new ArrayList<>();
    List<String> values = new ArrayList<>();
    for (Question question : asked) {
      for (Rdata record : synthesised(question)) {
        if (judged.found().contains(record.text())) {
          values.add(record.text());
          fixes.add(new Fix.Publish(row.name(), question.type(), record.text()));
        }
      }
    }
    if (values.isEmpty()) {
      return judged;
    }
    List<Finding> findings = new ArrayList<>();
    for (Fix fix : fixes) {
      findings.add(
          Finding.of(PropagationFinding.SYNTHESISED)
              .with("name", row.name().withoutDot())
              .with("domain", fromDomain.withoutDot())
              .with("values", values.stream().map(NameView::withoutDot).toList())
              .fix(fix));
    }
    judged.findings().stream()
        .filter(f -> f.verdict() != Verdict.PASS || f.fix().isPresent())
        .forEach(findings::add);
    Optional<String> value = judged.proposed().or(() -> Optional.of(values.getFirst()));
    return new Judgement(findings, judged.found(), value, Action.ADD);
  }

  /// A zone's own top exists whatever a wildcard says.
  private boolean isBelowTop() {
    return row.place() == ExpectedRecord.Place.ZONE
        && row.name().isWithin(fromDomain)
        && sources.zone() instanceof ZoneCut.Zone zone
        && fromDomain.isWithin(zone.name())
        && !fromDomain.equals(zone.name());
  }

  /// The records at the name, if they are what every name beside the from-domain answers too.
  private List<Rdata> synthesised(Question question) {
    Optional<DomainName> beside =
        Sources.besides(fromDomain)
            .flatMap(control ->
                row.name().equals(fromDomain)
                    ? Optional.of(control)
                    : control.tryChild(row.name().relativeTo(fromDomain)));
    if (beside.isEmpty()) {
      return List.of();
    }
    DnsAnswer own = sources.dns().ask(question);
    DnsAnswer other = sources.dns().ask(new Question(beside.get(), question.type()));
    boolean same =
        !own.records().isEmpty()
            && Set.copyOf(own.records()).equals(Set.copyOf(other.records()))
            && own.aliases().stream()
                .map(Alias::to)
                .toList()
                .equals(other.aliases().stream().map(Alias::to).toList());
    return same && !sources.exists(fromDomain, question.type()) ? own.records() : List.of();
  }
}
