package app.sendready.app;

import app.sendready.dns.DnsAnswer;
import app.sendready.dns.DomainName;
import app.sendready.dns.Question;
import app.sendready.dns.Rdata;
import app.sendready.dns.RecordType;
import app.sendready.dns.ZoneCut;
import app.sendready.provider.Detection;
import app.sendready.provider.DnsHost;
import app.sendready.setup.FromDomainGuard;
import app.sendready.setup.Network;
import app.sendready.setup.Networks;
import app.sendready.ui.step.domain.Survey;
import app.sendready.ui.step.domain.SurveySummary;
import app.sendready.ui.step.domain.SurveySummary.Seen;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Looks what DNS holds for a domain, with the same network that checks use.
final class NetworkSurvey implements Survey {
  private static final Duration BUDGET = Duration.ofSeconds(8);

  private final Networks networks;
  private final Function<List<DomainName>, Detection> hosts;
  private final BiConsumer<DomainName, ZoneCut> found;
  private final FromDomainGuard guard = FromDomainGuard.bundled();

  /// @param found told the zone of each domain looked at, on the asking thread
  NetworkSurvey(
      Networks networks,
      Function<List<DomainName>, Detection> hosts,
      BiConsumer<DomainName, ZoneCut> found) {
    this.networks = networks;
    this.hosts = hosts;
    this.found = found;
  }

  @Override
  public SurveySummary look(DomainName domain) {
    Network network = networks.open(BUDGET);
    ZoneCut cut = network.authority().zoneOf(domain);
    found.accept(domain, cut);
    Question mx = new Question(domain, RecordType.MX);
    Question txt = new Question(domain, RecordType.TXT);
    Question dmarc = new Question(domain.child("_dmarc"), RecordType.TXT);
    Map<Question, DnsAnswer> answers = network.authoritative().askAll(List.of(mx, txt, dmarc));
    return new SurveySummary(
        host(cut),
        seen(answers, mx, NetworkSurvey::mail),
        seen(answers, txt, found -> starting(found, "v=spf1")),
        seen(answers, dmarc, found -> starting(found, "v=dmarc1")));
  }

  private Seen host(ZoneCut cut) {
    return switch (cut) {
      case ZoneCut.Unknown _ -> new Seen.CannotTell();
      case ZoneCut.Zone zone when !zone.exists() && guard.isSoldIn(zone.name()) ->
          new Seen.NotThere();
      case ZoneCut.Zone zone -> {
        List<DomainName> servers =
            zone.childServers().isEmpty() ? zone.parentServers() : zone.childServers();
        yield new Seen.There(
            hosts
                .apply(servers)
                .known()
                .map(DnsHost::name)
                .orElseGet(() ->
                    servers.stream()
                        .map(DomainName::withoutDot)
                        .collect(Collectors.joining(", "))));
      }
    };
  }

  private static Seen seen(
      Map<Question, DnsAnswer> answers,
      Question question,
      Function<DnsAnswer.Found, String> words) {
    return switch (answers.get(question)) {
      case DnsAnswer.Found found -> {
        String text = words.apply(found);
        yield text.isEmpty() ? new Seen.NotThere() : new Seen.There(text);
      }
      case DnsAnswer.NoData _, DnsAnswer.NxDomain _ -> new Seen.NotThere();
      case DnsAnswer.Failed _ -> new Seen.CannotTell();
      case null -> new Seen.CannotTell();
    };
  }

  private static String mail(DnsAnswer.Found found) {
    return found.rrset().all(Rdata.Mx.class).stream()
        .filter(mx -> !mx.isNull())
        .map(mx -> mx.exchange().withoutDot())
        .collect(Collectors.joining(", "));
  }

  private static String starting(DnsAnswer.Found found, String version) {
    return found.records().stream()
        .map(Rdata::text)
        .filter(text -> text.toLowerCase(Locale.ROOT).startsWith(version))
        .collect(Collectors.joining(" · "));
  }
}
