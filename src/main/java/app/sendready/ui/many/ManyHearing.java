package app.sendready.ui.many;

import app.sendready.bulk.BulkBaseline;
import app.sendready.bulk.BulkJudge;
import app.sendready.bulk.BulkLine;
import app.sendready.bulk.BulkOutcome;
import app.sendready.bulk.BulkResult;
import app.sendready.check.Report;
import app.sendready.ui.fx.Background;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// Looks at the domain whose details are open, each newer than what the table says of it.
///
/// All of it is used on the JavaFX thread.
final class ManyHearing {
  private final Background background;
  private final ManySaving saving;
  private final ManyChoice choice;
  private final ManyTally tally;
  private final BooleanSupplier running;

  /// @param saving keeps the look
  /// @param tally counts it
  /// @param running whether a run goes on
  ManyHearing(
      Background background,
      ManySaving saving,
      ManyChoice choice,
      ManyTally tally,
      BooleanSupplier running) {
    this.background = background;
    this.saving = saving;
    this.choice = choice;
    this.tally = tally;
    this.running = running;
  }

  /// A look has come to its end. What has changed by it counts where the look before it shows it,
  /// too.
  void heard(Report report, BulkJudge judge) {
    Optional<BulkLine.Understood> line =
        choice
            .line()
            .get()
            .filter(each -> each.answers().equals(report.answers()) && !report.isDeaf());
    if (line.isEmpty()) {
      return;
    }
    BulkResult look = judge.of(line.get(), report);
    if (judge.since().isEmpty()) {
      take(look);
      return;
    }
    BulkBaseline since = judge.since().get();
    Optional<BulkResult> before = choice.known().get();
    background.run(
        () ->
            before.map(first -> since.confirmed(first, look)).orElseGet(() -> since.settled(look)),
        this::take,
        _ -> take(look));
  }

  private void take(BulkResult look) {
    saving.newer(look);
    if (choice.row().get().filter(row -> row.line() == look.line()).isPresent()) {
      choice.known(look);
    }
    tally.add(
        List.of(new ManyRunning.Arrived(look.line(), BulkOutcome.of(look))),
        running.getAsBoolean());
  }

  void forget() {
    background.cancel();
  }
}
