package app.sendready.kind.bounce;

import static app.sendready.dns.RecordType.A;
import static app.sendready.dns.RecordType.AAAA;
import static app.sendready.dns.RecordType.CNAME;
import static app.sendready.dns.RecordType.MX;
import static app.sendready.dns.RecordType.TXT;

import app.sendready.answers.Answers;
import app.sendready.check.Content;
import app.sendready.check.ExpectedRecord;
import app.sendready.check.FindingCode;
import app.sendready.check.Judgement;
import app.sendready.check.NameView;
import app.sendready.check.Need;
import app.sendready.check.RecordKind;
import app.sendready.check.Sources;
import java.util.List;

/// The bounce sub-domain: one row in the cloud, none on-premise.
public final class Bounce implements RecordKind {
  @Override
  public String id() {
    return "bounce";
  }

  @Override
  public List<ExpectedRecord> plan(Answers answers) {
    if (!answers.isCloud()) {
      return List.of();
    }
    return List.of(
        new ExpectedRecord(
            id(),
            answers.links().bounce(),
            CNAME,
            new Content.Value(answers.platform().bounceTarget().toString()),
            Need.REQUIRED,
            ExpectedRecord.Place.ZONE));
  }

  @Override
  public Judgement check(ExpectedRecord expected, Answers answers, Sources sources) {
    NameView view = NameView.of(sources.dns(), expected.name(), A, AAAA, CNAME, MX, TXT);
    return new BounceJudge(expected, answers, sources, view).judge();
  }

  @Override
  public List<? extends FindingCode> codes() {
    return List.of(BounceFinding.values());
  }
}
