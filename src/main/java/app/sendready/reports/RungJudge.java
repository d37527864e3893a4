package app.sendready.reports;

import app.sendready.answers.DmarcPolicy;
import app.sendready.check.Finding;
import app.sendready.check.Verdict;
import app.sendready.reports.DomainSummary.DayCount;
import app.sendready.reports.DomainSummary.Next;
import app.sendready.reports.DomainSummary.Window;
import app.sendready.reports.read.StatedPolicy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Judges what was added up of one domain: what fails, whose it is, and whether the policy may go a
/// step up.
final class RungJudge {
  private final DomainTally tally;
  private final RungRules rules;
  private final Optional<String> yours;
  private final int last;
  private final int first;
  private final Map<SenderKey, SenderTally> tallies;
  private final NameLookup.Names named;
  private final List<Sender> senders;

  /// @param yours the from-domain of the set-up, where there is one
  /// @param named what addresses are called
  RungJudge(DomainTally tally, RungRules rules, Optional<String> yours, NameLookup.Names named) {
    this.tally = tally;
    this.rules = rules;
    this.yours = yours;
    this.named = named;
    tallies = tally.senders(named);
    last = tally.days.isEmpty() ? -1 : tally.days.lastKey();
    first = last < 0 ? 0 : Math.max(tally.days.firstKey(), last - rules.window() + 1);
    senders =
        tallies.entrySet().stream()
            .map(e -> sender(e.getKey(), e.getValue()))
            .sorted(
                Comparator.comparingLong(Sender::recentFailed)
                    .thenComparingLong(Sender::messages)
                    .reversed()
                    .thenComparing(Sender::name))
            .toList();
  }

  DomainSummary summary() {
    Optional<Window> window = window();
    StatedPolicy stated =
        tally.policies.isEmpty()
            ? new StatedPolicy("", "", "", "")
            : tally.policies.lastEntry().getValue();
    DmarcPolicy now = DmarcPolicy.byWord(stated.p()).orElse(DmarcPolicy.NONE);
    DmarcPolicy policy = isTesting(stated) ? now : above(now);
    List<Finding> failing = new ArrayList<>();
    if (window.isPresent()) {
      new SenderFindings(tally.domain, rules, policy, stated)
          .judge(senders, tallies, first, last, failing);
    }
    List<Finding> all = new ArrayList<>();
    Answer answer = answer(window, now, policy, failing);
    all.add(answer.finding());
    all.addAll(failing);
    record(stated, all);
    gaps(window, all);
    return new DomainSummary(
        tally.domain,
        tally.reports,
        tally.messages,
        tally.passed,
        senders,
        days(),
        tally.reporters.keySet().stream().sorted().toList(),
        window,
        new Next(now, policy, answer.ready(), window.map(Window::failed).orElse(0L)),
        all);
  }

  private record Answer(Finding finding, boolean ready) {}

  private static boolean isTesting(StatedPolicy stated) {
    return stated.testing().startsWith("y");
  }

  private static DmarcPolicy above(DmarcPolicy now) {
    return switch (now) {
      case NONE -> DmarcPolicy.QUARANTINE;
      case QUARANTINE, REJECT -> DmarcPolicy.REJECT;
    };
  }

  private Answer answer(
      Optional<Window> window, DmarcPolicy now, DmarcPolicy policy, List<Finding> failing) {
    if (window.isEmpty() || window.get().messages() == 0) {
      return new Answer(Finding.of(RungFinding.NOTHING).with("domain", tally.domain), false);
    }
    Window seen = window.get();
    boolean mend =
        failing.stream()
            .anyMatch(f -> f.verdict() == Verdict.WARN && f.code() != RungFinding.SPF_ALONE);
    RungRules.Rung rung = rules.to(policy);
    if (mend) {
      boolean lost = now != DmarcPolicy.NONE && failing.stream().anyMatch(RungJudge::isYours);
      return new Answer(
          say(lost ? RungFinding.LOSING : RungFinding.NOT_YET, seen, now, policy), false);
    }
    if (now == DmarcPolicy.REJECT && policy == now) {
      boolean testing = isTesting(tally.policies.lastEntry().getValue());
      return new Answer(
          say(testing ? RungFinding.READY : RungFinding.AT_TOP, seen, now, policy), testing);
    }
    long days = daysAtThisPolicy();
    if (days < rung.days()) {
      return new Answer(
          say(RungFinding.TOO_FEW_DAYS, seen, now, policy)
              .with("seen", days)
              .with("least", rung.days()),
          false);
    }
    if (seen.messages() < rung.messages()) {
      return new Answer(
          say(RungFinding.TOO_FEW_MESSAGES, seen, now, policy).with("least", rung.messages()),
          false);
    }
    return new Answer(say(RungFinding.READY, seen, now, policy), true);
  }

  private static boolean isYours(Finding finding) {
    return finding.code() == RungFinding.PLATFORM_FAILS
        || finding.code() == RungFinding.SERVER_FAILS
        || finding.code() == RungFinding.SERVICE_FAILS;
  }

  private Finding say(RungFinding what, Window seen, DmarcPolicy now, DmarcPolicy policy) {
    return Finding.of(what)
        .with("domain", tally.domain)
        .with("days", seen.days())
        .with("messages", seen.messages())
        .with("share", share(seen.passed(), seen.messages()))
        .with("touched", seen.failed())
        .with("now", now.word())
        .with("policy", policy.word());
  }

