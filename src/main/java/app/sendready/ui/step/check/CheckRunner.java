package app.sendready.ui.step.check;

import app.sendready.answers.Answers;
import app.sendready.check.Report;
import app.sendready.check.RowReport;
import java.util.function.Consumer;

/// One look at everything: asks DNS for each row of the plan and judges it.
@FunctionalInterface
public interface CheckRunner {
  /// Blocks until every row is judged or its budget is spent; an interrupt ends it.
  ///
  /// @param onRow gets each row as soon as it is judged, on the thread that called
  Report run(Answers answers, Consumer<RowReport> onRow) throws InterruptedException;
}
