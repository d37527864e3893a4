package app.sendready.ui.step.records;

import app.sendready.check.Need;
import app.sendready.i18n.Text;
import app.sendready.ui.control.RowDetails;
import app.sendready.ui.fx.Localized;
import app.sendready.ui.tool.panel.PanelDrawing;
import app.sendready.ui.wizard.Step;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/// The step *Records*.
public final class RecordsStep implements Step {
  private final RecordsModel model;
  private final Localized words;
  private final Consumer<String> announcer;
  private final Consumer<String> browser;
  private final RowDetails extra;
  private final Consumer<PanelDrawing> showMe;
  private final Optional<Runnable> send;
  private Optional<RecordsView> view = Optional.empty();

  /// @param announcer is told in words what was copied
  /// @param browser opens an address outside
  public RecordsStep(
      RecordsModel model, Localized words, Consumer<String> announcer, Consumer<String> browser) {
    this(model, words, announcer, browser, RowDetails.NONE, _ -> {}, Optional.empty());
  }

  /// @param announcer is told in words what was copied
  /// @param browser opens an address outside
  /// @param extra what rows offer beyond what is to be copied
  /// @param showMe shows how a row is typed in the panel, step by step
  /// @param send lets the user send the records to somebody else
  public RecordsStep(
      RecordsModel model,
      Localized words,
      Consumer<String> announcer,
      Consumer<String> browser,
      RowDetails extra,
      Consumer<PanelDrawing> showMe,
      Optional<Runnable> send) {
    this.model = model;
    this.words = words;
    this.announcer = announcer;
    this.browser = browser;
    this.extra = extra;
    this.showMe = showMe;
    this.send = send;
  }

  @Override
  public String id() {
    return "records";
  }

  @Override
  public ObservableValue<State> state() {
    return model
        .rows()
        .map(rows -> {
          if (rows.isEmpty()) {
            return State.TO_DO;
          }
          return rows.stream()
                  .anyMatch(row -> row.hasGap() && row.expected().need() == Need.REQUIRED)
              ? State.NEEDS_YOU
              : State.DONE;
        });
  }

  /// With the panel's name once it is known.
  @Override
  public ObservableValue<Text> title() {
    return model.title();
  }

  @Override
  public Node node() {
    RecordsView node =
        view.orElseGet(
            () -> new RecordsView(model, words, announcer, browser, extra, showMe, send));
    view = Optional.of(node);
    return node;
  }
}
