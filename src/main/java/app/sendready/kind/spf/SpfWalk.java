package app.sendready.kind.spf;

import app.sendready.dns.DnsAnswer;
import app.sendready.dns.DomainName;
import app.sendready.dns.IpAddress;
import app.sendready.dns.Question;
import app.sendready.dns.Rdata;
import app.sendready.dns.RecordType;
import app.sendready.kind.spf.SpfTree.Host;
import app.sendready.kind.spf.SpfTree.HostState;
import app.sendready.kind.spf.SpfTree.Node;
import app.sendready.kind.spf.SpfTree.State;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Builds an [SpfTree]: first asks level by level, all names of a level side by side, then reads in
/// order.
final class SpfWalk {
  private static final int MAX_DEPTH = 10;

  /// More nodes than any record that works can have, yet an end to one that doubles at each step.
  private static final int MAX_NODES = 60;

  /// Terms for which somebody is asked. Ten are allowed (RFC 7208 §4.6.4); with twice as many the
  /// verdict is known, and whom the rest names need not be asked for it.
  private static final int MAX_ASKING = 20;

  /// More exchangers than these are an error, whoever they are (RFC 7208 §4.6.4).
  private static final int MAX_EXCHANGES = 10;

  private static final SpfReading UNREAD = new SpfReading("", List.of());

  private final PrefetchingResolver resolver;
  private final KnownSenders senders;
  private int nodes;
  private int asking;

  SpfWalk(PrefetchingResolver resolver, KnownSenders senders) {
    this.resolver = resolver;
    this.senders = senders;
  }

  Node published(DomainName domain) {
    warm(domain, Optional.empty());
    return node(domain, "", Set.of());
  }

  Node proposed(DomainName domain, String text) {
    warm(domain, Optional.of(text));
    return read(domain, "", text, Set.of(domain));
  }

  /// Asks what the tree will need, so that a level takes one round trip, not one per name.
  private void warm(DomainName domain, Optional<String> proposed) {
    Set<DomainName> seen = new HashSet<>(Set.of(domain));
    List<DomainName> level = List.of(domain);
    int left = MAX_ASKING;
    for (int depth = 0; depth < MAX_DEPTH && !level.isEmpty() && seen.size() < MAX_NODES; depth++) {
      Set<Question> questions = new LinkedHashSet<>();
      Set<DomainName> next = new LinkedHashSet<>();
      for (DomainName name : level) {
        Optional<String> text =
            depth == 0 && proposed.isPresent()
                ? proposed
                : only(resolver.ask(name, RecordType.TXT));
        for (Term term : text.map(t -> SpfParser.read(t).terms()).orElse(List.of())) {
          if (asks(term) && --left < 0) {
            break;
          }
          leadsTo(term, name)
              .ifPresent(target -> {
                questions.add(new Question(target, RecordType.TXT));
                if (seen.add(target)) {
                  next.add(target);
                }
              });
          questions.addAll(hostQuestions(term, name));
        }
      }
      resolver.prefetch(questions);
      resolver.prefetch(
          questions.stream()
              .filter(q -> q.type() == RecordType.MX)
              .flatMap(q -> SpfTexts.exchanges(resolver.ask(q)).stream().limit(MAX_EXCHANGES))
              .flatMap(e -> addressQuestions(e).stream())
              .toList());
      level = List.copyOf(next);
    }
  }

  private static boolean asks(Term term) {
    return term instanceof Modifier.Redirect
        || term instanceof Term.Directive directive && directive.looksUp();
  }

  private static Optional<String> only(DnsAnswer answer) {
    List<String> records = SpfTexts.records(answer);
    return records.size() == 1 ? Optional.of(records.getFirst()) : Optional.empty();
  }

  private static Optional<DomainName> leadsTo(Term term, DomainName owner) {
    return switch (term) {
      case Term.Directive(var q, Mechanism.Include(MacroString target)) -> steady(target, owner);
      case Modifier.Redirect(MacroString target) -> steady(target, owner);
      default -> Optional.empty();
    };
  }

  /// The name that a target means for every message: no macro in it but `%{d}`.
  static Optional<DomainName> steady(MacroString target, DomainName owner) {
    if (!target.isSteady()) {
      return Optional.empty();
    }
    String own = String.join(".", owner.labels());
    return SpfEvaluator.name(
        new MacroExpansion(IpAddress.of("0.0.0.0"), "@" + own, own, own, Instant.EPOCH, () -> "")
            .expandName(target));
  }

  private static List<Question> hostQuestions(Term term, DomainName owner) {
    if (!(term instanceof Term.Directive directive)) {
      return List.of();
    }
    Mechanism mechanism = directive.mechanism();
    Optional<DomainName> name = hostName(mechanism, owner);
    return switch (mechanism) {
      case Mechanism.A a -> name.map(SpfWalk::addressQuestions).orElse(List.of());
      case Mechanism.Mx mx ->
          name.map(n -> List.of(new Question(n, RecordType.MX))).orElse(List.of());
      case Mechanism.Exists e ->
          name.map(n -> List.of(new Question(n, RecordType.A))).orElse(List.of());
      case Mechanism.All all -> List.of();
      case Mechanism.Include include -> List.of();
      case Mechanism.Ip ip -> List.of();
      case Mechanism.Ptr ptr -> List.of();
    };
  }

