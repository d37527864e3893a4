package app.sendready.kind.delegation;

import app.sendready.check.Action;
import app.sendready.check.Finding;
import app.sendready.check.Fix;
import app.sendready.check.Judgement;
import app.sendready.check.NameView;
import app.sendready.check.Sources;
import app.sendready.dns.DnsAnswer;
import app.sendready.dns.DomainName;
import app.sendready.dns.RecordType;
import app.sendready.dns.Trouble;
import app.sendready.dns.ZoneCut;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Judges the zone that was found for a from-domain.
record ZoneJudge(DomainName domain, ZoneCut.Zone zone, Sources sources) {
  /// Name servers of companies that keep unused domains, or domains that were not paid for.
  private static final List<DomainName> PARKING =
      List.of(
          DomainName.of("sedoparking.com"),
          DomainName.of("parkingcrew.net"),
          DomainName.of("bodis.com"),
          DomainName.of("above.com"),
          DomainName.of("parklogic.com"),
          DomainName.of("cashparking.com"),
          DomainName.of("afternic.com"),
          DomainName.of("expired.reg.ru"));

  Judgement judge() {
    List<String> found = zone.childServers().stream().map(DomainName::toString).toList();
    if (zone.security() == ZoneCut.Security.BOGUS) {
      return say(
          Action.NONE, found, finding(DelegationFinding.DNSSEC_BOGUS).fix(new Fix.AskProvider()));
    }
    Map<DomainName, List<ZoneCut.Server>> servers = byName();
    List<DomainName> dumb =
        servers.entrySet().stream()
            .filter(e -> e.getValue().stream().noneMatch(ZoneCut.Server::reachable))
            .map(Map.Entry::getKey)
            .toList();
    if (!dumb.isEmpty() && zone.servers().stream().allMatch(ZoneJudge::isOutOfReach)) {
      return say(Action.NONE, found, finding(DelegationFinding.NOT_ASKED));
    }
    if (!dumb.isEmpty() && zone.servers().stream().allMatch(ZoneJudge::isPrivate)) {
      return say(
          Action.NONE,
          found,
          finding(DelegationFinding.ALL_PRIVATE)
              .with("servers", texts(servers.keySet()))
              .fix(new Fix.AskProvider()));
    }
    if (dumb.size() == servers.size()) {
      return say(
          Action.NONE,
          found,
          finding(DelegationFinding.ALL_SILENT).with("servers", texts(servers.keySet())));
    }
    if (!zone.exists()) {
      return absent();
    }
    DnsAnswer alias = sources.ask(domain, RecordType.CNAME);
    if (alias instanceof DnsAnswer.Found hidden && isWildcards(hidden)) {
      return say(
          Action.NONE,
          hidden.rrset().texts(),
          finding(DelegationFinding.WILDCARD_ALIAS)
              .with("target", NameView.withoutDot(hidden.rrset().records().getFirst().text())));
    }
    if (alias instanceof DnsAnswer.Found hidden) {
      return say(
          Action.CHANGE,
          hidden.rrset().texts(),
          finding(DelegationFinding.HIDDEN_BY_ALIAS)
              .with("target", hidden.rrset().records().getFirst().text())
              .fix(new Fix.Remove(domain, RecordType.CNAME, hidden.rrset().texts().getFirst())));
    }
    List<Finding> findings = new ArrayList<>(mute(servers, dumb));
    differences().forEach(findings::add);
    if (zone.childServers().stream().anyMatch(s -> PARKING.stream().anyMatch(s::isWithin))) {
      findings.add(finding(DelegationFinding.PARKED).fix(new Fix.AskProvider()));
    }
    if (servers.size() == 1) {
      findings.add(
          finding(DelegationFinding.SINGLE_SERVER)
              .with("server", servers.keySet().iterator().next().withoutDot()));
    }
    if (zone.name().equals(domain)
        && domain.labels().size() > 2
        && !Registry.runs(domain.parent())) {
      findings.add(
          finding(DelegationFinding.OWN_ZONE).with("parent", domain.parent().withoutDot()));
    }
    for (String label : List.of("_domainkey", "_dmarc")) {
      domain.tryChild(label).flatMap(this::handedOn).ifPresent(findings::add);
    }
    if (alias instanceof DnsAnswer.Failed) {
      findings.add(finding(DelegationFinding.UNKNOWN));
    }
    if (findings.isEmpty()) {
      findings.add(finding(DelegationFinding.OK));
    }
    return new Judgement(findings, found, Optional.empty(), Action.NONE);
  }

  private Optional<Finding> handedOn(DomainName part) {
    return sources.isTop(part)
        ? Optional.of(
            finding(DelegationFinding.CHILD_ZONE)
                .with("name", part.withoutDot())
                .with("servers", texts(sources.cuts().apply(part).names())))
        : Optional.empty();
  }

  /// Whether the alias stands at every name of the zone, so that nobody put it at this one.
  private boolean isWildcards(DnsAnswer.Found alias) {
    return !zone.name().equals(domain)
        && sources.control(domain, RecordType.CNAME).records().equals(alias.rrset().records());
  }

