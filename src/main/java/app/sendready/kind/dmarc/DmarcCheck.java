package app.sendready.kind.dmarc;

import app.sendready.answers.Answers;
import app.sendready.answers.DmarcPolicy;
import app.sendready.check.Action;
import app.sendready.check.ExpectedRecord;
import app.sendready.check.Finding;
import app.sendready.check.Fix;
import app.sendready.check.Judgement;
import app.sendready.check.MisplacedName;
import app.sendready.check.Sources;
import app.sendready.check.Verdict;
import app.sendready.dns.Alias;
import app.sendready.dns.DnsAnswer;
import app.sendready.dns.DomainName;
import app.sendready.dns.Question;
import app.sendready.dns.RecordType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// One judgement of the DMARC row: which case it is, and what to do.
final class DmarcCheck {
  /// Nothing in the record itself is to be changed for these.
  private static final Set<DmarcFinding> NOT_THE_RECORD =
      Set.of(
          DmarcFinding.REPORTS_NOT_AGREED,
          DmarcFinding.REPORTS_UNDELIVERABLE,
          DmarcFinding.REPORTS_UNKNOWN);

  private final ExpectedRecord expected;
  private final Answers answers;
  private final Sources sources;
  private final DmarcPolicy asked;
  private final String domain;

  DmarcCheck(ExpectedRecord expected, Answers answers, Sources sources) {
    this.expected = expected;
    this.answers = answers;
    this.sources = sources;
    this.asked = answers.policy().dmarc();
    this.domain = answers.fromDomain().withoutDot();
  }

  Judgement judge() {
    TreeWalk walk = TreeWalk.atOnce(answers.fromDomain(), sources.dns());
    DnsAnswer own = walk.steps().getFirst().answer();
    return switch (own) {
      case DnsAnswer.Failed failed -> unknown(failed);
      case DnsAnswer.NoData none -> absent(walk, own, List.of());
      case DnsAnswer.NxDomain none -> absent(walk, own, List.of());
      case DnsAnswer.Found found -> present(walk, found, TreeWalk.texts(found));
    };
  }

  private Finding finding(DmarcFinding code) {
    return Finding.of(code)
        .with("domain", domain)
        .with("name", expected.name().withoutDot())
        .with("policy", asked.word());
  }

  private Judgement unknown(DnsAnswer.Failed failed) {
    return Judgement.of(
        Action.NONE,
        List.of(),
        finding(DmarcFinding.UNKNOWN).with("server", failed.by().server().toString()));
  }

  private Judgement present(TreeWalk walk, DnsAnswer own, List<String> texts) {
    List<DmarcRecord> records = walk.steps().getFirst().records();
    if (records.size() > 1) {
      return several(own, texts);
    }
    if (records.size() == 1) {
      return single(walk, own, records.getFirst(), texts);
    }
    Optional<NearMiss> near = NearMiss.first(texts);
    return near.isPresent() ? nearly(own, near.get(), texts) : absent(walk, own, texts);
  }

  private Judgement several(DnsAnswer own, List<String> texts) {
    List<String> theirs = texts.stream().filter(t -> DmarcRecord.parse(t).isPresent()).toList();
    String proposed = repair(false).of(theirs);
    Finding finding =
        finding(DmarcFinding.MULTIPLE_RECORDS)
            .with("count", theirs.size())
            .fix(replace(String.join("\n", theirs), proposed));
    return managed(
        own, new Judgement(List.of(finding), texts, Optional.of(proposed), Action.CHANGE));
  }

  private Judgement nearly(DnsAnswer own, NearMiss near, List<String> texts) {
    String proposed = repair(false).of(List.of(near.text()));
    Finding finding =
        RecordFindings.foreign(finding(near.finding()).with("value", near.text()), near.text())
            .fix(replace(near.text(), proposed));
    return managed(
        own, new Judgement(List.of(finding), texts, Optional.of(proposed), Action.CHANGE));
  }

