package app.sendready.ui.many;

import app.sendready.bulk.BulkBaseline;
import app.sendready.bulk.BulkOutcome;
import app.sendready.bulk.BulkResult;
import app.sendready.i18n.Text;
import app.sendready.ui.fx.Background;
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

  private final Background background;
  private final ReadOnlyObjectWrapper<ManySince> since =
      new ReadOnlyObjectWrapper<>(new ManySince.None());
  private final ReadOnlyObjectWrapper<Optional<Text>> refused =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private Optional<Path> last = Optional.empty();
  private CompletableFuture<Boolean> over = CompletableFuture.completedFuture(true);

  /// What is other when the choice is made.
  ///
  /// @param outcomes of lines whose results are other now
  /// @param looks at single domains, as they are held against what was chosen
  record Made(ManySince since, Map<Integer, BulkOutcome> outcomes, Map<Integer, BulkResult> looks) {
    Made {
      outcomes = Map.copyOf(outcomes);
      looks = Map.copyOf(looks);
    }
  }

  ManyComparing(Background background) {
    this.background = background;
  }

  ReadOnlyObjectProperty<ManySince> since() {
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
  void show(ManySince now) {
    refuseNothing();
    since.set(now);
  }

  /// @return comes true when nothing is read and kept any more
  CompletableFuture<Boolean> forget() {
    background.cancel();
    show(new ManySince.None());
    return over;
  }

  /// Compares with a file of earlier results, or with nothing.
  ///
  /// @param looks at single domains, newer than what is kept
  /// @param made hears what is other now, or that nothing is
  void choose(
      Optional<Path> file,
      ManyList list,
      ManyKept kept,
      Map<Integer, BulkResult> looks,
      Consumer<Optional<Made>> made) {
    refuseNothing();
    CompletableFuture<Boolean> ended = new CompletableFuture<>();
    over = ended;
    background.run(
        () -> {
          try {
            return compare(file, list, kept, looks);
          } finally {
            ended.complete(true);
          }
        },
        now -> {
          last = file.or(() -> last);
          since.set(now.since());
          made.accept(Optional.of(now));
        },
        broken -> {
          made.accept(Optional.empty());
          refuse(broken instanceof ManyList.Refused why ? why.why() : Text.of("manywindow.disk"));
        });
  }

  private static Made compare(
      Optional<Path> file, ManyList list, ManyKept kept, Map<Integer, BulkResult> looks)
      throws ManyList.Refused, IOException {
    Optional<BulkBaseline> then = Optional.empty();
    if (file.isPresent()) {
      then = Optional.of(open(file.get(), kept));
    }
    Map<Integer, BulkOutcome> outcomes = new HashMap<>();
    Map<Integer, BulkResult> settled = new HashMap<>();
    try {
      kept.compare(then, result -> outcomes.put(result.line(), BulkOutcome.of(result)));
    } catch (IOException notKept) {
      if (then.isPresent()) {
        then.get().close();
      }
      throw notKept;
    }
    for (Map.Entry<Integer, BulkResult> look : looks.entrySet()) {
      BulkResult now = ManyKept.settled(then, look.getValue());
      settled.put(look.getKey(), now);
      outcomes.put(look.getKey(), BulkOutcome.of(now));
    }
    return new Made(ManySince.of(list, kept), outcomes, settled);
  }

  private static BulkBaseline open(Path file, ManyKept kept) throws ManyList.Refused {
    String name = String.valueOf(file.getFileName());
    try {
      if (kept.isOwn(file)) {
        throw new ManyList.Refused(Text.of("manywindow.since.own", "file", name));
      }
      return BulkBaseline.open(file)
          .orElseThrow(() -> new ManyList.Refused(Text.of("manywindow.since.none", "file", name)));
    } catch (IOException unreadable) {
      throw new ManyList.Refused(Text.of("manywindow.unreadable", "file", name));
    }
  }
}
