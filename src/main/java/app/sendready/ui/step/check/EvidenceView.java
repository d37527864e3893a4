package app.sendready.ui.step.check;

import app.sendready.i18n.Messages;
import app.sendready.i18n.Text;
import app.sendready.i18n.Visible;
import app.sendready.setup.Comparison;
import app.sendready.setup.RowReport;
import app.sendready.setup.ServerView;
import app.sendready.setup.Verdict;
import app.sendready.ui.control.CopyField;
import app.sendready.ui.control.ValueDiff;
import app.sendready.ui.control.WordNotes;
import app.sendready.ui.fx.Localized;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/// What a row's verdict rests on: expected and found, every server's answer, and the line that
/// repeats the question in a terminal.
final class EvidenceView extends VBox {
  private static final Set<String> ANSWERS = Set.of("found", "no-data", "nxdomain");

  private final Localized words;
  private final Label why = new Label();
  private final ValueDiff diff;
  private final Label more = new Label();
  private final WordNotes notes = new WordNotes();
  private final GridPane servers = new GridPane();
  private final CopyField dig;

  EvidenceView(Localized words, Consumer<String> announcer) {
    this.words = words;
    getStyleClass().add("evidence");
    why.setWrapText(true);
    why.setMaxWidth(640);
    why.getStyleClass().add("help");
    diff = new ValueDiff(words);
    more.setWrapText(true);
    more.getStyleClass().addAll("mono", "muted");
    servers.getStyleClass().add("servers");
    dig = new CopyField(words, announcer);
    dig.setMaxWidth(USE_PREF_SIZE);
    dig.what().set(Text.of("check.dig"));
    getChildren().addAll(why, notes, diff, more, servers, dig);
  }

  /// Whether a server said anything about the record, *no* included.
  static boolean answered(ServerView view) {
    return ANSWERS.contains(view.outcome());
  }

  /// Shows what is known about a row; nothing before its first answer.
  void show(CheckRow row) {
    row.report().get().ifPresent(report -> show(row, report));
  }

  private void show(CheckRow row, RowReport report) {
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
    servers.getChildren().clear();
    int at = 0;
    at = group(at, "check.view.host", report.views().authoritative(), say);
    at = group(at, "check.view.public", report.views().publicResolvers(), say);
    group(at, "check.view.system", report.views().system().stream().toList(), say);
    dig.value().set(digLine(row, report));
  }

  private void compare(RowReport report, boolean right, Messages say) {
    Optional<String> expected =
        report.judgement().proposed().or(() -> report.expected().values().stream().findFirst());
    List<String> found = report.judgement().found();
    boolean differs = !right && expected.isPresent();
    diff.setVisible(differs);
    diff.setManaged(differs);
    String nearest = Comparison.nearestOf(expected.orElse(""), found).orElse("");
    if (differs) {
      report
          .comparison()
          .ifPresentOrElse(diff::show, () -> diff.show(expected.orElseThrow(), nearest));
    }
    List<String> rest =
        found.stream().filter(each -> !differs || !each.equals(nearest)).map(Visible::of).toList();
    more.setText(found.isEmpty() ? say.say("check.found-nothing") : String.join("\n", rest));
    boolean showMore = !rest.isEmpty() || found.isEmpty();
    more.setVisible(showMore);
    more.setManaged(showMore);
  }

  private int group(int at, String key, List<ServerView> views, Messages say) {
    int first = at;
    for (ServerView view : views) {
      Label group = cell(at == first ? say.say(key) : "", "help");
      Label server = cell(Visible.of(view.server().name()), "mono");
      Label outcome = cell(say.say("check.outcome." + view.outcome()), "evidence-outcome");
      Label ttl =
          cell(view.ttl() < 0 ? "" : say.say(Text.of("check.ttl", "seconds", view.ttl())), "help");
      Label time = cell(say.time(view.at()), "help");
      servers.addRow(at++, group, server, outcome, ttl, time);
    }
    return at;
  }

  private static Label cell(String text, String style) {
    Label label = new Label(text);
    label.getStyleClass().add(style);
    label.setMinWidth(0);
    return label;
  }

  private static String digLine(CheckRow row, RowReport report) {
    String question = row.expected().type() + " " + row.expected().name();
    return report.views().authoritative().stream()
        .map(view -> view.server().address())
        .filter(address -> !address.isEmpty())
        .findFirst()
        .map(address -> {
          int port = address.indexOf('#');
          return port < 0
              ? "dig +norecurse @" + address + " " + question
              : "dig +norecurse @"
                  + address.substring(0, port)
                  + " -p "
                  + address.substring(port + 1)
                  + " "
                  + question;
        })
        .orElse("dig " + question);
  }
}
