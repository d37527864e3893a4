package app.sendready.ui.many.list;

import app.sendready.bulk.BulkBaseline;
import app.sendready.bulk.BulkHow;
import app.sendready.bulk.BulkJournal;
import app.sendready.bulk.BulkOutcome;
import app.sendready.bulk.BulkResult;
import app.sendready.bulk.Shard;
import app.sendready.disk.Part;
import app.sendready.disk.ReadWatch;
import app.sendready.disk.RegularFile;
import app.sendready.disk.Rights;
import app.sendready.disk.SafeFile;
import app.sendready.i18n.Language;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// Where the results of a list are kept: beside its table, as `bulk --resume` has them, so that a
/// run that was broken off goes on; else in the program's own folder, until the window is closed.
///
/// Used on any thread.
public final class KeptResults implements AutoCloseable {
  /// Longer than a list is read.
  private static final int MOST_SECONDS = 30;

  private final ReentrantLock lock = new ReentrantLock();
  private final DomainList list;
  private final Path scratch;
  private final Optional<Path> chosenLast;
  private Optional<BulkJournal> journal = Optional.empty();
  private Optional<Path> temporary = Optional.empty();
  private Optional<BulkBaseline> since = Optional.empty();

  /// Another has the file of the results until this comes true.
  private Optional<CompletableFuture<Boolean>> lent = Optional.empty();

  private boolean othersStandThere;
  private BulkHow how = BulkHow.in(Language.ENGLISH);
  private volatile AboutResults about = AboutResults.none(how);

  /// @param scratch a file of the program's own
  /// @param chosenLast where earlier results were found before, if anywhere
  public KeptResults(DomainList list, Path scratch, Optional<Path> chosenLast) {
    this.list = list;
    this.scratch = scratch;
    this.chosenLast = chosenLast;
  }

  /// Where results would be kept beside the table; empty where there is none.
  public Optional<Path> beside() {
    return list.file().map(table -> BulkJournal.beside(table, Shard.WHOLE));
  }

  /// What the results say that are there already, in whichever language they were told and whatever
  /// they were compared with, by their lines.
  ///
  /// @param now the language to begin with
  /// @throws ListReader.Left where nobody waits for it; it is to be closed then
  public Map<Integer, BulkOutcome> earlier(Language now, ListReader reader) throws ListReader.Left {
    lock.lock();
    try {
      return read(now, reader);
    } finally {
      lock.unlock();
    }
  }

  private Map<Integer, BulkOutcome> read(Language now, ListReader reader) throws ListReader.Left {
    how = BulkHow.in(now);
    Map<Integer, BulkOutcome> all = new HashMap<>();
    Optional<Path> place = beside().filter(Files::exists);
    if (place.isPresent()) {
      try {
        BulkHow theirs = BulkJournal.how(place.get()).filter(it -> !it.inOrder()).orElse(how);
        journal =
            Optional.of(
                open(
                    place.get(),
                    theirs,
                    result -> all.put(result.line(), BulkOutcome.of(result)),
                    reader));
        how = theirs;
        since =
            how.since().flatMap(wanted -> FoundAgain.find(wanted, list.file(), chosenLast, reader));
      } catch (IOException notThese) {
        othersStandThere = true;
        all.clear();
      }
    }
    reader.check();
    tell();
    return all;
  }

  private void tell() {
    Optional<String> place =
        journal.isPresent() && temporary.isEmpty()
            ? beside().map(file -> String.valueOf(file.getFileName()))
            : Optional.empty();
    about = new AboutResults(how, since, place, temporary, othersStandThere);
  }

  private BulkJournal open(Path file, BulkHow told, Consumer<BulkResult> each, ReadWatch watch)
      throws IOException {
    return BulkJournal.open(file, list.bytes(), Shard.WHOLE, told, each, watch);
  }

  private BulkJournal open(Path file) throws IOException {
    return open(file, how, _ -> {}, ReadWatch.NONE);
  }

  /// Whether it is the file in which the results of this list are kept. Waits for nobody who works
  /// on them.
  public boolean isOwn(Path file) throws IOException {
    Optional<Path> own = about.own().or(this::beside).filter(Files::exists);
    return own.isPresent() && RegularFile.isSame(own.get(), file);
  }

  /// Compares what is known with earlier results from now on, or with nothing. What needs another
  /// look for that stays as it is until then. Who asks for a result meanwhile does not wait.
  ///
  /// @param each gets every result that is other now
  /// @throws ListReader.Left where nobody waits for it; all is as it was
  /// @throws IOException where that cannot be kept; all is as it was then
  public void compare(Optional<BulkBaseline> with, Consumer<BulkResult> each, ListReader reader)
      throws IOException {
    Optional<BulkJournal> results = locked(this::there);
    BulkHow next = how.since(with.map(then -> then.about().since()));
    boolean other =
        !next.since().map(BulkHow.Since::mark).equals(how.since().map(BulkHow.Since::mark));
    if (other && results.isPresent()) {
      rewrite(
          results.get(),
          next,
          result -> {
            BulkResult now = settled(with, result);
            each.accept(now);
            return now;
          },
          reader);
    } else {
      reader.keep();
    }
    Optional<BulkBaseline> before = since;
    locked(() -> choose(other ? next : how, with));
    if (before.isPresent()) {
      before.get().close();
    }
  }

