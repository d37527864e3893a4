package app.sendready.kind.spf;

import app.sendready.answers.Answers;
import app.sendready.check.Action;
import app.sendready.check.Content;
import app.sendready.check.ExpectedRecord;
import app.sendready.check.Finding;
import app.sendready.check.FindingCode;
import app.sendready.check.Fix;
import app.sendready.check.Judgement;
import app.sendready.check.Need;
import app.sendready.check.RecordKind;
import app.sendready.check.Sources;
import app.sendready.check.ValueSearch;
import app.sendready.check.Verdict;
import app.sendready.dns.DnsAnswer;
import app.sendready.dns.DomainName;
import app.sendready.dns.IpAddress;
import app.sendready.dns.Question;
import app.sendready.dns.RecordType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The `spf` row: one record at the from-domain that permits whoever sends.
public final class Spf implements RecordKind {
  static final String ID = "spf";

  private final KnownSenders known;

  public Spf() {
    this(KnownSenders.load());
  }

  Spf(KnownSenders known) {
    this.known = known;
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public List<? extends FindingCode> codes() {
    return List.of(SpfFinding.values());
  }

  /// One record at the from-domain; on-premise another at the domain of the return address, if that
  /// is another: what receivers ask for first, and inherited from nowhere (RFC 7208 §2.4, §3.1).
  @Override
  public List<ExpectedRecord> plan(Answers answers) {
    return Stream.concat(
            Stream.of(answers.fromDomain()), SpfExpectation.returnDomain(answers).stream())
        .map(domain ->
            new ExpectedRecord(
                ID,
                domain,
                RecordType.TXT,
                new SpfExpectation(answers, domain).content(),
                Need.REQUIRED,
                ExpectedRecord.Place.ZONE))
        .toList();
  }

  @Override
  public Judgement check(ExpectedRecord expected, Answers answers, Sources sources) {
    return new Check(
            expected,
            new SpfExpectation(answers, expected.name()),
            sources,
            new PrefetchingResolver(sources.dns()),
            known.with(answers.platform()))
        .judge();
  }

  /// One check of the row.
  private record Check(
      ExpectedRecord expected,
      SpfExpectation want,
      Sources sources,
      PrefetchingResolver resolver,
      KnownSenders senders) {

    Judgement judge() {
      // The outdated copy is asked for beside, not after.
      resolver.prefetch(
          List.of(
              new Question(want.domain(), RecordType.TXT),
              new Question(want.domain(), RecordType.SPF)));
      DnsAnswer answer = resolver.ask(want.domain(), RecordType.TXT);
      if (answer instanceof DnsAnswer.Failed) {
        return finish(List.of(Finding.of(SpfFinding.UNKNOWN)), List.of(), Action.NONE);
      }
      List<String> texts = SpfTexts.all(answer);
      List<String> records = texts.stream().filter(SpfRecord::isSpf).toList();
      List<String> nearly = nearly(texts, records.isEmpty());
      List<String> found = new ArrayList<>(records);
      found.addAll(nearly);
      List<Finding> findings = new ArrayList<>();
      // RFC 7208 §4.5: of several records none counts.
      if (records.size() > 1) {
        findings.add(Finding.of(SpfFinding.MULTIPLE_RECORDS).with("count", records.size()));
      } else if (records.isEmpty() && nearly.isEmpty()) {
        findings.add(nothing());
      } else if (records.isEmpty()) {
        findings.addAll(SpfFaults.of(nearly.getFirst()));
      } else {
        findings.addAll(one(records.getFirst()));
        if (!nearly.isEmpty()) {
          findings.add(
              Finding.of(SpfFinding.UNREAD_COPY)
                  .with("text", SpfFaults.beginning(nearly.getFirst())));
        }
      }
      secondCopy().ifPresent(findings::add);
      return propose(findings, found);
    }

    /// Texts that were meant as records.
    private static List<String> nearly(List<String> texts, boolean alone) {
      List<String> nearly = texts.stream().filter(SpfRepair::isNearly).toList();
      return alone && nearly.isEmpty()
          ? texts.stream().filter(SpfRepair::isHidden).toList()
          : nearly;
    }

    /// Nothing at the name: perhaps at one of those where it lands by mistake.
    private Finding nothing() {
      String host = ValueSearch.host(sources, want.answers(), want.domain());
      return new SpfPlacement(want, sources)
          .find()
          .map(name ->
              Finding.of(SpfFinding.WRONG_NAME)
                  .with("name", name.withoutDot())
                  .with("root", host.equals("@") ? "yes" : "no")
                  .with("host", host))
          .orElseGet(() -> Finding.of(SpfFinding.MISSING));
    }

    private List<Finding> one(String text) {
      List<Finding> findings = new ArrayList<>(SpfFaults.of(text));
      Optional<SpfRecord> record = SpfRecord.parse(text);
      if (record.isEmpty() || findings.stream().anyMatch(f -> f.verdict() == Verdict.FAIL)) {
        return findings;
      }
      SpfTree tree = SpfTree.of(resolver, want.domain(), senders);
      List<Finding> health = new SpfHealth(tree, record.get(), want).findings();
      boolean broken = health.stream().anyMatch(f -> f.verdict() == Verdict.FAIL);
      SpfCase view =
          new SpfCase(tree, record.get(), want, resolver, sources.clock(), senders, broken);
      List<Finding> permission =
          want.answers().isCloud()
              ? new PlatformPermission(view).findings()
              : new ServerPermission(view).findings();
      permission.stream().filter(f -> !isExplained(f, health)).forEach(findings::add);
      health.stream()
          .filter(f -> !isTold(f, permission) && !isTold(f, findings))
          .forEach(findings::add);
      findings.addAll(new SpfBreadth(view).findings());
      return findings;
    }

    /// An evaluation that could not be finished, where the tree says because of whom.
    private static boolean isExplained(Finding finding, List<Finding> health) {
      return finding.code() == SpfFinding.UNKNOWN
          && health.stream().anyMatch(h -> h.code() == SpfFinding.INCLUDE_UNKNOWN);
    }

    /// Whether a general finding says again what a particular one says better.
    private boolean isTold(Finding general, List<Finding> particular) {
      return particular.stream()
          .anyMatch(p ->
              switch ((SpfFinding) p.code()) {
                case DEAD_ENDS_FIRST ->
                    general.code() == SpfFinding.TOO_MANY_VOIDS
                        || general.code() == SpfFinding.EMPTY_MECHANISM;
                case TOO_MANY_LOOKUPS -> general.code() == SpfFinding.NEAR_LOOKUP_LIMIT;
                case GLUED_NAME -> general.code() == SpfFinding.EMPTY_MECHANISM;
                case AFTER_ALL -> general.code() == SpfFinding.TERMS_AFTER_ALL;
                case TYPING_MISTAKE -> general.code() == SpfFinding.IGNORED_TERM;
                case INCLUDE_CHANGED ->
                    general.code() == SpfFinding.INCLUDE_WITHOUT_SPF
                        && Objects.equals(p.args().get("found"), general.args().get("include"));
                case INCLUDE_UNKNOWN -> general.code() == SpfFinding.INCLUDE_UNKNOWN;
                case PLATFORM_UNKNOWN ->
                    general.code() == SpfFinding.INCLUDE_UNKNOWN
                        && Objects.equals(
                            general.args().get("include"), want.answers().platform().name());
                default -> false;
              });
    }

    /// RFC 7208 §3.1: type SPF is not used any more; a copy there only grows old.
    private Optional<Finding> secondCopy() {
      return SpfTexts.all(resolver.ask(want.domain(), RecordType.SPF)).stream()
          .findFirst()
          .map(text ->
              Finding.of(SpfFinding.TYPE_99)
                  .fix(new Fix.Remove(want.domain(), RecordType.SPF, text)));
    }

    private Judgement propose(List<Finding> findings, List<String> found) {
      if (findings.stream().allMatch(f -> f.verdict() == Verdict.PASS)) {
        findings.addFirst(Finding.of(SpfFinding.OK));
        return finish(findings, found, Action.KEEP);
      }
      if (found.isEmpty()) {
        return add(findings);
      }
      Verdict worst = Verdict.worst(findings.stream().map(Finding::verdict).toList());
      boolean byWho = findings.stream().anyMatch(f -> f.code() == SpfFinding.DEPENDS_ON_SENDER);
      if (worst == Verdict.UNKNOWN && !byWho) {
        return finish(findings, found, Action.NONE);
      }
      SpfMerge merge = SpfMerge.of(want.domain(), found, wish(), resolver, senders);
      SpfProposal proposal = new SpfProposal(want, resolver, sources.clock(), senders, found);
      return switch (proposal.choose(merge, wish().needed())) {
        case SpfProposal.Choice.Proved(SpfMerge proved) ->
            finish(mended(findings, found, proved), found, Action.CHANGE).proposing(proved.text());
        // The platform's part alone would lock everybody else out: what stands there stays until
        // its
        // owner takes something out.
        case SpfProposal.Choice.Nothing _ -> finish(findings, found, Action.KEEP);
        case SpfProposal.Choice.NoneWorks _ -> {
          findings.add(Finding.of(SpfFinding.NO_PROPOSAL));
          yield finish(findings, found, Action.KEEP);
        }
        case SpfProposal.Choice.Untold _ -> {
          findings.add(untold());
          yield finish(findings, found, Action.KEEP);
        }
      };
    }

    /// Why no record can be proposed just now.
    private Finding untold() {
      return Finding.of(
          want.answers().isCloud() ? SpfFinding.PLATFORM_UNKNOWN : SpfFinding.ADDRESSES_UNKNOWN);
    }

    /// Nothing stands at the name; what stands at a wrong one is moved with everybody in it.
    private Judgement add(List<Finding> findings) {
      Optional<String> moved =
          findings.stream()
              .filter(f -> f.code() == SpfFinding.WRONG_NAME)
              .map(f -> DomainName.of(String.valueOf(f.args().get("name"))))
              .map(name -> SpfTexts.records(resolver.ask(name, RecordType.TXT)))
              .findFirst()
              .flatMap(this::moved);
      Optional<String> value =
          moved.or(() ->
              expected.content() instanceof Content.Value(String text)
                  ? Optional.of(text)
                  : Optional.empty());
      List<Finding> mended = new ArrayList<>(findings);
      value.ifPresent(text ->
          mended.set(
              0, findings.getFirst().fix(new Fix.Publish(want.domain(), RecordType.TXT, text))));
      Judgement judgement = finish(mended, List.of(), Action.ADD);
      return moved.map(judgement::proposing).orElse(judgement);
    }

    private Optional<String> moved(List<String> texts) {
      SpfMerge merge = SpfMerge.of(want.domain(), texts, wish(), resolver, senders);
      SpfProposal proposal = new SpfProposal(want, resolver, sources.clock(), senders, texts);
      return switch (proposal.choose(merge, wish().needed())) {
        case SpfProposal.Choice.Proved(SpfMerge proved) -> Optional.of(proved.text());
        case SpfProposal.Choice.Nothing _ -> Optional.of(merge.text());
        case SpfProposal.Choice.NoneWorks _, SpfProposal.Choice.Untold _ -> Optional.empty();
      };
    }

    /// The findings with the button that mends them, and what the proposal cannot do.
    private List<Finding> mended(List<Finding> findings, List<String> found, SpfMerge merge) {
      Fix replace =
          new Fix.Replace(
              want.domain(),
              RecordType.TXT,
              found.stream().map(SpfSuggestion::unicode).collect(Collectors.joining("\n")),
              merge.text());
      List<Finding> mended = new ArrayList<>();
      for (Finding finding : findings) {
        boolean open = finding.verdict() != Verdict.PASS && finding.fix().isEmpty();
        mended.add(open ? finding.fix(replace) : finding);
      }
      if (!merge.isProven()) {
        List<String> without = new ArrayList<>(merge.leftOut());
        without.addAll(merge.lost().networks());
        mended.add(
            Finding.of(SpfFinding.MERGE_LEFT_OUT)
                .with("terms", without)
                .fix(new Fix.AskProvider()));
      }
      boolean told = findings.stream().anyMatch(f -> f.code() == SpfFinding.TOO_MANY_LOOKUPS);
      if (merge.after().lookups() > SpfLimits.STANDARD.lookups() && !told) {
        mended.add(
            SpfHealth.lookups(SpfFinding.PROPOSAL_TOO_LARGE, merge.after())
                .fix(new Fix.AskProvider()));
      }
      return mended;
    }

    private SpfMerge.Wish wish() {
      if (want.answers().isCloud()) {
        return new SpfMerge.Wish(want.needed(), want.answers().platform().formerSpfIncludes());
      }
      List<IpAddress> addresses =
          new ArrayList<>(ServerPermission.addresses(want.answers(), resolver).keySet());
      addresses.addAll(ServerPermission.unnamed(want.answers(), resolver));
      return new SpfMerge.Wish(
          SpfExpectation.servers(addresses.stream().distinct().toList()), List.of());
    }

    private Judgement finish(List<Finding> findings, List<String> found, Action action) {
      List<Finding> named =
          findings.stream()
              .map(f ->
                  f.with("domain", want.domain().withoutDot())
                      .with("platform", want.answers().platform().name()))
              .toList();
      List<String> shown = found.stream().map(SpfSuggestion::unicode).toList();
      return new Judgement(named, shown, Optional.empty(), action);
    }
  }
}
