package app.sendready.kind.spf;

import app.sendready.dns.DnsAnswer;
import app.sendready.dns.DomainName;
import app.sendready.dns.IpAddress;
import app.sendready.dns.Question;
import app.sendready.dns.Rdata;
import app.sendready.dns.RecordType;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// One run of `check_host()`: counts what it asks, and stops at the first error (RFC 7208 §4.6).
final class SpfEvaluation {
  private final PrefetchingResolver resolver;
  private final Clock clock;
  private final SpfLimits limits;
  private final IpAddress ip;
  private final String sender;
  private final String helo;
  private final Instant start;
  private int lookups;
  private int voids;

  SpfEvaluation(
      PrefetchingResolver resolver,
      Clock clock,
      SpfLimits limits,
      IpAddress ip,
      String sender,
      String helo) {
    this.resolver = resolver;
    this.clock = clock;
    this.limits = limits;
    this.ip = ip;
    this.sender = sender;
    this.helo = helo;
    this.start = clock.instant();
  }

  /// How one record ended.
  ///
  /// @param refused the domain and record that gave a *fail*, for its explanation
  private record End(
      SpfOutcome outcome,
      Optional<String> matched,
      Optional<SpfResult.Cause> cause,
      Optional<Refused> refused) {
    static End error(SpfOutcome outcome, SpfResult.Kind kind, String domain, String detail) {
      return new End(
          outcome,
          Optional.empty(),
          Optional.of(new SpfResult.Cause(kind, domain, detail)),
          Optional.empty());
    }
  }

  private record Refused(String domain, SpfRecord record) {}

  /// Whether one mechanism matches, or why that cannot be said.
  private sealed interface Match {
    record Yes(Optional<String> through) implements Match {}

    record No() implements Match {}

    record Stop(End end) implements Match {}
  }

  private static final Match YES = new Match.Yes(Optional.empty());
  private static final Match NO = new Match.No();

  SpfResult run(String domain) {
    End end = record(domain);
    return new SpfResult(
        end.outcome,
        end.refused.flatMap(this::explanation),
        lookups,
        voids,
        end.matched,
        end.cause);
  }

  /// RFC 7208 §4.4 to §4.7 for one domain.
  private End record(String domain) {
    Optional<DomainName> name = SpfEvaluator.name(domain);
    if (name.isEmpty()) {
      return End.error(SpfOutcome.NONE, SpfResult.Kind.BAD_DOMAIN, domain, domain);
    }
    DnsAnswer answer = resolver.ask(name.get(), RecordType.TXT);
    if (answer instanceof DnsAnswer.Failed(var trouble, var by)) {
      // RFC 7208 §4.4: cannot tell is not no.
      return End.error(SpfOutcome.TEMPERROR, SpfResult.Kind.DNS, domain, trouble.detail());
    }
    List<String> records = SpfTexts.records(answer);
    // RFC 7208 §4.5: none is *none*, several are *permerror*.
    if (records.isEmpty()) {
      return End.error(SpfOutcome.NONE, SpfResult.Kind.NO_RECORD, domain, domain);
    }
    if (records.size() > 1) {
      return End.error(
          SpfOutcome.PERMERROR, SpfResult.Kind.SEVERAL_RECORDS, domain, records.getLast());
    }
    SpfReading reading = SpfParser.read(records.getFirst());
    return reading
        .record()
        .map(record -> directives(domain, name.get(), record))
        .orElseGet(() ->
            // RFC 7208 §4.6: a syntax error anywhere counts, before anything is evaluated.
            End.error(
                SpfOutcome.PERMERROR,
                SpfResult.Kind.SYNTAX,
                domain,
                reading.problems().getFirst().text()));
  }

