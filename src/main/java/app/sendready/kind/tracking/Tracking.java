package app.sendready.kind.tracking;

import static app.sendready.dns.RecordType.A;
import static app.sendready.dns.RecordType.AAAA;
import static app.sendready.dns.RecordType.CNAME;
import static app.sendready.dns.RecordType.TXT;

import app.sendready.answers.Answers;
import app.sendready.answers.Target;
import app.sendready.check.Action;
import app.sendready.check.Content;
import app.sendready.check.ExpectedRecord;
import app.sendready.check.Finding;
import app.sendready.check.FindingCode;
import app.sendready.check.Judgement;
import app.sendready.check.NameView;
import app.sendready.check.Need;
import app.sendready.check.RecordKind;
import app.sendready.check.Sources;
import app.sendready.dns.DomainName;
import java.util.List;
import java.util.Optional;

/// The tracking sub-domains: one row each.
public final class Tracking implements RecordKind {
  @Override
  public String id() {
    return "tracking";
  }

  @Override
  public List<ExpectedRecord> plan(Answers answers) {
    return answers.links().tracking().stream().map(name -> row(name, answers)).toList();
  }

  private ExpectedRecord row(DomainName name, Answers answers) {
    Optional<Target> target = answers.trackingTarget();
    Content content =
        switch (target.orElse(null)) {
          case Target.Host(DomainName host) -> new Content.Value(host.toString());
          case Target.At(var address) -> new Content.Value(address.toString());
          case null -> new Content.Placeholder("<your tracking server>");
        };
    var type = target.orElse(null) instanceof Target.At(var address) ? address.recordType() : CNAME;
    return new ExpectedRecord(id(), name, type, content, Need.REQUIRED, ExpectedRecord.Place.ZONE);
  }

  /// Where the sub-domain should lead. A host that is this very name is no target: a name cannot be
  /// an alias of itself.
  private static Optional<Target> target(DomainName name, Answers answers) {
    return answers.trackingTarget().filter(t -> !t.equals(new Target.Host(name)));
  }

  @Override
  public Judgement check(ExpectedRecord expected, Answers answers, Sources sources) {
    NameView view = NameView.of(sources.dns(), expected.name(), A, AAAA, CNAME, TXT);
    return switch (target(expected.name(), answers).orElse(null)) {
      case Target.Host(DomainName host) ->
          new AliasJudge(expected, answers, sources, view, host).judge();
      case Target.At(var address) -> new AddressJudge(expected, sources, view, address).judge();
      case null -> withoutTarget(expected, view);
    };
  }

  /// The user has not said yet where links should lead: only that nothing is there can be told.
  private static Judgement withoutTarget(ExpectedRecord expected, NameView view) {
    String name = expected.name().withoutDot();
    if (view.lacks(CNAME, A, AAAA)) {
      return Judgement.of(
          Action.ADD, List.of(), Finding.of(TrackingFinding.MISSING).with("name", name));
    }
    if (view.get(CNAME).records().isEmpty() && view.addresses().isEmpty()) {
      return Judgement.of(
          Action.NONE, List.of(), Finding.of(TrackingFinding.UNKNOWN).with("name", name));
    }
    List<String> found =
        view.own(CNAME).isEmpty()
            ? view.addresses().stream().map(Object::toString).toList()
            : view.own(CNAME);
    return Judgement.of(
        Action.NONE,
        found,
        Finding.of(TrackingFinding.TARGET_NOT_GIVEN).with("name", name).with("found", found));
  }

  @Override
  public List<? extends FindingCode> codes() {
    return List.of(TrackingFinding.values());
  }
}
