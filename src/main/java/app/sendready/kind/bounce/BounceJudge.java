package app.sendready.kind.bounce;

import static app.sendready.dns.RecordType.A;
import static app.sendready.dns.RecordType.AAAA;
import static app.sendready.dns.RecordType.CNAME;
import static app.sendready.dns.RecordType.MX;
import static app.sendready.dns.RecordType.TXT;

import app.sendready.answers.Answers;
import app.sendready.check.Action;
import app.sendready.check.AliasCheck;
import app.sendready.check.ExpectedRecord;
import app.sendready.check.Finding;
import app.sendready.check.Fix;
import app.sendready.check.FoundRecord;
import app.sendready.check.Judgement;
import app.sendready.check.NameView;
import app.sendready.check.Sources;
import app.sendready.check.ValueSearch;
import app.sendready.dns.AddressSpace;
import app.sendready.dns.DnsAnswer;
import app.sendready.dns.DomainName;
import app.sendready.dns.IpAddress;
import app.sendready.dns.PublicSuffixes;
import app.sendready.dns.Rdata;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Judges the bounce sub-domain.
record BounceJudge(ExpectedRecord expected, Answers answers, Sources sources, NameView view) {

  Judgement judge() {
    List<DomainName> neighbours = List.of(answers.platform().trackingTarget());
    return switch (AliasCheck.of(sources.dns(), view.get(CNAME), target(), neighbours)) {
      case AliasCheck.Untold untold -> say(Action.NONE, BounceFinding.UNKNOWN);
      case AliasCheck.Direct direct -> reaching(finding(BounceFinding.OK));
      case AliasCheck.Chain(List<DomainName> via) ->
          reaching(
              finding(BounceFinding.CHAIN)
                  .with("via", via.stream().map(DomainName::withoutDot).toList()));
      case AliasCheck.None none -> withoutAlias();
      case AliasCheck.Several several ->
          say(Action.CHANGE, BounceFinding.SEVERAL_ALIASES).inPlaceOf(others());
      case AliasCheck.Endless(DomainName first, DomainName last) ->
          elsewhere(BounceFinding.LOOP, first);
      case AliasCheck.Elsewhere(DomainName found, AliasCheck.Cause cause) ->
          elsewhere(
              switch (cause) {
                case DOUBLED -> BounceFinding.TARGET_DOUBLED;
                case URL -> BounceFinding.TARGET_IS_URL;
                case SWAPPED -> BounceFinding.TARGET_SWAPPED;
                case MISSPELT -> BounceFinding.TARGET_MISSPELT;
                case DEAD -> BounceFinding.TARGET_MISSING;
                case OTHER -> BounceFinding.WRONG_TARGET;
              },
              found);
    };
  }

  private DomainName target() {
    return answers.platform().bounceTarget();
  }

