package app.sendready.ui.step.check;

import app.sendready.setup.Content;
import app.sendready.setup.ExpectedRecord;
import app.sendready.setup.Need;
import app.sendready.setup.RowReport;
import app.sendready.setup.ServerNews;
import app.sendready.setup.Verdict;
import app.sendready.ui.control.Status;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/// One row on screen: what was expected, the newest judgement, and the status that follows from it
/// and from the rounds before.
///
/// A row that was not right turns green only when two rounds agree, and a row that worked turns red
/// only then too: while servers disagree, or some of them are silent, neither happens by chance.
public final class CheckRow {
  /// After so many rounds in a row a red row is red, whether or not all of its servers answered.
  private static final int RED_AT_LAST = 6;

  private final int number;
  private final ExpectedRecord expected;
  private final ReadOnlyObjectWrapper<Status> status = new ReadOnlyObjectWrapper<>(Status.NOT_YET);
  private final ReadOnlyObjectWrapper<Optional<RowReport>> report =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final BooleanProperty open = new SimpleBooleanProperty();
  private final ServerNews servers = new ServerNews();
  private Optional<Verdict> settled = Optional.empty();
  private Optional<Verdict> sure = Optional.empty();
  private boolean rightOnce;
  private int redRounds;
  private boolean answered;

  CheckRow(int number, ExpectedRecord expected) {
    this.number = number;
    this.expected = expected;
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

  /// Whether its evidence is unfolded.
  public BooleanProperty open() {
    return open;
  }

  public boolean isRequired() {
    return expected.need() == Need.REQUIRED;
  }

  /// Works today: right, or right with something to better.
  boolean works() {
    return status.get() == Status.PASS || status.get() == Status.WARN;
  }

  /// The value to publish, if there is one without gaps.
  public Optional<String> publishable() {
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

  /// A round begins: a row without any judgement is now waiting for its first.
  void roundBegins() {
    answered = false;
    if (report.get().isEmpty()) {
      status.set(Status.CHECKING);
    }
  }

  /// Takes a judgement; of the same round the last one counts.
  void take(RowReport judged) {
    if (answered && report.get().filter(judged::equals).isPresent()) {
      return;
    }
    answered = true;
    Status shown = Status.of(judged.verdict());
    report.set(Optional.of(judged));
    status.set(mustConfirm(judged) ? Status.CONFIRMING : shown);
  }

  private boolean mustConfirm(RowReport judged) {
    return switch (judged.verdict()) {
      case PASS -> settled.filter(before -> before != Verdict.PASS).isPresent() && !rightOnce;
      case FAIL -> sure.filter(CheckRow::worked).isPresent() && !isRedForSure(judged);
      case WARN, WAITING, UNKNOWN -> false;
    };
  }

  private static boolean worked(Verdict verdict) {
    return switch (verdict) {
      case PASS, WARN, WAITING -> true;
      case UNKNOWN, FAIL -> false;
    };
  }

  private boolean isRedForSure(RowReport judged) {
    boolean allSpoke = judged.views().authoritative().stream().allMatch(ServerNews::answered);
    return redRounds >= (allSpoke ? 1 : RED_AT_LAST - 1);
  }

  /// A round has ended; tells whether the settled verdict is another one than before.
  boolean roundEnds() {
    if (!answered) {
      return false;
    }
    boolean confirming = status.get() == Status.CONFIRMING;
    Optional<Verdict> now = report.get().map(RowReport::verdict);
    rightOnce = confirming && now.filter(v -> v == Verdict.PASS).isPresent();
    redRounds = now.filter(v -> v == Verdict.FAIL).isPresent() ? redRounds + 1 : 0;
    if (confirming) {
      return false;
    }
    Optional<Verdict> before = settled;
    settled = now;
    if (now.filter(v -> v != Verdict.UNKNOWN).isPresent()) {
      sure = now;
    }
    return before.isPresent() && !before.equals(settled);
  }

  /// What single servers began or ceased to say in the round that has ended.
  List<ServerNews.Item> news() {
    return answered ? report.get().map(now -> servers.hear(now.views())).orElse(List.of()) : List.of();
  }

  /// A round was called off: what never got an answer is not being checked any more.
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
    return settled.orElse(Verdict.UNKNOWN);
  }
}
