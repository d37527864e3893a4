package app.sendready.ui.many.list;

import app.sendready.bulk.BulkBaseline;
import app.sendready.bulk.BulkHow;
import app.sendready.disk.ReadWatch;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/// Earlier results that were chosen before, found again.
final class FoundAgain {
  private FoundAgain() {}

  /// Where they were found last, or beside the table. Of the table's folder no other place is
  /// believed what it says: it may come from anyone.
  ///
  /// @param table where the table is, if it is a file
  /// @param last where earlier results were found last, if anywhere
  /// @param watch is told how far it is
  static Optional<BulkBaseline> find(
      BulkHow.Since wanted, Optional<Path> table, Optional<Path> last, ReadWatch watch) {
    return Stream.concat(last.stream(), besideCalled(wanted.name(), table).stream())
        .flatMap(file -> opened(file, wanted, watch).stream())
        .findFirst();
  }

  private static Optional<Path> besideCalled(String name, Optional<Path> table) {
    try {
      Path only = Path.of(name);
      return table
          .filter(_ -> only.getRoot() == null && only.getNameCount() == 1)
          .map(file -> file.resolveSibling(only));
    } catch (InvalidPathException noName) {
      return Optional.empty();
    }
  }

  private static Optional<BulkBaseline> opened(Path file, BulkHow.Since wanted, ReadWatch watch) {
    try {
      Optional<BulkBaseline> found = BulkBaseline.open(file, watch);
      if (found.isPresent() && !found.get().about().since().mark().equals(wanted.mark())) {
        found.get().close();
        return Optional.empty();
      }
      return found;
    } catch (IOException notThere) {
      return Optional.empty();
    }
  }
}
