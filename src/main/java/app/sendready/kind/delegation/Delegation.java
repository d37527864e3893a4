package app.sendready.kind.delegation;

import app.sendready.answers.Answers;
import app.sendready.check.Action;
import app.sendready.check.Content;
import app.sendready.check.ExpectedRecord;
import app.sendready.check.Finding;
import app.sendready.check.FindingCode;
import app.sendready.check.Judgement;
import app.sendready.check.Need;
import app.sendready.check.RecordKind;
import app.sendready.check.Sources;
import app.sendready.dns.RecordType;
import app.sendready.dns.ZoneCut;
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
