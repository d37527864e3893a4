package app.sendready.ui.many;

import app.sendready.i18n.Language;
import app.sendready.i18n.Text;
import app.sendready.ui.fx.Background;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;

/// Reads lists and what was found of them before, and lets go of them, one at a time.
///
/// All of it is used on the JavaFX thread.
final class ManyOpening {
  /// Longer than a look at a domain takes.
  private static final int MOST_SECONDS = 30;

  private final Background telling;
  private final Background reading;
  private final Background opening;
  private final Path scratch;
  private final ObjectProperty<ManyStage> stage;

  /// Comes true when the list before this one is let go of.
  private CompletableFuture<Boolean> free = CompletableFuture.completedFuture(true);

  /// @param background makes one for each purpose
  /// @param scratch where results are kept that cannot be kept beside a table
  /// @param stage told how far it has come
  ManyOpening(Supplier<Background> background, Path scratch, ObjectProperty<ManyStage> stage) {
    this.stage = stage;
    telling = background.get();
    reading = background.get();
    opening = background.get();
    this.scratch = scratch;
  }

  /// Tells apart what someone has brought.
  void tellApart(List<Path> files, Consumer<ManyBrought> told, Consumer<Text> refused) {
    telling.run(() -> ManyBrought.of(files), told, failed -> refused.accept(why(failed)));
  }

  /// Reads a list; the one that is open stays as it is.
  ///
  /// @param refused hears why that cannot be, when all is again as it was
  void read(Callable<ManyList> list, Consumer<ManyList> read, Consumer<Text> refused) {
    ManyStage before = stage.get();
    stage.set(before.hasList() ? new ManyStage.Opening() : new ManyStage.Reading());
    reading.run(
        list,
        read,
        failed -> {
          stage.set(before);
          refused.accept(why(failed));
        });
  }

  /// Opens a list that was read, once the one before it is let go of.
  ///
  /// @param now the language of its results, where there are none yet
  /// @param chosenLast where earlier results were found before, if anywhere
  void open(
      ManyList list,
      Language now,
      Optional<Path> chosenLast,
      Consumer<ManyOpened> opened,
      Consumer<Text> refused) {
    stage.set(new ManyStage.Reading());
    CompletableFuture<Boolean> before = free;
    opening.run(
        () -> {
          // It may be the same file.
          before.get(MOST_SECONDS, TimeUnit.SECONDS);
          ManyKept kept = new ManyKept(list, scratch, chosenLast);
          return new ManyOpened(list, kept, kept.earlier(now));
        },
        opened,
        failed -> refused.accept(why(failed)));
  }

  private static Text why(Exception failed) {
    return failed instanceof ManyList.Refused refused
        ? refused.why()
        : Text.of("manywindow.broken");
  }

  /// Begins anew with what is kept.
  void renew(ManyKept kept, Language now, Runnable done, Consumer<Exception> failed) {
    opening.run(
        () -> {
          kept.renew(now);
          return kept;
        },
        _ -> done.run(),
        failed);
  }

  /// Reads no more.
  void cancel() {
    telling.cancel();
    reading.cancel();
    opening.cancel();
  }

  /// Lets go of a list when the domains at hand have come to their end.
  ///
  /// @param over comes true then
  void letGo(ManyOpened gone, CompletableFuture<Boolean> over) {
    free =
        over.thenApply(done -> {
          try {
            gone.kept().close();
          } catch (IOException disk) {
            // Every result that was kept is there whole.
          }
          return done;
        });
  }
}
