package app.sendready.kind.senderid;

import app.sendready.answers.Answers;
import app.sendready.check.Action;
import app.sendready.check.Content;
import app.sendready.check.ExpectedRecord;
import app.sendready.check.Finding;
import app.sendready.check.FindingCode;
import app.sendready.check.Fix;
import app.sendready.check.Judgement;
import app.sendready.check.Need;
import app.sendready.check.RecordKind;
import app.sendready.check.Sources;
import app.sendready.dns.DnsAnswer;
import app.sendready.dns.IpAddress;
import app.sendready.dns.Rdata;
import app.sendready.dns.RecordType;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The `sender-id` row: there only for those who want what the platform's page shows.
public final class SenderId implements RecordKind {
  static final String ID = "sender-id";

  /// A word of its own, so that `include:spf2.example.com` is none.
  private static final Pattern MEANT =
      Pattern.compile(
          "(?:^|[\\s\"'])(?:v ?= ?)?s(?:pf|fp)[-_. ]?2(?:[.,] ?0|[/\\\\]|[-_ ,]?(?:pra|mfrom)\\b)",
          Pattern.CASE_INSENSITIVE);

  @Override
  public String id() {
    return ID;
  }

  @Override
  public List<? extends FindingCode> codes() {
    return List.of(SenderIdFinding.values());
  }

  @Override
  public List<ExpectedRecord> plan(Answers answers) {
    if (!answers.policy().legacy()) {
      return List.of();
    }
    return List.of(
        new ExpectedRecord(
            ID,
            answers.fromDomain(),
            RecordType.TXT,
            content(answers),
            Need.LEGACY,
            ExpectedRecord.Place.ZONE));
  }

  private static Content content(Answers answers) {
    if (answers.isCloud()) {
      return new Content.Value(
          "spf2.0/pra include:" + answers.platform().spfInclude().withoutDot() + " ~all");
    }
    Answers.Servers servers = answers.servers();
    Stream<String> known = servers.addresses().stream().map(SenderId::term);
    Stream<String> gaps =
        servers.servers().isEmpty()
            ? Stream.of("ip4:<IP address of your mail server>")
            : servers.withoutAddress().stream()
                .map(server -> "ip4:<IP address of " + server.name().withoutDot() + ">");
    String text =
        Stream.concat(known, gaps).collect(Collectors.joining(" ", "spf2.0/pra ", " ~all"));
    return servers.areKnown() ? new Content.Value(text) : new Content.Placeholder(text);
  }

  private static String term(IpAddress address) {
    return (address.isV4() ? "ip4:" : "ip6:") + address;
  }

  @Override
  public Judgement check(ExpectedRecord expected, Answers answers, Sources sources) {
    DnsAnswer answer = sources.ask(answers.fromDomain(), RecordType.TXT);
    if (answer instanceof DnsAnswer.Failed) {
      return judgement(answers, Action.NONE, List.of(), SenderIdFinding.UNKNOWN);
    }
    List<String> found =
        answer.records().stream()
            .filter(Rdata.Txt.class::isInstance)
            .map(r -> ((Rdata.Txt) r).octets())
            .filter(t -> MEANT.matcher(t).find())
            .toList();
    if (found.isEmpty()) {
      return judgement(answers, Action.ADD, found, SenderIdFinding.MISSING);
    }
    SenderIdFinding code = code(found, answers, sources);
    return switch (code) {
      case OK -> judgement(answers, Action.KEEP, found, code);
      case PLATFORM_UNKNOWN -> judgement(answers, Action.NONE, found, code);
      case NOT_PERMITTED -> permitting(expected, answers, found);
      default -> judgement(answers, Action.CHANGE, found, code);
    };
  }

  private static SenderIdFinding code(List<String> found, Answers answers, Sources sources) {
    if (found.stream().anyMatch(text -> text.toLowerCase(Locale.ROOT).contains("v=spf1"))) {
      return SenderIdFinding.MIXED_WITH_SPF;
    }
    // RFC 4406 §4.4: of several for one scope none counts; one for each scope may share the work.
    int pra = SenderIdRecord.select(found, SenderIdRecord.Scope.PRA).size();
    if (pra > 1 || SenderIdRecord.select(found, SenderIdRecord.Scope.MFROM).size() > 1) {
      return SenderIdFinding.MULTIPLE_RECORDS;
    }
    List<SenderIdRecord> records =
        found.stream().map(SenderIdRecord::parse).flatMap(Optional::stream).toList();
    if (records.isEmpty()) {
      return SenderIdFinding.NOT_RECOGNISED;
    }
    if (pra == 0) {
      return SenderIdFinding.OTHER_SCOPE;
    }
    return switch (new Evaluation(answers, sources).outcome()) {
      case PASS -> SenderIdFinding.OK;
      case REFUSED -> SenderIdFinding.NOT_PERMITTED;
      case BROKEN -> SenderIdFinding.BROKEN;
      case UNTOLD -> SenderIdFinding.PLATFORM_UNKNOWN;
    };
  }

  /// The same record with the needed terms in front of theirs, so that nobody is shut out.
  private static Judgement permitting(
      ExpectedRecord expected, Answers answers, List<String> found) {
    Judgement judged = judgement(answers, Action.CHANGE, found, SenderIdFinding.NOT_PERMITTED);
    Optional<String> theirs =
        found.stream()
            .filter(
                text -> !SenderIdRecord.select(List.of(text), SenderIdRecord.Scope.PRA).isEmpty())
            .findFirst();
    Optional<String> proposed =
        theirs
            .flatMap(SenderIdRecord::parse)
            .flatMap(record ->
                expected.values().stream()
                    .findFirst()
                    .flatMap(SenderIdRecord::parse)
                    .map(own -> record.permitting(own.live()).print()));
    if (proposed.isEmpty()) {
      return judged;
    }
    Fix fix =
        new Fix.Replace(
            expected.name(), expected.type(), theirs.orElseThrow(), proposed.orElseThrow());
    return new Judgement(
        judged.findings().stream().map(f -> f.fix(fix)).toList(),
        judged.found(),
        proposed,
        judged.action());
  }

  private static Judgement judgement(
      Answers answers, Action action, List<String> found, SenderIdFinding code) {
    return Judgement.of(
        action,
        found,
        Finding.of(code)
            .with("domain", answers.fromDomain().withoutDot())
            .with("platform", answers.platform().name()));
  }
}
