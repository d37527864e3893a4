package app.sendready.ui.step.check;

import app.sendready.check.DigLine;
import app.sendready.check.RowReport;
import app.sendready.check.Verdict;
import app.sendready.i18n.Messages;
import app.sendready.i18n.Text;
import app.sendready.provider.PanelRow;
import app.sendready.text.Comparison;
import app.sendready.ui.control.ValueDiff;
import app.sendready.ui.control.WholeValue;
import app.sendready.ui.control.WordNotes;
import app.sendready.ui.fx.Localized;
import app.sendready.ui.fx.Presence;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// What a row's verdict rests on: expected and found, every server's answer, and the line that
/// repeats the question in a terminal.
final class EvidenceView extends VBox {
  private final Localized words;
  private final Label why = new Label();
  private final ValueDiff diff;
  private final Label more = new Label();
  private final WordNotes notes = new WordNotes();
  private final ServerTable servers;
  private final WholeValue dig;

  EvidenceView(Localized words, Consumer<String> announcer) {
    this.words = words;
    getStyleClass().add("evidence");
    why.setWrapText(true);
    why.getStyleClass().addAll("prose", "help");
    diff = new ValueDiff(words);
    more.setWrapText(true);
    more.getStyleClass().addAll("mono", "muted");
    servers = new ServerTable(words);
    dig = new WholeValue(words, announcer);
    dig.what().set(Text.of("check.dig"));
    getChildren().addAll(why, notes, diff, more, servers, dig);
  }

  /// Shows what is known about a row; nothing before its first answer.
  void show(CheckRow row) {
    row.report().get().ifPresent(report -> show(report));
  }

  private void show(RowReport report) {
    Messages say = words.messages().get();
    boolean right = report.verdict() == Verdict.PASS;
    why.setText(say.say(report.reason().why()));
    notes.show(
        say,
        List.of(
            say.say(report.reason().title()),
            say.say(report.reason().why()),
            say.say(report.reason().cure())));
    compare(report, right, say);
    servers.show(report, say);
    dig.value().set(DigLine.of(report));
  }

  private void compare(RowReport report, boolean right, Messages say) {
    Optional<String> expected =
        report
            .judgement()
            .proposed()
            .or(() -> report.harmless().stream().findFirst())
            .map(value -> PanelRow.filled(report.expected(), value, say));
    List<String> found = report.judgement().found();
    String nearest = Comparison.nearestOf(expected.orElse(""), found).orElse("");
    boolean differs =
        !right && expected.isPresent() && !found.isEmpty() && !nearest.equals(expected.get());
    Presence.set(diff, differs);
    if (differs) {
      report
          .comparison()
          .ifPresentOrElse(diff::show, () -> diff.show(expected.orElseThrow(), nearest));
    }
    List<String> rest =
        found.stream().filter(each -> !differs || !each.equals(nearest)).map(words::value).toList();
    boolean told = report.verdict() != Verdict.UNKNOWN;
    more.setText(found.isEmpty() ? say.say("check.found-nothing") : String.join("\n", rest));
    boolean showMore = !rest.isEmpty() || (found.isEmpty() && told && expected.isPresent());
    Presence.set(more, showMore);
  }
}
