package app.sendready.ui.tool.rehearsal;

import app.sendready.check.Report;
import app.sendready.rehearsal.Rehearser;
import app.sendready.ui.tool.drawing.DetailTools;
import app.sendready.ui.tool.drawing.RowDetail;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;

/// The first mail rehearsed, offered by the row of the policy that decides about it.
public final class RehearsalDetail {
  private RehearsalDetail() {}

  /// @param report the newest check of the answers
  /// @param rehearser made anew for each rehearsal
  public static RowDetail of(
      DetailTools tools, ObservableValue<Optional<Report>> report, Supplier<Rehearser> rehearser) {
    return tools.drawn(
        "rehearsal",
        record -> record.kind().equals("dmarc"),
        _ -> tools.answers().getValue().map(now -> new RehearsalDrawing(now, report.getValue())),
        RehearsalDrawing::title,
        drawing -> drawing.draw(rehearser.get()));
  }
}
