package app.sendready.kind.spf;

import app.sendready.check.Finding;
import app.sendready.dns.IpAddress;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/// What can be said of how many a record permits.
record SpfBreadth(SpfCase view) {
  private static final BigInteger WIDE_V4 = BigInteger.ONE.shiftLeft(24);

  /// No provider has more; the largest allocations are a /19 or smaller.
  private static final BigInteger WIDE_V6 = BigInteger.ONE.shiftLeft(112);

  private static final NetworkSet PRIVATE =
      NetworkSet.union(
          network("10.0.0.0", 8),
          network("172.16.0.0", 12),
          network("192.168.0.0", 16),
          network("127.0.0.0", 8),
          network("fc00::", 7),
          network("fe80::", 10));

  private static NetworkSet network(String literal, int length) {
    return NetworkSet.of(IpAddress.of(literal), length);
  }

  List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    Everyone everyone = new Everyone(view.want().domain(), view.resolver(), view.senders());
    List<Term> open = List.of();
    if (everyone.in(view.record())) {
      open = everyone.terms(view.record());
      findings.add(
          Finding.of(SpfFinding.ALLOWS_EVERYONE)
              .with("terms", open.stream().map(SpfBreadth::shown).toList()));
    }
    for (Term.Directive directive : view.record().live()) {
      if (!directive.permits() || directive.isAll() || open.contains(directive)) {
        continue;
      }
      NetworkSet set = networks(directive);
      if (!set.isEmpty() && PRIVATE.containsAll(set)) {
        findings.add(Finding.of(SpfFinding.PRIVATE_ADDRESS).with("term", directive.print()));
      } else if (isWide(set)) {
        findings.add(Finding.of(SpfFinding.WIDE_RANGE).with("include", name(directive)));
      }
    }
    return findings;
  }

  private NetworkSet networks(Term.Directive directive) {
    return SpfTree.of(
            view.resolver(),
            view.want().domain(),
            new SpfRecord(List.of(directive)).print(),
            view.senders())
        .permits()
        .networks();
  }

  private static boolean isWide(NetworkSet set) {
    return set.count(true).compareTo(WIDE_V4) >= 0 || set.count(false).compareTo(WIDE_V6) >= 0;
  }

  /// An include by the name of who is behind it, where that is known.
  private String name(Term.Directive directive) {
    return view.tree().root().children().stream()
        .filter(n -> n.term().equals(directive.mechanism().print()))
        .map(n -> n.sender().orElse(n.name()))
        .findFirst()
        .orElse(directive.print());
  }

  /// With the sign that is the default, because it is the sign that matters.
  private static String shown(Term term) {
    return term.isAll() ? "+" + term.print() : term.print();
  }
}
