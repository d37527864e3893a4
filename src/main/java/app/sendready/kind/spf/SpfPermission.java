package app.sendready.kind.spf;

import app.sendready.dns.DnsAnswer;
import app.sendready.dns.DomainName;
import app.sendready.dns.IpAddress;
import app.sendready.dns.Rdata;
import app.sendready.dns.RecordType;
import app.sendready.dns.Resolver;
import app.sendready.setup.Answers;
import app.sendready.setup.Finding;
import app.sendready.setup.MailServer;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Whether those who send may send: by evaluation, never by looking for a text.
record SpfPermission(
    SpfTree tree,
    SpfRecord record,
    SpfExpectation want,
    Resolver resolver,
    Clock clock,
    KnownSenders senders) {
  private static final int MAX_ASKED = 64;

  List<Finding> findings() {
    return want.answers().isCloud() ? platform() : servers();
  }

  private List<Finding> platform() {
    DomainName include = want.answers().platform().spfInclude();
    SpfTree platform = SpfTree.of(resolver, include, senders);
    NetworkSet needed = platform.permits().networks();
    AllowedSet allowed = tree.permits();
    boolean open = !allowed.depending().isEmpty() || !allowed.refusing().isEmpty();
    if (!platform.permits().isKnown() || needed.isEmpty()) {
      // Nobody says which addresses these are: only a record that permits nobody is surely wrong.
      boolean none = allowed.networks().isEmpty() && allowed.isKnown() && !open && !includesIt();
      return List.of(none ? refusal(include) : Finding.of(SpfFinding.PLATFORM_UNKNOWN));
    }
    NetworkSet missing = needed.minus(allowed.networks());
    if (missing.isEmpty()) {
      return bounce(needed);
    }
    if (open) {
      List<SpfOutcome> outcomes = ask(missing.ends());
      if (outcomes.stream().allMatch(SpfOutcome.PASS::equals)) {
        return bounce(needed);
      }
      if (outcomes.contains(SpfOutcome.TEMPERROR)) {
        return List.of(Finding.of(SpfFinding.PLATFORM_UNKNOWN));
      }
    }
    if (!allowed.isKnown()) {
      // What nobody answered for may well be what permits.
      return List.of(
          Finding.of(SpfFinding.INCLUDE_UNKNOWN)
              .with("include", String.join(", ", allowed.unanswered())));
    }
    if (!missing.equals(needed) && misplaced(include).isEmpty()) {
      List<String> networks = missing.networks();
      return List.of(
          Finding.of(SpfFinding.PARTLY_PERMITTED)
              .with("networks", networks.subList(0, Math.min(3, networks.size())))
              .with("count", networks.size()));
    }
    return List.of(refusal(include));
  }

  private boolean includesIt() {
    return record.directives().contains(want.platform());
  }

  private List<SpfOutcome> ask(List<IpAddress> addresses) {
    SpfEvaluator evaluator = new SpfEvaluator(resolver, clock);
    return addresses.stream()
        .limit(MAX_ASKED)
        .map(ip -> evaluator.check(ip, want.domain()).outcome())
        .toList();
  }

  private Finding refusal(DomainName include) {
    return misplaced(include).orElse(Finding.of(SpfFinding.NOT_PERMITTED));
  }

  /// The include is there, but in a way that does not permit.
  private Optional<Finding> misplaced(DomainName include) {
    String name = include.withoutDot();
    List<Term.Directive> directives = record.directives();
    for (Term.Directive directive : directives) {
      if (!(directive.mechanism() instanceof Mechanism.Include(MacroString target))) {
        continue;
      }
      String written = target.print();
      String plain = written.endsWith(".") ? written.substring(0, written.length() - 1) : written;
      if (plain.equalsIgnoreCase(name)) {
        boolean behind = directives.indexOf(directive) >= record.live().size();
        if (!directive.permits()) {
          return Optional.of(
              Finding.of(SpfFinding.REFUSED)
                  .with("term", directive.print())
                  .with("sign", String.valueOf(directive.qualifier().sign())));
        }
        return behind ? Optional.of(Finding.of(SpfFinding.AFTER_ALL)) : Optional.empty();
      }
      boolean longer = plain.regionMatches(true, 0, name, 0, name.length());
      if (longer || SpfSuggestion.edits(plain.toLowerCase(java.util.Locale.ROOT), name) <= 2) {
        return Optional.of(
            Finding.of(SpfFinding.INCLUDE_CHANGED).with("found", plain).with("include", name));
      }
    }
    return SpfFaults.ignored(record).stream()
        .filter(u -> u.value().print().equalsIgnoreCase(name))
        .findFirst()
        .map(u ->
            SpfFaults.word(
                SpfFinding.TYPING_MISTAKE, u.print(), Optional.of(want.platform().print())));
  }

  /// Mail leaves with the bounce host in its return path, so SPF is really asked there; that host
  /// has a row of its own, hence only a remark.
  private List<Finding> bounce(NetworkSet needed) {
    DomainName bounce = want.answers().links().bounce();
    if (!(resolver.ask(bounce, RecordType.TXT) instanceof DnsAnswer.Found)) {
      return List.of();
    }
    AllowedSet allowed = SpfTree.of(resolver, bounce, senders).permits();
    boolean ready =
        allowed.networks().containsAll(needed)
            || !allowed.isKnown()
            || !allowed.depending().isEmpty();
    return ready
        ? List.of()
        : List.of(Finding.of(SpfFinding.BOUNCE_NOT_READY).with("host", bounce.withoutDot()));
  }

  /// Every address of every server, with the server's name for HELO.
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

  private List<Finding> servers() {
    Map<IpAddress, DomainName> addresses = addresses(want.answers(), resolver);
    if (addresses.isEmpty()) {
      return List.of(Finding.of(SpfFinding.ADDRESSES_UNKNOWN));
    }
    List<Finding> findings = new ArrayList<>();
    refused(addresses, want.domain())
        .ifPresent(refused -> findings.add(server(SpfFinding.SERVER_NOT_PERMITTED, refused)));
    want.otherMailFrom()
        .ifPresent(domain ->
            refused(addresses, domain)
                .ifPresent(refused ->
                    findings.add(
                        server(SpfFinding.MAIL_FROM_NOT_PERMITTED, refused)
                            .with("mailfrom", domain.withoutDot()))));
    addresses.forEach((ip, helo) -> {
      boolean refused =
          switch (evaluate(ip, helo)) {
            case FAIL, SOFTFAIL, PERMERROR -> true;
            case NONE, NEUTRAL, PASS, TEMPERROR -> false;
          };
      boolean told = findings.stream().anyMatch(f -> f.code() == SpfFinding.HELO_NOT_PERMITTED);
      if (refused && !told && !helo.equals(want.domain())) {
        findings.add(
            Finding.of(SpfFinding.HELO_NOT_PERMITTED)
                .with("address", ip.toString())
                .with("helo", helo.withoutDot()));
      }
    });
    return findings;
  }

  private SpfOutcome evaluate(IpAddress ip, DomainName domain) {
    return new SpfEvaluator(resolver, clock).check(ip, domain).outcome();
  }

  private static Finding server(SpfFinding code, List<String> addresses) {
    return Finding.of(code).with("address", addresses.getFirst()).with("count", addresses.size());
  }

  /// The addresses that do not pass for a domain; empty where all do or it cannot be told. An
  /// evaluation that ends in *permerror* has its own finding for the row's domain.
  private Optional<List<String>> refused(Map<IpAddress, DomainName> addresses, DomainName domain) {
    List<String> refused = new ArrayList<>();
    for (IpAddress ip : addresses.keySet()) {
      switch (evaluate(ip, domain)) {
        case PASS, TEMPERROR -> {}
        case PERMERROR -> {
          if (!domain.equals(want.domain())) {
            refused.add(ip.toString());
          }
        }
        case NONE, NEUTRAL, FAIL, SOFTFAIL -> refused.add(ip.toString());
      }
    }
    return refused.isEmpty() ? Optional.empty() : Optional.of(refused);
  }
}
