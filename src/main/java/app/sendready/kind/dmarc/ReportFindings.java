package app.sendready.kind.dmarc;

import app.sendready.check.Finding;
import app.sendready.dns.DnsAnswer;
import app.sendready.dns.DomainName;
import app.sendready.dns.Question;
import app.sendready.dns.Rdata;
import app.sendready.dns.RecordType;
import app.sendready.dns.Resolver;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Looks up whether anybody can receive the reports: an agreement where the address is another
/// company's, and a host that takes mail.
record ReportFindings(DomainName policyDomain, DomainName organization, Resolver resolver) {
  /// More hosts than that are not looked at: receivers do not either.
  private static final int MAX_HOSTS = 4;

  List<Finding> of(DmarcRecord record) {
    Set<DomainName> hosts = new LinkedHashSet<>();
    record.rua().stream()
        .filter(ReportUri.Mailbox.class::isInstance)
        .map(u -> ((ReportUri.Mailbox) u).host())
        .forEach(hosts::add);
    List<DomainName> looked = hosts.stream().limit(MAX_HOSTS).toList();
    Resolver answers = allAtOnce(looked);
    List<Finding> all = new ArrayList<>();
    for (DomainName host : looked) {
      Optional<Finding> refused = agreement(host, answers);
      refused.ifPresent(all::add);
      if (refused.isEmpty()) {
        reachable(host, answers).ifPresent(all::add);
      }
    }
    return all;
  }

  /// Every question about every host, put side by side.
  private Resolver allAtOnce(List<DomainName> hosts) {
    List<Question> questions = new ArrayList<>();
    for (DomainName host : hosts) {
      questions.add(new Question(host, RecordType.MX));
      questions.add(new Question(host, RecordType.A));
      questions.add(new Question(host, RecordType.AAAA));
      if (isForeign(host)) {
        TreeWalk.domains(host).stream()
            .flatMap(d -> TreeWalk.question(d).stream())
            .forEach(n -> questions.add(new Question(n, RecordType.TXT)));
        ReportAuthorisation.question(policyDomain, host)
            .ifPresent(n -> questions.add(new Question(n, RecordType.TXT)));
      }
    }
    Map<Question, DnsAnswer> answers = resolver.askAll(questions);
    return question ->
        answers.containsKey(question) ? answers.get(question) : resolver.ask(question);
  }

  private boolean isForeign(DomainName host) {
    return !host.equals(policyDomain) && !host.equals(organization);
  }

  private Optional<Finding> agreement(DomainName host, Resolver answers) {
    if (!isForeign(host)) {
      return Optional.empty();
    }
    return switch (ReportAuthorisation.of(policyDomain, host, answers)) {
      case ReportAuthorisation.NotNeeded fine -> Optional.empty();
      case ReportAuthorisation.Agreed fine -> Optional.empty();
      case ReportAuthorisation.Refused refused ->
          Optional.of(finding(DmarcFinding.REPORTS_NOT_AGREED, host));
      case ReportAuthorisation.LedAstray astray ->
          Optional.of(finding(DmarcFinding.REPORTS_NOT_AGREED, host));
      case ReportAuthorisation.Unknown unknown ->
          Optional.of(finding(DmarcFinding.REPORTS_UNKNOWN, host));
    };
  }

  private Optional<Finding> reachable(DomainName host, Resolver answers) {
    DnsAnswer mx = answers.ask(host, RecordType.MX);
    return switch (mx) {
      case DnsAnswer.Failed failed -> Optional.of(finding(DmarcFinding.REPORTS_UNKNOWN, host));
      case DnsAnswer.Found found ->
          // RFC 7505 §3: a null MX says that the domain takes no mail.
          found.rrset().all(Rdata.Mx.class).stream().allMatch(Rdata.Mx::isNull)
              ? Optional.of(finding(DmarcFinding.REPORTS_UNDELIVERABLE, host))
              : Optional.empty();
      case DnsAnswer.NoData none -> byAddress(host, answers);
      case DnsAnswer.NxDomain none -> byAddress(host, answers);
    };
  }

  // RFC 5321 §5.1: without MX, mail goes to the address of the name itself.
  private Optional<Finding> byAddress(DomainName host, Resolver answers) {
    DnsAnswer v4 = answers.ask(host, RecordType.A);
    DnsAnswer v6 = answers.ask(host, RecordType.AAAA);
    if (v4 instanceof DnsAnswer.Found || v6 instanceof DnsAnswer.Found) {
      return Optional.empty();
    }
    boolean absent = v4.isAbsent() && v6.isAbsent();
    return Optional.of(
        finding(absent ? DmarcFinding.REPORTS_UNDELIVERABLE : DmarcFinding.REPORTS_UNKNOWN, host));
  }

  private Finding finding(DmarcFinding code, DomainName host) {
    return Finding.of(code)
        .with("domain", policyDomain.withoutDot())
        .with("host", host.withoutDot());
  }
}
