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
    Judgement read = tooLong(answers).map(finding -> first(finding, judged)).orElse(judged);
    Judgement said = alias.isPresent() ? first(alias.get(), read) : read;
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
