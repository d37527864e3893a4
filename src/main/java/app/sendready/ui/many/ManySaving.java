package app.sendready.ui.many;

import app.sendready.bulk.BulkFormat;
import app.sendready.bulk.BulkResult;
import app.sendready.i18n.Messages;
import app.sendready.i18n.Text;
import app.sendready.ui.fx.Background;
import app.sendready.ui.many.list.DomainList;
import app.sendready.ui.many.list.DomainRow;
import app.sendready.ui.many.list.KeptResults;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Writes the results of a list to a file of the user's: what the run found, or what a later look
/// at a single domain did.
///
/// All of it is used on the JavaFX thread.
final class ManySaving {
  /// As many results of looks at single domains are kept.
  private static final int MOST_NEWER = 500;

  private static final String SAVED = "shell.saved-file";

  private final Background background;
  private final Function<String, Optional<Path>> target;
  private final Map<Integer, BulkResult> newer = new LinkedHashMap<>();
  private final ReadOnlyObjectWrapper<Optional<Text>> told =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private boolean writes;

  /// @param target asks where a file of this name should go
  ManySaving(Background background, Function<String, Optional<Path>> target) {
    this.background = background;
    this.target = target;
  }

  /// What became of the file that was saved last.
  ReadOnlyObjectProperty<Optional<Text>> told() {
    return told.getReadOnlyProperty();
  }

  /// Whether all that is known was saved.
  boolean isSaved() {
    return told.get().filter(text -> text.key().equals(SAVED)).isPresent();
  }

  /// A look at a single domain, newer than what the run found of it.
  void newer(BulkResult result) {
    newer.remove(result.line());
    newer.put(result.line(), result);
    if (newer.size() > MOST_NEWER) {
      newer.remove(newer.keySet().iterator().next());
    }
  }

  /// The looks at single domains.
  Map<Integer, BulkResult> newer() {
    return Map.copyOf(newer);
  }

  /// A run has looked later.
  void older(int line) {
    newer.remove(line);
  }

  /// Tells of no earlier file any more.
  void silent() {
    told.set(Optional.empty());
  }

  /// Forgets the looks at single domains.
  void forgetNewer() {
    newer.clear();
  }

  /// Forgets them, and drops what is being written.
  void forget() {
    background.cancel();
    writes = false;
    forgetNewer();
    silent();
  }

  /// Writes what is known, in the order of the list, to where the user says.
  void save(
      BulkFormat format, DomainList list, KeptResults kept, List<DomainRow> rows, Messages words) {
    if (writes) {
      return;
    }
    Optional<Path> chosen = target.apply(list.ofResults() + format.ending());
    if (chosen.isEmpty()) {
      return;
    }
    Path file = chosen.get();
    String name = String.valueOf(file.getFileName());
    if (list.file().map(Path::toAbsolutePath).equals(chosen.map(Path::toAbsolutePath))) {
      told.set(Optional.of(Text.of("manywindow.save.same", "file", name)));
      return;
    }
    Map<Integer, BulkResult> looks = Map.copyOf(newer);
    Iterator<DomainRow> each = List.copyOf(rows).iterator();
    writes = true;
    background.run(
        () -> {
          format.write(file, () -> next(each, kept, looks, words));
          return name;
        },
        saved -> written(Text.of(SAVED, "file", saved)),
        _ -> written(Text.of("shell.not-saved-file", "file", name)));
  }

  private void written(Text outcome) {
    writes = false;
    told.set(Optional.of(outcome));
  }

  private static Optional<BulkResult> next(
      Iterator<DomainRow> each, KeptResults kept, Map<Integer, BulkResult> looks, Messages words)
      throws IOException {
    while (each.hasNext()) {
      DomainRow row = each.next();
      Optional<BulkResult> result =
          row.isUsable()
              ? Optional.ofNullable(looks.get(row.line()))
              : Optional.of(row.unusable(words));
      Optional<BulkResult> known = result.isPresent() ? result : kept.result(row.line());
      if (known.isPresent()) {
        return known;
      }
    }
    return Optional.empty();
  }
}
