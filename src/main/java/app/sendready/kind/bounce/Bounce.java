package app.sendready.kind.bounce;

import static app.sendready.dns.RecordType.A;
import static app.sendready.dns.RecordType.AAAA;
import static app.sendready.dns.RecordType.CNAME;
import static app.sendready.dns.RecordType.MX;
import static app.sendready.dns.RecordType.TXT;

import app.sendready.setup.Answers;
import app.sendready.setup.Content;
import app.sendready.setup.ExpectedRecord;
import app.sendready.setup.FindingCode;
import app.sendready.setup.Judgement;
import app.sendready.setup.NameView;
import app.sendready.setup.Need;
import app.sendready.setup.RecordKind;
import app.sendready.setup.Sources;
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
