package app.sendready.kind.dkim;

import app.sendready.answers.Answers;
import app.sendready.check.Action;
import app.sendready.check.Content;
import app.sendready.check.ExpectedRecord;
import app.sendready.check.Finding;
import app.sendready.check.Fix;
import app.sendready.check.FoundRecord;
import app.sendready.check.Judgement;
import app.sendready.check.MisplacedName;
import app.sendready.check.Need;
import app.sendready.check.RecordKind;
import app.sendready.check.Sources;
import app.sendready.check.Verdict;
import app.sendready.dns.Alias;
import app.sendready.dns.DnsAnswer;
import app.sendready.dns.DomainName;
import app.sendready.dns.Question;
import app.sendready.dns.RecordType;
import app.sendready.key.DkimKey;
import app.sendready.key.PastedKey;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// The record kind `dkim`.
public final class Dkim implements RecordKind {
  /// What is published while the user has no key yet; the words of the platform's page.
  static final String PLACEHOLDER = "v=DKIM1; k=rsa; p=<your personal key>";

  @Override
  public String id() {
    return "dkim";
  }

  @Override
  public List<DkimFinding> codes() {
    return List.of(DkimFinding.values());
  }

  @Override
  public List<ExpectedRecord> plan(Answers answers) {
    Content content =
        answers
            .key()
            .publicKey()
            .<Content>map(key -> new Content.Value(key.recordText()))
            .orElseGet(() -> new Content.Placeholder(PLACEHOLDER));
    return name(answers.key().selector().text(), answers.fromDomain())
        .map(name ->
            new ExpectedRecord(
                id(), name, RecordType.TXT, content, Need.REQUIRED, ExpectedRecord.Place.ZONE))
        .stream()
        .toList();
  }

  /// `<selector>._domainkey.<domain>` (RFC 6376 §3.6.2.1), or empty if that is too long for a name.
  public static Optional<DomainName> name(String selector, DomainName domain) {
    return domain.tryChild(selector + "._domainkey");
  }

  @Override
  public Judgement check(ExpectedRecord expected, Answers answers, Sources sources) {
    Question key = new Question(expected.name(), RecordType.TXT);
    Question above = new Question(answers.fromDomain().child("_domainkey"), RecordType.TXT);
    Map<Question, DnsAnswer> all = sources.dns().askAll(List.of(key, above));
    Row row = new Row(expected, answers, sources, answers.key().publicKey());
    Judgement judgement =
        switch (Objects.requireNonNull(all.get(key))) {
          case DnsAnswer.Found found -> found(row, found);
          case DnsAnswer.NoData none -> absent(row, none);
          case DnsAnswer.NxDomain none -> absent(row, none);
          case DnsAnswer.Failed failed ->
              Judgement.of(Action.NONE, List.of(), row.finding(DkimFinding.UNKNOWN));
        };
    boolean denied = all.get(above) instanceof DnsAnswer.NxDomain none && none.aliases().isEmpty();
    boolean there = all.get(key) instanceof DnsAnswer.Found;
    // RFC 8020 §2: a name that is not there has nothing below it; some servers say so wrongly.
    return denied && there && judgement.verdict() != Verdict.FAIL
        ? judgement.plus(row.finding(DkimFinding.INCONSISTENT_SERVER))
        : judgement;
  }

  /// One row's circumstances.
  ///
  /// @param key the key that was given
  record Row(ExpectedRecord expected, Answers answers, Sources sources, Optional<DkimKey> key) {
    Finding finding(DkimFinding code) {
      return with(code.finding());
    }

    Finding with(Finding finding) {
      return finding
          .with("name", expected.name().withoutDot())
          .with("domain", answers.fromDomain().withoutDot())
          .with("selector", answers.key().selector().text());
    }

    /// What to type as the host in the panel of the zone.
    String host() {
      DomainName zone = MisplacedName.zone(sources, answers.fromDomain());
      return expected.name().relativeTo(zone);
    }

    /// The value to type, if it is known: the key may not have been given.
    Optional<String> value() {
      return key.filter(k -> !k.isSample()).map(DkimKey::recordText);
    }

    Finding publish(Finding finding) {
      return value()
          .map(text -> finding.fix(new Fix.Publish(expected.name(), RecordType.TXT, text)))
          .orElse(finding);
    }

    Finding replace(Finding finding, RecordType type, String current, Optional<String> value) {
      return value
          .map(text -> finding.fix(new Fix.Replace(expected.name(), type, current, text)))
          .orElse(finding);
    }
  }

  private static Judgement absent(Row row, DnsAnswer answer) {
    if (!answer.aliases().isEmpty()) {
      if (isWildcardAlias(row, answer)) {
        return wildcardInstead(row, List.of());
      }
      String current = answer.aliases().getFirst().to().toString();
      Finding dangling =
          row.finding(DkimFinding.DANGLING_ALIAS)
              .with("target", answer.aliases().getLast().to().withoutDot());
      return Judgement.of(
              Action.CHANGE,
              List.of(current),
              row.replace(dangling, RecordType.TXT, current, row.value()))
          .inPlaceOf(List.of(new FoundRecord(RecordType.CNAME, current)));
    }
    Finding finding =
        Detective.findElsewhere(row).orElseGet(() -> row.finding(DkimFinding.MISSING));
    return Judgement.of(Action.ADD, List.of(), row.publish(finding));
  }

  /// Whether the alias stands at every name, so that nobody put it at this one.
  private static boolean isWildcardAlias(Row row, DnsAnswer answer) {
    List<Alias> control = row.sources.control(row.expected.name(), RecordType.TXT).aliases();
    return !control.isEmpty() && control.getFirst().to().equals(answer.aliases().getFirst().to());
  }

