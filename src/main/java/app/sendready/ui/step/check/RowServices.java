package app.sendready.ui.step.check;

import app.sendready.provider.Panel;
import app.sendready.ui.control.RowDetails;
import app.sendready.ui.tool.panel.PanelDrawing;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/// What the rows can draw on from outside the step.
///
/// @param extra what rows of a kind offer beyond their evidence
/// @param panel where the records are edited, and how they are typed there
/// @param showMe shows how a row is mended in the panel, step by step
/// @param saveReport lets the user save the newest report
public record RowServices(
    RowDetails extra,
    ObservableValue<Panel> panel,
    Consumer<PanelDrawing> showMe,
    Optional<Runnable> saveReport) {
  /// Nothing.
  public static final RowServices NONE =
      new RowServices(
          RowDetails.NONE, new SimpleObjectProperty<>(Panel.UNKNOWN), _ -> {}, Optional.empty());
}
