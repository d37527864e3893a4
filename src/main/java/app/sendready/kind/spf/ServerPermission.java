package app.sendready.kind.spf;

import app.sendready.answers.Answers;
import app.sendready.answers.MailServer;
import app.sendready.check.Finding;
import app.sendready.dns.DomainName;
import app.sendready.dns.IpAddress;
import app.sendready.dns.Rdata;
import app.sendready.dns.RecordType;
import app.sendready.dns.Resolver;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// On-premise: whether each server's address passes for the from-domain, for the domain of the
/// return address and for the name the server introduces itself with.
record ServerPermission(SpfCase view, Map<IpAddress, DomainName> addresses) {

  ServerPermission(SpfCase view) {
    this(view, addresses(view.want().answers(), view.resolver()));
  }

  /// Every address of every server, with the server's name; what its name answers where the user
  /// has stated none.
  static Map<IpAddress, DomainName> addresses(Answers answers, Resolver resolver) {
    Map<IpAddress, DomainName> all = new LinkedHashMap<>();
    for (MailServer server : answers.servers().servers()) {
      List<IpAddress> own =
          server.addresses().isEmpty() ? published(server.name(), resolver) : server.addresses();
      own.forEach(ip -> all.putIfAbsent(ip, server.name()));
    }
    return all;
  }

  private static List<IpAddress> published(DomainName name, Resolver resolver) {
    List<IpAddress> addresses = new ArrayList<>();
    for (RecordType type : List.of(RecordType.A, RecordType.AAAA)) {
      resolver.ask(name, type).records().stream()
          .filter(Rdata.Address.class::isInstance)
          .forEach(r -> addresses.add(((Rdata.Address) r).address()));
    }
    return addresses;
  }

  List<Finding> findings() {
    if (addresses.isEmpty()) {
      return List.of(Finding.of(SpfFinding.ADDRESSES_UNKNOWN));
    }
    List<Finding> findings = new ArrayList<>();
    ownDomain().ifPresent(findings::add);
    view.want().otherMailFrom().flatMap(this::returnAddress).ifPresent(findings::add);
    helo().ifPresent(findings::add);
    otherFamily().ifPresent(findings::add);
    return findings;
  }

  private Optional<Finding> ownDomain() {
    List<IpAddress> refused = new ArrayList<>();
    Optional<Finding> stumble = Optional.empty();
    boolean unknown = false;
    for (IpAddress ip : addresses.keySet()) {
      List<SpfResult> results = view.results(ip);
      if (PlatformPermission.differ(results.stream().map(SpfResult::outcome).toList())) {
        return Optional.of(PlatformPermission.depends(view));
      }
      SpfResult result = results.getFirst();
      switch (result.outcome()) {
        case PASS -> {}
        case TEMPERROR -> unknown = true;
        case PERMERROR -> {
          if (!view.isBroken()) {
            stumble = stumble.or(() -> PlatformPermission.stumble(view, result));
            refused.add(ip);
          }
        }
        case NONE, NEUTRAL, FAIL, SOFTFAIL -> refused.add(ip);
      }
    }
    if (refused.isEmpty()) {
      return unknown ? Optional.of(Finding.of(SpfFinding.UNKNOWN)) : Optional.empty();
    }
    return stumble
        .or(() -> misplaced(refused.getFirst()))
        .or(() -> Optional.of(server(SpfFinding.SERVER_NOT_PERMITTED, refused)));
  }

  /// Addresses that a named server has besides, of the family of which the user named none: it may
  /// well send from them.
  static List<IpAddress> unnamed(Answers answers, Resolver resolver) {
    return answers.servers().servers().stream()
        .filter(server -> !server.addresses().isEmpty())
        .flatMap(server ->
            published(server.name(), resolver).stream()
                .filter(ip ->
                    server.addresses().stream().noneMatch(a -> a.recordType() == ip.recordType())))
        .distinct()
        .toList();
  }

  private Optional<Finding> otherFamily() {
    List<IpAddress> refused =
        unnamed(view.want().answers(), view.resolver()).stream()
            .filter(ip ->
                switch (view.evaluate(ip, view.want().domain()).outcome()) {
                  case NONE, NEUTRAL, FAIL, SOFTFAIL -> true;
                  case PASS, TEMPERROR, PERMERROR -> false;
                })
            .toList();
    return refused.isEmpty()
        ? Optional.empty()
        : Optional.of(server(SpfFinding.OTHER_FAMILY_NOT_PERMITTED, refused));
  }

  /// The address is written down, but behind `all`, or with a sign that refuses it.
  private Optional<Finding> misplaced(IpAddress ip) {
    List<Term.Directive> live = view.record().live();
    for (Term.Directive directive : view.record().directives()) {
      if (!(directive.mechanism() instanceof Mechanism.Ip net)
          || !ip.isWithin(net.network(), net.prefix())) {
        continue;
      }
      if (!directive.permits()) {
        return Optional.of(PlatformPermission.refused(directive));
      }
      if (!live.contains(directive)) {
        return Optional.of(Finding.of(SpfFinding.AFTER_ALL));
      }
    }
    return Optional.empty();
  }

  private static Finding server(SpfFinding code, List<IpAddress> addresses) {
    return Finding.of(code)
        .with("address", addresses.getFirst().toString())
        .with("count", addresses.size());
  }

  /// RFC 7208 §2.4: receivers ask for the domain of the return address.
  private Optional<Finding> returnAddress(DomainName domain) {
    List<IpAddress> refused = new ArrayList<>();
    boolean unknown = false;
    for (IpAddress ip : addresses.keySet()) {
      switch (view.evaluate(ip, domain).outcome()) {
        case PASS -> {}
        case TEMPERROR -> unknown = true;
        case NONE, NEUTRAL, FAIL, SOFTFAIL, PERMERROR -> refused.add(ip);
      }
    }
    Optional<Finding> finding = Optional.empty();
    if (!refused.isEmpty()) {
      finding = Optional.of(server(SpfFinding.MAIL_FROM_NOT_PERMITTED, refused));
    } else if (unknown) {
      finding = Optional.of(Finding.of(SpfFinding.MAIL_FROM_UNKNOWN));
    }
    return finding.map(f -> f.with("mailfrom", domain.withoutDot()));
  }

  /// RFC 7208 §2.3: some receivers ask for the HELO name first; it need not have a record.
  private Optional<Finding> helo() {
    for (Map.Entry<IpAddress, DomainName> server : addresses.entrySet()) {
      DomainName helo = server.getValue();
      boolean refused =
          switch (view.evaluate(server.getKey(), helo).outcome()) {
            case FAIL, SOFTFAIL, PERMERROR -> !helo.equals(view.want().domain());
            case NONE, NEUTRAL, PASS, TEMPERROR -> false;
          };
      if (refused) {
        return Optional.of(
            Finding.of(SpfFinding.HELO_NOT_PERMITTED)
                .with("address", server.getKey().toString())
                .with("helo", helo.withoutDot()));
      }
    }
    return Optional.empty();
  }
}
