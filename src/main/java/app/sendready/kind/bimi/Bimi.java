package app.sendready.kind.bimi;

import app.sendready.answers.Answers;
import app.sendready.check.Content;
import app.sendready.check.ExpectedRecord;
import app.sendready.check.FindingCode;
import app.sendready.check.Judgement;
import app.sendready.check.Need;
import app.sendready.check.RecordKind;
import app.sendready.check.Sources;
import app.sendready.dns.RecordType;
import java.util.List;

/// The BIMI row: where mailbox providers find the logo. Always optional; without a logo in the
/// answers it shows the gap and asks for nothing.
public final class Bimi implements RecordKind {
  /// The selector that receivers use when a mail names none (draft-brand-indicators §4.3, §7.2 step
  /// 2).
  static final String LABELS = "default._bimi";

  @Override
  public String id() {
    return "bimi";
  }

  @Override
  public List<ExpectedRecord> plan(Answers answers) {
    Content content =
        answers
            .policy()
            .logo()
            .<Content>map(uri -> new Content.Value("v=BIMI1; l=" + uri))
            .orElseGet(() -> new Content.Placeholder("v=BIMI1; l=<https://…/logo.svg>"));
    return answers.fromDomain().tryChild(LABELS).stream()
        .map(name ->
            new ExpectedRecord(
                id(), name, RecordType.TXT, content, Need.OPTIONAL, ExpectedRecord.Place.ZONE))
        .toList();
  }

  @Override
  public Judgement check(ExpectedRecord expected, Answers answers, Sources sources) {
    return new BimiCheck(expected, answers, sources).judge();
  }

  @Override
  public List<? extends FindingCode> codes() {
    return List.of(BimiFinding.values());
  }
}
