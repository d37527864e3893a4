package app.sendready.check.watch;

import app.sendready.check.ExpectedRecord;
import app.sendready.check.Need;
import app.sendready.check.RowReport;
import app.sendready.check.ServerNews;
import app.sendready.check.Verdict;
import java.util.Optional;

/// One row from run to run: what it was judged last, and what it has settled on.
///
/// The first judgement counts at once. A row that was not right and turns right is *confirming*
/// until a second run agrees, because one right answer among several servers may be luck. A row
/// that worked turns red only then too: while servers disagree, or some of them are silent, neither
/// happens by chance.
public final class Settling {
  /// After so many runs in a row a red row is red, whether or not all of its servers answered.
  private static final int RED_AT_LAST = 6;

  private final ExpectedRecord expected;
  private Optional<RowReport> newest = Optional.empty();
  private Optional<Verdict> settled = Optional.empty();
  private Optional<Verdict> sure = Optional.empty();
  private boolean rightOnce;
  private int redRounds;
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

  /// Turned right in the last run, or wrong after it had worked; a second run must agree.
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

  public void runBegins() {
    answered = false;
  }

  /// Takes a judgement; of the same run the last one counts.
  ///
  /// @return whether it says something that was not known in this run
  public boolean take(RowReport judged) {
    if (answered && newest.filter(judged::equals).isPresent()) {
      return false;
    }
    answered = true;
    newest = Optional.of(judged);
    confirming = mustConfirm(judged);
    return true;
  }

  private boolean mustConfirm(RowReport judged) {
    return switch (judged.verdict()) {
      case PASS -> settled.filter(before -> before != Verdict.PASS).isPresent() && !rightOnce;
      case FAIL -> sure.filter(Settling::worked).isPresent() && !isRedForSure(judged);
      case WARN, WAITING, UNKNOWN -> false;
    };
  }

  private static boolean worked(Verdict verdict) {
    return switch (verdict) {
      case PASS, WARN, WAITING -> true;
      case UNKNOWN, FAIL -> false;
    };
  }

  /// A server that had the record and now says nothing may still have it.
  private boolean isRedForSure(RowReport judged) {
    boolean allSpoke = judged.views().authoritative().stream().allMatch(ServerNews::answered);
    return redRounds >= (allSpoke ? 1 : RED_AT_LAST - 1);
  }

  /// A run has ended; tells whether the settled verdict is another one than before.
  public boolean roundEnds() {
    if (!answered) {
      return false;
    }
    Optional<Verdict> now = newest.map(RowReport::verdict);
    rightOnce = confirming && now.equals(Optional.of(Verdict.PASS));
    redRounds = now.equals(Optional.of(Verdict.FAIL)) ? redRounds + 1 : 0;
    if (confirming) {
      return false;
    }
    Optional<Verdict> before = settled;
    settled = now;
    if (!now.equals(Optional.of(Verdict.UNKNOWN))) {
      sure = now;
    }
    return before.isPresent() && !before.equals(settled);
  }
}
