package app.sendready.ui.many;

import app.sendready.answers.Answers;
import app.sendready.bulk.BulkLine;
import app.sendready.ui.fx.Background;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/// The domain whose details are looked at.
final class ManyChoice {
  /// Who goes down the table by keyboard asks for nobody in passing.
  private static final Duration PASSING = Duration.ofMillis(250);

  private final Background background;
  private final BiConsumer<Duration, Runnable> later;
  private final ReadOnlyObjectWrapper<Optional<ManyRow>> row =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<BulkLine.Understood>> line =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ObservableValue<Optional<Answers>> answers =
      line.map(now -> now.map(BulkLine.Understood::answers));

  ManyChoice(Background background, BiConsumer<Duration, Runnable> later) {
    this.background = background;
    this.later = later;
  }

  /// Empty while none is looked at.
  ReadOnlyObjectProperty<Optional<ManyRow>> row() {
    return row.getReadOnlyProperty();
  }

  /// What its line says; empty while that is read, and of a line that cannot be used.
  ReadOnlyObjectProperty<Optional<BulkLine.Understood>> line() {
    return line.getReadOnlyProperty();
  }

  ObservableValue<Optional<Answers>> answers() {
    return answers;
  }

  void choose(ManyList list, ManyRow chosen) {
    if (row.get().filter(chosen::equals).isPresent()) {
      return;
    }
    line.set(Optional.empty());
    row.set(Optional.of(chosen));
    later.accept(
        PASSING,
        () -> {
          if (row.get().filter(chosen::equals).isPresent()) {
            read(list, chosen);
          }
        });
  }

  private void read(ManyList list, ManyRow chosen) {
    background.run(
        () -> list.table().line(chosen.line()),
        read ->
            line.set(
                read.filter(BulkLine.Understood.class::isInstance)
                    .map(BulkLine.Understood.class::cast)),
        _ -> line.set(Optional.empty()));
  }

  void none() {
    background.cancel();
    line.set(Optional.empty());
    row.set(Optional.empty());
  }
}
