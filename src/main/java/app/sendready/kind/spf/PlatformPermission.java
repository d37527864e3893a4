package app.sendready.kind.spf;

import app.sendready.check.Finding;
import app.sendready.dns.DnsAnswer;
import app.sendready.dns.DomainName;
import app.sendready.dns.IpAddress;
import app.sendready.dns.RecordType;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// In the cloud: whether every address that the platform's own record permits is permitted by the
/// domain's, by whatever terms.
record PlatformPermission(SpfCase view) {
  private static final int MAX_ASKED = 64;

  /// How many of the platform's networks are also tried as a receiver would.
  private static final int SAMPLE = 8;

  List<Finding> findings() {
    SpfTree platform = SpfTree.of(view.resolver(), include(), view.senders());
    NetworkSet needed = platform.permits().networks();
    AllowedSet allowed = view.tree().permits();
    boolean open = !allowed.depending().isEmpty() || !allowed.refusing().isEmpty();
    if (!platform.permits().isKnown() || needed.isEmpty()) {
      // Nobody says which addresses these are: only a record that permits nobody is surely wrong.
      boolean listed = view.record().directives().contains(view.want().platform());
      boolean none = allowed.networks().isEmpty() && allowed.isKnown() && !open && !listed;
      return List.of(none ? refusal() : Finding.of(SpfFinding.PLATFORM_UNKNOWN));
    }
    NetworkSet missing = needed.minus(allowed.networks());
    if (missing.isEmpty()) {
      return tried(needed);
    }
    if (open) {
      List<List<SpfOutcome>> each =
          missing.ends().stream().limit(MAX_ASKED).map(view::outcomes).toList();
      List<SpfOutcome> outcomes = each.stream().flatMap(List::stream).toList();
      if (outcomes.stream().allMatch(SpfOutcome.PASS::equals)) {
        return bounce(needed);
      }
      if (outcomes.contains(SpfOutcome.TEMPERROR)) {
        return List.of(Finding.of(SpfFinding.UNKNOWN));
      }
      if (each.stream().anyMatch(PlatformPermission::differ)) {
        return List.of(depends(view));
      }
    }
    if (!allowed.isKnown()) {
      // What nobody answered for may well be what permits.
      return List.of(
          Finding.of(SpfFinding.INCLUDE_UNKNOWN)
              .with("include", String.join(", ", allowed.unanswered())));
    }
    if (!missing.equals(needed) && misplaced().isEmpty()) {
      List<String> networks = missing.networks();
      return List.of(
          Finding.of(SpfFinding.PARTLY_PERMITTED)
              .with("networks", networks.subList(0, Math.min(3, networks.size())))
              .with("count", networks.size()));
    }
    return List.of(refusal());
  }

  private DomainName include() {
    return view.want().answers().platform().spfInclude();
  }

  /// Whether some senders pass and others do not.
  static boolean differ(List<SpfOutcome> outcomes) {
    return outcomes.contains(SpfOutcome.PASS) && outcomes.stream().distinct().count() > 1;
  }

  static Finding depends(SpfCase view) {
    return Finding.of(SpfFinding.DEPENDS_ON_SENDER)
        .with("term", new SenderSamples(view.tree().permits()).term().orElse(""));
  }

  /// The sets say yes; a receiver may still stumble, since the limits depend on the family: three
  /// names without AAAA are three dead ends for IPv6 (RFC 7208 §4.6.4).
  private List<Finding> tried(NetworkSet needed) {
    if (view.isBroken()) {
      return bounce(needed);
    }
    List<IpAddress> ends = needed.ends();
    int step = Math.max(1, ends.size() / SAMPLE);
    for (int i = 0; i < ends.size(); i += step) {
      List<SpfResult> results = view.results(ends.get(i));
      if (differ(results.stream().map(SpfResult::outcome).toList())) {
        return List.of(depends(view));
      }
      SpfResult result = results.getFirst();
      switch (result.outcome()) {
        case PASS -> {}
        case TEMPERROR -> {
          return List.of(Finding.of(SpfFinding.UNKNOWN));
        }
        case NONE, NEUTRAL, FAIL, SOFTFAIL, PERMERROR -> {
          return List.of(stumble(view, result).orElseGet(this::refusal));
        }
      }
    }
    return bounce(needed);
  }

