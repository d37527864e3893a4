package app.sendready.ui.many;

import app.sendready.answers.Answers;
import app.sendready.bulk.BulkLine;
import app.sendready.bulk.BulkResult;
import app.sendready.ui.fx.Background;
import app.sendready.ui.many.list.DomainList;
import app.sendready.ui.many.list.DomainRow;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/// The domain whose details are looked at.
final class ManyChoice {
  /// Who goes down the table by keyboard asks for nobody in passing.
  private static final Duration PASSING = Duration.ofMillis(250);

  private final Background background;
  private final BiConsumer<Duration, Runnable> later;
  private final ReadOnlyObjectWrapper<Optional<DomainRow>> row =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<BulkLine.Understood>> line =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<BulkResult>> known =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ObservableValue<Optional<Answers>> answers =
      line.map(now -> now.map(BulkLine.Understood::answers));

  ManyChoice(Background background, BiConsumer<Duration, Runnable> later) {
    this.background = background;
    this.later = later;
  }

  /// Empty while none is looked at.
  ReadOnlyObjectProperty<Optional<DomainRow>> row() {
    return row.getReadOnlyProperty();
  }

  /// What its line says; empty while that is read, and of a line that cannot be used.
  ReadOnlyObjectProperty<Optional<BulkLine.Understood>> line() {
    return line.getReadOnlyProperty();
  }

  /// What is known of it in full; empty while that is read, and of one that nobody has looked at.
  ReadOnlyObjectProperty<Optional<BulkResult>> known() {
    return known.getReadOnlyProperty();
  }

  ObservableValue<Optional<Answers>> answers() {
    return answers;
  }

  /// @param source where a result of a line is found, off the JavaFX thread
  void choose(DomainList list, DomainRow chosen, Source source) {
    if (row.get().filter(chosen::equals).isPresent()) {
      return;
    }
    line.set(Optional.empty());
    known.set(Optional.empty());
    row.set(Optional.of(chosen));
    later.accept(
        PASSING,
        () -> {
          if (row.get().filter(chosen::equals).isPresent()) {
            read(list, chosen, source);
          }
        });
  }

  /// Where results of lines are found.
  @FunctionalInterface
  interface Source {
    Optional<BulkResult> result(int line) throws IOException;
  }

  private record Read(Optional<BulkLine.Understood> line, Optional<BulkResult> known) {}

  private void read(DomainList list, DomainRow chosen, Source source) {
    background.run(
        () ->
            new Read(
                list.table()
                    .line(chosen.line())
                    .filter(BulkLine.Understood.class::isInstance)
                    .map(BulkLine.Understood.class::cast),
                result(chosen.line(), source)),
        read -> {
          known.set(read.known());
          line.set(read.line());
        },
        _ -> line.set(Optional.empty()));
  }

  /// On a thread that nobody interrupts: an interrupt would close the file for all.
  private static Optional<BulkResult> result(int line, Source source)
      throws InterruptedException, ExecutionException {
    return CompletableFuture.supplyAsync(
            () -> {
              try {
                return source.result(line);
              } catch (IOException unreadable) {
                return Optional.<BulkResult>empty();
              }
            })
        .get();
  }

  /// Reads again what is known of the chosen one, if it is one of these lines.
  void readAgain(Predicate<Integer> lines, Source source) {
    row.get()
        .filter(chosen -> line.get().isPresent() && lines.test(chosen.line()))
        .ifPresent(chosen ->
            background.run(
                () -> result(chosen.line(), source), known::set, _ -> known.set(Optional.empty())));
  }

  /// More is known of the chosen one.
  void known(BulkResult now) {
    known.set(Optional.of(now));
  }

  void none() {
    background.cancel();
    line.set(Optional.empty());
    known.set(Optional.empty());
    row.set(Optional.empty());
  }
}
