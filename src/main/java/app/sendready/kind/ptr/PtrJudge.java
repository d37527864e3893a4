package app.sendready.kind.ptr;

import app.sendready.check.Action;
import app.sendready.check.Finding;
import app.sendready.check.Fix;
import app.sendready.check.Judgement;
import app.sendready.check.Sources;
import app.sendready.dns.AddressSpace;
import app.sendready.dns.Alias;
import app.sendready.dns.DnsAnswer;
import app.sendready.dns.DomainName;
import app.sendready.dns.IpAddress;
import app.sendready.dns.Question;
import app.sendready.dns.Rdata;
import app.sendready.dns.RecordType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Judges the reverse name of one address.
record PtrJudge(IpAddress address, DomainName server, DomainName reverse, Sources sources) {
  /// As many names as receivers look at (RFC 7208 §4.6.4 has the same limit).
  private static final int MAX_NAMES = 10;

  Judgement judge() {
    if (AddressSpace.of(address) == AddressSpace.PRIVATE) {
      return say(Action.NONE, List.of(), finding(PtrFinding.PRIVATE_ADDRESS));
    }
    return switch (sources.ask(reverse, RecordType.PTR)) {
      case DnsAnswer.Failed failed -> say(Action.NONE, List.of(), finding(PtrFinding.UNKNOWN));
      case DnsAnswer.NoData none -> missing(none.aliases());
      case DnsAnswer.NxDomain none -> missing(none.aliases());
      case DnsAnswer.Found found -> named(found);
    };
  }

  private Judgement missing(List<Alias> aliases) {
    // RFC 2317 §4: where the range is handed on by aliases, the record stands at their end.
    DomainName place = aliases.isEmpty() ? reverse : aliases.getLast().to();
    PtrFinding code = address.isV4() ? PtrFinding.MISSING : PtrFinding.MISSING_IPV6;
    return say(
        Action.ADD,
        List.of(),
        finding(code).with("place", place.withoutDot()).fix(new Fix.AskProvider()));
  }

  private Judgement named(DnsAnswer.Found found) {
    List<String> texts = found.rrset().texts();
    List<DomainName> names =
        found.rrset().all(Rdata.Ptr.class).stream()
            .map(Rdata.Ptr::target)
            .limit(MAX_NAMES)
            .toList();
    Map<Question, DnsAnswer> forward =
        sources
            .dns()
            .askAll(names.stream().map(n -> new Question(n, address.recordType())).toList());
    List<DomainName> confirmed =
        forward.entrySet().stream()
            .filter(entry -> leadsBack(entry.getValue()))
            .map(entry -> entry.getKey().name())
            .toList();
    if (confirmed.isEmpty()) {
      boolean untold = forward.values().stream().anyMatch(DnsAnswer.Failed.class::isInstance);
      return untold
          ? say(Action.NONE, texts, finding(PtrFinding.UNKNOWN))
          : names.contains(server)
              ? say(Action.KEEP, texts, finding(PtrFinding.SERVER_ELSEWHERE).fix(forward()))
              : say(Action.CHANGE, texts, unconfirmed(names).fix(new Fix.AskProvider()));
    }
    List<Finding> findings = new ArrayList<>();
    if (names.size() > 1) {
      findings.add(
          finding(PtrFinding.SEVERAL).with("names", texts(names)).fix(new Fix.AskProvider()));
    }
    if (!confirmed.contains(server)) {
      DomainName name = confirmed.getFirst();
      findings.add(
          GenericName.matches(name, address)
              ? finding(PtrFinding.GENERIC)
                  .with("found", name.withoutDot())
                  .fix(new Fix.AskProvider())
              : finding(PtrFinding.OTHER_NAME).with("found", name.withoutDot()));
    }
    if (findings.isEmpty()) {
      findings.add(finding(PtrFinding.OK));
    }
    return new Judgement(findings, texts, Optional.empty(), Action.KEEP);
  }

  private Fix forward() {
    return new Fix.Publish(server, address.recordType(), address.toString());
  }

  private Finding unconfirmed(List<DomainName> names) {
    DomainName name = names.getFirst();
    boolean doubled = name.isWithin(DomainName.of("arpa"));
    return finding(doubled ? PtrFinding.DOUBLED : PtrFinding.NOT_CONFIRMED)
        .with("found", name.withoutDot());
  }

  private boolean leadsBack(DnsAnswer answer) {
    return answer.records().contains(new Rdata.Address(address));
  }

  private Finding finding(PtrFinding code) {
    return Finding.of(code)
        .with("address", address.toString())
        .with("server", server.withoutDot())
        .with("name", reverse.withoutDot());
  }

  private static List<String> texts(List<DomainName> names) {
    return names.stream().map(DomainName::withoutDot).toList();
  }

  private static Judgement say(Action action, List<String> found, Finding finding) {
    return Judgement.of(action, found, finding);
  }
}
