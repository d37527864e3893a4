package app.sendready.export;

import app.sendready.check.RowReport;
import app.sendready.i18n.Messages;
import app.sendready.i18n.VisibleText;
import app.sendready.text.Comparison;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How a row's found value differs from the one to publish, as lines of plain text: both in their
/// short form, what differs in square brackets, and the notes below; none where nothing is
/// compared.
record ComparisonText(Messages messages) {
  List<String> of(RowReport row) {
    Optional<Comparison> compared = row.comparison();
    if (compared.isEmpty()) {
      return List.of();
    }
    Comparison shown = compared.get().shortened();
    String head = messages.say("export.differs");
    String should = messages.say("export.differs.should");
    String is = messages.say("export.differs.is");
    int width = Math.max(should.length(), is.length());
    String rest = " ".repeat(head.length());
    List<String> lines = new ArrayList<>();
    lines.add(
        head
            + " "
            + padded(should, width)
            + " "
            + VisibleText.of(Comparison.plain(shown.expected())));
    lines.add(
        rest + " " + padded(is, width) + " " + VisibleText.of(Comparison.plain(shown.found())));
    shown.notes().forEach(note -> lines.add(rest + " " + messages.say(note)));
    return lines;
  }

  private static String padded(String word, int width) {
    return word + " ".repeat(width - word.length());
  }
}
