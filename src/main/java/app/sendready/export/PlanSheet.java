package app.sendready.export;

import app.sendready.check.Finding;
import app.sendready.check.RowReport;
import app.sendready.export.sheet.Block;
import app.sendready.export.sheet.Block.Cell;
import app.sendready.export.sheet.Block.Fact;
import app.sendready.export.sheet.Sheet;
import app.sendready.i18n.Messages;
import app.sendready.i18n.Text;
import app.sendready.provider.PanelRow;
import app.sendready.provider.PanelSheet;
import java.util.ArrayList;
import java.util.List;

/// A plan as a document to read: all records at a glance, then each by itself with its whole value.
final class PlanSheet {
  /// A longer value stands further down, whole.
  private static final int GLANCE = 60;

  private final Messages messages;
  private final RecordWords words;

  public PlanSheet(Messages messages) {
    this.messages = messages;
    this.words = new RecordWords(messages);
  }

  public Sheet of(PanelSheet document) {
    DocumentWords about = new DocumentWords(messages, document);
    List<Block> blocks = new ArrayList<>();
    about.notes().forEach(note -> blocks.add(Block.Paragraph.of(note)));
    if (document.looked().isEmpty()) {
      blocks.add(Block.Paragraph.quiet(messages.say("export.not-looked")));
    }
    about.habits().forEach(habit -> blocks.add(Block.Paragraph.quiet(habit)));
    if (!document.typed().isEmpty()) {
      blocks.add(glance(document));
      blocks.add(new Block.Heading(messages.say("export.one-by-one")));
      document
          .grouped(document.typed())
          .forEach((group, rows) -> {
            if (group != PanelSheet.Group.PANEL) {
              blocks.add(new Block.Heading(about.heading(group)));
            }
            rows.forEach(row -> blocks.add(card(row, document)));
          });
    }
    return new Sheet(
        messages.language().tag(), about.title(), blocks, messages.say("export.footer"));
  }

  private Block glance(PanelSheet document) {
    DocumentWords about = new DocumentWords(messages, document);
    return new Block.Table(
        List.of(
            "#",
            messages.say("export.column.action"),
            messages.say("export.column.type"),
            about.nameLabel(document.panel()),
            messages.say("export.column.value")),
        document.typed().stream()
            .map(row ->
                List.of(
                    Cell.word(String.valueOf(row.number())),
                    Cell.word(action(row)),
                    Cell.word(row.expected().type().name()),
                    row.name().isEmpty() ? Cell.word(row.name(messages)) : Cell.code(row.name()),
                    atAGlance(row.line(messages))))
            .toList());
  }

  /// Whole, or where: a value that is cut is copied cut.
  private Cell atAGlance(String value) {
    return value.length() <= GLANCE
        ? Cell.code(value)
        : Cell.word(messages.say(Text.of("export.whole-below", "length", value.length())));
  }

  private Block card(PanelRow row, PanelSheet document) {
    DocumentWords about = new DocumentWords(messages, document);
    String name = about.nameLabel(document.panel(row));
    List<Block> blocks = new ArrayList<>();
    words
        .purpose(row.expected().kind())
        .ifPresent(purpose -> blocks.add(Block.Paragraph.quiet(purpose)));
    row.seen()
        .map(RowReport::reason)
        .map(Finding::title)
        .ifPresent(said -> blocks.add(Block.Paragraph.of(messages.say(said))));
    List<Fact> facts = new ArrayList<>();
    facts.add(Fact.word(messages.say("export.column.type"), row.expected().type().name()));
    facts.add(
        row.name().isEmpty() ? Fact.word(name, row.name(messages)) : Fact.code(name, row.name()));
    String whole = row.expected().name().withoutDot();
    if (!row.isNameWhole()) {
      facts.add(Fact.code(messages.say("export.column.whole-name"), whole));
    }
    if (row.priority().isPresent()) {
      facts.add(
          Fact.code(
              messages.say("export.column.priority"), String.valueOf(row.priority().getAsInt())));
    }
    if (row.canonical().isPresent()) {
      facts.add(Fact.code(about.valueLabel(row), row.value(messages)));
    }
    facts.add(Fact.word("TTL", about.ttl(row)));
    if (!row.replaces().isEmpty()) {
      facts.add(Fact.codes(messages.say("export.column.replaces"), row.replacedValues()));
    }
    blocks.add(new Block.Facts(facts));
    about.careful(row).forEach(why -> blocks.add(Block.Paragraph.strong(why)));
    words
        .risk(row)
        .ifPresent(risk ->
            blocks.add(Block.Paragraph.quiet(messages.say(Text.of("export.risk", "risk", risk)))));
    return new Block.Card(
        row.action().word(),
        action(row),
        row.number()
            + ". "
            + words.name(row.expected())
            + " · "
            + messages.say("export.need." + row.expected().need().word()),
        blocks);
  }

  private String action(PanelRow row) {
    return messages.say("export.action." + row.action().word());
  }
}
