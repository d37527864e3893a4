package app.sendready.kind.mx;

import app.sendready.check.Action;
import app.sendready.check.ExpectedRecord;
import app.sendready.check.Finding;
import app.sendready.check.Judgement;
import app.sendready.check.Sources;
import app.sendready.dns.DnsAnswer;
import app.sendready.dns.Rdata;
import app.sendready.dns.RecordType;
import java.util.List;

/// Judges whether a domain can receive replies, by whatever server. Nothing is ever proposed.
record AnyMx(ExpectedRecord expected, Sources sources) {

  Judgement judge() {
    return switch (sources.ask(expected.name(), RecordType.MX)) {
      case DnsAnswer.Failed failed -> say(Action.NONE, List.of(), MxFinding.UNKNOWN);
      case DnsAnswer.NoData none -> say(Action.NONE, List.of(), MxFinding.CANNOT_RECEIVE);
      case DnsAnswer.NxDomain none -> say(Action.NONE, List.of(), MxFinding.CANNOT_RECEIVE);
      case DnsAnswer.Found found -> published(found);
    };
  }

  private Judgement published(DnsAnswer.Found found) {
    List<String> texts = found.rrset().texts();
    List<Rdata.Mx> records = found.rrset().all(Rdata.Mx.class);
    if (records.stream().allMatch(Rdata.Mx::isNull)) {
      return say(Action.NONE, texts, MxFinding.DECLINES_MAIL);
    }
    // RFC 7505 §3: a null MX stands alone.
    if (records.stream().anyMatch(Rdata.Mx::isNull)) {
      return say(Action.CHANGE, texts, MxFinding.NULL_MIXED);
    }
    List<MailExchanger> exchanges = MailExchanger.all(sources.dns(), records, expected.name());
    return MxFaults.of(exchanges)
        .map(fault -> Judgement.of(Action.CHANGE, texts, fault.with("domain", domain())))
        .orElseGet(() -> say(Action.KEEP, texts, MxFinding.OK));
  }

  private Judgement say(Action action, List<String> found, MxFinding code) {
    return Judgement.of(
        action, found, Finding.of(code).with("domain", domain()).with("found", found));
  }

  private String domain() {
    return expected.name().withoutDot();
  }
}