  private static Optional<DomainName> hostName(Mechanism mechanism, DomainName owner) {
    return mechanism.domainSpec().map(target -> steady(target, owner)).orElse(Optional.of(owner));
  }

  private static List<Question> addressQuestions(DomainName name) {
    return List.of(new Question(name, RecordType.A), new Question(name, RecordType.AAAA));
  }

  private Node node(DomainName name, String term, Set<DomainName> path) {
    if (path.contains(name)) {
      return leaf(name.withoutDot(), term, State.LOOP, AllowedSet.NOTHING);
    }
    if (++nodes > MAX_NODES || path.size() > MAX_DEPTH) {
      return leaf(name.withoutDot(), term, State.NOT_WALKED, unanswered(name.withoutDot()));
    }
    DnsAnswer answer = resolver.ask(name, RecordType.TXT);
    if (answer instanceof DnsAnswer.Failed) {
      return leaf(name.withoutDot(), term, State.UNANSWERED, unanswered(name.withoutDot()));
    }
    List<String> records = SpfTexts.records(answer);
    if (records.size() != 1) {
      State state = records.isEmpty() ? State.NO_RECORD : State.SEVERAL_RECORDS;
      return leaf(name.withoutDot(), term, state, AllowedSet.NOTHING);
    }
    Set<DomainName> longer = new HashSet<>(path);
    longer.add(name);
    return read(name, term, records.getFirst(), longer);
  }

  private static AllowedSet unanswered(String name) {
    return new AllowedSet(NetworkSet.EMPTY, Set.of(), Set.of(), Set.of(name));
  }

  private Node leaf(String name, String term, State state, AllowedSet permits) {
    return new Node(
        name, term, state, "", UNREAD, 0, 0, permits, sender(name), List.of(), List.of());
  }

  private Optional<String> sender(String name) {
    return DomainName.parse(name).flatMap(senders::of);
  }

  /// What the terms of one record add up to, in their order (RFC 7208 §4.6.2: the first match
  /// decides).
  private static final class Sum {
    private NetworkSet open = NetworkSet.EVERYTHING;
    private AllowedSet permits = AllowedSet.NOTHING;
    private int lookups;
    private int voids;
    private final List<Host> hosts = new ArrayList<>();
    private final List<Node> children = new ArrayList<>();

    void add(boolean passes, AllowedSet matched) {
      permits =
          permits.plus(
              passes
                  ? new AllowedSet(
                      matched.networks().and(open),
                      matched.depending(),
                      matched.refusing(),
                      matched.unanswered())
                  : new AllowedSet(
                      NetworkSet.EMPTY,
                      Set.of(),
                      AllowedSet.both(matched.depending(), matched.refusing()),
                      matched.unanswered()));
      open = open.minus(matched.networks());
    }

    void child(boolean passes, Node child) {
      lookups += child.lookups();
      voids += child.voids();
      children.add(child);
      add(passes, child.permits());
    }
  }

  private Node read(DomainName name, String term, String text, Set<DomainName> path) {
    SpfReading reading = SpfParser.read(text);
    SpfRecord record = new SpfRecord(reading.terms());
    Sum sum = new Sum();
    for (Term.Directive directive : record.live()) {
      sum.lookups += directive.looksUp() ? 1 : 0;
      if (directive.looksUp() && ++asking > MAX_ASKING) {
        sum.add(directive.permits(), unanswered(name.withoutDot()));
      } else {
        directive(sum, directive, name, path);
      }
    }
    record
        .redirect()
        .ifPresent(redirect -> {
          sum.lookups++;
          sum.child(
              true,
              ++asking > MAX_ASKING
                  ? leaf(
                      redirect.target().print(),
                      redirect.print(),
                      State.NOT_WALKED,
                      unanswered(name.withoutDot()))
                  : child(redirect.target(), redirect.print(), name, path));
        });
    return new Node(
        name.withoutDot(),
        term,
        reading.problems().isEmpty() ? State.READ : State.BROKEN,
        text,
        reading,
        sum.lookups,
        sum.voids,
        sum.permits,
        sender(name.withoutDot()),
        sum.hosts,
        sum.children);
  }

  private Node child(MacroString target, String term, DomainName owner, Set<DomainName> path) {
    if (!target.isSteady()) {
      return leaf(target.print(), term, State.DEPENDS, depends(term, owner));
    }
    return steady(target, owner)
        .map(name -> node(name, term, path))
        .orElseGet(() -> leaf(target.print(), term, State.NO_RECORD, AllowedSet.NOTHING));
  }

  private static AllowedSet depends(String term, DomainName owner) {
    return new AllowedSet(
        NetworkSet.EMPTY, Set.of(term + " @ " + owner.withoutDot()), Set.of(), Set.of());
  }

