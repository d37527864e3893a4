package app.sendready.kind.dmarc;

import app.sendready.dns.DnsAnswer;
import app.sendready.dns.DomainName;
import app.sendready.dns.RecordType;
import app.sendready.dns.Resolver;
import app.sendready.dns.Trouble;
import java.util.List;
import java.util.Optional;

/// Whether reports about one domain may be sent to a host (RFC 9990 §4, before that RFC 7489 §7.1).
public sealed interface ReportAuthorisation {
  /// Both belong to one organization: nobody has to agree.
  record NotNeeded() implements ReportAuthorisation {}

  /// The host's owner agreed; `redirect` is where they want the reports instead, on the same host.
  record Agreed(List<ReportUri> redirect) implements ReportAuthorisation {
    public Agreed {
      redirect = List.copyOf(redirect);
    }
  }

  /// No agreement at `question`: receivers send nothing there.
  record Refused(DomainName question) implements ReportAuthorisation {}

  /// The agreement leads to yet another host: receivers send nothing anywhere.
  record LedAstray(DomainName question) implements ReportAuthorisation {}

  /// Could not be asked.
  record Unknown(Trouble trouble) implements ReportAuthorisation {}

  /// The name where the owner of `host` agrees to reports about `policyDomain`; empty if too long.
  static Optional<DomainName> question(DomainName policyDomain, DomainName host) {
    return host.tryChild("_report._dmarc").flatMap(policyDomain::under);
  }

  /// Looks it up.
  ///
  /// @param policyDomain where the record with the address was found
  static ReportAuthorisation of(DomainName policyDomain, DomainName host, Resolver resolver) {
    if (host.equals(policyDomain)) {
      return new NotNeeded();
    }
    TreeWalk here = TreeWalk.from(policyDomain, resolver);
    TreeWalk there = TreeWalk.from(host, resolver);
    if (here.organizationalDomain().equals(there.organizationalDomain())) {
      return new NotNeeded();
    }
    ReportAuthorisation answer = agreement(policyDomain, host, resolver);
    // A refusal only counts where the two organizations are known to differ.
    Optional<DnsAnswer.Failed> failure = there.failure();
    return answer instanceof Agreed || failure.isEmpty()
        ? answer
        : new Unknown(failure.get().trouble());
  }

  private static ReportAuthorisation agreement(
      DomainName policyDomain, DomainName host, Resolver resolver) {
    Optional<DomainName> question = question(policyDomain, host);
    if (question.isEmpty()) {
      return new Refused(host);
    }
    DnsAnswer answer = resolver.ask(question.get(), RecordType.TXT);
    return switch (answer) {
      case DnsAnswer.Failed failed -> new Unknown(failed.trouble());
      case DnsAnswer.NoData none -> new Refused(question.get());
      case DnsAnswer.NxDomain none -> new Refused(question.get());
      case DnsAnswer.Found found -> {
        List<DmarcRecord> records =
            TreeWalk.texts(found).stream().flatMap(t -> DmarcRecord.parse(t).stream()).toList();
        List<ReportUri> redirect = records.stream().flatMap(r -> r.rua().stream()).toList();
        if (records.isEmpty()) {
          yield new Refused(question.get());
        }
        yield redirect.stream().allMatch(u -> leadsTo(u, host))
            ? new Agreed(redirect)
            : new LedAstray(question.get());
      }
    };
  }

  private static boolean leadsTo(ReportUri uri, DomainName host) {
    return uri instanceof ReportUri.Mailbox mailbox && mailbox.host().equals(host);
  }
}
