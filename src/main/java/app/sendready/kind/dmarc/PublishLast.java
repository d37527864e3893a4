package app.sendready.kind.dmarc;

import app.sendready.answers.Answers;
import app.sendready.answers.DmarcPolicy;
import app.sendready.check.Action;
import app.sendready.check.Finding;
import app.sendready.check.Judgement;
import app.sendready.check.RowReport;
import app.sendready.check.Sources;
import app.sendready.check.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The gate in front of a policy that acts on failing mail: before DKIM or aligned SPF is in order,
/// it hits the domain's own mail. Looks at all rows, since none of them is wrong by itself.
record PublishLast(Answers answers, Sources sources, List<RowReport> others) {
  /// Which rows decide whether mail passes.
  static final List<String> ROWS = List.of("dkim", "spf", "bounce");

  private static final Set<Rehearsal.Part> SURELY_NOT =
      Set.of(Rehearsal.Part.NOT_READY, Rehearsal.Part.PASSES_ELSEWHERE);

  Judgement judge(Judgement own) {
    if (own.verdict() == Verdict.UNKNOWN) {
      return own;
    }
    TreeWalk walk = TreeWalk.atOnce(answers.fromDomain(), sources.dns());
    Optional<TreeWalk.FoundRecord> found = walk.policyRecord();
    Optional<DmarcPolicy> policy =
        found.map(f -> EffectivePolicy.of(answers.fromDomain(), f, sources.dns()).policy());
    Rehearsal mail =
        Rehearsal.of(
            Rehearsal.FirstMail.of(
                answers,
                walk.organizationalDomain(),
                // RFC 7208 §2.4: SPF is asked at the reverse address, which has a row in the cloud.
                verdict(answers.isCloud() ? "bounce" : "spf"),
                verdict("dkim")),
            found.map(TreeWalk.FoundRecord::record),
            policy);
    boolean surelyFails = SURELY_NOT.contains(mail.spf()) && SURELY_NOT.contains(mail.dkim());
    Judgement said = own;
    boolean fails = surelyFails && policy.isPresent() && policy.get() != DmarcPolicy.NONE;
    if (fails) {
      said =
          said.plus(
              finding(
                  policy.get() == DmarcPolicy.REJECT
                      ? DmarcFinding.MAIL_REJECTED
                      : DmarcFinding.MAIL_TO_SPAM,
                  policy.get()));
    }
    DmarcPolicy asked = stricter(answers.policy().dmarc(), own);
    boolean toType =
        own.action() == Action.ADD
            || own.action() == Action.CHANGE
            || own.findings().stream().anyMatch(f -> f.fix().isPresent());
    boolean harder = !fails || asked.compareTo(policy.get()) > 0;
    return toType && harder && !mail.readyFor(asked)
        ? said.plus(finding(DmarcFinding.PUBLISH_LAST, asked))
        : said;
  }

  /// The policy that would apply once the row's proposal is published: it may keep more than asked.
  private static DmarcPolicy stricter(DmarcPolicy asked, Judgement own) {
    return own.proposed()
        .flatMap(DmarcRecord::parse)
        .map(DmarcRecord::policy)
        .filter(proposed -> proposed.compareTo(asked) > 0)
        .orElse(asked);
  }

  /// The worst of a kind's rows; of none it is not known.
  private Verdict verdict(String kind) {
    List<Verdict> rows =
        others.stream()
            .filter(row -> row.expected().kind().equals(kind))
            .map(RowReport::verdict)
            .toList();
    return rows.isEmpty() ? Verdict.UNKNOWN : Verdict.worst(rows);
  }

  private Finding finding(DmarcFinding code, DmarcPolicy policy) {
    return Finding.of(code)
        .with("domain", answers.fromDomain().withoutDot())
        .with("policy", policy.word());
  }
}