  private void directive(Sum sum, Term.Directive directive, DomainName own, Set<DomainName> path) {
    Mechanism mechanism = directive.mechanism();
    boolean passes = directive.permits();
    switch (mechanism) {
      case Mechanism.All all -> sum.add(passes, AllowedSet.NOTHING.with(NetworkSet.EVERYTHING));
      case Mechanism.Ip ip ->
          sum.add(passes, AllowedSet.NOTHING.with(NetworkSet.of(ip.network(), ip.prefix())));
      case Mechanism.Include(MacroString target) ->
          sum.child(passes, child(target, mechanism.print(), own, path));
      case Mechanism.Ptr ptr -> {
        sum.hosts.add(new Host(directive, own.withoutDot(), HostState.DEPENDS, -1));
        sum.add(passes, depends(mechanism.print(), own));
      }
      case Mechanism.A a -> host(sum, directive, own, name -> addresses(sum, name, a.cidr()));
      case Mechanism.Mx mx -> host(sum, directive, own, name -> exchangers(sum, name, mx.cidr()));
      case Mechanism.Exists exists -> host(sum, directive, own, name -> exists(sum, name));
    }
  }

  /// What a host term came to: its addresses, or why there are none.
  private record Reached(HostState state, int count, AllowedSet matched) {
    static Reached unanswered(DomainName name) {
      return new Reached(HostState.UNANSWERED, -1, SpfWalk.unanswered(name.withoutDot()));
    }

    static Reached empty(Sum sum) {
      sum.voids++;
      return new Reached(HostState.EMPTY, 0, AllowedSet.NOTHING);
    }
  }

  private void host(
      Sum sum, Term.Directive directive, DomainName own, Function<DomainName, Reached> reach) {
    Mechanism mechanism = directive.mechanism();
    Optional<MacroString> spec = mechanism.domainSpec();
    if (spec.isPresent() && !spec.get().isSteady()) {
      sum.hosts.add(new Host(directive, spec.get().print(), HostState.DEPENDS, -1));
      sum.add(directive.permits(), depends(mechanism.print(), own));
      return;
    }
    Optional<DomainName> name = hostName(mechanism, own);
    Reached reached = name.map(reach).orElseGet(() -> Reached.empty(sum));
    String shown = name.map(DomainName::withoutDot).orElse(mechanism.print());
    sum.hosts.add(new Host(directive, shown, reached.state, reached.count));
    sum.add(directive.permits(), reached.matched);
  }

  private Reached addresses(Sum sum, DomainName name, Mechanism.Cidr cidr) {
    List<DnsAnswer> answers = addressQuestions(name).stream().map(resolver::ask).toList();
    NetworkSet networks = NetworkSet.EMPTY;
    int count = 0;
    for (DnsAnswer answer : answers) {
      for (Rdata record : answer.records()) {
        if (record instanceof Rdata.Address(IpAddress address)) {
          networks = networks.plus(NetworkSet.of(address, cidr.lengthFor(address)));
          count++;
        }
      }
    }
    // RFC 7208 §5.3: an IPv4 client asks for A alone. Servers that answer A but never AAAA are
    // common.
    if (count == 0 && answers.stream().anyMatch(DnsAnswer.Failed.class::isInstance)) {
      return new Reached(HostState.UNANSWERED, -1, unanswered(name.withoutDot()).with(networks));
    }
    return count == 0
        ? Reached.empty(sum)
        : new Reached(HostState.FOUND, count, AllowedSet.NOTHING.with(networks));
  }

  private Reached exchangers(Sum sum, DomainName name, Mechanism.Cidr cidr) {
    DnsAnswer answer = resolver.ask(name, RecordType.MX);
    if (answer instanceof DnsAnswer.Failed) {
      return Reached.unanswered(name);
    }
    if (answer.isAbsent()) {
      return Reached.empty(sum);
    }
    List<DomainName> exchanges = SpfTexts.exchanges(answer);
    if (exchanges.isEmpty()) {
      // A null MX (RFC 7505) is an answer, no dead end: it permits nobody on purpose.
      return new Reached(HostState.FOUND, 0, AllowedSet.NOTHING);
    }
    AllowedSet all = AllowedSet.NOTHING;
    boolean reached = false;
    for (DomainName exchange : exchanges.subList(0, Math.min(exchanges.size(), MAX_EXCHANGES))) {
      Reached one = addresses(sum, exchange, cidr);
      all = all.plus(one.matched);
      reached |= one.state != HostState.EMPTY;
    }
    return new Reached(reached ? HostState.FOUND : HostState.EMPTY, exchanges.size(), all);
  }

  private Reached exists(Sum sum, DomainName name) {
    return switch (resolver.ask(name, RecordType.A)) {
      case DnsAnswer.Found found ->
          new Reached(HostState.FOUND, 1, AllowedSet.NOTHING.with(NetworkSet.EVERYTHING));
      case DnsAnswer.NoData none -> Reached.empty(sum);
      case DnsAnswer.NxDomain none -> Reached.empty(sum);
      case DnsAnswer.Failed failed -> Reached.unanswered(name);
    };
  }
}
