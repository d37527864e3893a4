package app.sendready.kind.senderid;

import app.sendready.answers.Answers;
import app.sendready.check.Sources;
import app.sendready.dns.DomainName;
import app.sendready.dns.IpAddress;
import app.sendready.dns.Resolver;
import app.sendready.kind.spf.KnownSenders;
import app.sendready.kind.spf.NetworkSet;
import app.sendready.kind.spf.SpfEvaluator;
import app.sendready.kind.spf.SpfLimits;
import app.sendready.kind.spf.SpfOutcome;
import app.sendready.kind.spf.SpfTree;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Whether everybody who is to send passes Sender ID, evaluated as a receiver would.
///
/// The bounds are those of its time: ten terms that ask and ten names each, but none on what leads
/// to nothing (RFC 4408 §10.1).
record Evaluation(Answers answers, Sources sources) {
  private static final SpfLimits LIMITS =
      new SpfLimits(10, Integer.MAX_VALUE, 10, Duration.ofSeconds(20));

  private static final int MAX_TRIED = 32;

  /// What the addresses come to together.
  enum Outcome {
    PASS,
    REFUSED,
    /// The record, or one that it leads to, cannot be evaluated.
    BROKEN,
    UNTOLD
  }

  Outcome outcome() {
    SpfEvaluator evaluator = new SpfEvaluator(seen(), sources.clock(), LIMITS);
    Set<SpfOutcome> outcomes = new LinkedHashSet<>();
    for (IpAddress ip : addresses()) {
      outcomes.add(evaluator.check(ip, answers.fromDomain()).outcome());
    }
    if (outcomes.contains(SpfOutcome.PERMERROR)) {
      return Outcome.BROKEN;
    }
    if (outcomes.isEmpty() || outcomes.contains(SpfOutcome.TEMPERROR)) {
      return Outcome.UNTOLD;
    }
    return outcomes.equals(Set.of(SpfOutcome.PASS)) ? Outcome.PASS : Outcome.REFUSED;
  }

  private Resolver seen() {
    return new AsSpf(sources.dns());
  }

  /// Who sends: the servers, or both ends of each of the platform's networks, and of each gap that
  /// the record leaves in them.
  private List<IpAddress> addresses() {
    if (!answers.isCloud()) {
      return answers.servers().addresses();
    }
    NetworkSet platform = permits(sources.dns(), answers.platform().spfInclude());
    List<IpAddress> ends = new ArrayList<>(platform.ends());
    ends.addAll(platform.minus(permits(seen(), answers.fromDomain())).ends());
    return ends.stream().distinct().limit(MAX_TRIED).toList();
  }

  private static NetworkSet permits(Resolver resolver, DomainName domain) {
    return SpfTree.of(resolver, domain, KnownSenders.load()).permits().networks();
  }
}
