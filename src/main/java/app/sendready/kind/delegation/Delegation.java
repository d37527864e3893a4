package app.sendready.kind.delegation;

import app.sendready.dns.RecordType;
import app.sendready.dns.ZoneCut;
import app.sendready.setup.Action;
import app.sendready.setup.Answers;
import app.sendready.setup.Content;
import app.sendready.setup.ExpectedRecord;
import app.sendready.setup.Finding;
import app.sendready.setup.FindingCode;
import app.sendready.setup.Judgement;
import app.sendready.setup.Need;
import app.sendready.setup.RecordKind;
import app.sendready.setup.Sources;
import java.util.List;

/// The health of the zone that holds the from-domain.
public final class Delegation implements RecordKind {
  @Override
  public String id() {
    return "delegation";
  }

  @Override
  public List<ExpectedRecord> plan(Answers answers) {
    return List.of(
        new ExpectedRecord(
            id(),
            answers.fromDomain(),
            RecordType.NS,
            new Content.CheckedOnly(),
            Need.REQUIRED,
            ExpectedRecord.Place.ZONE));
  }

  @Override
  public Judgement check(ExpectedRecord expected, Answers answers, Sources sources) {
    return switch (sources.zone()) {
      case ZoneCut.Unknown unknown ->
          Judgement.of(
              Action.NONE,
              List.of(),
              Finding.of(DelegationFinding.UNKNOWN).with("domain", expected.name().withoutDot()));
      case ZoneCut.Zone zone -> new ZoneJudge(expected.name(), zone, sources).judge();
    };
  }

  @Override
  public List<? extends FindingCode> codes() {
    return List.of(DelegationFinding.values());
  }
}