  private Map<DomainName, List<ZoneCut.Server>> byName() {
    Map<DomainName, List<ZoneCut.Server>> servers = new LinkedHashMap<>();
    for (ZoneCut.Server server : zone.servers()) {
      servers.computeIfAbsent(server.name(), n -> new ArrayList<>()).add(server);
    }
    return servers;
  }

  /// The zone's servers deny the name.
  private Judgement absent() {
    if (!Registry.runs(zone.name())) {
      return say(
          Action.NONE,
          List.of(),
          finding(DelegationFinding.NOTHING_YET).with("zone", zone.name().withoutDot()));
    }
    DomainName missing =
        domain.last(Math.min(domain.labels().size(), zone.name().labels().size() + 1));
    return say(
        Action.NONE,
        List.of(),
        finding(DelegationFinding.NOT_REGISTERED)
            .with("missing", missing.withoutDot())
            .fix(new Fix.AskProvider()));
  }

  /// Servers that gave no answer, by what they did. A server is at fault only if none of its
  /// addresses answered, and not if all we could not reach was IPv6: our own network may lack it.
  private List<Finding> mute(Map<DomainName, List<ZoneCut.Server>> servers, List<DomainName> dumb) {
    List<DomainName> lame = new ArrayList<>();
    List<DomainName> silent = new ArrayList<>();
    List<DomainName> nowhere = new ArrayList<>();
    for (DomainName name : dumb) {
      List<ZoneCut.Server> addresses = servers.getOrDefault(name, List.of());
      if (addresses.stream().allMatch(ZoneJudge::isPrivate)) {
        continue;
      }
      if (addresses.stream().allMatch(s -> s.address().isEmpty())) {
        nowhere.add(name);
      } else if (addresses.stream().anyMatch(ZoneJudge::isLame)) {
        lame.add(name);
      } else if (addresses.stream().anyMatch(s -> s.address().filter(a -> a.isV4()).isPresent())) {
        silent.add(name);
      }
    }
    List<Finding> findings = new ArrayList<>();
    add(findings, DelegationFinding.SOME_LAME, lame);
    add(findings, DelegationFinding.SOME_SILENT, silent);
    add(findings, DelegationFinding.SERVER_WITHOUT_ADDRESS, nowhere);
    // Whoever gets the private one of several addresses waits in vain.
    List<DomainName> inner =
        servers.keySet().stream()
            .filter(name ->
                servers.getOrDefault(name, List.of()).stream().anyMatch(ZoneJudge::isPrivate))
            .toList();
    add(findings, DelegationFinding.SOME_PRIVATE, inner);
    return findings;
  }

  private void add(List<Finding> findings, DelegationFinding code, List<DomainName> names) {
    if (!names.isEmpty()) {
      findings.add(finding(code).with("servers", texts(names)).fix(new Fix.AskProvider()));
    }
  }

  /// Our own network is in the way.
  private static boolean isOutOfReach(ZoneCut.Server server) {
    return server.trouble().filter(t -> t.kind() == Trouble.Kind.NO_WAY).isPresent();
  }

  /// It is said to be where nobody on the internet can ask it.
  private static boolean isPrivate(ZoneCut.Server server) {
    return server.trouble().filter(t -> t.kind() == Trouble.Kind.NOT_PUBLIC).isPresent();
  }

  /// It answered, but not for this zone.
  private static boolean isLame(ZoneCut.Server server) {
    return server
        .trouble()
        .map(Trouble::kind)
        .filter(kind -> kind == Trouble.Kind.LAME || kind == Trouble.Kind.REFUSED)
        .isPresent();
  }

  private List<Finding> differences() {
    List<Finding> findings = new ArrayList<>();
    Set<DomainName> child = new HashSet<>(zone.childServers());
    Set<DomainName> parent = new HashSet<>(zone.parentServers());
    // RFC 1034 §4.2.2: the NS records above and below a cut should be the same.
    if (!child.isEmpty() && !parent.isEmpty() && !child.equals(parent)) {
      findings.add(
          finding(DelegationFinding.PARENT_CHILD_DIFFER)
              .with("parent", texts(zone.parentServers()))
              .with("child", texts(zone.childServers()))
              .fix(new Fix.AskProvider()));
    }
    List<Long> serials =
        zone.servers().stream().flatMap(s -> s.serial().stream()).distinct().sorted().toList();
    if (serials.size() > 1) {
      List<DomainName> behind =
          zone.servers().stream()
              .filter(s -> s.serial().filter(n -> !n.equals(serials.getLast())).isPresent())
              .map(ZoneCut.Server::name)
              .distinct()
              .toList();
      findings.add(
          finding(DelegationFinding.SERIALS_DIFFER)
              .with("servers", texts(behind))
              .fix(new Fix.AskProvider()));
    }
    return findings;
  }

  private Finding finding(DelegationFinding code) {
    return Finding.of(code).with("domain", domain.withoutDot());
  }

  private static List<String> texts(Collection<DomainName> names) {
    return names.stream().map(DomainName::withoutDot).toList();
  }

  private static Judgement say(Action action, List<String> found, Finding finding) {
    return Judgement.of(action, found, finding);
  }
}
