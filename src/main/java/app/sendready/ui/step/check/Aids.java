package app.sendready.ui.step.check;

import app.sendready.ui.control.HostForm;
import app.sendready.ui.control.RowExtra;
import app.sendready.ui.tool.panel.PanelDrawing;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/// What the rows can draw on from outside the step.
///
/// @param extra what rows of a kind offer beyond their evidence
/// @param host how the records are typed where the zone is edited, once that is known
/// @param showMe shows how a row is mended in the panel, step by step
/// @param saveReport lets the user save the newest report
public record Aids(
    RowExtra extra,
    ObservableValue<Optional<HostForm>> host,
    Consumer<PanelDrawing> showMe,
    Optional<Runnable> saveReport) {
  /// Nothing.
  public static final Aids NONE =
      new Aids(
          RowExtra.NONE, new SimpleObjectProperty<>(Optional.empty()), _ -> {}, Optional.empty());
}
