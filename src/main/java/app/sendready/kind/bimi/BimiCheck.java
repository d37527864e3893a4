package app.sendready.kind.bimi;

import app.sendready.answers.Answers;
import app.sendready.check.Action;
import app.sendready.check.ExpectedRecord;
import app.sendready.check.Finding;
import app.sendready.check.Fix;
import app.sendready.check.Judgement;
import app.sendready.check.MisplacedName;
import app.sendready.check.MisplacedName.Candidate;
import app.sendready.check.MisplacedName.Slip;
import app.sendready.check.Sources;
import app.sendready.check.Verdict;
import app.sendready.dns.Alias;
import app.sendready.dns.DnsAnswer;
import app.sendready.dns.DomainName;
import app.sendready.dns.Rdata;
import app.sendready.dns.RecordType;
import app.sendready.kind.bimi.BimiRecord.Location;
import app.sendready.kind.dmarc.TreeWalk;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// One judgement of the BIMI row.
final class BimiCheck {
  private final ExpectedRecord expected;
  private final Answers answers;
  private final Sources sources;
  private final Optional<URI> planned;

  BimiCheck(ExpectedRecord expected, Answers answers, Sources sources) {
    this.expected = expected;
    this.answers = answers;
    this.sources = sources;
    this.planned = answers.policy().logo();
  }

  /// The version with a slip in it, a tag of BIMI's own where the version was left out, or nothing
  /// but a logo's address.
  private static final Pattern MEANT =
      Pattern.compile(
          "bimi1|^v[=:]?bi?m[il1]|^[la][=:]https?:.*|^l[=:].*\\.svg|^https?://[^;]*\\.svgz?;?$");

  Judgement judge() {
    DnsAnswer own = sources.ask(expected.name(), RecordType.TXT);
    return switch (own) {
      case DnsAnswer.Failed failed ->
          Judgement.of(Action.NONE, List.of(), finding(BimiFinding.UNKNOWN));
      case DnsAnswer.NoData none -> absent(List.of());
      case DnsAnswer.NxDomain none -> absent(List.of());
      case DnsAnswer.Found found ->
          records(texts(found)).isEmpty() && isAlias(found)
              ? aliased(found)
              : present(texts(found));
    };
  }

  /// Whether an alias stands here that is no wildcard's.
  private boolean isAlias(DnsAnswer own) {
    List<Alias> control = sources.control(expected.name(), RecordType.TXT).aliases();
    return !own.aliases().isEmpty()
        && (control.isEmpty() || !control.getFirst().to().equals(own.aliases().getFirst().to()));
  }

  /// An alias to where other texts stand: without a plan for a logo nothing hangs on it.
  private Judgement aliased(DnsAnswer own) {
    if (planned.isEmpty()) {
      return absent(List.of());
    }
    String current = own.aliases().getFirst().to().toString();
    return Judgement.of(
        Action.CHANGE,
        List.of(current),
        finding(BimiFinding.ALIAS_ELSEWHERE)
            .with("target", own.aliases().getLast().to().withoutDot())
            .fix(
                new Fix.Replace(
                    expected.name(), RecordType.TXT, current, "v=BIMI1; l=" + planned.get())));
  }

  private Finding finding(BimiFinding code) {
    return Finding.of(code)
        .with("domain", answers.fromDomain().withoutDot())
        .with("name", expected.name().withoutDot());
  }

  private static List<String> texts(DnsAnswer answer) {
    return answer.records().stream().filter(Rdata.Txt.class::isInstance).map(Rdata::text).toList();
  }

  private static List<BimiRecord> records(List<String> texts) {
    return texts.stream().flatMap(t -> BimiRecord.parse(t).stream()).toList();
  }

