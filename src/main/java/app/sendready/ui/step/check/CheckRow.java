package app.sendready.ui.step.check;

import app.sendready.check.Action;
import app.sendready.check.Content;
import app.sendready.check.ExpectedRecord;
import app.sendready.check.RowReport;
import app.sendready.check.ServerNews;
import app.sendready.check.Verdict;
import app.sendready.check.watch.Settling;
import app.sendready.ui.control.Status;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// One row on screen: what was expected, the newest judgement, and the status that follows from it
/// and from the runs before.
final class CheckRow {
  private final int number;
  private final ExpectedRecord expected;
  private final ReadOnlyObjectWrapper<Status> status = new ReadOnlyObjectWrapper<>(Status.NOT_YET);
  private final ReadOnlyObjectWrapper<Optional<RowReport>> report =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private boolean answered;
  private boolean othersRight;
  private final ServerNews servers = new ServerNews();
  private final Settling settling;

  CheckRow(int number, ExpectedRecord expected) {
    this.number = number;
    this.expected = expected;
    this.settling = new Settling(expected);
  }

  public int number() {
    return number;
  }

  public ExpectedRecord expected() {
    return expected;
  }

  public ReadOnlyObjectProperty<Status> status() {
    return status.getReadOnlyProperty();
  }

  /// The newest judgement; empty before the first answer.
  public ReadOnlyObjectProperty<Optional<RowReport>> report() {
    return report.getReadOnlyProperty();
  }

  public boolean isRequired() {
    return settling.isRequired();
  }

  /// Works today: right, or right with something to better.
  boolean works() {
    return settling.works();
  }

  /// Worked until one look said otherwise, which a second look has to confirm.
  boolean isInDoubt() {
    return settling.isConfirming() && (rank() == Verdict.PASS || rank() == Verdict.WARN);
  }

  /// Whether its turn has not come: it waits for others that are not right yet.
  public boolean isLater() {
    return status.get() == Status.LATER;
  }

  /// Whether it is optional, wanted, and not there yet.
  boolean isNotThereYet() {
    return status.get() == Status.NOT_THERE_YET;
  }

  /// Whether all rows that have to be right before it are.
  void othersAreRight(boolean now) {
    if (othersRight != now) {
      othersRight = now;
      report.get().ifPresent(_ -> show());
    }
  }

  private void show() {
    RowReport judged = report.get().orElseThrow();
    boolean later = judged.isToWait() && !othersRight;
    status.set(
        later
            ? Status.LATER
            : settling.isConfirming() ? Status.CONFIRMING : Status.of(judged.statusInItsTurn()));
  }

  /// What the watching knows of it.
  Settling settling() {
    return settling;
  }

  /// The value to publish, if there is one without gaps; none where it would take away what others
  /// need.
  public Optional<String> publishable() {
    if (report.get().filter(now -> now.judgement().action() == Action.CONFLICT).isPresent()) {
      return Optional.empty();
    }
    Optional<String> proposed = report.get().flatMap(now -> now.judgement().proposed());
    return proposed.or(() ->
        expected.content() instanceof Content.Value(String text)
            ? Optional.of(text)
            : Optional.empty());
  }

  /// The value that would take the place of what stands there, where a judgement names one or
  /// nothing stands there.
  public Optional<String> proposed() {
    return report
        .get()
        .flatMap(
            now -> now.judgement().found().isEmpty() ? publishable() : now.judgement().proposed());
  }

  /// A run begins: a row without any judgement is now waiting for its first.
  void runBegins() {
    answered = false;
    settling.runBegins();
    if (report.get().isEmpty()) {
      status.set(Status.CHECKING);
    }
  }

  /// Takes a judgement; of the same run the last one counts.
  void take(RowReport judged) {
    answered = true;
    if (settling.take(judged)) {
      report.set(Optional.of(judged));
      show();
    }
  }

  /// Whether it has an answer of the newest run.
  boolean isAnswered() {
    return answered;
  }

  /// A run has ended; tells whether the settled verdict is another one than before.
  boolean roundEnds() {
    return settling.roundEnds();
  }

  /// What single servers began or ceased to say in the run that has ended.
  List<ServerNews.Item> news() {
    return report.get().map(now -> servers.hear(now.views())).orElse(List.of());
  }

  /// A run was called off: what never got an answer is not being checked any more.
  void calledOff() {
    if (status.get() == Status.CHECKING) {
      status.set(Status.NOT_YET);
    }
  }

  /// The newest verdict, settled or not.
  Optional<Verdict> verdict() {
    return report.get().map(RowReport::verdict);
  }

  /// The verdict it is sorted by: the last one that was settled.
  Verdict rank() {
    return settling.settled().orElse(Verdict.UNKNOWN);
  }
}
