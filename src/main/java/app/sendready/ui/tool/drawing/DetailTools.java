package app.sendready.ui.tool.drawing;

import app.sendready.answers.Answers;
import app.sendready.check.ExpectedRecord;
import app.sendready.dns.Resolver;
import app.sendready.i18n.Text;
import app.sendready.ui.control.RowDetails;
import app.sendready.ui.fx.Background;
import app.sendready.ui.fx.Localized;
import app.sendready.ui.fx.SideWindow;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;

/// What closer looks are made with.
///
/// @param announcer is told in words what was copied
/// @param background one for each look
/// @param window one for each look
/// @param dns opened anew for each asking
/// @param answers what the user has typed so far
public record DetailTools(
    Localized words,
    Consumer<String> announcer,
    Supplier<Background> background,
    Supplier<SideWindow> window,
    Supplier<Resolver> dns,
    ObservableValue<Optional<Answers>> answers) {
  /// A drawing as a closer look.
  ///
  /// @param id of the window's content; the words on the row's button are `<id>.show`
  /// @param offered for which records there is such a look
  /// @param about what to ask about; nothing where that is not known any more
  /// @param draw asks, blocking
  public <A> RowDetail drawn(
      String id,
      Predicate<ExpectedRecord> offered,
      Function<ExpectedRecord, Optional<A>> about,
      Function<A, Text> title,
      Function<A, Drawing> draw) {
    DrawingWindow<A> shown =
        new DrawingWindow<>(
            id, new DrawingModel<>(title, draw, background.get()), words, announcer, window.get());
    return new RowDetail() {
      @Override
      public Optional<RowDetails.Offer> of(ExpectedRecord record) {
        return offered.test(record)
            ? Optional.of(
                new RowDetails.Offer(
                    id + ".show", (row, _) -> about.apply(row).ifPresent(shown::show)))
            : Optional.empty();
      }

      @Override
      public void close() {
        shown.close();
      }
    };
  }
}