  /// The alias leads to the target: do SPF and a way for returned mail come through it?
  private Judgement reaching(Finding good) {
    if (isRoot()) {
      return say(Action.CONFLICT, BounceFinding.AT_ROOT);
    }
    // RFC 1034 §3.6.2: no other data beside a CNAME.
    List<String> beside = view.found().stream().filter(v -> !view.own(CNAME).contains(v)).toList();
    if (!beside.isEmpty()) {
      return Judgement.of(
              Action.CHANGE,
              view.found(),
              finding(BounceFinding.DATA_BESIDE)
                  .with("values", beside)
                  .fix(new Fix.ChangeSetting()))
          .inPlaceOf(others());
    }
    List<Finding> findings = new ArrayList<>(List.of(good));
    switch (view.get(TXT)) {
      case DnsAnswer.Failed failed -> findings.add(finding(BounceFinding.TARGET_UNCHECKED));
      case DnsAnswer.Found found -> {
        if (!hasSpf(found)) {
          findings.add(finding(BounceFinding.NO_SPF).fix(new Fix.AskProvider()));
        }
      }
      case DnsAnswer.NoData none ->
          findings.add(finding(BounceFinding.NO_SPF).fix(new Fix.AskProvider()));
      case DnsAnswer.NxDomain none ->
          findings.add(finding(BounceFinding.NO_SPF).fix(new Fix.AskProvider()));
    }
    // RFC 5321 §5.1: without MX the address itself takes mail.
    if (view.lacks(MX, A, AAAA) || isNullMx(view.get(MX))) {
      findings.add(finding(BounceFinding.NO_MAIL_ROUTE).fix(new Fix.AskProvider()));
    } else if (view.get(MX).records().isEmpty() && view.addresses().isEmpty()) {
      findings.add(finding(BounceFinding.TARGET_UNCHECKED));
    }
    if (view.matches(CNAME, sources.control(expected.name(), CNAME))) {
      findings.add(finding(BounceFinding.WILDCARD).fix(publish()));
    }
    if (!isAligned()) {
      findings.add(
          finding(BounceFinding.NOT_ALIGNED)
              .with("domain", answers.fromDomain().withoutDot())
              .fix(new Fix.ChangeSetting()));
    }
    if (findings.size() > 1) {
      findings.remove(finding(BounceFinding.OK));
    }
    return new Judgement(findings, found(), Optional.empty(), Action.KEEP);
  }

  private static boolean hasSpf(DnsAnswer.Found txt) {
    // RFC 7208 §4.5: the version, then a space or the end.
    return txt.rrset().records().stream()
        .map(r -> r.text().toLowerCase(Locale.ROOT))
        .anyMatch(text -> text.equals("v=spf1") || text.startsWith("v=spf1 "));
  }

  private static boolean isNullMx(DnsAnswer mx) {
    return mx instanceof DnsAnswer.Found found
        && found.rrset().all(Rdata.Mx.class).stream().allMatch(Rdata.Mx::isNull);
  }

  /// Whether SPF at this name can count for the from-domain (RFC 9989 §4.4, relaxed), told by the
  /// name that was bought. Receivers find it by asking for DMARC records (RFC 9989 §4.10), which in
  /// a domain without any gives no other answer.
  private boolean isAligned() {
    DomainName domain = answers.fromDomain();
    DomainName name = expected.name();
    PublicSuffixes suffixes = PublicSuffixes.bundled();
    Optional<DomainName> owned = suffixes.registrable(domain);
    return name.isWithin(domain) || owned.isPresent() && suffixes.registrable(name).equals(owned);
  }

  private Judgement elsewhere(BounceFinding cause, DomainName found) {
    if (!isRoot() && view.isWildcards(sources)) {
      return say(Action.ADD, BounceFinding.WILDCARD_ELSEWHERE, publish());
    }
    return Judgement.of(
        isRoot() ? Action.CONFLICT : Action.CHANGE,
        found(),
        finding(isRoot() ? BounceFinding.AT_ROOT : cause)
            .with("found", found.withoutDot())
            .fix(new Fix.Replace(expected.name(), CNAME, found.toString(), target().toString())));
  }

