package app.sendready.ui.many.list;

import app.sendready.bulk.BulkBaseline;
import app.sendready.bulk.BulkHow;
import app.sendready.i18n.Language;
import java.nio.file.Path;
import java.util.Optional;

/// What there is to say of the results of a list.
///
/// @param since what they are compared with; empty for nothing, and where it was not found again
/// @param place the name of the file by which a later run goes on; empty where none is kept
/// @param own where they are, if that is a place of the program's own
/// @param isNotBeside whether beside the table there are results of something else, or nothing can
///   be kept there
public record AboutResults(
    BulkHow how,
    Optional<BulkBaseline> since,
    Optional<String> place,
    Optional<Path> own,
    boolean isNotBeside) {
  /// Nothing is there.
  static AboutResults none(BulkHow how) {
    return new AboutResults(how, Optional.empty(), Optional.empty(), Optional.empty(), false);
  }

  /// The language in which they are told.
  public Language language() {
    return how.language();
  }

  /// The name of the file that they are compared with, whether it was found or not.
  public Optional<String> nameOfSince() {
    return how.since().map(BulkHow.Since::name);
  }
}