  /// An error that only this evaluation met.
  static Optional<Finding> stumble(SpfCase view, SpfResult result) {
    return result
        .cause()
        .flatMap(cause ->
            switch (cause.kind()) {
              case TOO_MANY_VOIDS ->
                  Optional.of(Finding.of(SpfFinding.DEAD_ENDS_FIRST).with("terms", deadEnds(view)));
              case TOO_MANY_LOOKUPS ->
                  Optional.of(
                      SpfHealth.lookups(SpfFinding.TOO_MANY_LOOKUPS, view.tree())
                          .with("count", result.lookups()));
              case NO_TARGET_RECORD ->
                  Optional.of(
                      Finding.of(SpfFinding.INCLUDE_BROKEN)
                          .with(
                              "include",
                              cause.detail().replaceFirst("(?i)^(?:include:|redirect=)", "")));
              case SEVERAL_RECORDS, SYNTAX ->
                  cause.domain().equalsIgnoreCase(view.want().domain().withoutDot())
                      ? Optional.empty()
                      : Optional.of(
                          Finding.of(SpfFinding.INCLUDE_BROKEN).with("include", cause.domain()));
              case BAD_DOMAIN, DNS, NO_RECORD, TOO_MANY_MX, TIME -> Optional.empty();
            });
  }

  /// The owner's terms that can lead to nothing, at once or further on.
  private static List<String> deadEnds(SpfCase view) {
    return view.record().live().stream()
        .filter(d ->
            switch (d.mechanism()) {
              case Mechanism.A a -> true;
              case Mechanism.Mx mx -> true;
              case Mechanism.Exists exists -> true;
              case Mechanism.Ptr ptr -> true;
              case Mechanism.Include include ->
                  view.tree().root().children().stream()
                      .filter(n -> n.term().equals(include.print()))
                      .flatMap(SpfTree.Node::all)
                      .anyMatch(n -> !n.hosts().isEmpty());
              case Mechanism.Ip ip -> false;
              case Mechanism.All all -> false;
            })
        .map(Term::print)
        .toList();
  }

  private Finding refusal() {
    return misplaced().orElse(Finding.of(SpfFinding.NOT_PERMITTED));
  }

  /// The include is there, but in a way that does not permit.
  private Optional<Finding> misplaced() {
    String name = include().withoutDot();
    List<Term.Directive> directives = view.record().directives();
    for (int i = 0; i < directives.size(); i++) {
      Term.Directive directive = directives.get(i);
      if (!(directive.mechanism() instanceof Mechanism.Include(MacroString target))) {
        continue;
      }
      String written = target.print().toLowerCase(Locale.ROOT);
      String plain = written.endsWith(".") ? written.substring(0, written.length() - 1) : written;
      if (plain.equals(name)) {
        if (!directive.permits()) {
          return Optional.of(refused(directive));
        }
        boolean behind = i >= view.record().live().size();
        return behind ? Optional.of(Finding.of(SpfFinding.AFTER_ALL)) : Optional.empty();
      }
      if (plain.contains(name) || SpfSuggestion.edits(plain, name) <= 2) {
        return Optional.of(
            Finding.of(SpfFinding.INCLUDE_CHANGED).with("found", plain).with("include", name));
      }
    }
    return SpfFaults.ignored(view.record()).stream()
        .filter(u -> u.value().print().equalsIgnoreCase(name))
        .findFirst()
        .map(u ->
            SpfFaults.word(
                SpfFinding.TYPING_MISTAKE, u.print(), Optional.of(view.want().platform().print())));
  }

  static Finding refused(Term.Directive directive) {
    return Finding.of(SpfFinding.REFUSED)
        .with("term", directive.print())
        .with("sign", String.valueOf(directive.qualifier().sign()));
  }

  /// Mail leaves with the bounce host in its return path, so SPF is really asked there; that host
  /// has a row of its own, hence only a remark.
  private List<Finding> bounce(NetworkSet needed) {
    DomainName bounce = view.want().answers().links().bounce();
    if (!(view.resolver().ask(bounce, RecordType.TXT) instanceof DnsAnswer.Found)) {
      return List.of();
    }
    AllowedSet allowed = SpfTree.of(view.resolver(), bounce, view.senders()).permits();
    boolean ready =
        allowed.networks().containsAll(needed)
            || !allowed.isKnown()
            || !allowed.depending().isEmpty();
    return ready
        ? List.of()
        : List.of(Finding.of(SpfFinding.BOUNCE_NOT_READY).with("host", bounce.withoutDot()));
  }
}
