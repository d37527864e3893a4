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
      List<SpfOutcome> outcomes =
          missing.ends().stream().limit(MAX_ASKED).map(ip -> result(ip).outcome()).toList();
      if (outcomes.stream().allMatch(SpfOutcome.PASS::equals)) {
        return bounce(needed);
      }
      if (outcomes.contains(SpfOutcome.TEMPERROR)) {
        return List.of(Finding.of(SpfFinding.UNKNOWN));
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

  private SpfResult result(IpAddress ip) {
    return view.evaluate(ip, view.want().domain());
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
      SpfResult result = result(ends.get(i));
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

  /// A limit that only this evaluation met.
  static Optional<Finding> stumble(SpfCase view, SpfResult result) {
    boolean voids =
        result.cause().filter(c -> c.kind() == SpfResult.Kind.TOO_MANY_VOIDS).isPresent();
    return voids
        ? Optional.of(
            Finding.of(SpfFinding.TOO_MANY_VOIDS)
                .with(
                    "terms",
                    view.record().live().stream()
                        .filter(d ->
                            d.mechanism() instanceof Mechanism.A
                                || d.mechanism() instanceof Mechanism.Mx)
                        .map(Term::print)
                        .toList()))
        : Optional.empty();
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
      if (plain.startsWith(name) || SpfSuggestion.edits(plain, name) <= 2) {
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
