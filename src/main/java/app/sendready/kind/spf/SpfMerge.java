package app.sendready.kind.spf;

import app.sendready.dns.DomainName;
import app.sendready.dns.Resolver;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// One record out of those that stand at a name and the terms that have to be in it, and the proof
/// that whoever was permitted before is permitted after.
///
/// * the owner's terms stay in their order; what is needed comes in front of `all`;
/// * there is one `all`, at the end, as mild as the mildest of the owner's (`~all` if there was
///   none); `+all` is never carried over;
/// * twice the same is written once; an include that leads to nothing is left out;
/// * a `redirect` of one of several records becomes an include.
///
/// @param record the new record
/// @param before what the records permitted, all of them together
/// @param after the walk of the new record
/// @param removed terms that are not carried over because they do nothing or do harm
/// @param leftOut words that could not be understood, so that nothing can be said for them
record SpfMerge(
    SpfRecord record,
    AllowedSet before,
    SpfTree after,
    List<String> removed,
    List<String> leftOut) {

  public SpfMerge {
    removed = List.copyOf(removed);
    leftOut = List.copyOf(leftOut);
  }

  /// Whether everything that was permitted before still is.
  public boolean isProven() {
    return leftOut.isEmpty() && after.permits().containsAll(before);
  }

  /// The networks that would lose permission.
  public NetworkSet lost() {
    return before.networks().minus(after.permits().networks());
  }

  public String text() {
    return record.print();
  }

  /// What a merge has to know.
  ///
  /// @param needed terms that must be in the result
  /// @param superseded includes that the needed terms replace if they permit all that those did
  public record Wish(List<Term.Directive> needed, List<DomainName> superseded) {}

  /// Merges the texts that `domain` publishes.
  public static SpfMerge of(
      DomainName domain, List<String> texts, Wish wish, Resolver resolver, KnownSenders senders) {
    return new Merging(domain, new PrefetchingResolver(resolver), senders).merge(texts, wish);
  }

  /// One merge at work.
  private record Merging(DomainName domain, PrefetchingResolver resolver, KnownSenders senders) {

    SpfMerge merge(List<String> texts, Wish wish) {
      List<SpfRepair> repairs = texts.stream().map(SpfRepair::of).toList();
      boolean several = repairs.size() > 1;
      AllowedSet before = AllowedSet.NOTHING;
      Map<String, Term.Directive> body = new LinkedHashMap<>();
      Set<String> removed = new LinkedHashSet<>();
      List<Modifier> modifiers = new ArrayList<>();
      List<String> leftOut = new ArrayList<>();
      for (SpfRepair repair : repairs) {
        leftOut.addAll(repair.leftOut());
        SpfRecord own = closed(new SpfRecord(repair.terms()), removed, leftOut);
        before = before.plus(tree(bounded(own)).permits());
        once(own, removed).forEach(d -> put(body, d, removed));
        own.redirect()
            .filter(r -> several)
            .ifPresent(r -> put(body, pass(new Mechanism.Include(r.target())), removed));
        modifiers.addAll(modifiers(own, several, removed));
      }
      drop(body, wish, removed);
      wish.needed.stream()
          .filter(needed -> !covers(body, needed))
          .forEach(needed -> body.put(key(needed), needed));
      Optional<Term> end = end(repairs, several, removed);
      SpfRecord merged = record(List.copyOf(body.values()), modifiers, end);
      SpfTree after = tree(merged);
      if (!after.permits().containsAll(before)) {
        // A refusal of one record stood in front of a permission of another.
        SpfRecord other = record(permissionsFirst(body.values()), modifiers, end);
        SpfTree otherwise = tree(other);
        if (otherwise.permits().containsAll(before)) {
          return new SpfMerge(other, before, otherwise, List.copyOf(removed), leftOut);
        }
      }
      return new SpfMerge(merged, before, after, List.copyOf(removed), leftOut);
    }

    /// Without the terms that let anyone send: narrowed to whom they were written for where that
    /// can be told. Who stands in somebody else's record cannot, so such an include is named.
    private SpfRecord closed(SpfRecord own, Set<String> removed, List<String> leftOut) {
      Everyone everyone = new Everyone(domain, resolver, senders);
      List<Term> open =
          everyone.in(bounded(own))
              ? bounded(own).terms().stream().filter(everyone::isOpen).toList()
              : List.of();
      List<Term> kept = new ArrayList<>();
      for (Term term : own.terms()) {
        if (!open.contains(term)) {
          kept.add(term);
          continue;
        }
        removed.add(term.print());
        switch (term) {
          case Term.Directive directive -> {
            everyone.narrowed(directive).ifPresent(kept::add);
            if (directive.mechanism() instanceof Mechanism.Include) {
              leftOut.add(directive.print());
            }
          }
          case Modifier modifier -> leftOut.add(modifier.print());
        }
      }
      return new SpfRecord(kept);
    }

    private SpfTree tree(SpfRecord record) {
      return SpfTree.of(resolver, domain, record.print(), senders);
    }

    /// Whether the terms permit already, by whatever means, all that `needed` would.
    private boolean covers(Map<String, Term.Directive> body, Term.Directive needed) {
      AllowedSet wanted = tree(new SpfRecord(List.of(needed))).permits();
      return wanted.isKnown()
          && !wanted.networks().isEmpty()
          && tree(new SpfRecord(List.copyOf(body.values())))
              .permits()
              .networks()
              .containsAll(wanted.networks());
    }

    /// The record without `all`: what it permits by name. All its terms count, also those that
    /// stand behind `all` by mistake.
    private static SpfRecord bounded(SpfRecord record) {
      boolean ends = record.all().isPresent();
      return new SpfRecord(
          record.terms().stream()
              .filter(t -> !t.isAll() && !(ends && t instanceof Modifier.Redirect))
              .toList());
    }

    private static Term.Directive pass(Mechanism mechanism) {
      return new Term.Directive(Qualifier.PASS, mechanism);
    }

    private static String key(Term.Directive directive) {
      return key(directive.mechanism().print());
    }

    /// Case does not count in names, but it does in macros (RFC 7208 §7.3).
    private static String key(String mechanism) {
      return mechanism.indexOf('%') < 0 ? mechanism.toLowerCase(Locale.ROOT) : mechanism;
    }

    /// The record's directives but `all`, each mechanism once: the first decides (RFC 7208 §4.6.2).
    private static List<Term.Directive> once(SpfRecord own, Set<String> removed) {
      Map<String, Term.Directive> once = new LinkedHashMap<>();
      for (Term.Directive directive : own.directives()) {
        if (!directive.isAll() && once.putIfAbsent(key(directive), directive) != null) {
          removed.add(directive.print());
        }
      }
      return List.copyOf(once.values());
    }

    /// Of two records that say different things of the same, the permission counts.
    private static void put(
        Map<String, Term.Directive> body, Term.Directive directive, Set<String> removed) {
      Term.Directive first = body.putIfAbsent(key(directive), directive);
      if (first == null) {
        return;
      }
      removed.add(directive.print());
      if (directive.permits() && !first.permits()) {
        body.put(key(directive), directive);
      }
    }

    private static List<Modifier> modifiers(SpfRecord own, boolean several, Set<String> removed) {
      List<Modifier> kept = new ArrayList<>();
      for (Term term : own.terms()) {
        switch (term) {
          case Term.Directive directive -> {}
          case Modifier.Redirect redirect -> {
            if (own.all().isPresent() || several) {
              removed.add(redirect.print());
            }
          }
          case Modifier.Explanation exp -> kept.add(exp);
          case Modifier.Unknown unknown -> kept.add(unknown);
        }
      }
      return kept;
    }

    /// Takes out what leads nowhere and what the platform's own include now covers.
    private void drop(Map<String, Term.Directive> body, Wish wish, Set<String> removed) {
      SpfTree tree = tree(new SpfRecord(List.copyOf(body.values())));
      NetworkSet needed = tree(new SpfRecord(List.copyOf(wish.needed))).permits().networks();
      for (SpfTree.Node child : tree.root().children()) {
        boolean dead =
            child.state() == SpfTree.State.NO_RECORD || child.state() == SpfTree.State.LOOP;
        boolean superseded =
            wish.superseded.stream().anyMatch(s -> s.withoutDot().equals(child.name()))
                && needed.containsAll(child.permits().networks())
                && child.permits().isKnown();
        boolean wanted =
            wish.needed.stream().anyMatch(n -> n.mechanism().print().equals(child.term()));
        if ((dead || superseded) && !wanted && body.containsKey(key(child.term()))) {
          removed.add(child.term());
          Optional<Term.Directive> host = dead ? host(child.name()) : Optional.empty();
          replace(body, key(child.term()), host.filter(a -> !covers(body, a)));
        }
      }
      if (tree.voids() > SpfLimits.STANDARD.voids()) {
        tree.root().hosts().stream()
            .filter(h -> h.state() == SpfTree.HostState.EMPTY)
            .map(h -> h.term().mechanism().print())
            .filter(term -> body.remove(key(term)) != null)
            .forEach(removed::add);
      }
    }

    /// A name below the domain that is a server, not a record: `a` was meant, not `include`.
    private Optional<Term.Directive> host(String name) {
      return DomainName.parse(name)
          .filter(n -> n.isWithin(domain) && !n.equals(domain))
          .map(n -> pass(new Mechanism.A(Optional.of(MacroString.of(name)), Mechanism.Cidr.NONE)))
          .filter(a -> !tree(new SpfRecord(List.of(a))).permits().networks().isEmpty());
    }

    private static void replace(
        Map<String, Term.Directive> body, String term, Optional<Term.Directive> instead) {
      List<Term.Directive> terms = new ArrayList<>();
      body.forEach((written, directive) -> {
        if (!written.equals(term)) {
          terms.add(directive);
        } else {
          instead.ifPresent(terms::add);
        }
      });
      body.clear();
      terms.forEach(directive -> body.putIfAbsent(key(directive), directive));
    }

    private static List<Term.Directive> permissionsFirst(Collection<Term.Directive> directives) {
      List<Term.Directive> ordered = new ArrayList<>();
      directives.stream().filter(Term.Directive::permits).forEach(ordered::add);
      directives.stream().filter(d -> !d.permits()).forEach(ordered::add);
      return ordered;
    }

    /// The last term: the owner's `all`, the only record's `redirect`, or `~all`.
    private static Optional<Term> end(
        List<SpfRepair> repairs, boolean several, Set<String> removed) {
      List<Term.Directive> alls = new ArrayList<>();
      for (SpfRepair repair : repairs) {
        new SpfRecord(repair.terms()).all().ifPresent(alls::add);
      }
      if (alls.stream().anyMatch(Term.Directive::permits)) {
        removed.add("+all");
      }
      if (alls.isEmpty() && !several && !repairs.isEmpty()) {
        Optional<Modifier.Redirect> redirect = new SpfRecord(repairs.getFirst().terms()).redirect();
        if (redirect.filter(r -> !removed.contains(r.print())).isPresent()) {
          return Optional.of(redirect.get());
        }
      }
      boolean strict =
          !alls.isEmpty() && alls.stream().allMatch(a -> a.qualifier() == Qualifier.FAIL);
      return Optional.of(
          new Term.Directive(strict ? Qualifier.FAIL : Qualifier.SOFTFAIL, new Mechanism.All()));
    }

    private static SpfRecord record(
        List<Term.Directive> body, List<Modifier> modifiers, Optional<Term> end) {
      List<Term> terms = new ArrayList<>();
      Set<String> names = new LinkedHashSet<>();
      for (Modifier modifier : modifiers) {
        String written = modifier.print();
        // RFC 7208 §6: `redirect` and `exp` at most once.
        if (names.add(written.substring(0, written.indexOf('=')))) {
          terms.add(modifier);
        }
      }
      terms.addAll(body);
      end.ifPresent(terms::add);
      return new SpfRecord(terms);
    }
  }
}
