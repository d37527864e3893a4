package app.sendready.kind.spf;

import app.sendready.check.Finding;
import app.sendready.dns.DomainName;
import app.sendready.kind.spf.SpfTree.HostState;
import app.sendready.kind.spf.SpfTree.Node;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// What can be said of a record that keeps to the grammar, whoever is to send: from its tree.
record SpfHealth(SpfTree tree, SpfRecord record, SpfExpectation want) {
  private static final int NEAR = 9;
  private static final int MAX_OCTETS = 450; // RFC 7208 §3.4

  List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    includes(findings);
    limits(findings);
    ending(findings);
    wording(findings);
    return findings;
  }

  private void includes(List<Finding> findings) {
    tree.root().children().forEach(child -> include(child, child, findings));
    List<String> silent = hosts(HostState.UNANSWERED);
    if (!silent.isEmpty()) {
      findings.add(
          Finding.of(SpfFinding.INCLUDE_UNKNOWN).with("include", String.join(", ", silent)));
    }
  }

  /// What is wrong at or below a node; `through` is the term of one's own that leads there, which
  /// is all that the owner can change.
  private void include(Node node, Node through, List<Finding> findings) {
    boolean direct = node.equals(through);
    switch (node.state()) {
      case READ, DEPENDS, NOT_WALKED -> {}
      case NO_RECORD ->
          findings.add(direct ? withoutSpf(node) : include(SpfFinding.INCLUDE_BROKEN, through));
      case SEVERAL_RECORDS, BROKEN -> findings.add(include(SpfFinding.INCLUDE_BROKEN, through));
      case LOOP -> findings.add(include(SpfFinding.LOOP, node));
      case UNANSWERED -> findings.add(include(SpfFinding.INCLUDE_UNKNOWN, node));
    }
    boolean own = DomainName.parse(node.name()).filter(n -> n.isWithin(want.domain())).isPresent();
    node.children().forEach(child -> include(child, own ? child : through, findings));
  }

  private static Finding include(SpfFinding code, Node node) {
    return Finding.of(code).with("include", node.sender().orElse(node.name()));
  }

  private Finding withoutSpf(Node node) {
    boolean own =
        DomainName.parse(node.name())
            .filter(name ->
                want.answers().servers().servers().stream().anyMatch(s -> s.name().equals(name))
                    || name.isWithin(want.domain()) && isHost(name))
            .isPresent();
    return Finding.of(own ? SpfFinding.HOST_INCLUDE : SpfFinding.INCLUDE_WITHOUT_SPF)
        .with("include", written(node.name()));
  }

  /// A name as a record writes it: without the back-slash before a sign (RFC 1035 §5.1).
  private static String written(String name) {
    return name.replaceAll("\\\\(\\D)", "$1");
  }

  /// Whether a name of one's own reads like a mail server's.
  private static boolean isHost(DomainName name) {
    return name.labels().getFirst().matches("(?:mail|mta|mx|smtp|server)[0-9-]*");
  }

  private List<String> hosts(HostState state) {
    Set<String> names = new LinkedHashSet<>();
    tree.nodes()
        .flatMap(n -> n.hosts().stream())
        .filter(h -> h.state() == state)
        .forEach(h -> names.add(h.term().mechanism().print()));
    return List.copyOf(names);
  }

  private void limits(List<Finding> findings) {
    SpfLimits limits = SpfLimits.STANDARD; // RFC 7208 §4.6.4
    if (tree.lookups() > limits.lookups()) {
      findings.add(lookups(SpfFinding.TOO_MANY_LOOKUPS, tree));
    } else if (tree.lookups() >= NEAR) {
      findings.add(lookups(SpfFinding.NEAR_LOOKUP_LIMIT, tree));
    }
    List<String> empty = hosts(HostState.EMPTY);
    if (tree.voids() > limits.voids()) {
      findings.add(Finding.of(SpfFinding.TOO_MANY_VOIDS).with("terms", empty));
    } else if (!empty.isEmpty()) {
      findings.add(Finding.of(SpfFinding.EMPTY_MECHANISM).with("terms", empty));
    }
    tree.nodes()
        .flatMap(n -> n.hosts().stream())
        .filter(h -> h.term().mechanism() instanceof Mechanism.Mx && h.count() > limits.names())
        .findFirst()
        .ifPresent(h ->
            findings.add(
                Finding.of(SpfFinding.TOO_MANY_MX)
                    .with("name", h.name())
                    .with("count", h.count())));
    if (tree.root().text().length() > MAX_OCTETS) {
      findings.add(Finding.of(SpfFinding.TOO_LONG).with("octets", tree.root().text().length()));
    }
  }

  static Finding lookups(SpfFinding code, SpfTree tree) {
    List<String> heaviest =
        tree.root().children().stream()
            .sorted(Comparator.comparingInt(Node::lookups).reversed())
            .limit(3)
            .map(n -> n.sender().orElse(n.name()) + " (" + (n.lookups() + 1) + ")")
            .toList();
    if (heaviest.isEmpty()) {
      heaviest =
          tree.root().hosts().stream().map(h -> h.term().mechanism().print()).limit(3).toList();
    }
    return Finding.of(code)
        .with("count", tree.lookups())
        .with("limit", SpfLimits.STANDARD.lookups())
        .with("heaviest", heaviest);
  }

  private void ending(List<Finding> findings) {
    List<Term.Directive> directives = record.directives();
    // RFC 7208 §5.1: `all` always matches, so what is behind it is not looked at; §6.1: nor is a
    // `redirect`.
    long alls = directives.stream().filter(Term::isAll).count();
    boolean undecided =
        record
            .all()
            .map(a -> a.qualifier() == Qualifier.NEUTRAL)
            .orElse(record.redirect().isEmpty());
    // RFC 7208 §4.7: a record without an end says *neutral* of all others.
    if (undecided) {
      findings.add(Finding.of(SpfFinding.NO_ALL));
    }
    if (alls > 1) {
      findings.add(Finding.of(SpfFinding.TWO_ALLS).with("count", alls));
    }
    List<String> behind =
        directives.stream()
            .skip(record.live().size())
            .filter(d -> !d.isAll())
            .map(Term::print)
            .toList();
    if (!behind.isEmpty()) {
      findings.add(Finding.of(SpfFinding.TERMS_AFTER_ALL).with("terms", behind));
    }
    boolean idle = alls > 0 && record.modifier(Modifier.Redirect.class).isPresent();
    if (idle) {
      findings.add(Finding.of(SpfFinding.REDIRECT_IGNORED));
    }
  }

  private void wording(List<Finding> findings) {
    Set<String> seen = new LinkedHashSet<>();
    List<String> twice =
        record.live().stream()
            .map(d -> d.mechanism().print().toLowerCase(Locale.ROOT))
            .filter(text -> !seen.add(text))
            .distinct()
            .toList();
    if (!twice.isEmpty()) {
      findings.add(Finding.of(SpfFinding.DUPLICATE).with("terms", twice));
    }
    // RFC 7208 §5.5: `ptr` should not be published.
    if (record.live().stream().anyMatch(d -> d.mechanism() instanceof Mechanism.Ptr)) {
      findings.add(Finding.of(SpfFinding.PTR));
    }
    List<String> ignored = SpfFaults.ignored(record).stream().map(Term::print).toList();
    if (!ignored.isEmpty()) {
      findings.add(Finding.of(SpfFinding.IGNORED_TERM).with("terms", ignored));
    }
    boolean former =
        want.answers().isCloud()
            && want.answers().platform().formerSpfIncludes().stream()
                .anyMatch(f ->
                    tree.root().children().stream().anyMatch(n -> n.name().equals(f.withoutDot())));
    if (former) {
      findings.add(
          Finding.of(SpfFinding.FORMER_INCLUDE)
              .with("include", want.answers().platform().spfInclude().withoutDot()));
    }
  }
}
