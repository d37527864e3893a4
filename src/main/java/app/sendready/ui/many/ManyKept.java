package app.sendready.ui.many;

import app.sendready.bulk.BulkBaseline;
import app.sendready.bulk.BulkHow;
import app.sendready.bulk.BulkJournal;
import app.sendready.bulk.BulkOutcome;
import app.sendready.bulk.BulkResult;
import app.sendready.bulk.Shard;
import app.sendready.disk.LineLog;
import app.sendready.disk.Part;
import app.sendready.disk.RegularFile;
import app.sendready.disk.Rights;
import app.sendready.disk.SafeFile;
import app.sendready.i18n.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// Where the results of a list are kept: beside its table, as `bulk --resume` has them, so that a
/// run that was broken off goes on; else in the program's own folder, until the window is closed.
///
/// Used on any thread.
final class ManyKept implements AutoCloseable {
  private static final int MOST_WINDOWS = 20;

  private final ManyList list;
  private final Path scratch;
  private final Optional<Path> chosenLast;
  private Optional<BulkJournal> journal = Optional.empty();
  private Optional<Path> temporary = Optional.empty();
  private Optional<BulkBaseline> since = Optional.empty();
  private boolean othersStandThere;
  private BulkHow how = BulkHow.in(Language.ENGLISH);
  private volatile Told told = new Told(how, Optional.empty(), Optional.empty(), false);

  /// What the screen says of it, which waits for nobody who reads or writes the results.
  private record Told(
      BulkHow how, Optional<BulkBaseline> since, Optional<String> place, boolean notBeside) {}

  /// @param scratch a file of the program's own
  /// @param chosenLast where earlier results were found before, if anywhere
  ManyKept(ManyList list, Path scratch, Optional<Path> chosenLast) {
    this.list = list;
    this.scratch = scratch;
    this.chosenLast = chosenLast;
  }

  private Optional<Path> beside() {
    return list.file().map(table -> BulkJournal.beside(table, Shard.WHOLE));
  }

  /// What the results say that are there already, in whichever language they were told and whatever
  /// they were compared with, by their lines.
  ///
  /// @param now the language to begin with
  synchronized Map<Integer, BulkOutcome> earlier(Language now) {
    how = BulkHow.in(now);
    Map<Integer, BulkOutcome> all = new HashMap<>();
    Optional<Path> place = beside().filter(Files::exists);
    if (place.isPresent()) {
      try {
        BulkHow theirs = BulkJournal.how(place.get()).filter(it -> !it.inOrder()).orElse(how);
        journal =
            Optional.of(
                open(
                    place.get(), theirs, result -> all.put(result.line(), BulkOutcome.of(result))));
        how = theirs;
        since = how.since().flatMap(this::again);
      } catch (IOException notThese) {
        othersStandThere = true;
        all.clear();
      }
    }
    tell();
    return all;
  }

  private void tell() {
    Optional<String> place =
        journal.isPresent() && temporary.isEmpty()
            ? beside().map(file -> String.valueOf(file.getFileName()))
            : Optional.empty();
    told = new Told(how, since, place, othersStandThere);
  }

  /// Earlier results that were chosen before: where they were then, or beside the table. Of the
  /// table's folder no other place is believed what it says: it may come from anyone.
  private Optional<BulkBaseline> again(BulkHow.Since wanted) {
    return Stream.concat(chosenLast.stream(), besideCalled(wanted.name()).stream())
        .flatMap(file -> opened(file, wanted).stream())
        .findFirst();
  }

  private Optional<Path> besideCalled(String name) {
    try {
      Path only = Path.of(name);
      return list.file()
          .filter(_ -> only.getRoot() == null && only.getNameCount() == 1)
          .map(table -> table.resolveSibling(only));
    } catch (InvalidPathException noName) {
      return Optional.empty();
    }
  }

  private static Optional<BulkBaseline> opened(Path file, BulkHow.Since wanted) {
    try {
      Optional<BulkBaseline> found = BulkBaseline.open(file);
      if (found.isPresent() && !found.get().about().since().mark().equals(wanted.mark())) {
        found.get().close();
        return Optional.empty();
      }
      return found;
    } catch (IOException notThere) {
      return Optional.empty();
    }
  }

  private BulkJournal open(Path file, BulkHow told, Consumer<BulkResult> each) throws IOException {
    return BulkJournal.open(file, list.bytes(), Shard.WHOLE, told, each);
  }

  /// Whether it is the file in which the results of this list are kept.
  synchronized boolean isOwn(Path file) throws IOException {
    Optional<Path> own = temporary.or(this::beside).filter(Files::exists);
    return own.isPresent() && RegularFile.isSame(own.get(), file);
  }

