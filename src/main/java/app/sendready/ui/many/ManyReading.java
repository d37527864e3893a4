package app.sendready.ui.many;

import app.sendready.i18n.Text;
import app.sendready.ui.fx.Background;
import app.sendready.ui.many.list.DomainList;
import app.sendready.ui.many.list.HowFar;
import app.sendready.ui.many.list.ListReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// What is read at this moment, how far that is, and its end before its time.
///
/// Who leaves a reading has everything as it was at once, whether the disk answers or not. What
/// reads is not interrupted, because that would close the files of the list that is open, too: it
/// hears at its next piece that nobody waits. Of a disk that never gives one the thread stays, it
/// does nothing and holds up nobody, and no more than a few of them are let be.
///
/// All of it is used on the JavaFX thread.
final class ManyReading {
  /// What is there sooner needs no figures.
  static final Duration MOMENT = Duration.ofMillis(300);

  /// As many threads may wait for a disk that does not answer.
  static final int MOST_LEFT = 4;

  private final Supplier<Background> background;
  private final BiConsumer<Duration, Runnable> later;
  private final ObjectProperty<ManyStage> stage;
  private final List<ListReader> left = new ArrayList<>();
  private final ReadOnlyObjectWrapper<Optional<HowFar>> far =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyIntegerWrapper timesLeft = new ReadOnlyIntegerWrapper();
  private Optional<Now> now = Optional.empty();

  /// @param before where it was when this began
  /// @param far how far it is, though it need not be shown yet
  private record Now(ListReader reader, ManyStage before, HowFar far) {
    Now at(HowFar where) {
      return new Now(reader, before, where);
    }
  }

  /// What is to be read.
  @FunctionalInterface
  interface Task<T> {
    T read(ListReader reader) throws Exception;
  }

  /// What becomes of it.
  ///
  /// @param done takes what was read
  /// @param failed hears why that cannot be
  /// @param unwanted gets what was read and nobody waits for; on any thread
  record End<T>(Consumer<T> done, Consumer<Exception> failed, Consumer<T> unwanted) {}

  /// @param background makes one for each reading
  /// @param later runs something on the JavaFX thread, on which it is asked for
  /// @param stage told what is read
  ManyReading(
      Supplier<Background> background,
      BiConsumer<Duration, Runnable> later,
      ObjectProperty<ManyStage> stage) {
    this.background = background;
    this.later = later;
    this.stage = stage;
  }

  /// How far it is; empty while nothing is read, and for a moment at its begin.
  ReadOnlyObjectProperty<Optional<HowFar>> far() {
    return far.getReadOnlyProperty();
  }

  /// Reads something, and no longer what was read until now.
  ///
  /// @param during where it stands until the end; then where it was before
  /// @param what is said until there are figures
  <T> ListReader run(ManyStage during, Text what, Task<T> task, End<T> end) {
    stop();
    Background own = background.get();
    ListReader reader =
        new ListReader(
            (which, where) -> own.progress(() -> ifNow(which, it -> tell(it.at(where)))));
    now = Optional.of(new Now(reader, stage.get(), new HowFar(what, HowFar.UNKNOWN)));
    stage.set(during);
    if (isCrowded()) {
      over();
      end.failed().accept(new DomainList.Refused(Text.of("manywindow.silent")));
      return reader;
    }
    later.accept(MOMENT, () -> ifNow(reader, it -> far.set(Optional.of(it.far()))));
    own.run(
        () -> {
          try {
            return task.read(reader);
          } finally {
            reader.end();
          }
        },
        read -> {
          if (isNow(reader)) {
            over();
            end.done().accept(read);
          } else {
            drop(read, end);
          }
        },
        broken ->
            ifNow(
                reader,
                _ -> {
                  over();
                  end.failed().accept(broken);
                }));
    return reader;
  }

  private boolean isCrowded() {
    left.removeIf(ListReader::hasEnded);
    return left.size() >= MOST_LEFT;
  }

  private <T> void drop(T read, End<T> end) {
    background
        .get()
        .run(
            () -> {
              end.unwanted().accept(read);
              return read;
            },
            _ -> {},
            _ -> {});
  }

  private boolean isNow(ListReader which) {
    return now.filter(it -> it.reader() == which).isPresent();
  }

  private void ifNow(ListReader which, Consumer<Now> action) {
    now.filter(it -> it.reader() == which).ifPresent(action);
  }

  private void tell(Now where) {
    now = Optional.of(where);
    if (far.get().isPresent()) {
      far.set(Optional.of(where.far()));
    }
  }

  private void over() {
    Optional<ManyStage> before = now.map(Now::before);
    now = Optional.empty();
    far.set(Optional.empty());
    before.ifPresent(stage::set);
  }

  /// Reads no further; the list that is open, its results and what they are compared with are as
  /// they were.
  ///
  /// @return whether something was read
  boolean leave() {
    boolean read = stop();
    timesLeft.set(timesLeft.get() + (read ? 1 : 0));
    return read;
  }

  /// How often that was done.
  ReadOnlyIntegerProperty left() {
    return timesLeft.getReadOnlyProperty();
  }

  private boolean stop() {
    Optional<ListReader> reader = now.map(Now::reader).filter(ListReader::leave);
    reader.ifPresent(it -> {
      left.add(it);
      over();
    });
    return reader.isPresent();
  }

  /// What it was for is gone, whatever comes of it.
  void forget() {
    if (!stop()) {
      over();
    }
  }
}