  private Judgement single(TreeWalk walk, DnsAnswer own, DmarcRecord record, List<String> texts) {
    DomainName from = answers.fromDomain();
    DomainName organization = walk.organizationalDomain();
    List<Finding> found =
        new ArrayList<>(
            new RecordFindings(
                    domain,
                    asked,
                    answers.policy().weaken(),
                    answers.policy().reportAddress(),
                    organization.equals(from),
                    bouncesElsewhere())
                .of(record));
    found.addAll(new ReportFindings(from, organization, sources.dns()).of(record));
    boolean toChange = found.stream().anyMatch(DmarcCheck::isInTheRecord);
    if (found.stream().allMatch(f -> f.verdict() == Verdict.PASS)) {
      found.addFirst(finding(DmarcFinding.OK).with("policy", record.policy().word()));
    }
    boolean relax = found.stream().anyMatch(f -> f.code() == DmarcFinding.STRICT_SPF);
    String proposed = repair(relax).of(List.of(theirs(texts)));
    if (!toChange) {
      return managed(own, new Judgement(found, texts, Optional.empty(), Action.KEEP));
    }
    Fix fix = replace(theirs(texts), proposed);
    List<Finding> mended = found.stream().map(f -> isInTheRecord(f) ? f.fix(fix) : f).toList();
    return managed(own, new Judgement(mended, texts, Optional.of(proposed), Action.CHANGE));
  }

  /// Whether a finding is cured by changing the record.
  private static boolean isInTheRecord(Finding finding) {
    return finding.verdict() != Verdict.PASS
        && finding.code() instanceof DmarcFinding code
        && !NOT_THE_RECORD.contains(code);
  }

  private static String theirs(List<String> texts) {
    return texts.stream().filter(t -> DmarcRecord.parse(t).isPresent()).findFirst().orElseThrow();
  }

  /// Whether the reverse address is at another name than the from-domain, so that strict SPF
  /// alignment can never be met (RFC 9989 §4.4.2).
  private boolean bouncesElsewhere() {
    Rehearsal.FirstMail mail =
        Rehearsal.FirstMail.of(answers, answers.fromDomain(), Verdict.UNKNOWN, Verdict.UNKNOWN);
    return !mail.returnPath().equals(mail.from());
  }

  private DmarcRepair repair(boolean relaxSpf) {
    return new DmarcRepair(
        asked, answers.policy().reportAddress(), relaxSpf, answers.policy().weaken());
  }

  private Fix replace(String current, String proposed) {
    return new Fix.Replace(expected.name(), RecordType.TXT, current, proposed);
  }

  /// No DMARC text at the expected name: an alias that leads nowhere, an inherited policy, or
  /// nothing.
  private Judgement absent(TreeWalk walk, DnsAnswer own, List<String> texts) {
    boolean wildcard = isWildcards(own, texts);
    Optional<Alias> alias = own.aliases().stream().filter(a -> !wildcard).findFirst();
    Optional<TreeWalk.FoundRecord> above = walk.policyRecord();
    if (above.isPresent()) {
      // RFC 9989 §4.10: what is no DMARC record is passed over, an alias to nothing too.
      Judgement inherited = inherited(above.get(), texts);
      return alias
          .map(a ->
              inherited.plus(
                  finding(DmarcFinding.ALIAS_UNUSED).with("target", a.to().withoutDot())))
          .orElse(inherited);
    }
    Optional<DnsAnswer.Failed> failure = walk.failure();
    if (failure.isPresent()) {
      return unknown(failure.get());
    }
    if (alias.isPresent()) {
      return aliased(alias.get(), own, texts);
    }
    Fix publish = new Fix.Publish(expected.name(), RecordType.TXT, expected.values().getFirst());
    Optional<MisplacedName.Hit> elsewhere = new Placement(expected.name(), answers, sources).find();
    if (elsewhere.isPresent()) {
      return Judgement.of(Action.ADD, texts, misplaced(elsewhere.get()).fix(publish));
    }
    if (texts.isEmpty() && own.aliases().isEmpty()) {
      return Judgement.of(Action.ADD, texts, finding(DmarcFinding.MISSING).fix(publish));
    }
    String value = texts.isEmpty() ? own.aliases().getFirst().to().withoutDot() : texts.getFirst();
    return Judgement.of(
        Action.ADD,
        texts,
        finding(wildcard ? DmarcFinding.WILDCARD : DmarcFinding.SOMETHING_ELSE)
            .with("value", value)
            .fix(publish));
  }

  /// Whether a name that nobody can have published answers the same (RFC 4592).
  private boolean isWildcards(DnsAnswer own, List<String> texts) {
    DnsAnswer control = sources.control(expected.name(), RecordType.TXT);
    return own.aliases().isEmpty()
        ? !texts.isEmpty() && TreeWalk.texts(control).containsAll(texts)
        : !control.aliases().isEmpty()
            && control.aliases().getFirst().to().equals(own.aliases().getFirst().to());
  }