  private End directives(String domain, DomainName name, SpfRecord record) {
    prefetch(domain, name, record);
    // RFC 7208 §4.6.2: from left to right, the first that matches decides.
    for (Term.Directive directive : record.live()) {
      switch (match(domain, name, directive.mechanism())) {
        case Match.Stop(End end) -> {
          return end;
        }
        case Match.Yes(Optional<String> through) -> {
          SpfOutcome outcome = directive.qualifier().outcome();
          String term = directive.print();
          return new End(
              outcome,
              Optional.of(through.map(inner -> term + " > " + inner).orElse(term)),
              Optional.empty(),
              outcome == SpfOutcome.FAIL
                  ? Optional.of(new Refused(domain, record))
                  : Optional.empty());
        }
        case Match.No no -> {}
      }
    }
    Optional<Modifier.Redirect> redirect = record.redirect();
    // RFC 7208 §4.7: nothing matched, and it leads nowhere else.
    return redirect.isPresent()
        ? redirect(domain, redirect.get())
        : new End(SpfOutcome.NEUTRAL, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /// RFC 7208 §6.1: the target's result is the result, but no record there is *permerror*.
  private End redirect(String domain, Modifier.Redirect redirect) {
    Optional<End> over = count(domain, redirect.print());
    if (over.isPresent()) {
      return over.get();
    }
    String target = macros(domain).expandName(redirect.target());
    End end = record(target);
    return end.outcome == SpfOutcome.NONE
        ? End.error(SpfOutcome.PERMERROR, SpfResult.Kind.NO_TARGET_RECORD, domain, redirect.print())
        : end;
  }

  private Match match(String domain, DomainName name, Mechanism mechanism) {
    if (mechanism.looksUp()) {
      Optional<End> over = count(domain, mechanism.print());
      if (over.isPresent()) {
        return new Match.Stop(over.get());
      }
    }
    return switch (mechanism) {
      case Mechanism.All all -> YES;
      case Mechanism.Ip net -> ip.isWithin(net.network(), net.prefix()) ? YES : NO;
      case Mechanism.Include include -> include(domain, include);
      case Mechanism.A a -> at(domain, name, a.target(), host -> addresses(domain, host, a.cidr()));
      case Mechanism.Mx mx -> at(domain, name, mx.target(), host -> exchangers(domain, host, mx));
      case Mechanism.Ptr ptr -> at(domain, name, ptr.target(), host -> ptr(domain, host));
      case Mechanism.Exists(MacroString target) ->
          at(domain, name, Optional.of(target), host -> exists(domain, host));
    };
  }

  /// RFC 7208 §4.8: a name that is none is like one that does not exist.
  private Match at(
      String domain,
      DomainName own,
      Optional<MacroString> target,
      Function<DomainName, Match> test) {
    Optional<DomainName> name =
        target.isEmpty()
            ? Optional.of(own)
            : SpfEvaluator.name(macros(domain).expandName(target.get()));
    return name.map(test).orElse(NO);
  }

  /// RFC 7208 §5.2, the table of results.
  private Match include(String domain, Mechanism.Include include) {
    End inner = record(macros(domain).expandName(include.target()));
    return switch (inner.outcome) {
      case PASS -> new Match.Yes(inner.matched);
      case FAIL, SOFTFAIL, NEUTRAL -> NO;
      case TEMPERROR, PERMERROR -> new Match.Stop(inner);
      case NONE ->
          new Match.Stop(
              End.error(
                  SpfOutcome.PERMERROR, SpfResult.Kind.NO_TARGET_RECORD, domain, include.print()));
    };
  }

  /// RFC 7208 §5.3: the type of the client's own family, each address with the prefix length.
  private Match addresses(String domain, DomainName host, Mechanism.Cidr cidr) {
    return query(domain, host, ip.recordType(), answer -> within(answer, cidr) ? YES : NO);
  }

  private boolean within(DnsAnswer answer, Mechanism.Cidr cidr) {
    return answer.records().stream()
        .anyMatch(
            r -> r instanceof Rdata.Address(IpAddress a) && ip.isWithin(a, cidr.lengthFor(ip)));
  }

  /// RFC 7208 §5.4: by way of MX alone; without MX the name itself is not tried.
  private Match exchangers(String domain, DomainName host, Mechanism.Mx mx) {
    return query(
        domain,
        host,
        RecordType.MX,
        answer -> {
          List<DomainName> exchanges = SpfTexts.exchanges(answer);
          if (exchanges.size() > limits.names()) {
            // RFC 7208 §4.6.4: more than ten names is an error, not merely cut.
            return new Match.Stop(
                End.error(SpfOutcome.PERMERROR, SpfResult.Kind.TOO_MANY_MX, domain, mx.print()));
          }
          resolver.prefetch(exchanges.stream().map(e -> new Question(e, ip.recordType())).toList());
          for (DomainName exchange : exchanges) {
            Match match = addresses(domain, exchange, mx.cidr());
            if (!(match instanceof Match.No)) {
              return match;
            }
          }
          return NO;
        });
  }

  private Match exists(String domain, DomainName host) {
    // RFC 7208 §5.7: an A record, whatever family the client has.
    return query(
        domain, host, RecordType.A, answer -> answer instanceof DnsAnswer.Found ? YES : NO);
  }

  /// RFC 7208 §5.5: trouble with the reverse lookup is no match.
  private Match ptr(String domain, DomainName target) {
    DnsAnswer answer = resolver.ask(ip.reverseName(), RecordType.PTR);
    Optional<End> over = answer.isAbsent() ? countVoid(domain) : Optional.empty();
    if (over.isPresent()) {
      return new Match.Stop(over.get());
    }
    return validated(answer).stream().anyMatch(n -> n.isWithin(target)) ? YES : NO;
  }

  /// RFC 7208 §5.5: the names of the address that lead back to it; a name that gives trouble is
  /// skipped.
  private List<DomainName> validated(DnsAnswer pointers) {
    List<DomainName> names =
        pointers.records().stream()
            .filter(Rdata.Ptr.class::isInstance)
            .map(r -> ((Rdata.Ptr) r).target())
            .limit(limits.names())
            .toList();
    resolver.prefetch(names.stream().map(n -> new Question(n, ip.recordType())).toList());
    return names.stream()
        .filter(n -> within(resolver.ask(n, ip.recordType()), Mechanism.Cidr.NONE))
        .toList();
  }

  /// RFC 7208 §7.3 `%{p}`: the domain itself, else a name below it, else any; `unknown` if there is
  /// none.
  private String validatedName(String domain) {
    List<DomainName> names = validated(resolver.ask(ip.reverseName(), RecordType.PTR));
    Optional<DomainName> own = SpfEvaluator.name(domain);
    return names.stream()
        .filter(n -> own.filter(n::equals).isPresent())
        .findFirst()
        .or(() -> names.stream().filter(n -> own.filter(n::isWithin).isPresent()).findFirst())
        .or(() -> names.stream().findFirst())
        .map(n -> String.join(".", n.labels()))
        .orElse("unknown");
  }

  private Match query(
      String domain, DomainName host, RecordType type, Function<DnsAnswer, Match> judge) {
    // RFC 7208 §4.6.4: no evaluation without an end; 20 seconds at least.
    if (clock.instant().isAfter(start.plus(limits.time()))) {
      return new Match.Stop(
          End.error(SpfOutcome.TEMPERROR, SpfResult.Kind.TIME, domain, host.toString()));
    }
    DnsAnswer answer = resolver.ask(host, type);
    // RFC 7208 §5: an error of DNS ends it all with *temperror*.
    if (answer instanceof DnsAnswer.Failed(var trouble, var by)) {
      return new Match.Stop(
          End.error(
              SpfOutcome.TEMPERROR, SpfResult.Kind.DNS, domain, host + " " + trouble.detail()));
    }
    Optional<End> over = answer.isAbsent() ? countVoid(domain) : Optional.empty();
    return over.isPresent() ? new Match.Stop(over.get()) : judge.apply(answer);
  }

  /// RFC 7208 §4.6.4: at most ten terms that look something up.
  private Optional<End> count(String domain, String term) {
    if (++lookups <= limits.lookups()) {
      return Optional.empty();
    }
    return Optional.of(
        End.error(SpfOutcome.PERMERROR, SpfResult.Kind.TOO_MANY_LOOKUPS, domain, term));
  }

  /// RFC 7208 §4.6.4: at most two lookups that find nothing.
  private Optional<End> countVoid(String domain) {
    if (++voids <= limits.voids()) {
      return Optional.empty();
    }
    return Optional.of(
        End.error(SpfOutcome.PERMERROR, SpfResult.Kind.TOO_MANY_VOIDS, domain, domain));
  }

  private MacroExpansion macros(String domain) {
    return new MacroExpansion(
        ip, sender, helo, domain, clock.instant(), () -> validatedName(domain));
  }

  /// RFC 7208 §6.2: exactly one TXT record with a good explanation, else none at all.
  private Optional<String> explanation(Refused refused) {
    return refused
        .record
        .modifier(Modifier.Explanation.class)
        .map(exp -> macros(refused.domain).expandName(exp.target()))
        .flatMap(SpfEvaluator::name)
        .map(name -> resolver.ask(name, RecordType.TXT))
        .map(SpfTexts::all)
        .filter(texts -> texts.size() == 1)
        .flatMap(texts -> MacroString.parse(texts.getFirst(), true))
        .map(text -> macros(refused.domain).expand(text));
  }

  /// Asks side by side for what the record's terms will need in any case of no match.
  private void prefetch(String domain, DomainName own, SpfRecord record) {
    List<Question> questions = new ArrayList<>();
    int left = limits.lookups() - lookups;
    for (Term.Directive directive : record.live()) {
      Mechanism mechanism = directive.mechanism();
      if (!mechanism.looksUp() || left-- <= 0) {
        continue;
      }
      boolean asksMore = mechanism.domainSpec().filter(t -> t.uses('p')).isPresent();
      Optional<DomainName> name =
          mechanism
              .domainSpec()
              .map(t -> asksMore ? "" : macros(domain).expandName(t))
              .map(SpfEvaluator::name)
              .orElse(Optional.of(own));
      name.flatMap(n -> firstQuestion(mechanism, n)).ifPresent(questions::add);
    }
    resolver.prefetch(questions);
  }

  private Optional<Question> firstQuestion(Mechanism mechanism, DomainName name) {
    return switch (mechanism) {
      case Mechanism.Include include -> Optional.of(new Question(name, RecordType.TXT));
      case Mechanism.A a -> Optional.of(new Question(name, ip.recordType()));
      case Mechanism.Mx mx -> Optional.of(new Question(name, RecordType.MX));
      case Mechanism.Exists exists -> Optional.of(new Question(name, RecordType.A));
      case Mechanism.Ptr ptr -> Optional.of(new Question(ip.reverseName(), RecordType.PTR));
      case Mechanism.All all -> Optional.empty();
      case Mechanism.Ip ip -> Optional.empty();
    };
  }
}
