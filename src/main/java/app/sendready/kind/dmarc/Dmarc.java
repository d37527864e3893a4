package app.sendready.kind.dmarc;

import app.sendready.answers.Answers;
import app.sendready.answers.DmarcPolicy;
import app.sendready.check.Content;
import app.sendready.check.ExpectedRecord;
import app.sendready.check.FindingCode;
import app.sendready.check.Judgement;
import app.sendready.check.Need;
import app.sendready.check.RecordKind;
import app.sendready.check.RowReport;
import app.sendready.check.Sources;
import app.sendready.dns.RecordType;
import java.util.List;

/// The DMARC row: one policy record at `_dmarc` below the from-domain.
public final class Dmarc implements RecordKind {
  @Override
  public String id() {
    return "dmarc";
  }

  @Override
  public List<ExpectedRecord> plan(Answers answers) {
    String value = value(answers.policy().dmarc(), answers.policy().reportAddress());
    return TreeWalk.question(answers.fromDomain()).stream()
        .map(name ->
            new ExpectedRecord(
                    id(),
                    name,
                    RecordType.TXT,
                    new Content.Value(value),
                    Need.REQUIRED,
                    ExpectedRecord.Place.ZONE)
                .afterOthers())
        .toList();
  }

  /// The record to publish where there is none.
  static String value(DmarcPolicy policy, String reportAddress) {
    String report = reportAddress.strip();
    // The platform's page asks for sp too; below an organizational domain it is without effect and
    // does no harm (RFC 9989 §4.7).
    return "v=DMARC1; p="
        + policy.word()
        + "; sp="
        + policy.word()
        + (report.isEmpty() ? "" : "; rua=" + DmarcRepair.uri(report));
  }

  @Override
  public Judgement check(ExpectedRecord expected, Answers answers, Sources sources) {
    return new DmarcCheck(expected, answers, sources).judge();
  }

  @Override
  public List<String> needs() {
    return PublishLast.ROWS;
  }

  @Override
  public Judgement together(
      Judgement own, Answers answers, Sources sources, List<RowReport> others) {
    return new PublishLast(answers, sources, others).judge(own);
  }

  @Override
  public List<? extends FindingCode> codes() {
    return List.of(DmarcFinding.values());
  }
}
