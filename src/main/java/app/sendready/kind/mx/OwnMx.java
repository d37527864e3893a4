package app.sendready.kind.mx;

import app.sendready.answers.Answers;
import app.sendready.check.Action;
import app.sendready.check.AliasCheck;
import app.sendready.check.ExpectedRecord;
import app.sendready.check.Finding;
import app.sendready.check.Fix;
import app.sendready.check.FoundRecord;
import app.sendready.check.Judgement;
import app.sendready.check.Sources;
import app.sendready.check.ValueSearch;
import app.sendready.dns.DnsAnswer;
import app.sendready.dns.DomainName;
import app.sendready.dns.Rdata;
import app.sendready.dns.RecordType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Judges whether a domain's mail comes to the customer's own servers.
record OwnMx(ExpectedRecord expected, Answers answers, List<DomainName> servers, Sources sources) {

  Judgement judge() {
    return switch (sources.ask(expected.name(), RecordType.MX)) {
      case DnsAnswer.Failed failed -> say(Action.NONE, List.of(), finding(MxFinding.UNKNOWN));
      case DnsAnswer.NoData none -> missing();
      case DnsAnswer.NxDomain none -> missing();
      case DnsAnswer.Found found ->
          published(found.rrset().all(Rdata.Mx.class), found.rrset().texts());
    };
  }

  private Judgement missing() {
    return ValueSearch.find(sources, answers, expected.name(), RecordType.MX, this::isExpected)
        .map(place ->
            say(
                Action.CHANGE,
                List.of(),
                finding(MxFinding.MISPLACED).with("place", place.withoutDot()).fix(publish())))
        .orElseGet(() -> say(Action.ADD, List.of(), finding(MxFinding.MISSING).fix(publish())));
  }

  private boolean isExpected(String text) {
    return servers.stream().anyMatch(server -> text.endsWith(" " + server));
  }

  private Judgement published(List<Rdata.Mx> records, List<String> texts) {
    if (records.stream().allMatch(Rdata.Mx::isNull)) {
      return say(Action.CHANGE, texts, finding(MxFinding.NULL_MX).fix(replace(texts)))
          .inPlaceOf(all(texts));
    }
    // RFC 7505 §3: a null MX stands alone.
    if (records.stream().anyMatch(Rdata.Mx::isNull)) {
      return say(
          Action.CHANGE,
          texts,
          finding(MxFinding.NULL_MIXED).fix(new Fix.Remove(expected.name(), RecordType.MX, "0 .")));
    }
    List<MailExchanger> exchanges = MailExchanger.all(sources.dns(), records, expected.name());
    List<MailExchanger> ours = exchanges.stream().filter(this::isOurs).toList();
    List<MailExchanger> strangers = exchanges.stream().filter(e -> !isOurs(e)).toList();
    Optional<MailService> office =
        strangers.stream().flatMap(e -> MailService.of(e.name()).stream()).findFirst();
    if (office.isPresent()) {
      return say(
          Action.CONFLICT,
          texts,
          finding(MxFinding.OFFICE_MAIL)
              .with("service", office.get().title())
              .fix(new Fix.ChangeSetting()));
    }
    return ours.isEmpty() ? foreign(exchanges, texts) : shared(ours, strangers, texts);
  }

  /// By name, or by an address that mail is sent from.
  private boolean isOurs(MailExchanger exchange) {
    return servers.contains(exchange.name())
        || exchange.addresses().stream().anyMatch(answers.servers().addresses()::contains);
  }

  private Judgement foreign(List<MailExchanger> exchanges, List<String> texts) {
    for (MailExchanger exchange : exchanges) {
      if (isDoubled(exchange)) {
        return say(
                Action.CHANGE,
                texts,
                finding(MxFinding.TARGET_DOUBLED)
                    .with("target", exchange.name().withoutDot())
                    .fix(replace(texts)))
            .inPlaceOf(
                all(
                    exchanges.stream()
                        .filter(this::isDoubled)
                        .map(each -> each.record().text())
                        .toList()));
      }
    }
    if (exchanges.stream().allMatch(MailExchanger::isBroken)) {
      return say(Action.CHANGE, texts, fault(exchanges).orElseThrow().fix(replace(texts)))
          .inPlaceOf(all(texts));
    }
    return say(
        Action.CONFLICT,
        texts,
        finding(MxFinding.ELSEWHERE)
            .with("found", exchanges.stream().map(e -> e.name().withoutDot()).toList())
            .fix(new Fix.ChangeSetting()));
  }

  private Judgement shared(
      List<MailExchanger> ours, List<MailExchanger> strangers, List<String> texts) {
    List<Finding> findings = new ArrayList<>();
    fault(ours).ifPresent(findings::add);
    int best = ours.stream().mapToInt(e -> e.record().preference()).min().orElseThrow();
    for (MailExchanger stranger : strangers) {
      int preference = stranger.record().preference();
      // RFC 5321 §5.1: the lowest preference is tried first; equals share the load.
      if (preference <= best) {
        findings.add(
            finding(preference == best ? MxFinding.EQUAL_STRANGER : MxFinding.STRANGER_FIRST)
                .with("target", stranger.name().withoutDot())
                .fix(new Fix.Remove(expected.name(), RecordType.MX, stranger.record().text())));
      }
    }
    if (findings.isEmpty()) {
      findings.add(finding(MxFinding.OK));
    }
    Action action = findings.getFirst().code() == MxFinding.OK ? Action.KEEP : Action.CHANGE;
    // Other servers of ours may stay; what is named by a finding goes.
    List<String> named =
        Stream.concat(
                ours.stream().filter(each -> each.fault().isPresent()),
                strangers.stream().filter(each -> each.record().preference() <= best))
            .map(each -> each.record().text())
            .toList();
    return new Judgement(findings, texts, Optional.empty(), action)
        .inPlaceOf(action == Action.CHANGE ? all(named) : List.of());
  }

  private boolean isDoubled(MailExchanger exchange) {
    return servers.stream().anyMatch(server -> AliasCheck.isDoubled(exchange.name(), server));
  }

  private static List<FoundRecord> all(List<String> texts) {
    return texts.stream().map(text -> new FoundRecord(RecordType.MX, text)).toList();
  }

  private Optional<Finding> fault(List<MailExchanger> exchanges) {
    return MxFaults.of(exchanges)
        .map(f -> f.with("domain", expected.name().withoutDot()).with("server", server()));
  }

  private String server() {
    return servers.getFirst().withoutDot();
  }

  private String value() {
    return expected.values().getFirst();
  }

  private Fix publish() {
    return new Fix.Publish(expected.name(), RecordType.MX, value());
  }

  private Fix replace(List<String> texts) {
    return new Fix.Replace(expected.name(), RecordType.MX, texts.getFirst(), value());
  }

  private Finding finding(MxFinding code) {
    return Finding.of(code).with("domain", expected.name().withoutDot()).with("server", server());
  }

  private static Judgement say(Action action, List<String> found, Finding finding) {
    return Judgement.of(action, found, finding.with("found", found));
  }
}
