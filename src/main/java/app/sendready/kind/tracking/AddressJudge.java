package app.sendready.kind.tracking;

import static app.sendready.dns.RecordType.A;
import static app.sendready.dns.RecordType.AAAA;
import static app.sendready.dns.RecordType.CNAME;

import app.sendready.check.Action;
import app.sendready.check.ExpectedRecord;
import app.sendready.check.Finding;
import app.sendready.check.Fix;
import app.sendready.check.FoundRecord;
import app.sendready.check.Judgement;
import app.sendready.check.NameView;
import app.sendready.check.Sources;
import app.sendready.dns.AddressSpace;
import app.sendready.dns.IpAddress;
import app.sendready.dns.RecordType;
import java.util.List;

/// Judges one tracking sub-domain of an on-premise platform that should lead to an address, whether
/// by an address record or by an alias.
record AddressJudge(ExpectedRecord expected, Sources sources, NameView view, IpAddress address) {

  Judgement judge() {
    if (view.addresses().contains(address)) {
      List<IpAddress> others =
          view.addresses().stream()
              .filter(a -> a.isV4() == address.isV4() && !a.equals(address))
              .toList();
      if (!others.isEmpty()) {
        return say(Action.CHANGE, TrackingFinding.EXTRA_ADDRESS, replace()).inPlaceOf(others());
      }
      if (!view.own(CNAME).isEmpty()) {
        return say(Action.KEEP, TrackingFinding.OWN_ADDRESS);
      }
      Judgement good = say(Action.KEEP, TrackingFinding.OK);
      RecordType type = address.recordType();
      return view.matches(type, sources.control(expected.name(), type))
          ? good.plus(finding(TrackingFinding.WILDCARD).fix(publish()))
          : good;
    }
    if (view.failed(address.recordType())) {
      return say(Action.NONE, TrackingFinding.UNKNOWN);
    }
    if (view.lacks(A, AAAA)) {
      return view.own(CNAME).isEmpty()
          ? say(Action.ADD, TrackingFinding.MISSING, publish())
          : view.isWildcards(sources)
              ? say(Action.ADD, TrackingFinding.WILDCARD_ELSEWHERE, publish())
              : say(Action.CHANGE, TrackingFinding.TARGET_MISSING, replace()).inPlaceOf(others());
    }
    if (view.addresses().isEmpty()) {
      return say(Action.NONE, TrackingFinding.UNKNOWN);
    }
    if (view.addresses().stream().allMatch(a -> AddressSpace.of(a) == AddressSpace.PROXY)) {
      return say(Action.CHANGE, TrackingFinding.PROXIED, new Fix.ChangeSetting());
    }
    if (view.isWildcards(sources)) {
      return say(Action.ADD, TrackingFinding.WILDCARD_ELSEWHERE, publish());
    }
    return say(Action.CHANGE, TrackingFinding.WRONG_ADDRESS, replace()).inPlaceOf(others());
  }

  /// Other addresses of the same family, or the alias that leads elsewhere.
  private List<FoundRecord> others() {
    FoundRecord wanted = new FoundRecord(address.recordType(), address.toString());
    return view.records().stream()
        .filter(record -> record.type() == CNAME || record.type() == address.recordType())
        .filter(record -> !record.equals(wanted))
        .toList();
  }

  private Fix publish() {
    return new Fix.Publish(expected.name(), address.recordType(), address.toString());
  }

  private Fix replace() {
    return new Fix.Replace(
        expected.name(), address.recordType(), String.join("\n", found()), address.toString());
  }

  private Judgement say(Action action, TrackingFinding code) {
    return Judgement.of(action, found(), finding(code));
  }

  private Judgement say(Action action, TrackingFinding code, Fix fix) {
    return Judgement.of(action, found(), finding(code).fix(fix));
  }

  private Finding finding(TrackingFinding code) {
    return Finding.of(code)
        .with("name", expected.name().withoutDot())
        .with("target", address.toString())
        .with("found", found().stream().map(NameView::withoutDot).toList());
  }

  private List<String> found() {
    List<String> aliases = view.own(CNAME);
    return aliases.isEmpty()
        ? view.addresses().stream().map(IpAddress::toString).toList()
        : aliases;
  }
}
