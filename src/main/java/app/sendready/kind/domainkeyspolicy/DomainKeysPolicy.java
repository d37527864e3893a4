package app.sendready.kind.domainkeyspolicy;

import app.sendready.answers.Answers;
import app.sendready.check.Action;
import app.sendready.check.Content;
import app.sendready.check.ExpectedRecord;
import app.sendready.check.Finding;
import app.sendready.check.Fix;
import app.sendready.check.Judgement;
import app.sendready.check.MisplacedName;
import app.sendready.check.Need;
import app.sendready.check.RecordKind;
import app.sendready.check.Sources;
import app.sendready.check.Verdict;
import app.sendready.dns.Alias;
import app.sendready.dns.DnsAnswer;
import app.sendready.dns.DomainName;
import app.sendready.dns.RecordType;
import java.util.List;
import java.util.Optional;

/// The record kind `domainkeys-policy`.
public final class DomainKeysPolicy implements RecordKind {
  private static final String VALUE = "o=-;";

  @Override
  public String id() {
    return "domainkeys-policy";
  }

  @Override
  public List<DomainKeysPolicyFinding> codes() {
    return List.of(DomainKeysPolicyFinding.values());
  }

  @Override
  public List<ExpectedRecord> plan(Answers answers) {
    return answers.policy().legacy()
        ? List.of(
            new ExpectedRecord(
                id(),
                answers.fromDomain().child("_domainkey"),
                RecordType.TXT,
                new Content.Value(VALUE),
                Need.LEGACY,
                ExpectedRecord.Place.ZONE))
        : List.of();
  }

  @Override
  public Judgement check(ExpectedRecord expected, Answers answers, Sources sources) {
    return switch (sources.ask(expected.name(), RecordType.TXT)) {
      case DnsAnswer.Found found ->
          MisplacedName.isWildcard(sources, expected.name(), found) && !isPolicy(found)
              ? missing(expected, sources)
              : found(expected, found.rrset().texts());
      case DnsAnswer.NoData none -> missing(expected, sources);
      case DnsAnswer.NxDomain none -> missing(expected, sources);
      case DnsAnswer.Failed failed ->
          Judgement.of(Action.NONE, List.of(), finding(DomainKeysPolicyFinding.UNKNOWN, expected));
    };
  }

  private static boolean isPolicy(DnsAnswer.Found found) {
    return found.rrset().texts().stream().anyMatch(t -> PolicyRecord.parse(t).isPresent());
  }

  private static Judgement missing(ExpectedRecord expected, Sources sources) {
    Optional<DomainName> owner = renamedTo(expected.name(), sources);
    if (owner.isPresent()) {
      return Judgement.of(
          Action.NONE,
          List.of(),
          finding(DomainKeysPolicyFinding.HANDED_ON, expected)
              .with("target", owner.get().withoutDot()));
    }
    return Judgement.of(
        Action.ADD,
        List.of(),
        finding(DomainKeysPolicyFinding.MISSING, expected)
            .fix(new Fix.Publish(expected.name(), expected.type(), VALUE)));
  }

  /// Where all names below are looked for instead, if there is a DNAME here (RFC 6672 §2.1: it
  /// covers the names below its own, not its own).
  private static Optional<DomainName> renamedTo(DomainName name, Sources sources) {
    DomainName below = name.tryChild("sendready-control").orElse(name);
    return sources.ask(below, RecordType.TXT).aliases().stream()
        .findFirst()
        .map(Alias::to)
        .filter(to -> to.labels().getFirst().equals(below.labels().getFirst()))
        .map(DomainName::parent);
  }

  private static Judgement found(ExpectedRecord expected, List<String> texts) {
    List<PolicyRecord> policies =
        texts.stream().flatMap(text -> PolicyRecord.parse(text).stream()).toList();
    DomainKeysPolicyFinding code = DomainKeysPolicyFinding.OK;
    if (policies.isEmpty()) {
      code = DomainKeysPolicyFinding.NOT_A_POLICY;
    } else if (texts.size() > 1) {
      code = DomainKeysPolicyFinding.MULTIPLE_RECORDS;
    } else if (!policies.getFirst().outbound().equals("-")) {
      code = DomainKeysPolicyFinding.OTHER_POLICY;
    } else if (policies.getFirst().testing()) {
      code = DomainKeysPolicyFinding.TESTING;
    }
    Finding finding =
        finding(code, expected).with("count", texts.size()).with("value", texts.getFirst());
    if (code.verdict() == Verdict.PASS) {
      return Judgement.of(Action.KEEP, texts, finding);
    }
    Fix fix = new Fix.Replace(expected.name(), expected.type(), texts.getFirst(), VALUE);
    return new Judgement(List.of(finding.fix(fix)), texts, Optional.empty(), Action.CHANGE);
  }

  private static Finding finding(DomainKeysPolicyFinding code, ExpectedRecord expected) {
    return Finding.of(code).with("name", expected.name().withoutDot());
  }
}
