package app.sendready.kind.apex;

import static app.sendready.dns.RecordType.A;
import static app.sendready.dns.RecordType.AAAA;
import static app.sendready.dns.RecordType.MX;

import app.sendready.answers.Answers;
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
import app.sendready.dns.AddressSpace;
import app.sendready.dns.IpAddress;
import java.util.List;

/// The from-domain's own address, in either family.
public final class Apex implements RecordKind {
  @Override
  public String id() {
    return "apex";
  }

  @Override
  public List<ExpectedRecord> plan(Answers answers) {
    return List.of(
        new ExpectedRecord(
            id(),
            answers.fromDomain(),
            A,
            new Content.CheckedOnly(),
            Need.RECOMMENDED,
            ExpectedRecord.Place.ZONE));
  }

  @Override
  public Judgement check(ExpectedRecord expected, Answers answers, Sources sources) {
    NameView view = NameView.of(sources.dns(), expected.name(), A, AAAA, MX);
    List<IpAddress> addresses = view.addresses();
    List<String> found = addresses.stream().map(IpAddress::toString).toList();
    ApexFinding code;
    if (!addresses.isEmpty()) {
      boolean reachable =
          addresses.stream().anyMatch(a -> AddressSpace.of(a) != AddressSpace.PRIVATE);
      code = reachable ? ApexFinding.OK : ApexFinding.PRIVATE_ADDRESS;
    } else if (view.failed(A) || view.failed(AAAA)) {
      code = ApexFinding.UNKNOWN;
    } else {
      code = view.lacks(MX) ? ApexFinding.NOTHING_RECEIVES : ApexFinding.MISSING;
    }
    return Judgement.of(
        switch (code) {
          case OK -> Action.KEEP;
          case MISSING, NOTHING_RECEIVES -> Action.ADD;
          case PRIVATE_ADDRESS -> Action.CHANGE;
          case UNKNOWN -> Action.NONE;
        },
        found,
        Finding.of(code).with("domain", expected.name().withoutDot()).with("found", found));
  }

  @Override
  public List<? extends FindingCode> codes() {
    return List.of(ApexFinding.values());
  }
}
