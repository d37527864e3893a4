package app.sendready.check;

import app.sendready.dns.Alias;
import app.sendready.dns.DnsAnswer;
import app.sendready.dns.DomainName;
import app.sendready.dns.Question;
import app.sendready.dns.Rdata;
import app.sendready.dns.RecordType;
import app.sendready.dns.ServerId;
import app.sendready.dns.Trouble;
import app.sendready.network.TextLimit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Faults in how a row's record is published or delivered that have nothing to do with its kind.
final class AnswerFaults {
  private final CheckRun run;
  private final ExpectedRecord row;

  AnswerFaults(CheckRun run, ExpectedRecord row) {
    this.run = run;
    this.row = row;
  }

  /// The judgement with what is to be added; where that is the cause of the rest, in front.
  ///
  /// @param answers one from each server, to the row's own question
  Judgement addTo(Judgement judged, List<DnsAnswer> answers) {
    Optional<Finding> alias = textAsAlias(judged, answers);
    Optional<Finding> beside = alias.isPresent() ? alias : aliasBeside(answers);
    Judgement read = tooLong(answers).map(finding -> first(finding, judged)).orElse(judged);
    Judgement said =
        beside.isPresent() ? first(beside.get(), read) : renamed(read, answers).orElse(read);
    List<String> cutOff =
        answers.stream()
            .filter(AnswerFaults::isCutOff)
            .map(answer -> answer.by().server())
            .map(ServerId::name)
            .distinct()
            .toList();
    if (cutOff.isEmpty()) {
      return said;
    }
    return answers.stream().anyMatch(DnsAnswer.Found.class::isInstance)
        ? said.plus(cutOff(PropagationFinding.CUT_OFF, cutOff))
        : first(cutOff(PropagationFinding.CUT_OFF_EVERYWHERE, cutOff), said);
  }

  /// Where no server has a record that is short enough to be read.
  private static Optional<Finding> tooLong(List<DnsAnswer> answers) {
    if (answers.stream().anyMatch(answer -> !(answer instanceof DnsAnswer.Failed))) {
      return Optional.empty();
    }
    return answers.stream()
        .map(answer -> TextLimit.length(((DnsAnswer.Failed) answer).trouble()))
        .flatMapToInt(OptionalInt::stream)
        .mapToObj(length -> Finding.of(PropagationFinding.TOO_LONG).with("length", length))
        .findFirst();
  }

  private static Finding cutOff(PropagationFinding code, List<String> servers) {
    return Finding.of(code).with("servers", servers).fix(new Fix.AskProvider());
  }

  private static boolean isCutOff(DnsAnswer answer) {
    return answer instanceof DnsAnswer.Failed failed
        && failed.trouble().kind() == Trouble.Kind.TRUNCATED;
  }

  /// A value that belongs into TXT, entered as CNAME: no host's name has an equals sign in it.
  private Optional<Finding> textAsAlias(Judgement judged, List<DnsAnswer> answers) {
    if (row.type() != RecordType.TXT || judged.verdict().compareTo(Verdict.UNKNOWN) < 0) {
      return Optional.empty();
    }
    return target(Consensus.of(answers))
        .filter(target -> target.labels().stream().anyMatch(label -> label.contains("=")))
        .map(target ->
            Finding.of(PropagationFinding.TEXT_AS_ALIAS)
                .with("name", row.name().withoutDot())
                .with("target", target.withoutDot())
                .fix(new Fix.Remove(row.name(), RecordType.CNAME, target.toString())));
  }

  /// Servers that answer each type from its own table publish a text and an alias at one name; who
  /// asked for something else before gets what is at the alias's end, and waiting helps nobody.
  private Optional<Finding> aliasBeside(List<DnsAnswer> answers) {
    if (row.type() != RecordType.TXT
        || !(Consensus.of(answers) instanceof DnsAnswer.Found text)
        || !text.aliases().isEmpty()) {
      return Optional.empty();
    }
    DnsAnswer alias = Consensus.of(run.each(new Question(row.name(), RecordType.CNAME)));
    return alias.records().stream()
        .filter(Rdata.Cname.class::isInstance)
        .map(record -> ((Rdata.Cname) record).target())
        .findFirst()
        .map(target -> HiddenAlias.beside(row.name(), target));
  }

  /// Where a row fails below a DNAME, the place to publish is below that one's target.
  private Optional<Judgement> renamed(Judgement judged, List<DnsAnswer> answers) {
    Optional<DomainName> besides = Sources.besides(row.name());
    Optional<DomainName> leads = leadsTo(Consensus.of(answers));
    if (judged.verdict() != Verdict.FAIL || leads.isEmpty() || besides.isEmpty()) {
      return Optional.empty();
    }
    DomainName to = leads.get();
    DomainName owner = row.name();
    DomainName target = to;
    while (owner.labels().size() > 1
        && target.labels().size() > 1
        && owner.labels().getFirst().equals(target.labels().getFirst())) {
      owner = owner.parent();
      target = target.parent();
    }
    if (owner.equals(row.name())) {
      return Optional.empty();
    }
    Optional<DomainName> other = target.tryChild(besides.get().relativeTo(owner));
    boolean made =
        leadsTo(Consensus.of(run.each(new Question(besides.get(), row.type())))).equals(other);
    if (!made) {
      return Optional.empty();
    }
    List<Finding> findings = new ArrayList<>();
    findings.add(
        Finding.of(PropagationFinding.RENAMED)
            .with("name", row.name().withoutDot())
            .with("owner", owner.withoutDot())
            .with("target", target.withoutDot())
            .with("place", to.withoutDot())
            .fix(new Fix.ChangeSetting()));
    judged.findings().forEach(f -> findings.add(new Finding(f.code(), f.args(), Optional.empty())));
    return Optional.of(new Judgement(findings, judged.found(), judged.proposed(), Action.CONFLICT));
  }

  /// Where an alias leads that was followed, or asked for itself.
  private static Optional<DomainName> leadsTo(DnsAnswer answer) {
    return answer.aliases().stream()
        .map(Alias::to)
        .findFirst()
        .or(() ->
            answer.records().stream()
                .filter(Rdata.Cname.class::isInstance)
                .map(record -> ((Rdata.Cname) record).target())
                .findFirst());
  }

  /// Where an alias at the row's name leads; it may lead to where nobody answers.
  private Optional<DomainName> target(DnsAnswer answer) {
    if (!(answer instanceof DnsAnswer.Failed)) {
      return answer.aliases().stream().findFirst().map(Alias::to);
    }
    DnsAnswer alias = Consensus.of(run.each(new Question(row.name(), RecordType.CNAME)));
    return alias.records().stream()
        .filter(Rdata.Cname.class::isInstance)
        .map(record -> ((Rdata.Cname) record).target())
        .findFirst();
  }

  private static Judgement first(Finding cause, Judgement judged) {
    List<Finding> findings = new ArrayList<>(List.of(cause));
    findings.addAll(judged.findings());
    return new Judgement(findings, judged.found(), judged.proposed(), judged.action());
  }
}