  private Judgement present(List<String> texts) {
    List<BimiRecord> records = records(texts);
    // draft-brand-indicators §7.2 step 7: of several records none is used.
    if (records.size() > 1) {
      Finding finding = finding(BimiFinding.MULTIPLE_RECORDS).with("count", records.size());
      return changing(List.of(finding), texts, proposal(fullest(records)));
    }
    if (records.size() == 1) {
      return single(records.getFirst(), texts);
    }
    Optional<String> meant = texts.stream().filter(BimiCheck::isMeant).findFirst();
    return meant
        .map(text ->
            changing(
                List.of(finding(BimiFinding.NOT_RECOGNISED).with("value", text)),
                texts,
                planned.map(uri -> "v=BIMI1; l=" + uri)))
        .orElseGet(() -> absent(texts));
  }

  /// Of several the first with a certificate, which is the dearest part of it.
  private static BimiRecord fullest(List<BimiRecord> records) {
    return records.stream()
        .filter(record -> record.evidence() instanceof Location.At)
        .findFirst()
        .orElseGet(records::getFirst);
  }

  /// Whether a text that is no record means to be one: by its version, or by a logo's address where
  /// the version was left out (draft-brand-indicators §4.2 wants it first).
  private static boolean isMeant(String text) {
    return MEANT.matcher(text.toLowerCase(Locale.ROOT).replaceAll("[\\s\"'\\\\]", "")).find();
  }

  private Judgement changing(
      List<Finding> findings, List<String> texts, Optional<String> proposed) {
    List<Finding> mended =
        findings.stream()
            .map(f ->
                proposed.isPresent() && f.verdict() != Verdict.PASS
                    ? f.fix(
                        new Fix.Replace(
                            expected.name(), RecordType.TXT, theirs(texts), proposed.get()))
                    : f)
            .toList();
    return new Judgement(mended, texts, proposed, Action.CHANGE);
  }

  /// The texts that are BIMI's or are meant to be; what else stands at the name stays.
  private static String theirs(List<String> texts) {
    List<String> own =
        texts.stream().filter(t -> BimiRecord.parse(t).isPresent() || isMeant(t)).toList();
    return String.join("\n", own.isEmpty() ? texts.subList(0, 1) : own);
  }

  /// The record with the planned logo, or theirs, and their certificate.
  private Optional<String> proposal(BimiRecord theirs) {
    Optional<String> logo = planned.map(URI::toString);
    if (logo.isEmpty() && theirs.logo() instanceof Location.At at) {
      logo = Optional.of(at.uri().toString());
    }
    String evidence = theirs.evidence() instanceof Location.At at ? "; a=" + at.uri() : "";
    return logo.map(l -> "v=BIMI1; l=" + l + evidence);
  }

  private Judgement single(BimiRecord record, List<String> texts) {
    List<Finding> all = new ArrayList<>();
    boolean change = syntax(record, all);
    if (record.isDeclination() && record.duplicate().isEmpty()) {
      all.add(finding(planned.isEmpty() ? BimiFinding.DECLINED : BimiFinding.DECLINED_YET_PLANNED));
      return planned.isEmpty()
          ? new Judgement(all, texts, Optional.empty(), Action.KEEP)
          : changing(all, texts, proposal(record));
    }
    all.addAll(new DmarcPrecondition(answers.fromDomain(), sources.dns()).findings());
    if (record.logo() instanceof Location.At at) {
      all.addAll(
          BimiFiles.of(record, answers.fromDomain(), sources.web(), sources.clock()).findings());
      planned
          .filter(uri -> !uri.equals(at.uri()))
          .ifPresent(
              uri -> all.add(finding(BimiFinding.OTHER_LOGO).with("found", at.uri().toString())));
    }
    if (all.stream().allMatch(f -> f.verdict() == Verdict.PASS)) {
      all.addFirst(finding(BimiFinding.OK));
    }
    return change
        ? changing(all, texts, proposal(record))
        : new Judgement(all, texts, Optional.empty(), Action.KEEP);
  }