  /// In tenths of a percent, rounded down: what is not all is never told as all.
  static long share(long part, long all) {
    return all == 0 ? 0 : (long) (part * 1000.0 / all);
  }

  /// Days with reports since the policy last changed.
  private long daysAtThisPolicy() {
    int since = changed().orElse(Integer.MIN_VALUE);
    return tally.days.keySet().stream().filter(day -> day >= since && day >= first).count();
  }

  /// The day from which on the policy is the one of today.
  private Optional<Integer> changed() {
    Integer since = null;
    String now = tally.policies.isEmpty() ? "" : tally.policies.lastEntry().getValue().p();
    for (Map.Entry<Integer, StatedPolicy> on : tally.policies.descendingMap().entrySet()) {
      if (!on.getValue().p().equals(now)) {
        return Optional.ofNullable(since);
      }
      since = on.getKey();
    }
    return Optional.empty();
  }

  private void record(StatedPolicy stated, List<Finding> into) {
    if (isTesting(stated)) {
      into.add(about(RungFinding.TESTING).with("policy", stated.p()));
    }
    if (!stated.pct().isEmpty() && !stated.pct().equals("100") && !stated.p().equals("none")) {
      into.add(about(RungFinding.PCT).with("pct", stated.pct()).with("policy", stated.p()));
    }
    changed()
        .filter(day -> day > first)
        .ifPresent(day ->
            into.add(
                about(RungFinding.POLICY_CHANGED)
                    .with("day", LocalDate.ofEpochDay(day))
                    .with("policy", stated.p())));
    List<String> below =
        tally.authors.keySet().stream()
            .filter(a -> a.endsWith("." + tally.domain))
            .sorted()
            .toList();
    if (!below.isEmpty()) {
      into.add(
          about(RungFinding.SUBDOMAINS)
              .with("names", below.stream().limit(5).toList())
              .with("count", below.size())
              .with("policy", stated.sp().isEmpty() ? stated.p() : stated.sp()));
    }
  }

  private void gaps(Optional<Window> window, List<Finding> into) {
    if (window.isEmpty()) {
      return;
    }
    long missing = last - first + 1L - window.get().days();
    if (missing > 0) {
      into.add(
          about(RungFinding.DAYS_MISSING).with("count", missing).with("span", last - first + 1L));
    }
    List<String> absent =
        rules.reporters().stream()
            .filter(known ->
                tally.reporters.keySet().stream()
                    .noneMatch(r -> known.words().stream().anyMatch(r::contains)))
            .map(RungRules.KnownReporter::name)
            .toList();
    boolean enough = window.get().days() >= rules.to(DmarcPolicy.QUARANTINE).days();
    if (!absent.isEmpty() && enough) {
      into.add(about(RungFinding.REPORTER_MISSING).with("names", absent));
    }
    yours
        .filter(own -> !ReportsTally.isAbout(tally.domain, own))
        .ifPresent(own -> into.add(about(RungFinding.NOT_YOURS).with("yours", own)));
  }

  private Finding about(RungFinding what) {
    return Finding.of(what).with("domain", tally.domain);
  }

  private Optional<Window> window() {
    if (last < 0) {
      return Optional.empty();
    }
    long messages = senders.stream().mapToLong(Sender::recent).sum();
    long failed = senders.stream().mapToLong(Sender::recentFailed).sum();
    return Optional.of(
        new Window(
            LocalDate.ofEpochDay(first),
            LocalDate.ofEpochDay(last),
            tally.days.subMap(first, true, last, true).size(),
            messages,
            messages - failed));
  }

  private List<DayCount> days() {
    return tally.days.entrySet().stream()
        .map(e ->
            new DayCount(
                LocalDate.ofEpochDay(e.getKey()),
                e.getValue()[0],
                e.getValue()[1],
                e.getValue()[2],
                e.getValue()[3]))
        .toList();
  }

  private Sender sender(SenderKey key, SenderTally of) {
    SenderTally.Day recent = of.between(first, last);
    List<Sender.Source> addresses =
        of.addresses.entrySet().stream()
            .map(e ->
                new Sender.Source(
                    e.getKey(),
                    e.getValue().messages,
                    e.getValue().passed,
                    day(e.getValue().first),
                    day(e.getValue().last),
                    named.of(e.getKey())))
            .sorted(
                Comparator.comparingLong(Sender.Source::messages)
                    .reversed()
                    .thenComparing(Sender.Source::address))
            .toList();
    return new Sender(
        key.kind(),
        key.name(),
        of.messages,
        of.passed,
        of.dkim,
        of.spf,
        of.delivered,
        of.quarantined,
        of.rejected,
        of.passedOn,
        of.days.keySet().stream().min(Integer::compare).flatMap(RungJudge::day),
        of.days.keySet().stream().max(Integer::compare).flatMap(RungJudge::day),
        List.copyOf(of.from),
        addresses,
        of.moreAddresses,
        List.copyOf(of.reports),
        recent.messages,
        recent.messages - recent.passed);
  }

  private static Optional<LocalDate> day(int day) {
    return day == Integer.MAX_VALUE || day == Integer.MIN_VALUE
        ? Optional.empty()
        : Optional.of(LocalDate.ofEpochDay(day));
  }
}
