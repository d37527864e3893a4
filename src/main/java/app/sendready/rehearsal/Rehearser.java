package app.sendready.rehearsal;

import app.sendready.answers.Answers;
import app.sendready.answers.DmarcPolicy;
import app.sendready.check.Report;
import app.sendready.check.RowReport;
import app.sendready.check.Verdict;
import app.sendready.dns.DomainName;
import app.sendready.dns.IpAddress;
import app.sendready.dns.Resolver;
import app.sendready.kind.dmarc.DmarcRecord;
import app.sendready.kind.dmarc.EffectivePolicy;
import app.sendready.kind.dmarc.Rehearsal;
import app.sendready.kind.dmarc.TreeWalk;
import app.sendready.kind.spf.KnownSenders;
import app.sendready.kind.spf.SpfEvaluator;
import app.sendready.kind.spf.SpfTree;
import app.sendready.rehearsal.RehearsalResult.Sender;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Rehearses the first mail of a set-up.
public final class Rehearser {
  /// Of the platform's many addresses, and of many servers, a few tell enough.
  private static final int TRIED = 6;

  private final Resolver resolver;
  private final Clock clock;
  private final KnownSenders senders;

  /// @param resolver asks the servers that own each name
  public Rehearser(Resolver resolver, Clock clock, KnownSenders senders) {
    this.resolver = resolver;
    this.clock = clock;
    this.senders = senders;
  }

  /// What a receiver would do now.
  ///
  /// @param report the newest check, which knows whether the DKIM key is in order
  public RehearsalResult rehearse(Answers answers, Optional<Report> report) {
    TreeWalk walk = TreeWalk.atOnce(answers.fromDomain(), resolver);
    Optional<TreeWalk.FoundRecord> found = walk.policyRecord();
    DomainName returnPath =
        Rehearsal.FirstMail.of(
                answers, walk.organizationalDomain(), Verdict.UNKNOWN, Verdict.UNKNOWN)
            .returnPath();
    List<Sender> tried = addresses(answers).map(ip -> sender(ip, returnPath)).toList();
    Rehearsal.FirstMail mail =
        Rehearsal.FirstMail.of(
            answers,
            walk.organizationalDomain(),
            seen(spf(tried), row(report, answers.isCloud() ? "bounce" : "spf")),
            row(report, "dkim"));
    Optional<DmarcRecord> record = found.map(TreeWalk.FoundRecord::record);
    Optional<DmarcPolicy> policy =
        found.map(f -> EffectivePolicy.of(answers.fromDomain(), f, resolver).policy());
    Rehearsal result = Rehearsal.of(mail, record, policy);
    boolean known = found.isPresent() || walk.failure().isEmpty();
    return new RehearsalResult(
        mail,
        tried,
        found.map(TreeWalk.FoundRecord::domain),
        known,
        known
            ? result
            : new Rehearsal(
                result.spf(), result.dkim(), Optional.empty(), Rehearsal.Outcome.CANNOT_TELL));
  }

  private Stream<IpAddress> addresses(Answers answers) {
    List<IpAddress> all =
        answers.isCloud()
            ? SpfTree.of(resolver, answers.platform().spfInclude(), senders)
                .permits()
                .networks()
                .ends()
            : answers.servers().addresses();
    int step = Math.max(1, (all.size() + TRIED - 1) / TRIED);
    return IntStream.range(0, all.size()).filter(i -> i % step == 0).mapToObj(all::get);
  }

  private Sender sender(IpAddress ip, DomainName returnPath) {
    return new Sender(ip, new SpfEvaluator(resolver, clock).check(ip, returnPath).outcome());
  }

  /// Passes only if every address does; one surely refused outweighs one that is not known.
  private static Verdict spf(List<Sender> tried) {
    if (tried.isEmpty()) {
      return Verdict.UNKNOWN;
    }
    return Verdict.worst(
        tried.stream()
            .map(sender ->
                switch (sender.spf()) {
                  case PASS -> Verdict.PASS;
                  case TEMPERROR -> Verdict.UNKNOWN;
                  case NONE, NEUTRAL, FAIL, SOFTFAIL, PERMERROR -> Verdict.FAIL;
                })
            .toList());
  }

  /// What the zone's own servers say already may not be what receivers see.
  private static Verdict seen(Verdict asked, Verdict row) {
    return asked == Verdict.PASS && row == Verdict.WAITING ? Verdict.WAITING : asked;
  }

  private static Verdict row(Optional<Report> report, String kind) {
    List<Verdict> rows =
        report.stream()
            .flatMap(r -> r.rows().stream())
            .filter(row -> row.expected().kind().equals(kind))
            .map(RowReport::verdict)
            .toList();
    return rows.isEmpty() ? Verdict.UNKNOWN : Verdict.worst(rows);
  }
}
