package app.sendready.kind.spf;

import app.sendready.dns.IpAddress;
import app.sendready.dns.Resolver;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Chooses the record to propose and tries it before anybody sees it: each address that has to pass
/// is evaluated with every limit (RFC 7208 §4.6.4) as if the record were published.
///
/// Where the merged record fails, the needed terms go first, because an evaluation ends at the
/// first match (RFC 7208 §4.6.2); that takes nothing from anybody.
record SpfProposal(
    SpfExpectation want, Resolver resolver, Clock clock, KnownSenders senders, List<String> found) {
  private static final int MAX_TRIED = 64;

  /// What came of it.
  sealed interface Choice {
    /// This one works.
    record Proved(SpfMerge merge) implements Choice {}

    /// No other record is better than the one that stands there.
    record Nothing() implements Choice {}

    /// There are others, but none of them works.
    record NoneWorks() implements Choice {}

    /// Which addresses have to pass is not known just now, or somebody gave no answer.
    record Untold() implements Choice {}
  }

  private enum Trial {
    PASSES,
    FAILS,
    UNTOLD
  }

  /// @param needed the terms that permit those addresses
  Choice choose(SpfMerge merge, List<Term.Directive> needed) {
    boolean same = isFound(merge.record());
    SpfMerge first = neededFirst(merge, needed);
    if (same && (isFound(first.record()) || trial(merge) == Trial.PASSES)) {
      return new Choice.Nothing();
    }
    List<SpfMerge> candidates = same ? List.of(first) : List.of(merge, first);
    boolean untold = false;
    for (SpfMerge candidate : candidates) {
      Trial trial = trial(candidate);
      if (trial == Trial.PASSES) {
        return new Choice.Proved(candidate);
      }
      untold |= trial == Trial.UNTOLD;
    }
    return untold ? new Choice.Untold() : new Choice.NoneWorks();
  }

  private boolean isFound(SpfRecord record) {
    return found.size() == 1 && SpfRecord.parse(found.getFirst()).filter(record::means).isPresent();
  }

  private SpfMerge neededFirst(SpfMerge merge, List<Term.Directive> needed) {
    Set<String> mechanisms =
        needed.stream().map(d -> d.mechanism().print()).collect(Collectors.toSet());
    List<Term> terms = new ArrayList<>(needed);
    merge.record().terms().stream()
        .filter(t -> !(t instanceof Term.Directive d && mechanisms.contains(d.mechanism().print())))
        .forEach(terms::add);
    SpfRecord record = new SpfRecord(terms);
    return new SpfMerge(
        record,
        merge.before(),
        SpfTree.of(resolver, want.domain(), record.print(), senders),
        merge.removed(),
        merge.leftOut());
  }

  private Trial trial(SpfMerge candidate) {
    Resolver published = new AsIfPublished(resolver, want.domain(), candidate.text());
    List<IpAddress> addresses = addresses(candidate);
    Trial all = addresses.isEmpty() ? Trial.UNTOLD : Trial.PASSES;
    for (IpAddress ip : addresses) {
      for (SpfOutcome outcome :
          new SenderSamples(candidate.after().permits())
              .outcomes(published, clock, ip, want.domain())) {
        switch (outcome) {
          case PASS -> {}
          case TEMPERROR -> all = Trial.UNTOLD;
          case NONE, NEUTRAL, FAIL, SOFTFAIL, PERMERROR -> {
            return Trial.FAILS;
          }
        }
      }
    }
    return all;
  }

  /// The ends of every network that has to pass, and of every gap that the record leaves in them.
  private List<IpAddress> addresses(SpfMerge candidate) {
    if (!want.answers().isCloud()) {
      return List.copyOf(ServerPermission.addresses(want.answers(), resolver).keySet());
    }
    NetworkSet needed =
        SpfTree.of(resolver, want.answers().platform().spfInclude(), senders).permits().networks();
    List<IpAddress> ends = new ArrayList<>(needed.ends());
    ends.addAll(needed.minus(candidate.after().permits().networks()).ends());
    return ends.stream().distinct().limit(MAX_TRIED).toList();
  }
}
