package app.sendready.ui.many;

import app.sendready.i18n.Language;
import app.sendready.i18n.Text;
import app.sendready.ui.fx.Background;
import app.sendready.ui.many.list.BroughtFiles;
import app.sendready.ui.many.list.DomainList;
import app.sendready.ui.many.list.KeptResults;
import app.sendready.ui.many.list.ListReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Reads lists and what was found of them before, and lets go of them, one at a time.
///
/// It is used on the JavaFX thread; what is read runs on threads of its own.
final class ManyOpening {
  /// Longer than a look at a domain takes.
  private static final int MOST_SECONDS = 30;

  /// So long it waits for that before it looks whether somebody still wants the list.
  private static final int PIECE_MILLIS = 100;

  private static final Text WHAT = Text.of("manywindow.reading");

  private final Supplier<Background> background;
  private final Background renewing;
  private final Path scratch;
  private final ManyReading reading;

  /// Who reads the results of a table; comes true when they are let go of.
  private final Map<Path, CompletableFuture<Boolean>> held = new HashMap<>();

  /// Comes true when the list before this one is let go of.
  private CompletableFuture<Boolean> free = CompletableFuture.completedFuture(true);

  /// What becomes of a list.
  ///
  /// @param opened takes it; the one before is still there
  /// @param refused hears why it cannot be opened, when all is again as it was
  record Hearers(Consumer<ManyOpened> opened, Consumer<Text> refused) {}

  /// @param background makes one for each purpose
  /// @param scratch where results are kept that cannot be kept beside a table
  /// @param reading does what can be left
  ManyOpening(Supplier<Background> background, Path scratch, ManyReading reading) {
    this.background = background;
    this.reading = reading;
    this.scratch = scratch;
    renewing = background.get();
  }

  /// Tells apart what someone has brought.
  ///
  /// @param there whether a list is open
  void tellApart(
      List<Path> files, boolean there, Consumer<BroughtFiles> told, Consumer<Text> refused) {
    reading.run(
        during(there),
        WHAT,
        reader -> BroughtFiles.of(files, reader),
        new ManyReading.End<>(told, failed -> refused.accept(why(failed)), _ -> {}));
  }

  private static ManyStage during(boolean there) {
    return there ? new ManyStage.Opening() : new ManyStage.Reading();
  }

  /// Reads a list and what is known of it; the one that is open stays as it is until then.
  ///
  /// @param before the one that is open
  /// @param now the language of its results, where there are none yet
  /// @param chosenLast where earlier results were found before, if anywhere
  void open(
      ManyReading.Task<DomainList> list,
      Optional<ManyOpened> before,
      Language now,
      Optional<Path> chosenLast,
      Hearers hearers) {
    CompletableFuture<Boolean> gone = free;
    CompletableFuture<Boolean> back = new CompletableFuture<>();
    reading.run(
        during(before.isPresent()),
        WHAT,
        reader -> {
          boolean done = false;
          try {
            DomainList read = list.read(reader);
            await(gone, reader);
            KeptResults kept = new KeptResults(read, scratch, chosenLast);
            await(hold(kept, back), reader);
            lend(before, kept, back);
            ManyOpened opened = opened(read, kept, now, reader);
            done = true;
            return opened;
          } finally {
            if (!done) {
              back.complete(true);
            }
          }
        },
        new ManyReading.End<>(
            opened -> {
              hearers.opened().accept(opened);
              back.complete(true);
            },
            failed -> hearers.refused().accept(why(failed)),
            opened -> {
              close(opened.kept());
              back.complete(true);
            }));
  }

  /// Has the results of a table from now on.
  ///
  /// @param back comes true when they are let go of, or are those of the list that is open
  /// @return comes true when nobody has them any more who had them before
  private synchronized CompletableFuture<Boolean> hold(
      KeptResults kept, CompletableFuture<Boolean> back) {
    CompletableFuture<Boolean> none = CompletableFuture.completedFuture(true);
    return kept.beside()
        .map(Path::toAbsolutePath)
        .map(place -> {
          held.values().removeIf(CompletableFuture::isDone);
          CompletableFuture<Boolean> before = held.getOrDefault(place, none);
          held.put(place, before.thenCombine(back, (_, now) -> now));
          return before;
        })
        .orElse(none);
  }

  /// Waits for the end of what is at work on the list before.
  private static void await(CompletableFuture<Boolean> gone, ListReader reader) throws Exception {
    for (int i = 0; !gone.isDone(); i++) {
      if (i > MOST_SECONDS * 1000 / PIECE_MILLIS) {
        throw new TimeoutException("the list before is still in use");
      }
      reader.check();
      try {
        gone.get(PIECE_MILLIS, TimeUnit.MILLISECONDS);
      } catch (TimeoutException notYet) {
        // Once more.
      }
    }
  }

  /// It may be the same file.
  private static void lend(
      Optional<ManyOpened> before, KeptResults kept, CompletableFuture<Boolean> back)
      throws IOException {
    Optional<Path> beside = kept.beside();
    if (before.isPresent() && beside.isPresent() && before.get().kept().isOwn(beside.get())) {
      before.get().kept().lend(back);
    }
  }

  private static ManyOpened opened(
      DomainList list, KeptResults kept, Language now, ListReader reader) throws IOException {
    boolean done = false;
    try {
      ManyOpened opened = new ManyOpened(list, kept, kept.earlier(now, reader));
      done = true;
      return opened;
    } finally {
      if (!done) {
        kept.close();
      }
    }
  }

  private static Text why(Exception failed) {
    return failed instanceof DomainList.Refused refused
        ? refused.why()
        : Text.of("manywindow.broken");
  }

  /// Begins anew with what is kept.
  void renew(KeptResults kept, Language now, Runnable done, Consumer<Exception> failed) {
    renewing.run(
        () -> {
          kept.renew(now);
          return kept;
        },
        _ -> done.run(),
        failed);
  }

  /// Reads no more.
  void cancel() {
    reading.forget();
    renewing.cancel();
  }

  /// Lets go of a list when the domains at hand have come to their end.
  ///
  /// @param over comes true then
  void letGo(ManyOpened gone, CompletableFuture<Boolean> over) {
    CompletableFuture<Boolean> closed = new CompletableFuture<>();
    Callable<Boolean> closing =
        () -> {
          close(gone.kept());
          return closed.complete(true);
        };
    free =
        over.handle(
                (_, _) -> {
                  background.get().run(closing, _ -> {}, _ -> {});
                  return true;
                })
            .thenCombine(closed, (_, done) -> done);
  }

  private static void close(KeptResults kept) {
    try {
      kept.close();
    } catch (IOException disk) {
      // Every result that was kept is there whole.
    }
  }
}
