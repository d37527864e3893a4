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
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/// What a row's verdict rests on: expected and found, every server's answer, and the line that
/// repeats the question in a terminal.
final class EvidenceView extends VBox {
  private static final int VALUES_SHOWN = 3;

  private final Localized words;
  private final Supplier<Instant> now;
  private final Label why = new Label();
  private final ValueDiff diff;
  private final Label more = new Label();
  private final WordNotes notes = new WordNotes();
  private final GridPane servers = new GridPane();
  private final List<Runnable> ages = new ArrayList<>();
  private final CopyField dig;

  /// @param now for telling how old an answer is
  EvidenceView(Localized words, Consumer<String> announcer, Supplier<Instant> now) {
    this.words = words;
    this.now = now;
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

  /// Shows what is known about a row; nothing before its first answer.
  void show(CheckRow row) {
    row.report().get().ifPresent(report -> show(row, report));
  }

  /// Tells the ages of the answers anew.
  void age() {
    ages.forEach(Runnable::run);
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
    ages.clear();
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
    boolean differs = !right && expected.isPresent() && !found.isEmpty();
    diff.setVisible(differs);
    diff.setManaged(differs);
    String nearest = Comparison.nearestOf(expected.orElse(""), found).orElse("");
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
      Label time = cell(say.clock(view.at()), "help");
      Label age = cell("", "help");
      Runnable tell = () -> age.setText(age(view.at(), words.messages().get()));
      tell.run();
      ages.add(tell);
      servers.addRow(at++, group, server, outcome, ttl, time, age);
      if (!view.values().isEmpty() && views.size() > 1 && differ(views)) {
        Label values = cell(values(view), "mono");
        values.getStyleClass().add("muted");
        values.setWrapText(true);
        servers.add(values, 1, at++, 5, 1);
      }
    }
    return at;
  }

  private String values(ServerView view) {
    return String.join("\n", view.values().stream().limit(VALUES_SHOWN).map(words::value).toList());
  }

  private static boolean differ(List<ServerView> views) {
    return views.stream().map(ServerView::values).distinct().count() > 1;
  }

  private String age(Instant at, Messages say) {
    long seconds = Math.max(0, Duration.between(at, now.get()).toSeconds());
    return seconds < 120
        ? say.say(Text.of("check.age.seconds", "count", seconds))
        : say.say(Text.of("check.age.minutes", "count", seconds / 60));
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
