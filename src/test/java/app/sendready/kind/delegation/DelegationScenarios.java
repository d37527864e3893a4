package app.sendready.kind.delegation;

import app.sendready.answers.Answers;
import app.sendready.check.KindScenarios;
import app.sendready.dns.AnsweredBy;
import app.sendready.dns.DomainName;
import app.sendready.dns.IpAddress;
import app.sendready.dns.ServerId;
import app.sendready.dns.Trouble;
import app.sendready.dns.ZoneCut;
import app.sendready.network.MemoryNetwork;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Beside what every scenario has: `cut` describes the zone that was found: `name`, `exists`,
/// `security`, `servers` (lines of `name address serial-or-trouble`, address `-` for none),
/// `parent`; or `trouble` where it was not found.
class DelegationScenarios extends KindScenarios {
  DelegationScenarios() {
    super(new Delegation());
  }

  @Override
  @SuppressWarnings("unchecked")
  protected ZoneCut zone(MemoryNetwork network, Answers answers, Map<String, Object> scenario) {
    if (!(scenario.get("cut") instanceof Map<?, ?> given)) {
      return network.zoneOf(answers.fromDomain());
    }
    Map<String, Object> cut = (Map<String, Object>) given;
    if (cut.get("trouble") instanceof String kind) {
      return new ZoneCut.Unknown(
          new Trouble(Trouble.Kind.valueOf(kind), "set up to fail"),
          new AnsweredBy(new ServerId("memory", ""), false, Instant.EPOCH));
    }
    List<ZoneCut.Server> servers =
        ((List<String>)
                cut.getOrDefault(
                    "servers",
                    List.of(
                        "ns1.hosting.example 192.0.2.53 7", "ns2.hosting.example 192.0.2.54 7")))
            .stream().map(DelegationScenarios::server).toList();
    List<DomainName> names = servers.stream().map(ZoneCut.Server::name).distinct().toList();
    List<DomainName> parent =
        cut.containsKey("parent")
            ? ((List<String>) cut.get("parent")).stream().map(DomainName::of).toList()
            : names;
    return new ZoneCut.Zone(
        DomainName.of((String) cut.getOrDefault("name", answers.fromDomain().toString())),
        servers,
        names,
        parent,
        (boolean) cut.getOrDefault("exists", true),
        ZoneCut.Security.valueOf((String) cut.getOrDefault("security", "NOT_BOGUS")));
  }

  private static ZoneCut.Server server(String line) {
    String[] part = line.split("\\s+");
    boolean answered = part[2].matches("\\d+");
    return new ZoneCut.Server(
        DomainName.of(part[0]),
        part[1].equals("-") ? Optional.empty() : IpAddress.parse(part[1]),
        answered
            ? Optional.empty()
            : Optional.of(new Trouble(Trouble.Kind.valueOf(part[2]), "set up to fail")),
        answered ? Optional.of(Long.valueOf(part[2])) : Optional.empty());
  }
}