  private Judgement withoutAlias() {
    if (isRoot()) {
      return say(Action.CONFLICT, BounceFinding.AT_ROOT);
    }
    boolean mail = !view.own(MX).isEmpty();
    boolean spf = view.get(TXT) instanceof DnsAnswer.Found txt && hasSpf(txt);
    if (view.addresses().isEmpty() && !mail) {
      if (view.failed(A) || view.failed(AAAA) || view.failed(MX)) {
        return say(Action.NONE, BounceFinding.UNKNOWN);
      }
      return nothingThere();
    }
    if (view.failed(TXT) || view.failed(MX)) {
      return say(Action.NONE, BounceFinding.UNKNOWN);
    }
    NameView there = NameView.of(sources.dns(), target(), A, AAAA, MX, TXT);
    if (mail && spf) {
      boolean same = view.matches(MX, there.get(MX));
      if (there.failed(MX)) {
        return say(Action.NONE, BounceFinding.TARGET_UNCHECKED);
      }
      if (!same && view.isWildcards(sources)) {
        return say(Action.ADD, BounceFinding.WILDCARD_ELSEWHERE, publish());
      }
      return say(
              Action.CHANGE,
              same ? BounceFinding.COPIED : BounceFinding.NOT_AN_ALIAS,
              replace(view.found()))
          .inPlaceOf(others());
    }
    if (view.isWildcards(sources)) {
      return say(Action.ADD, BounceFinding.WILDCARD_ELSEWHERE, publish());
    }
    return !mail && isFlattened(there)
        ? say(Action.CHANGE, BounceFinding.FLATTENED, new Fix.ChangeSetting())
        : say(Action.CHANGE, BounceFinding.NOT_AN_ALIAS, new Fix.ChangeSetting())
            .inPlaceOf(others());
  }

  /// Whether the DNS host answers with addresses in place of the alias: the target's, or those of
  /// its own web proxy.
  private boolean isFlattened(NameView there) {
    List<IpAddress> addresses = view.addresses();
    return !addresses.isEmpty()
        && (there.addresses().containsAll(addresses)
            || addresses.stream().allMatch(a -> AddressSpace.of(a) == AddressSpace.PROXY));
  }

  private Judgement nothingThere() {
    if (view.own(TXT).stream().anyMatch(this::namesTarget)) {
      return Judgement.of(
              Action.CHANGE,
              view.own(TXT),
              finding(BounceFinding.WRONG_TYPE)
                  .with("found", view.own(TXT))
                  .fix(replace(view.own(TXT))))
          .inPlaceOf(others());
    }
    if (!view.own(TXT).isEmpty() && !view.matches(TXT, sources.control(expected.name(), TXT))) {
      // RFC 1034 §3.6.2: the alias could not be there beside it.
      return say(Action.CHANGE, BounceFinding.NOT_AN_ALIAS, publish()).inPlaceOf(others());
    }
    return ValueSearch.find(sources, answers, expected.name(), CNAME, target().toString()::equals)
        .map(place ->
            Judgement.of(
                Action.CHANGE,
                List.of(),
                finding(BounceFinding.MISPLACED)
                    .with("place", place.withoutDot())
                    .with("host", ValueSearch.host(sources, answers, expected.name()))
                    .fix(publish())))
        .orElseGet(() -> say(Action.ADD, BounceFinding.MISSING, publish()));
  }

  /// What cannot stay beside the alias.
  private List<FoundRecord> others() {
    FoundRecord wanted = new FoundRecord(CNAME, target().toString());
    return view.records().stream().filter(record -> !record.equals(wanted)).toList();
  }

  /// Whether a text is the target's name, however it was pasted.
  private boolean namesTarget(String text) {
    return AliasCheck.plain(text).equals(target().withoutDot());
  }

  private boolean isRoot() {
    return expected.name().equals(answers.fromDomain()) || sources.isTop(expected.name());
  }

  private Fix publish() {
    return new Fix.Publish(expected.name(), CNAME, target().toString());
  }

  private Fix replace(List<String> values) {
    return new Fix.Replace(expected.name(), CNAME, String.join("\n", values), target().toString());
  }

  private Finding finding(BounceFinding code) {
    return Finding.of(code)
        .with("name", expected.name().withoutDot())
        .with("target", target().withoutDot())
        .with("found", found().stream().map(NameView::withoutDot).toList());
  }

  private List<String> found() {
    List<String> aliases = view.own(CNAME);
    return aliases.isEmpty() ? view.found() : aliases;
  }

  private Judgement say(Action action, BounceFinding code) {
    return Judgement.of(action, found(), finding(code));
  }

  private Judgement say(Action action, BounceFinding code, Fix fix) {
    return Judgement.of(action, found(), finding(code).fix(fix));
  }
}