  /// Compares what is known with earlier results from now on, or with nothing. What needs another
  /// look for that stays as it is until then.
  ///
  /// @param each gets every result that is other now
  /// @throws IOException where that cannot be kept; all is as it was then
  synchronized void compare(Optional<BulkBaseline> with, Consumer<BulkResult> each)
      throws IOException {
    BulkHow next = how.since(with.map(then -> then.about().since()));
    if (!next.since().map(BulkHow.Since::mark).equals(how.since().map(BulkHow.Since::mark))) {
      if (journal.isPresent()) {
        rewrite(
            next,
            result -> {
              BulkResult now = settled(with, result);
              each.accept(now);
              return now;
            });
      }
      how = next;
    }
    Optional<BulkBaseline> before = since;
    since = with;
    if (before.isPresent()) {
      before.get().close();
    }
    tell();
    // The choice outlives the end of the program.
    journal();
  }

  /// A result as it is held against other earlier results, or against none.
  static BulkResult settled(Optional<BulkBaseline> with, BulkResult result) {
    return with.map(then -> then.settled(result)).orElseGet(result::bare);
  }

  private void rewrite(BulkHow next, UnaryOperator<BulkResult> as) throws IOException {
    Path place = temporary.or(this::beside).orElseThrow();
    BulkHow there = how;
    try (Part part = Part.of(place, Rights.KEPT)) {
      journal.orElseThrow().copy(part, list.bytes(), next, as);
      journal.orElseThrow().close();
      journal = Optional.empty();
      part.take();
      there = next;
    } finally {
      if (journal.isEmpty()) {
        journal = Optional.of(open(place, there, _ -> {}));
      }
    }
  }

  /// What results are compared with; empty for nothing, and where it was not found again.
  Optional<BulkBaseline> since() {
    return told.since();
  }

  /// The name of the file that results are compared with, whether it was found or not.
  Optional<String> nameOfSince() {
    return told.how().since().map(BulkHow.Since::name);
  }

  /// The journal to add to, made where there is none.
  ///
  /// @throws IOException where nothing can be kept anywhere
  synchronized BulkJournal journal() throws IOException {
    if (journal.isEmpty()) {
      journal = Optional.of(made());
      tell();
    }
    return journal.get();
  }

  private BulkJournal made() throws IOException {
    if (!othersStandThere && beside().isPresent()) {
      try {
        return open(beside().get(), how, _ -> {});
      } catch (IOException notThere) {
        othersStandThere = true;
      }
    }
    SafeFile.makeFolder(scratch);
    for (int i = 1; i < MOST_WINDOWS; i++) {
      Path file = scratch.resolveSibling(scratch.getFileName() + "." + i);
      try {
        // Whatever stands there is of a program that was killed, unless one is at work on it.
        open(file, how, _ -> {}).close();
      } catch (BulkJournal.OfAnother left) {
        // Nobody works on it.
      } catch (LineLog.InUse another) {
        continue;
      }
      SafeFile.remove(file);
      temporary = Optional.of(file);
      return open(file, how, _ -> {});
    }
    throw new IOException("every place is in use");
  }

  /// Forgets all results and begins anew.
  ///
  /// @param now the language of those to come
  synchronized void renew(Language now) throws IOException {
    boolean ours = journal.isPresent() && temporary.isEmpty();
    letGo();
    how = new BulkHow(now, false, how.since());
    tell();
    if (ours) {
      SafeFile.remove(beside().orElseThrow());
    }
  }

  /// Tells results in a language from now on, unless some are there in another.
  synchronized void tellIn(Language now) {
    if (journal.isEmpty()) {
      how = new BulkHow(now, false, how.since());
      tell();
    }
  }

  /// The language in which results are told.
  Language language() {
    return told.how().language();
  }

  /// The name of the file by which a later run goes on; empty where none is kept.
  Optional<String> place() {
    return told.place();
  }

  /// Whether beside the table there are results of something else, or nothing can be kept there.
  boolean isNotBeside() {
    return told.notBeside();
  }

  /// The result of a line; empty where there is none yet.
  synchronized Optional<BulkResult> result(int line) throws IOException {
    return journal.isPresent() ? journal.get().result(line) : Optional.empty();
  }

  @Override
  public synchronized void close() throws IOException {
    Optional<BulkBaseline> then = since;
    since = Optional.empty();
    try {
      letGo();
    } finally {
      if (then.isPresent()) {
        then.get().close();
      }
    }
  }

  private void letGo() throws IOException {
    Optional<BulkJournal> open = journal;
    Optional<Path> gone = temporary;
    journal = Optional.empty();
    temporary = Optional.empty();
    tell();
    if (open.isPresent()) {
      open.get().close();
    }
    if (gone.isPresent()) {
      SafeFile.remove(gone.get());
    }
  }
}
