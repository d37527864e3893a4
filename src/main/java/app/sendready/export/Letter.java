package app.sendready.export;

import app.sendready.check.Action;
import app.sendready.check.DigLine;
import app.sendready.check.Finding;
import app.sendready.check.RowReport;
import app.sendready.dns.TypedName;
import app.sendready.i18n.Messages;
import app.sendready.i18n.Text;
import app.sendready.i18n.VisibleText;
import app.sendready.provider.DnsHost;
import app.sendready.provider.Panel;
import app.sendready.provider.PanelRow;
import app.sendready.provider.PanelSheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A letter to whoever edits the zone: what is missing, with what it replaces, what could go wrong,
/// and how to undo it; of a document with all rows also what must stay as it is. Values are never
/// broken, so that they can be copied from a mail.
public final class Letter {
  private static final String INDENT = "   ";

  private final Messages messages;
  private final RecordWords words;

  public Letter(Messages messages) {
    this.messages = messages;
    this.words = new RecordWords(messages);
  }

  /// The letter as a file, its subject in the first line.
  public String of(PanelSheet document) {
    MailDraft mail = mail(document);
    return say(Text.of("export.letter.subject", "about", mail.subject())) + "\n\n" + mail.body();
  }

  public MailDraft mail(PanelSheet document) {
    List<PanelRow> todo = document.toDo();
    List<String> lines = new ArrayList<>();
    lines.add(messages.say("export.letter.hello"));
    lines.add("");
    lines.add(say(intro(document, todo.size())));
    lines.add(looked(document));
    toDo(todo, document, lines);
    List<PanelRow> gaps = document.typed().stream().filter(PanelRow::isToFollow).toList();
    names("export.letter.gaps", gaps, lines);
    names("export.letter.kept", document.with(Action.KEEP), lines);
    lines.add("");
    lines.add(messages.say(todo.isEmpty() ? "export.letter.bye.nothing" : "export.letter.bye"));
    return new MailDraft(
        say(Text.of("export.letter.about", "domain", document.domain())),
        String.join("\n", lines) + "\n");
  }

  private void toDo(List<PanelRow> todo, PanelSheet document, List<String> lines) {
    Map<PanelSheet.Group, List<PanelRow>> groups = document.grouped(todo);
    String later =
        groups.containsKey(PanelSheet.Group.PANEL)
            ? "export.letter.later"
            : "export.letter.later.alone";
    groups.forEach((group, rows) -> {
      lines.add("");
      switch (group) {
        case PANEL -> {
          if (rows.stream().anyMatch(row -> row.zone().isEmpty())) {
            lines.add(where(document.panel()));
            lines.addAll(new DocumentWords(messages, document).habits());
          }
        }
        case LATER -> lines.add(messages.say(later));
        case OWNER -> lines.add(messages.say("export.letter.reverse"));
        case CHECKED -> lines.add(messages.say("export.group.checked"));
      }
      rows.forEach(row -> item(row, document, lines));
    });
  }

  /// Rows that are only named, under a sentence that says why.
  private void names(String why, List<PanelRow> rows, List<String> lines) {
    if (rows.isEmpty()) {
      return;
    }
    lines.add("");
    lines.add(messages.say(why));
    rows.forEach(row ->
        lines.add(
            INDENT
                + row.number()
                + ". "
                + words.name(row.expected())
                + ": "
                + row.expected().type()
                + " "
                + row.expected().name().withoutDot()));
  }

  private Text intro(PanelSheet document, int count) {
    return Text.of(
            count == 0 ? "export.letter.intro.nothing" : "export.letter.intro",
            "domain",
            document.domain())
        .with("platform", document.plan().answers().platform().name())
        .with("count", count);
  }

  private String looked(PanelSheet document) {
    return document
        .looked()
        .map(report -> say(Text.of("export.looked", "time", messages.moment(report.checkedAt()))))
        .orElseGet(() -> messages.say("export.letter.not-looked"));
  }

  private String where(Panel panel) {
    Text text =
        panel.zone().isPresent()
            ? Text.of(
                panel.host().isPresent() ? "export.letter.where.host" : "export.letter.where.zone",
                "zone",
                panel.zone().map(TypedName::unicode).orElse(""))
            : Text.of(panel.host().isPresent() ? "export.form.whole" : "export.letter.where.whole");
    return say(text.with("host", panel.host().map(DnsHost::name).orElse("")));
  }

  private void item(PanelRow row, PanelSheet document, List<String> lines) {
    DocumentWords about = new DocumentWords(messages, document);
    lines.add("");
    lines.add(
        say(
            Text.of("export.letter.item", "number", String.valueOf(row.number()))
                .with("do", Text.of("export.letter.do." + row.action().word()))
                .with("record", words.name(row.expected()))
                .with("need", Text.of("export.need." + row.expected().need().word()))));
    lines.add("");
    List<List<String>> facts = new ArrayList<>();
    row.zone()
        .ifPresent(part ->
            fact(facts, messages.say("export.letter.zone"), TypedName.unicode(part.name())));
    row.expected()
        .address()
        .ifPresent(
            address -> fact(facts, messages.say("export.letter.address"), address.toString()));
    fact(facts, messages.say("export.column.type"), row.expected().type().name());
    String whole = row.expected().name().withoutDot();
    fact(facts, about.nameLabel(document.panel(row)), row.name(messages));
    if (!row.isNameWhole()) {
      fact(facts, messages.say("export.column.whole-name"), whole);
    }
    if (row.action() == Action.ADD || row.action() == Action.CHANGE) {
      if (row.priority().isPresent()) {
        fact(
            facts,
            messages.say("export.column.priority"),
            String.valueOf(row.priority().getAsInt()));
      }
      fact(facts, about.valueLabel(row), row.value(messages));
      fact(facts, "TTL", about.ttl(row));
    }
    for (String old : row.replacedValues()) {
      fact(facts, messages.say("export.letter.old." + row.action().word()), old);
    }
    reason(row).ifPresent(why -> fact(facts, messages.say("export.letter.why"), why));
    words
        .purpose(row.expected().kind())
        .ifPresent(what -> fact(facts, messages.say("export.letter.what-for"), what));
    words.risk(row).ifPresent(risk -> fact(facts, messages.say("export.letter.risk"), risk));
    about.careful(row).forEach(why -> fact(facts, messages.say("export.letter.careful"), why));
    fact(
        facts,
        messages.say("export.letter.undo"),
        messages.say("export.letter.undo." + row.action().word()));
    fact(
        facts,
        messages.say("export.letter.see"),
        DigLine.plain(row.expected().type(), row.expected().name()));
    int width = facts.stream().mapToInt(fact -> fact.getFirst().length()).max().orElse(0);
    facts.forEach(fact ->
        lines.add(
            INDENT
                + fact.getFirst()
                + " ".repeat(width - fact.getFirst().length() + 2)
                + fact.getLast()));
  }

  /// What was seen that has to change; of a missing record there is nothing more to say.
  private Optional<String> reason(PanelRow row) {
    return row.action() == Action.ADD
        ? Optional.empty()
        : row.seen().map(RowReport::reason).map(Finding::title).map(messages::say);
  }

  private void fact(List<List<String>> facts, String label, String value) {
    facts.add(List.of(label + ":", VisibleText.of(value)));
  }

  private String say(Text text) {
    return messages.say(text);
  }
}
