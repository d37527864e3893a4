package app.sendready.export;

import app.sendready.check.DigLine;
import app.sendready.check.ExpectedRecord;
import app.sendready.check.Report;
import app.sendready.check.RowReport;
import app.sendready.check.ServerView;
import app.sendready.check.Spread;
import app.sendready.check.Verdict;
import app.sendready.export.sheet.Block;
import app.sendready.export.sheet.Block.Cell;
import app.sendready.export.sheet.Block.Fact;
import app.sendready.export.sheet.Sheet;
import app.sendready.i18n.Messages;
import app.sendready.i18n.Text;
import app.sendready.provider.Detection;
import app.sendready.provider.PanelRow;
import app.sendready.reports.KeptAnswer;
import app.sendready.text.Comparison;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A report as a document to read: the sum and all rows at a glance, then each row with what is,
/// what to do, and what every server said when.
final class CheckSheet {
  private final Messages messages;
  private final RecordWords words;
  private final FindingText findings;

  public CheckSheet(Messages messages) {
    this.messages = messages;
    this.words = new RecordWords(messages);
    this.findings = new FindingText(messages);
  }

  /// @param kept what the project keeps of DMARC reports, where there is any
  public Sheet of(Report report, Detection host, Optional<KeptAnswer> kept) {
    ReportWords about = new ReportWords(messages, report, host);
    List<Block> blocks = new ArrayList<>();
    blocks.add(Block.Paragraph.strong(about.sum()));
    blocks.add(Block.Paragraph.of(about.checked()));
    blocks.add(Block.Paragraph.quiet(about.head()));
    blocks.add(Block.Paragraph.quiet(about.zone()));
    List<RowReport> rows = report.numbered();
    List<List<Cell>> lines = new ArrayList<>();
    List<Block> cards = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      lines.add(line(i + 1, report, rows.get(i)));
      cards.add(card(i + 1, report, rows.get(i)));
    }
    blocks.add(
        new Block.Table(
            List.of(
                "#",
                messages.say("export.column.status"),
                messages.say("export.column.record"),
                messages.say("export.column.name"),
                messages.say("export.column.type")),
            lines));
    blocks.add(new Block.Heading(messages.say("export.one-by-one")));
    blocks.addAll(cards);
    LocalDate today = LocalDate.ofInstant(report.checkedAt(), ZoneOffset.UTC);
    kept.map(new ReportsSection(messages, today)::of).ifPresent(blocks::addAll);
    return new Sheet(
        messages.language().tag(), about.title(), blocks, messages.say("export.footer"));
  }

  private List<Cell> line(int number, Report report, RowReport row) {
    ExpectedRecord expected = row.expected();
    return List.of(
        Cell.word(String.valueOf(number)),
        Cell.word(findings.badge(report, row)),
        Cell.word(words.name(expected)),
        Cell.code(expected.name().withoutDot()),
        Cell.word(expected.type().name()));
  }

  private Block card(int number, Report report, RowReport row) {
    List<Block> blocks = new ArrayList<>();
    findings.sentences(report, row).forEach(line -> blocks.add(Block.Paragraph.of(line)));
    List<Fact> facts = new ArrayList<>();
    facts.add(
        Fact.code(
            messages.say("export.column.name"),
            row.expected().name().withoutDot() + " " + row.expected().type()));
    if (row.verdict() != Verdict.PASS) {
      values(facts, row, "export.expected", row.harmless());
      List<String> proposed = row.judgement().proposed().stream().toList();
      if (!proposed.equals(row.expected().values())) {
        values(facts, row, "export.proposed", proposed);
      }
    }
    if (row.judgement().found().isEmpty() && row.verdict() != Verdict.UNKNOWN) {
      facts.add(Fact.word(messages.say("export.found"), messages.say("export.none")));
    }
    values(facts, row, "export.found", row.judgement().found());
    Optional<Comparison> difference =
        row.verdict() == Verdict.PASS ? Optional.empty() : row.comparison();
    difference.map(Comparison::shortened).ifPresent(d -> differs(facts, d));
    blocks.add(new Block.Facts(facts));
    difference.stream()
        .flatMap(d -> d.notes().stream())
        .forEach(note -> blocks.add(Block.Paragraph.of(messages.say(note))));
    Spread spread = Spread.of(row);
    List<List<Cell>> evidence =
        row.views().all().stream().map(view -> evidence(view, spread)).toList();
    if (!evidence.isEmpty()) {
      blocks.add(
          new Block.Table(
              List.of(
                  messages.say("export.evidence.server"),
                  messages.say("export.evidence.answer"),
                  "TTL",
                  messages.say("export.evidence.time")),
              evidence));
      blocks.add(
          new Block.Facts(List.of(Fact.code(messages.say("export.letter.see"), DigLine.of(row)))));
    }
    row.views()
        .visibleEverywhereBy()
        .ifPresent(by ->
            blocks.add(Block.Paragraph.of(messages.say(Text.of("export.visible-by", "time", by)))));
    return new Block.Card(
        report.status(row).word(),
        findings.badge(report, row),
        number
            + ". "
            + words.name(row.expected())
            + " · "
            + messages.say("export.need." + row.expected().need().word()),
        blocks);
  }

  /// What differs, in brackets as in the text report.
  private void differs(List<Fact> facts, Comparison shown) {
    String head = messages.say("export.differs") + " ";
    facts.add(
        Fact.code(
            head + messages.say("export.differs.should"), Comparison.plain(shown.expected())));
    facts.add(Fact.code(head + messages.say("export.differs.is"), Comparison.plain(shown.found())));
  }

  private void values(List<Fact> facts, RowReport row, String label, List<String> values) {
    if (!values.isEmpty()) {
      facts.add(
          Fact.codes(
              messages.say(label),
              values.stream()
                  .map(value -> PanelRow.filled(row.expected(), value, messages))
                  .map(value -> RecordWords.shown(row.expected().type(), value))
                  .toList()));
    }
  }

  private List<Cell> evidence(ServerView view, Spread spread) {
    String server = view.server().name() + " " + view.server().address();
    return List.of(
        Cell.word(server.strip()),
        Cell.word(findings.outcome(view, spread)),
        Cell.word(view.ttl() < 0 ? "" : String.valueOf(view.ttl())),
        Cell.word(messages.clock(view.at())));
  }
}
