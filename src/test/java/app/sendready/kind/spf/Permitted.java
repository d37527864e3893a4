package app.sendready.kind.spf;

import app.sendready.check.KindScenarios;
import app.sendready.dns.DomainName;
import app.sendready.dns.IpAddress;
import app.sendready.dns.RecordType;
import app.sendready.dns.Resolver;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Who passes SPF of a domain, by evaluating the addresses of all networks that its record names.
public final class Permitted {
  private Permitted() {}

  /// @param without terms that do not count, as they are written in a record
  public static Set<IpAddress> by(Resolver world, DomainName domain, Collection<String> without) {
    Set<IpAddress> passing = new LinkedHashSet<>();
    for (String text : SpfTexts.records(world.ask(domain, RecordType.TXT))) {
      for (Term term : SpfParser.read(text).terms()) {
        if (!without.contains(term.print())) {
          named(world, domain, term).stream()
              .filter(ip -> passes(world, domain, ip))
              .forEach(passing::add);
        }
      }
    }
    return passing;
  }

  public static boolean passes(Resolver world, DomainName domain, IpAddress ip) {
    return new SpfEvaluator(world, KindScenarios.CLOCK).check(ip, domain).outcome()
        == SpfOutcome.PASS;
  }

  /// Of a term that lets everyone in, only the hosts that it names.
  private static List<IpAddress> named(Resolver world, DomainName domain, Term term) {
    Term narrow =
        switch (term) {
          case Term.Directive(var sign, Mechanism.A a) ->
              new Term.Directive(sign, new Mechanism.A(a.target(), Mechanism.Cidr.NONE));
          case Term.Directive(var sign, Mechanism.Mx mx) ->
              new Term.Directive(sign, new Mechanism.Mx(mx.target(), Mechanism.Cidr.NONE));
          default -> term;
        };
    if (narrow.isAll()) {
      return List.of();
    }
    NetworkSet networks =
        SpfTree.of(world, domain, new SpfRecord(List.of(narrow)).print(), KnownSenders.load())
            .permits()
            .networks();
    return Optional.of(networks)
        .filter(n -> !Everyone.isMost(n))
        .map(NetworkSet::ends)
        .orElse(List.of());
  }
}