  private static Judgement found(Row row, DnsAnswer.Found found) {
    List<String> texts = found.rrset().texts();
    if (!found.aliases().isEmpty()
        && !isWildcardAlias(row, found)
        && (texts.size() > 1 || !DkimStatus.looksLikeKey(texts.getFirst()))) {
      return aliased(row, found);
    }
    if (texts.size() > 1) {
      return texts.stream().noneMatch(DkimStatus::looksLikeKey)
              && MisplacedName.isWildcard(row.sources, row.expected.name(), found)
          ? wildcardInstead(row, texts)
          : several(row, texts);
    }
    DkimStatus status = DkimStatus.of(texts.getFirst(), row.key);
    boolean sound = status.verdict() != Verdict.FAIL;
    // The given key at its name is right wherever it comes from; anything else may be a wildcard's.
    boolean sure = sound && row.key.isPresent();
    if (!sure && MisplacedName.isWildcard(row.sources, row.expected.name(), found)) {
      return wildcard(row, status, texts);
    }
    return judged(row, status, found);
  }

  /// An alias to where other texts stand. They belong to another name, which may need them: it is
  /// the alias that has to go.
  private static Judgement aliased(Row row, DnsAnswer.Found found) {
    String current = found.aliases().getFirst().to().toString();
    Finding finding =
        row.finding(DkimFinding.ALIAS_ELSEWHERE)
            .with("target", found.aliases().getLast().to().withoutDot());
    return Judgement.of(
        Action.CHANGE,
        List.of(current),
        row.replace(finding, RecordType.TXT, current, row.value()));
  }

  private static Judgement judged(Row row, DkimStatus status, DnsAnswer.Found found) {
    List<String> texts = found.rrset().texts();
    boolean another = status.findings().stream().anyMatch(f -> f.code() == DkimFinding.OTHER_KEY);
    boolean keep =
        status.findings().stream()
            .allMatch(f ->
                f.verdict() == Verdict.PASS
                    || f.code() == DkimFinding.SHORT_KEY
                    || f.code() == DkimFinding.LONG_KEY);
    Action action =
        keep
            ? Action.KEEP
            : another && !found.aliases().isEmpty() ? Action.CONFLICT : Action.CHANGE;
    Optional<String> proposal = status.repaired().filter(text -> row.key.isEmpty() && !keep);
    // What an alias leads to is edited by somebody else: only the alias is there to be replaced.
    String current =
        found.aliases().stream()
            .findFirst()
            .map(alias -> alias.to().toString())
            .orElseGet(texts::getFirst);
    List<Finding> findings =
        status.findings().stream()
            .map(row::with)
            .map(f -> keep ? f : row.replace(f, RecordType.TXT, current, proposal.or(row::value)))
            .toList();
    return new Judgement(findings, texts, proposal, action);
  }

  /// Every name answers the same: what stands there is not this selector's.
  private static Judgement wildcard(Row row, DkimStatus status, List<String> texts) {
    if (status.verdict() != Verdict.FAIL) {
      // The key serves, but it would under any selector: whose it is cannot be told.
      List<Finding> findings =
          status.findings().stream()
              .filter(f -> f.code() != DkimFinding.PUBLISHED)
              .map(row::with)
              .toList();
      return new Judgement(
          Stream.concat(Stream.of(row.finding(DkimFinding.WILDCARD)), findings.stream()).toList(),
          texts,
          Optional.empty(),
          Action.KEEP);
    }
    return wildcardInstead(row, texts);
  }

  private static Judgement wildcardInstead(Row row, List<String> texts) {
    Finding finding =
        Detective.findElsewhere(row).orElseGet(() -> row.finding(DkimFinding.WILDCARD_INSTEAD));
    return Judgement.of(Action.ADD, texts, row.publish(finding));
  }

  private static List<FoundRecord> all(List<String> texts) {
    return texts.stream().map(text -> new FoundRecord(RecordType.TXT, text)).toList();
  }

  /// RFC 6376 §3.6.2.2: a selector has one TXT record; with several, the results are undefined.
  private static Judgement several(Row row, List<String> texts) {
    Optional<String> joined = SplitKey.join(texts, row.key);
    if (joined.isPresent()) {
      Finding split = row.finding(DkimFinding.SPLIT_RECORDS).with("count", texts.size());
      Finding finding = row.replace(split, RecordType.TXT, texts.getFirst(), joined);
      return new Judgement(
              List.of(finding), texts, joined.filter(j -> row.key.isEmpty()), Action.CHANGE)
          .inPlaceOf(all(texts));
    }
    Optional<Finding> secret =
        texts.stream().anyMatch(PastedKey::isPrivate)
            ? Optional.of(row.finding(DkimFinding.PRIVATE_KEY))
            : Optional.empty();
    Finding several = row.finding(DkimFinding.MULTIPLE_RECORDS).with("count", texts.size());
    Optional<String> wrong =
        texts.stream().filter(text -> Damage.soundKey(text, row.key).isEmpty()).findFirst();
    Finding fixed =
        several.fix(
            new Fix.Remove(row.expected.name(), RecordType.TXT, wrong.orElseGet(texts::getLast)));
    Judgement judgement =
        Judgement.of(Action.CHANGE, texts, secret.orElse(fixed)).inPlaceOf(all(texts));
    return secret.isPresent() ? judgement.plus(fixed) : judgement;
  }
}
