package app.sendready.kind.tracking;

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
import app.sendready.dns.RecordType;
import java.util.List;
import java.util.Optional;

/// Judges one tracking sub-domain that should lead to a host.
record AliasJudge(
    ExpectedRecord expected, Answers answers, Sources sources, NameView view, DomainName target) {

  Judgement judge() {
    List<DomainName> neighbours = List.of(answers.platform().bounceTarget());
    return switch (AliasCheck.of(sources.dns(), view.get(CNAME), target, neighbours)) {
      case AliasCheck.Untold untold -> say(Action.NONE, TrackingFinding.UNKNOWN);
      case AliasCheck.Direct direct -> reaching(Optional.empty());
      case AliasCheck.Chain(List<DomainName> via) -> reaching(Optional.of(via));
      case AliasCheck.None none -> withoutAlias();
      case AliasCheck.Several(List<DomainName> targets) ->
          say(Action.CHANGE, TrackingFinding.SEVERAL_ALIASES).inPlaceOf(others());
      case AliasCheck.Endless(DomainName first, DomainName last) ->
          elsewhere(TrackingFinding.LOOP, first);
      case AliasCheck.Elsewhere(DomainName found, AliasCheck.Cause cause) ->
          elsewhere(
              switch (cause) {
                case DOUBLED -> TrackingFinding.TARGET_DOUBLED;
                case URL -> TrackingFinding.TARGET_IS_URL;
                case SWAPPED -> TrackingFinding.TARGET_SWAPPED;
                case MISSPELT -> TrackingFinding.TARGET_MISSPELT;
                case DEAD -> TrackingFinding.TARGET_MISSING;
                case OTHER -> TrackingFinding.WRONG_TARGET;
              },
              found);
    };
  }

  /// The alias leads to the target: is it published on purpose, alone, and does the target answer?
  private Judgement reaching(Optional<List<DomainName>> via) {
    if (isRoot()) {
      return say(Action.CONFLICT, TrackingFinding.AT_ROOT);
    }
    Judgement judgement =
        via.map(names ->
                Judgement.of(
                    Action.KEEP,
                    view.own(CNAME),
                    finding(TrackingFinding.CHAIN).with("via", texts(names))))
            .orElseGet(() -> say(Action.KEEP, TrackingFinding.OK));
    // RFC 1034 §3.6.2: no other data beside a CNAME. A question that came back without following
    // the alias shows such data.
    List<String> beside = view.found().stream().filter(v -> !view.own(CNAME).contains(v)).toList();
    if (!beside.isEmpty()) {
      return Judgement.of(
              Action.CHANGE,
              view.found(),
              finding(TrackingFinding.DATA_BESIDE)
                  .with("values", beside)
                  .fix(new Fix.ChangeSetting()))
          .inPlaceOf(others());
    }
    if (view.lacks(A, AAAA)) {
      return say(Action.KEEP, TrackingFinding.TARGET_MISSING, new Fix.AskProvider());
    }
    if (view.addresses().isEmpty()) {
      return say(Action.KEEP, TrackingFinding.TARGET_UNCHECKED);
    }
    if (view.matches(CNAME, sources.control(expected.name(), CNAME))) {
      return judgement.plus(finding(TrackingFinding.WILDCARD).fix(publish()));
    }
    return judgement;
  }

  private Judgement elsewhere(TrackingFinding cause, DomainName found) {
    if (!isRoot() && view.isWildcards(sources)) {
      return say(Action.ADD, TrackingFinding.WILDCARD_ELSEWHERE, publish());
    }
    TrackingFinding finding = isRoot() ? TrackingFinding.AT_ROOT : cause;
    return Judgement.of(
        isRoot() ? Action.CONFLICT : Action.CHANGE,
        view.own(CNAME),
        finding(finding)
            .with("found", found.withoutDot())
            .fix(new Fix.Replace(expected.name(), CNAME, found.toString(), target.toString())));
  }

  private Judgement withoutAlias() {
    if (!view.addresses().isEmpty()) {
      return addressed();
    }
    if (view.failed(A) || view.failed(AAAA)) {
      return say(Action.NONE, TrackingFinding.UNKNOWN);
    }
    if (isRoot()) {
      return say(Action.CONFLICT, TrackingFinding.AT_ROOT);
    }
    if (view.own(TXT).stream().anyMatch(this::namesTarget)) {
      return Judgement.of(
              Action.CHANGE,
              view.own(TXT),
              finding(TrackingFinding.WRONG_TYPE)
                  .with("found", view.own(TXT))
                  .fix(replace(view.own(TXT))))
          .inPlaceOf(others());
    }
    return taken(view, TXT)
        .or(() ->
            view.get(TXT) instanceof DnsAnswer.NxDomain ? Optional.empty() : taken(mail(), MX))
        .orElseGet(this::missing);
  }

  private NameView mail() {
    return NameView.of(sources.dns(), expected.name(), MX);
  }

  /// RFC 1034 §3.6.2: the alias could not be there beside another record, unless that is a
  /// wildcard's, which gives way to a name of its own.
  private Optional<Judgement> taken(NameView there, RecordType type) {
    List<String> values = there.own(type);
    return values.isEmpty() || there.matches(type, sources.control(expected.name(), type))
        ? Optional.empty()
        : Optional.of(
            Judgement.of(
                    Action.CHANGE,
                    values,
                    finding(TrackingFinding.NAME_TAKEN).with("values", values).fix(publish()))
                .inPlaceOf(there.records()));
  }

  private Judgement missing() {
    return ValueSearch.find(sources, answers, expected.name(), CNAME, target.toString()::equals)
        .map(place ->
            Judgement.of(
                Action.CHANGE,
                List.of(),
                finding(TrackingFinding.MISPLACED)
                    .with("place", place.withoutDot())
                    .with("host", ValueSearch.host(sources, answers, expected.name()))
                    .fix(publish())))
        .orElseGet(() -> say(Action.ADD, TrackingFinding.MISSING, publish()));
  }

  /// Addresses where an alias is expected.
  private Judgement addressed() {
    List<IpAddress> addresses = view.addresses();
    NameView there = NameView.of(sources.dns(), target, A, AAAA);
    if (!there.addresses().isEmpty() && there.addresses().containsAll(addresses)) {
      if (!answers.isCloud()) {
        return say(Action.KEEP, TrackingFinding.OWN_ADDRESS);
      }
      return isRoot()
          ? say(Action.CONFLICT, TrackingFinding.FLATTENED_AT_ROOT, new Fix.ChangeSetting())
          : view.isWildcards(sources)
              ? say(Action.ADD, TrackingFinding.WILDCARD, publish())
              : say(Action.CHANGE, TrackingFinding.FLATTENED, replaceAddress()).inPlaceOf(others());
    }
    if (addresses.stream().anyMatch(a -> there.failed(a.recordType()))) {
      return say(Action.NONE, TrackingFinding.TARGET_UNCHECKED);
    }
    if (isRoot()) {
      return say(Action.CONFLICT, TrackingFinding.AT_ROOT);
    }
    if (addresses.stream().allMatch(a -> AddressSpace.of(a) == AddressSpace.PROXY)) {
      return say(Action.CHANGE, TrackingFinding.PROXIED, new Fix.ChangeSetting());
    }
    if (view.isWildcards(sources)) {
      return say(Action.ADD, TrackingFinding.WILDCARD_ELSEWHERE, publish());
    }
    return say(Action.CHANGE, TrackingFinding.WRONG_ADDRESS, replaceAddress()).inPlaceOf(others());
  }

  private Fix replaceAddress() {
    return replace(view.addresses().stream().map(IpAddress::toString).toList());
  }

  private Fix replace(List<String> values) {
    return new Fix.Replace(expected.name(), CNAME, String.join("\n", values), target.toString());
  }

  private Fix publish() {
    return new Fix.Publish(expected.name(), CNAME, target.toString());
  }

  /// What cannot stay beside the alias.
  private List<FoundRecord> others() {
    FoundRecord wanted = new FoundRecord(CNAME, target.toString());
    return view.records().stream().filter(record -> !record.equals(wanted)).toList();
  }

  /// Whether a text is the target's name, however it was pasted.
  private boolean namesTarget(String text) {
    return AliasCheck.plain(text).equals(target.withoutDot());
  }

  /// An alias at the top of a zone, or at the from-domain, hides its SOA, MX and TXT (RFC 1912
  /// §2.4).
  private boolean isRoot() {
    return expected.name().equals(answers.fromDomain()) || sources.isTop(expected.name());
  }

  private Finding finding(TrackingFinding code) {
    return Finding.of(code)
        .with("name", expected.name().withoutDot())
        .with("target", target.withoutDot())
        .with("found", found().stream().map(NameView::withoutDot).toList());
  }

  private List<String> found() {
    List<String> aliases = view.own(CNAME);
    return aliases.isEmpty()
        ? view.addresses().stream().map(IpAddress::toString).toList()
        : aliases;
  }

  private Judgement say(Action action, TrackingFinding code) {
    return Judgement.of(action, found(), finding(code));
  }

  private Judgement say(Action action, TrackingFinding code, Fix fix) {
    return Judgement.of(action, found(), finding(code).fix(fix));
  }

  private static List<String> texts(List<DomainName> names) {
    return names.stream().map(DomainName::withoutDot).toList();
  }
}
