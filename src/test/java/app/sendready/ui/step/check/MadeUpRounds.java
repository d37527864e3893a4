package app.sendready.ui.step.check;

import app.sendready.answers.Answers;
import app.sendready.check.ExpectedRecord;
import app.sendready.check.Plan;
import app.sendready.check.Report;
import app.sendready.check.RowReport;
import app.sendready.ui.Sample;
import app.sendready.ui.control.Publisher;
import app.sendready.ui.control.Status;
import app.sendready.ui.fx.Background;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.SimpleObjectProperty;

/// A model of the verification screen with runs that the test makes up, run straight through or
/// held until it lets them go.
abstract class MadeUpRounds {
  static final ExpectedRecord A = Sample.SPF;
  static final ExpectedRecord B = Sample.DKIM;
  static final ExpectedRecord C = Sample.PTR;

  final ManualTimer timer = new ManualTimer();
  final SimpleObjectProperty<Optional<Answers>> answers =
      new SimpleObjectProperty<>(Optional.of(Sample.answers()));
  final List<ExpectedRecord> published = new ArrayList<>();
  final Deque<Runnable> held = new ArrayDeque<>();
  boolean holding;
  int looks;

  final CheckModel model(List<ExpectedRecord> plan, Function<Integer, List<RowReport>> judge) {
    return model(plan, rounds(judge), Optional.empty());
  }

  final CheckModel model(
      List<ExpectedRecord> plan, CheckRunner rounds, Optional<Publisher> publisher) {
    return new CheckModel(
        answers,
        now -> new Plan(now, plan),
        rounds,
        new Background(
            task -> {
              if (holding) {
                held.add(task);
              } else {
                task.run();
              }
            },
            Runnable::run),
        timer,
        timer,
        publisher);
  }

  final CheckRunner rounds(Function<Integer, List<RowReport>> judge) {
    return new CheckRunner() {
      @Override
      public Report run(Answers now, Consumer<RowReport> onRow) {
        List<RowReport> rows = judge.apply(++looks);
        rows.forEach(onRow);
        return Sample.report(rows);
      }
    };
  }

  static List<TimelineEntry> turned(CheckModel model) {
    return model.changes().stream().filter(TimelineEntry.StatusChanged.class::isInstance).toList();
  }

  static CheckRow row(CheckModel model, ExpectedRecord expected) {
    return model.rows().stream()
        .filter(row -> row.expected().equals(expected))
        .findFirst()
        .orElseThrow();
  }

  static Status status(CheckModel model, ExpectedRecord expected) {
    return row(model, expected).status().get();
  }

  static List<Status> statuses(CheckModel model) {
    return model.rows().stream().map(row -> row.status().get()).toList();
  }
}
