package app.sendready.kind.bimi;

import app.sendready.dns.RecordType;
import app.sendready.setup.Answers;
import app.sendready.setup.Content;
import app.sendready.setup.ExpectedRecord;
import app.sendready.setup.FindingCode;
import app.sendready.setup.Judgement;
import app.sendready.setup.Need;
import app.sendready.setup.RecordKind;
import app.sendready.setup.Sources;
import java.util.List;

/// The BIMI row: where mailbox providers find the logo. Always optional; without a logo in the
/// answers it shows the gap and asks for nothing.
public final class Bimi implements RecordKind {
  /// The selector that receivers use when a mail names none (draft §4.3).
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
