package app.sendready.ui.step.domain;

import app.sendready.dns.DnsAnswer;
import app.sendready.dns.DomainName;
import app.sendready.dns.Rdata;
import app.sendready.dns.RecordType;
import app.sendready.dns.ZoneCut;
import app.sendready.setup.Network;
import app.sendready.ui.step.domain.SurveySummary.Seen;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/// Looks at DNS through the servers that own the domain.
///
/// @param hostName the name people know of the host with these name servers
/// @param mailName the name people know of the service with these mail servers
public record NetworkSurvey(
    Network network,
    Function<List<DomainName>, Optional<String>> hostName,
    Function<List<DomainName>, Optional<String>> mailName)
    implements Survey {
  @Override
  public SurveySummary look(DomainName domain) {
    return new SurveySummary(
        dnsHost(network.authority().zoneOf(domain)),
        mail(network.authoritative().ask(domain, RecordType.MX)),
        text(network.authoritative().ask(domain, RecordType.TXT), "v=spf1"),
        text(network.authoritative().ask(domain.child("_dmarc"), RecordType.TXT), "v=dmarc1"));
  }

  private Seen dnsHost(ZoneCut cut) {
    return switch (cut) {
      case ZoneCut.Unknown unknown -> new Seen.CannotTell();
      case ZoneCut.Zone zone -> {
        // A top-level domain denied it: nobody has registered the name.
        if (!zone.exists() && zone.name().labels().size() < 2) {
          yield new Seen.NotThere();
        }
        yield named(hostName.apply(zone.childServers()), zone.childServers());
      }
    };
  }

  private Seen mail(DnsAnswer answer) {
    return switch (answer) {
      case DnsAnswer.Found found -> {
        List<DomainName> exchanges =
            found.rrset().all(Rdata.Mx.class).stream()
                .filter(mx -> !mx.isNull())
                .sorted(Comparator.comparingInt(Rdata.Mx::preference))
                .map(Rdata.Mx::exchange)
                .toList();
        yield exchanges.isEmpty()
            ? new Seen.NotThere()
            : named(mailName.apply(exchanges), exchanges);
      }
      case DnsAnswer.NoData none -> new Seen.NotThere();
      case DnsAnswer.NxDomain none -> new Seen.NotThere();
      case DnsAnswer.Failed failed -> new Seen.CannotTell();
    };
  }

  private static Seen named(Optional<String> name, List<DomainName> servers) {
    return name.or(() -> servers.stream().findFirst().map(DomainName::withoutDot))
        .<Seen>map(Seen.There::new)
        .orElseGet(Seen.CannotTell::new);
  }

  private static Seen text(DnsAnswer answer, String start) {
    Predicate<String> matches = text -> text.toLowerCase(Locale.ROOT).startsWith(start);
    return switch (answer) {
      case DnsAnswer.Found found ->
          found.rrset().records().stream()
              .map(Rdata::text)
              .filter(matches)
              .findFirst()
              .<Seen>map(Seen.There::new)
              .orElseGet(Seen.NotThere::new);
      case DnsAnswer.NoData none -> new Seen.NotThere();
      case DnsAnswer.NxDomain none -> new Seen.NotThere();
      case DnsAnswer.Failed failed -> new Seen.CannotTell();
    };
  }
}
