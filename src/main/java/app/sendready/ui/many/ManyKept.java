package app.sendready.ui.many;

import app.sendready.bulk.BulkJournal;
import app.sendready.bulk.BulkResult;
import app.sendready.bulk.Shard;
import app.sendready.disk.LineLog;
import app.sendready.disk.SafeFile;
import app.sendready.i18n.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Where the results of a list are kept: beside its table, as `bulk --resume` has them, so that a
/// run that was broken off goes on; else in the program's own folder, until the window is closed.
///
/// Used on any thread.
final class ManyKept implements AutoCloseable {
  private static final int MOST_WINDOWS = 20;

  private final ManyList list;
  private final Path scratch;
  private Optional<BulkJournal> journal = Optional.empty();
  private Optional<Path> temporary = Optional.empty();
  private boolean othersStandThere;
  private Language language = Language.ENGLISH;

  /// @param scratch a file of the program's own
  ManyKept(ManyList list, Path scratch) {
    this.list = list;
    this.scratch = scratch;
  }

  private Optional<Path> beside() {
    return list.file().map(table -> BulkJournal.beside(table, Shard.WHOLE));
  }

  /// Goes through the results that are there already, in whichever language they were told.
  ///
  /// @param now the language to begin with
  synchronized void earlier(Language now, Consumer<BulkResult> each) {
    language = now;
    Optional<Path> place = beside().filter(Files::exists);
    List<Language> all =
        Arrays.stream(Language.values())
            .sorted(Comparator.comparing(language -> language != now))
            .toList();
    for (Language told : all) {
      if (place.isPresent() && journal.isEmpty()) {
        try {
          journal = Optional.of(open(place.get(), told, each));
          language = told;
          othersStandThere = false;
        } catch (IOException notThese) {
          othersStandThere = true;
        }
      }
    }
  }

  private BulkJournal open(Path file, Language told, Consumer<BulkResult> each) throws IOException {
    return BulkJournal.open(file, list.bytes(), Shard.WHOLE, told.tag(), each);
  }

  /// The journal to add to, made where there is none.
  ///
  /// @throws IOException where nothing can be kept anywhere
  synchronized BulkJournal journal() throws IOException {
    if (journal.isEmpty()) {
      journal = Optional.of(made());
    }
    return journal.get();
  }

  private BulkJournal made() throws IOException {
    if (!othersStandThere && beside().isPresent()) {
      try {
        return open(beside().get(), language, _ -> {});
      } catch (IOException notThere) {
        othersStandThere = true;
      }
    }
    SafeFile.makeFolder(scratch);
    for (int i = 1; i < MOST_WINDOWS; i++) {
      Path file = scratch.resolveSibling(scratch.getFileName() + "." + i);
      try {
        // Whatever stands there is of a program that was killed, unless one is at work on it.
        open(file, language, _ -> {}).close();
      } catch (BulkJournal.OfAnother left) {
        // Nobody works on it.
      } catch (LineLog.InUse another) {
        continue;
      }
      SafeFile.remove(file);
      temporary = Optional.of(file);
      return open(file, language, _ -> {});
    }
    throw new IOException("every place is in use");
  }

  /// Forgets all results and begins anew.
  ///
  /// @param now the language of those to come
  synchronized void renew(Language now) throws IOException {
    boolean ours = journal.isPresent() && temporary.isEmpty();
    close();
    language = now;
    if (ours) {
      SafeFile.remove(beside().orElseThrow());
    }
  }

  /// The language in which results are told.
  synchronized Language language() {
    return language;
  }

  /// The name of the file by which a later run goes on; empty where none is kept.
  synchronized Optional<String> place() {
    return journal.isPresent() && temporary.isEmpty()
        ? beside().map(file -> String.valueOf(file.getFileName()))
        : Optional.empty();
  }

  /// Whether beside the table there are results of something else, or nothing can be kept there.
  synchronized boolean isNotBeside() {
    return othersStandThere;
  }

  /// The result of a line; empty where there is none yet.
  synchronized Optional<BulkResult> result(int line) throws IOException {
    return journal.isPresent() ? journal.get().result(line) : Optional.empty();
  }

  @Override
  public synchronized void close() throws IOException {
    Optional<BulkJournal> open = journal;
    Optional<Path> gone = temporary;
    journal = Optional.empty();
    temporary = Optional.empty();
    if (open.isPresent()) {
      open.get().close();
    }
    if (gone.isPresent()) {
      SafeFile.remove(gone.get());
    }
  }
}