  /// What is wrong in the record's text (draft-brand-indicators §4.2); true if it has to be
  /// changed.
  private boolean syntax(BimiRecord record, List<Finding> all) {
    int before = all.size();
    record
        .duplicate()
        .ifPresent(tag -> all.add(finding(BimiFinding.DUPLICATE_TAG).with("tag", tag)));
    switch (record.logo()) {
      case Location.At at -> {}
      case Location.Empty declined -> {}
      // draft-brand-indicators §7.3 step 1: without `l=` no logo is shown.
      case Location.Absent absent -> all.add(finding(BimiFinding.NO_LOGO_ADDRESS));
      case Location.NotHttps(String text) ->
          all.add(finding(BimiFinding.NOT_HTTPS).with("address", text));
      case Location.Malformed(String text) ->
          all.add(finding(BimiFinding.ADDRESS_BROKEN).with("address", text));
    }
    boolean change = all.size() > before;
    switch (record.evidence()) {
      case Location.At at -> {}
      case Location.Absent absent -> noCertificate(record, all);
      case Location.Empty empty -> noCertificate(record, all);
      case Location.NotHttps(String text) ->
          all.add(finding(BimiFinding.CERTIFICATE_NOT_HTTPS).with("address", text));
      case Location.Malformed(String text) ->
          all.add(finding(BimiFinding.CERTIFICATE_NOT_HTTPS).with("address", text));
    }
    return change || all.stream().anyMatch(f -> f.code() == BimiFinding.CERTIFICATE_NOT_HTTPS);
  }

  private void noCertificate(BimiRecord record, List<Finding> all) {
    if (record.logo() instanceof Location.At) {
      all.add(finding(BimiFinding.NO_CERTIFICATE));
    }
  }

  /// No BIMI text at the name.
  private Judgement absent(List<String> texts) {
    Optional<DomainName> organization = inheritedFrom();
    if (organization.isPresent()) {
      return Judgement.of(
          Action.NONE,
          texts,
          finding(BimiFinding.INHERITED).with("parent", organization.get().withoutDot()));
    }
    if (planned.isEmpty()) {
      return Judgement.of(Action.NONE, texts, finding(BimiFinding.NOT_PLANNED));
    }
    Fix publish = new Fix.Publish(expected.name(), RecordType.TXT, "v=BIMI1; l=" + planned.get());
    Optional<MisplacedName.Hit> elsewhere = elsewhere();
    if (elsewhere.isPresent()) {
      return Judgement.of(Action.ADD, texts, misplaced(elsewhere.get()).fix(publish));
    }
    return Judgement.of(
        Action.ADD,
        texts,
        (texts.isEmpty()
                ? finding(BimiFinding.MISSING)
                : finding(BimiFinding.SOMETHING_ELSE).with("value", texts.getFirst()))
            .fix(publish));
  }

  // draft-brand-indicators §7.2 step 5: without a record at the author domain the organizational
  // domain's is used.
  private Optional<DomainName> inheritedFrom() {
    if (answers.fromDomain().labels().size() < 3) {
      return Optional.empty();
    }
    DomainName organization =
        TreeWalk.atOnce(answers.fromDomain(), sources.dns()).organizationalDomain();
    if (organization.equals(answers.fromDomain())) {
      return Optional.empty();
    }
    return organization
        .tryChild(Bimi.LABELS)
        .map(name -> sources.ask(name, RecordType.TXT))
        .filter(answer -> records(texts(answer)).size() == 1)
        .map(answer -> organization);
  }

  private Optional<MisplacedName.Hit> elsewhere() {
    DomainName from = answers.fromDomain();
    List<Candidate> all =
        new ArrayList<>(
            MisplacedName.candidates(expected.name(), from, MisplacedName.zone(sources, from)));
    for (String label : List.of("default.bimi", "_bimi.default")) {
      from.tryChild(label).ifPresent(n -> all.add(new Candidate(n, Slip.MISSPELT)));
    }
    return MisplacedName.search(
            sources, RecordType.TXT, all, found -> !records(texts(found)).isEmpty())
        .stream()
        .findFirst();
  }

  private Finding misplaced(MisplacedName.Hit hit) {
    DomainName zone = MisplacedName.zone(sources, answers.fromDomain());
    boolean doubled = hit.candidate().slip() == Slip.DOUBLED;
    return finding(doubled ? BimiFinding.DOUBLED_NAME : BimiFinding.WRONG_NAME)
        .with("wrong", hit.candidate().name().withoutDot())
        .with("host", expected.name().relativeTo(zone));
  }
}
