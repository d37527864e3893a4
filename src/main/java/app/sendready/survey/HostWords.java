package app.sendready.survey;

import app.sendready.dns.DomainName;
import app.sendready.dns.ZoneCut;
import app.sendready.i18n.Text;
import app.sendready.provider.Detection;
import app.sendready.provider.DnsHost;
import java.util.List;

/// Says who serves a zone, and how sure that is.
record HostWords(Detection detection, List<DomainName> servers) {
  static HostWords of(
      ZoneCut.Zone zone, java.util.function.Function<List<DomainName>, Detection> hosts) {
    List<DomainName> servers =
        zone.childServers().isEmpty() ? zone.parentServers() : zone.childServers();
    return new HostWords(hosts.apply(servers), servers);
  }

  /// By the names of the servers alone.
  TopicAnswer seen() {
    return switch (detection) {
      case Detection.Sure(DnsHost host) when host.parked() ->
          TopicAnswer.care(Text.of("survey.dns-host.parked", "host", withoutRemark(host)));
      case Detection.Likely(DnsHost host) when host.parked() ->
          TopicAnswer.care(Text.of("survey.dns-host.parked", "host", withoutRemark(host)));
      case Detection.Sure(DnsHost host) ->
          TopicAnswer.there(Text.of("survey.dns-host.sure", "host", host.name()));
      case Detection.Likely(DnsHost host) ->
          TopicAnswer.there(
              Text.of("survey.dns-host.likely", "host", host.name()).with("servers", names()));
      case Detection.Mixed(List<DnsHost> hosts) ->
          TopicAnswer.care(
              Text.of("survey.dns-host.mixed", "hosts", hosts.stream().map(DnsHost::name).toList())
                  .with("servers", names()));
      case Detection.OneOf(List<DnsHost> hosts) ->
          TopicAnswer.there(
              Text.of(
                  "survey.dns-host.one-of", "hosts", hosts.stream().map(DnsHost::name).toList()));
      case Detection.Unknown() ->
          servers.isEmpty()
              ? new TopicAnswer.CannotTell()
              : TopicAnswer.there(Text.of("survey.dns-host.unknown", "servers", names()));
    };
  }

  /// Whether the servers' names prove who it is.
  boolean isSure() {
    return detection instanceof Detection.Sure;
  }

  /// `Sedo (parking)` in a sentence that says *parked* already.
  private static String withoutRemark(DnsHost host) {
    return host.name().replaceFirst(" \\(.*\\)$", "");
  }

  private List<String> names() {
    return servers.stream().limit(6).map(DomainName::withoutDot).toList();
  }
}