  private BulkHow choose(BulkHow next, Optional<BulkBaseline> with) throws IOException {
    BulkHow was = how;
    how = next;
    boolean done = false;
    try {
      // The choice outlives the end of the program.
      journal();
      since = with;
      done = true;
      return how;
    } finally {
      how = done ? how : was;
      tell();
    }
  }

  /// A result as it is held against other earlier results, or against none.
  public static BulkResult settled(Optional<BulkBaseline> with, BulkResult result) {
    return with.map(then -> then.settled(result)).orElseGet(result::bare);
  }

  private void rewrite(
      BulkJournal results, BulkHow next, UnaryOperator<BulkResult> as, ListReader reader)
      throws IOException {
    Path place = temporary.or(this::beside).orElseThrow();
    int of = results.size();
    int[] done = {0};
    try (Part part = Part.of(place, Rights.KEPT)) {
      BulkJournal.Copy copy =
          results.copy(
              part,
              list.bytes(),
              next,
              result -> {
                reader.compared(done[0]++, of);
                return as.apply(result);
              });
      part.finish();
      reader.keep();
      locked(() -> take(part, place, copy, next));
    }
  }

  private BulkHow take(Part part, Path place, BulkJournal.Copy copy, BulkHow next)
      throws IOException {
    try {
      journal.orElseThrow().close();
      journal = Optional.empty();
      part.take();
      how = next;
      journal = opened(copy, place);
      return how;
    } finally {
      if (journal.isEmpty()) {
        journal = Optional.of(open(place));
      }
    }
  }

  private static Optional<BulkJournal> opened(BulkJournal.Copy copy, Path place) {
    try {
      return Optional.of(copy.open(place));
    } catch (IOException another) {
      // Then it is read.
      return Optional.empty();
    }
  }

  /// Does something that nobody else does at the same moment.
  private <T> T locked(Locked<T> action) throws IOException {
    lock.lock();
    try {
      return action.call();
    } finally {
      lock.unlock();
    }
  }

  /// What is done so.
  @FunctionalInterface
  private interface Locked<T> {
    T call() throws IOException;
  }

  /// Lets another have the file beside the table for a while, if that is where results are kept.
  ///
  /// @param until comes true when it is free again
  public void lend(CompletableFuture<Boolean> until) throws IOException {
    locked(() -> {
      if (journal.isPresent() && temporary.isEmpty()) {
        journal.get().close();
        journal = Optional.empty();
        lent = Optional.of(until);
      } else if (lent.isPresent()) {
        lent = Optional.of(until);
      }
      return lent;
    });
  }

  /// The results that are there; of those that were lent when they are free.
  private Optional<BulkJournal> there() throws IOException {
    if (lent.isPresent()) {
      try {
        lent.get().get(MOST_SECONDS, TimeUnit.SECONDS);
      } catch (InterruptedException stopped) {
        throw new InterruptedIOException("stopped");
      } catch (ExecutionException | TimeoutException stillLent) {
        throw new IOException(stillLent);
      }
      journal = Optional.of(open(beside().orElseThrow()));
      lent = Optional.empty();
    }
    return journal;
  }

  /// The journal to add to, made where there is none.
  ///
  /// @throws IOException where nothing can be kept anywhere
  public BulkJournal journal() throws IOException {
    return locked(() -> {
      if (there().isEmpty()) {
        journal = Optional.of(made());
        tell();
      }
      return journal.orElseThrow();
    });
  }

  private BulkJournal made() throws IOException {
    if (!othersStandThere && beside().isPresent()) {
      try {
        return open(beside().get());
      } catch (IOException notThere) {
        othersStandThere = true;
      }
    }
    Path own = OwnPlace.free(scratch, file -> open(file).close());
    temporary = Optional.of(own);
    return open(own);
  }

  /// Forgets all results and begins anew.
  ///
  /// @param now the language of those to come
  public void renew(Language now) throws IOException {
    locked(() -> {
      boolean ours = there().isPresent() && temporary.isEmpty();
      letGo();
      how = new BulkHow(now, false, how.since());
      tell();
      if (ours) {
        SafeFile.remove(beside().orElseThrow());
      }
      return how;
    });
  }

  /// Tells results in a language from now on, unless some are there in another. Waits for nobody:
  /// while someone works on results, some are there.
  public void tellIn(Language now) {
    if (lock.tryLock()) {
      try {
        if (journal.isEmpty() && lent.isEmpty()) {
          how = new BulkHow(now, false, how.since());
          tell();
        }
      } finally {
        lock.unlock();
      }
    }
  }

  /// What there is to say of them. Waits for nobody who reads or writes them.
  public AboutResults about() {
    return about;
  }

  /// The result of a line; empty where there is none yet.
  public Optional<BulkResult> result(int line) throws IOException {
    Optional<BulkJournal> results = locked(this::there);
    return results.isPresent() ? results.get().result(line) : Optional.empty();
  }

  @Override
  public void close() throws IOException {
    locked(() -> {
      Optional<BulkBaseline> then = since;
      since = Optional.empty();
      try {
        letGo();
      } finally {
        if (then.isPresent()) {
          then.get().close();
        }
      }
      return then;
    });
  }

  private void letGo() throws IOException {
    Optional<BulkJournal> open = journal;
    Optional<Path> gone = temporary;
    journal = Optional.empty();
    temporary = Optional.empty();
    lent = Optional.empty();
    tell();
    if (open.isPresent()) {
      open.get().close();
    }
    if (gone.isPresent()) {
      SafeFile.remove(gone.get());
    }
  }
}
