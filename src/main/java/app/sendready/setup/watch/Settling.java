package app.sendready.setup.watch;

import app.sendready.setup.ExpectedRecord;
import app.sendready.setup.Need;
import app.sendready.setup.RowReport;
import app.sendready.setup.Verdict;
import java.util.Optional;

/// One row from round to round: what it was judged last, and what it has settled on.
///
/// The first judgement counts at once. A row that was not right and turns right is *confirming*
/// until a second round agrees, because one right answer among several servers may be luck.
public final class Settling {
  private final ExpectedRecord expected;
  private Optional<RowReport> newest = Optional.empty();
  private Optional<Verdict> settled = Optional.empty();
  private boolean rightOnce;
  private boolean confirming;
  private boolean answered;

  public Settling(ExpectedRecord expected) {
    this.expected = expected;
  }

  public ExpectedRecord expected() {
    return expected;
  }

  /// The newest judgement, settled or not; empty before the first answer.
  public Optional<RowReport> newest() {
    return newest;
  }

  /// The last verdict that was settled.
  public Optional<Verdict> settled() {
    return settled;
  }

  /// Turned right in the last round; a second round must agree.
  public boolean isConfirming() {
    return confirming;
  }

  public boolean isRequired() {
    return expected.need() == Need.REQUIRED;
  }

  /// Works today: right, or right with something to better.
  public boolean works() {
    return !confirming
        && newest
            .map(RowReport::verdict)
            .filter(verdict -> verdict == Verdict.PASS || verdict == Verdict.WARN)
            .isPresent();
  }

  public void roundBegins() {
    answered = false;
  }

  /// Takes a judgement; of the same round the last one counts.
  ///
  /// @return whether it says something that was not known in this round
  public boolean take(RowReport judged) {
    if (answered && newest.filter(judged::equals).isPresent()) {
      return false;
    }
    answered = true;
    newest = Optional.of(judged);
    confirming =
        judged.verdict() == Verdict.PASS
            && settled.filter(before -> before != Verdict.PASS).isPresent()
            && !rightOnce;
    return true;
  }

  /// A round has ended; tells whether the settled verdict is another one than before.
  public boolean roundEnds() {
    if (!answered) {
      return false;
    }
    rightOnce = confirming;
    if (confirming) {
      return false;
    }
    Optional<Verdict> before = settled;
    settled = newest.map(RowReport::verdict);
    return before.isPresent() && !before.equals(settled);
  }
}