  /// An alias to where there is no DMARC record. What stands there belongs to another name, which
  /// may need it: it is the alias that has to go.
  private Judgement aliased(Alias alias, DnsAnswer own, List<String> texts) {
    DomainName end = own.aliases().getLast().to();
    if (texts.isEmpty()) {
      return Judgement.of(
          Action.CONFLICT,
          List.of(),
          finding(DmarcFinding.ALIAS_EMPTY).with("target", end.withoutDot()));
    }
    String target = alias.to().toString();
    return Judgement.of(
        Action.CHANGE,
        List.of(target),
        finding(DmarcFinding.ALIAS_ELSEWHERE)
            .with("target", end.withoutDot())
            .fix(replace(target, expected.values().getFirst())));
  }

  private Finding misplaced(MisplacedName.Hit hit) {
    DomainName zone = MisplacedName.zone(sources, answers.fromDomain());
    boolean doubled = hit.candidate().slip() == MisplacedName.Slip.DOUBLED;
    return finding(doubled ? DmarcFinding.DOUBLED_NAME : DmarcFinding.WRONG_NAME)
        .with("wrong", hit.candidate().name().withoutDot())
        .with("host", expected.name().relativeTo(zone));
  }

  private Judgement inherited(TreeWalk.FoundRecord above, List<String> texts) {
    DmarcPolicy policy = EffectivePolicy.of(answers.fromDomain(), above, sources.dns()).policy();
    DmarcFinding code = DmarcFinding.INHERITED;
    if (above.record().psd() == Psd.YES) {
      code = DmarcFinding.REGISTRY_POLICY;
    } else if (policy == DmarcPolicy.NONE && asked != DmarcPolicy.NONE) {
      code = DmarcFinding.INHERITED_NONE;
    } else if (policy.compareTo(asked) > 0 && answers.policy().weaken()) {
      code = DmarcFinding.WEAKENED;
    }
    Finding finding =
        finding(code)
            .with("parent", above.domain().withoutDot())
            .with("policy", policy.word())
            .with("asked", asked.word());
    if (code == DmarcFinding.INHERITED) {
      Judgement nothingToDo = Judgement.of(Action.NONE, texts, finding);
      // A record of its own would take the place of the parent's: it must not ask for less.
      return policy.compareTo(asked) > 0
          ? nothingToDo.proposing(Dmarc.value(policy, answers.policy().reportAddress()))
          : nothingToDo;
    }
    return Judgement.of(
        Action.ADD,
        texts,
        finding.fix(
            new Fix.Publish(expected.name(), RecordType.TXT, expected.values().getFirst())));
  }

  /// Adds who runs the record where that is another service: an alias, or a zone of its own. What
  /// would be a change is then not to be typed here.
  private Judgement managed(DnsAnswer own, Judgement judgement) {
    Optional<String> elsewhere =
        own.aliases().isEmpty()
            ? judgement.action() == Action.KEEP ? Optional.empty() : delegatedTo()
            : Optional.of(own.aliases().getLast().to().withoutDot());
    if (elsewhere.isEmpty()) {
      return judgement;
    }
    Judgement more =
        judgement.plus(finding(DmarcFinding.MANAGED_ELSEWHERE).with("target", elsewhere.get()));
    if (judgement.action() == Action.KEEP) {
      return more;
    }
    // Beside an alias nothing can be typed; in a zone of its own it can, in that one's panel.
    List<Finding> findings =
        own.aliases().isEmpty()
            ? more.findings()
            : more.findings().stream()
                .map(f -> new Finding(f.code(), f.args(), Optional.empty()))
                .toList();
    return new Judgement(findings, more.found(), more.proposed(), Action.CONFLICT);
  }

  private Optional<String> delegatedTo() {
    Map<Question, DnsAnswer> answer =
        sources.dns().askAll(List.of(new Question(expected.name(), RecordType.NS)));
    return answer.values().stream()
        .filter(DnsAnswer.Found.class::isInstance)
        .map(DnsAnswer.Found.class::cast)
        .filter(f -> f.rrset().owner().equals(expected.name()))
        .map(f -> f.rrset().records().getFirst().text())
        .map(text -> DomainName.parse(text).map(DomainName::withoutDot).orElse(text))
        .findFirst();
  }
}
