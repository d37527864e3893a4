package app.sendready.ui.many;

import app.sendready.bulk.BulkBaseline;
import app.sendready.bulk.BulkOutcome;
import app.sendready.bulk.BulkResult;
import app.sendready.i18n.Text;
import app.sendready.ui.many.list.ComparedWith;
import app.sendready.ui.many.list.DomainList;
import app.sendready.ui.many.list.KeptResults;
import app.sendready.ui.many.list.ListReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Which earlier results those of a list are compared with, and their choice.
///
/// All of it is used on the JavaFX thread.
final class ManyComparing {
  /// What was brought is not opened, because results would be lost.
  static final String UNSAVED = "manywindow.unsaved";

  /// Another list would lose them.
  static final String UNSAVED_HERE = "manywindow.unsaved-here";

  private final ManyReading reading;
  private final ReadOnlyObjectWrapper<ComparedWith> since =
      new ReadOnlyObjectWrapper<>(new ComparedWith.None());
  private final ReadOnlyObjectWrapper<Optional<Text>> refused =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private Optional<Path> last = Optional.empty();
  private Optional<ListReader> reader = Optional.empty();
  private CompletableFuture<Boolean> over = CompletableFuture.completedFuture(true);

  /// What is other when the choice is made.
  ///
  /// @param outcomes of lines whose results are other now
  /// @param looks at single domains, as they are held against what was chosen
  record Made(
      ComparedWith since, Map<Integer, BulkOutcome> outcomes, Map<Integer, BulkResult> looks) {
    Made {
      outcomes = Map.copyOf(outcomes);
      looks = Map.copyOf(looks);
    }
  }

  /// @param reading does what can be left
  ManyComparing(ManyReading reading) {
    this.reading = reading;
  }

  ReadOnlyObjectProperty<ComparedWith> since() {
    return since.getReadOnlyProperty();
  }

  /// Why a file that was chosen or brought was not taken; what is open, and what that was compared
  /// with, is still.
  ReadOnlyObjectProperty<Optional<Text>> refused() {
    return refused.getReadOnlyProperty();
  }

  /// Whether it says that results would be lost.
  boolean warnsOfLoss() {
    return refused.get().map(Text::key).filter(Set.of(UNSAVED, UNSAVED_HERE)::contains).isPresent();
  }

  /// Says why a file was not taken.
  void refuse(Text why) {
    // The same once more is told once more.
    refuseNothing();
    refused.set(Optional.of(why));
  }

  /// What was not taken is of no matter any more.
  void refuseNothing() {
    refused.set(Optional.empty());
  }

  /// Where the earlier results are that were chosen last.
  Optional<Path> last() {
    return last;
  }

  /// Another list, with what its results are compared with.
  void show(ComparedWith now) {
    refuseNothing();
    since.set(now);
  }

  /// @return comes true when nothing is kept any more
  CompletableFuture<Boolean> forget() {
    reading.forget();
    show(new ComparedWith.None());
    return reader.filter(ListReader::isLeft).isPresent()
        ? CompletableFuture.completedFuture(true)
        : over;
  }

  /// Compares with a file of earlier results, or with nothing.
  ///
  /// @param looks at single domains, newer than what is kept
  /// @param made hears what is other now
  void choose(
      Optional<Path> file,
      DomainList list,
      KeptResults kept,
      Map<Integer, BulkResult> looks,
      Consumer<Made> made) {
    refuseNothing();
    CompletableFuture<Boolean> ended = new CompletableFuture<>();
    over = ended;
    reader =
        Optional.of(
            reading.run(
                new ManyStage.Comparing(),
                Text.of("manywindow.since.reading"),
                its -> {
                  try {
                    return compare(file, list, kept, looks, its);
                  } finally {
                    ended.complete(true);
                  }
                },
                new ManyReading.End<>(
                    now -> {
                      last = file.or(() -> last);
                      since.set(now.since());
                      made.accept(now);
                    },
                    broken ->
                        refuse(
                            broken instanceof DomainList.Refused why
                                ? why.why()
                                : Text.of("manywindow.disk")),
                    _ -> {})));
  }

  private static Made compare(
      Optional<Path> file,
      DomainList list,
      KeptResults kept,
      Map<Integer, BulkResult> looks,
      ListReader reader)
      throws DomainList.Refused, IOException {
    Optional<BulkBaseline> then = Optional.empty();
    if (file.isPresent()) {
      then = Optional.of(open(file.get(), kept, reader));
    }
    Map<Integer, BulkOutcome> outcomes = new HashMap<>();
    Map<Integer, BulkResult> settled = new HashMap<>();
    boolean done = false;
    try {
      kept.compare(then, result -> outcomes.put(result.line(), BulkOutcome.of(result)), reader);
      done = true;
    } finally {
      if (!done && then.isPresent()) {
        then.get().close();
      }
    }
    for (Map.Entry<Integer, BulkResult> look : looks.entrySet()) {
      BulkResult now = KeptResults.settled(then, look.getValue());
      settled.put(look.getKey(), now);
      outcomes.put(look.getKey(), BulkOutcome.of(now));
    }
    return new Made(ComparedWith.of(list, kept), outcomes, settled);
  }

  private static BulkBaseline open(Path file, KeptResults kept, ListReader reader)
      throws DomainList.Refused {
    String name = String.valueOf(file.getFileName());
    try {
      if (kept.isOwn(file)) {
        throw new DomainList.Refused(Text.of("manywindow.since.own", "file", name));
      }
      return BulkBaseline.open(file, reader)
          .orElseThrow(
              () -> new DomainList.Refused(Text.of("manywindow.since.none", "file", name)));
    } catch (IOException unreadable) {
      throw new DomainList.Refused(Text.of("manywindow.unreadable", "file", name));
    }
  }
}
