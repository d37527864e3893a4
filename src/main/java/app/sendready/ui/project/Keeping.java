package app.sendready.ui.project;

import app.sendready.disk.DiskTrouble;
import app.sendready.i18n.Text;
import app.sendready.i18n.VisibleText;
import app.sendready.project.ProjectStore;
import java.nio.file.Path;
import java.util.Optional;

/// Where the work of a window is kept.
sealed interface Keeping {
  /// In no place yet: nothing was typed.
  record Nowhere() implements Keeping {}

  /// In the program's own folder, while the user has named no file.
  ///
  /// @param moved whether somebody else has written where it was kept before
  record Unnamed(ProjectStore store, boolean moved) implements Keeping {}

  /// In the user's file.
  ///
  /// @param left where it was kept before; thrown away once the work is in its file
  record InFile(Path place, Optional<ProjectStore> left) implements Keeping {}

  /// Beside the user's file, which stays as it is until the user saves: in the program's own folder
  /// from the first change on.
  record BesideFile(Path place, Reason why, Optional<ProjectStore> store) implements Keeping {}

  /// Why the user's file is not written.
  sealed interface Reason {
    /// Not all of it was understood, or a newer program has written it.
    record NotWhole() implements Reason {}

    record ChangedElsewhere() implements Reason {}

    record Refused(DiskTrouble why) implements Reason {}

    /// What the window says of the work meanwhile.
    default Text status() {
      return Text.of(
          switch (this) {
            case NotWhole() -> "project.status.held";
            case ChangedElsewhere() -> "project.status.changed-elsewhere";
            case Refused(DiskTrouble _) -> "project.status.refused";
          });
    }
  }

  /// The user's own file, once there is one.
  default Optional<Path> file() {
    return switch (this) {
      case Nowhere(), Unnamed(_, _) -> Optional.empty();
      case InFile(Path place, _) -> Optional.of(place);
      case BesideFile(Path place, _, _) -> Optional.of(place);
    };
  }

  /// Where the program's own folder has the work.
  default Optional<ProjectStore> draft() {
    return switch (this) {
      case Nowhere(), InFile(_, _) -> Optional.empty();
      case Unnamed(ProjectStore store, _) -> Optional.of(store);
      case BesideFile(_, _, Optional<ProjectStore> store) -> store;
    };
  }

  /// Whether another window or program has changed the file, so that this work is not in it.
  default boolean isChangedElsewhere() {
    return this instanceof BesideFile(_, Reason.ChangedElsewhere(), _);
  }

  /// Why the user's file cannot be written, so that this work is not in it.
  default Optional<Text> refusal() {
    return this instanceof BesideFile(Path place, Reason.Refused(DiskTrouble why), _)
        ? Optional.of(about(key(why), place))
        : Optional.empty();
  }

  private static String key(DiskTrouble why) {
    return switch (why) {
      case GONE -> "project.refused.gone";
      case NOT_ALLOWED -> "project.refused.not-allowed";
      case FULL -> "project.refused.full";
      case IN_THE_WAY -> "project.refused.in-the-way";
      case OTHER -> "project.refused.other";
    };
  }

  /// A sentence about a file, with its name and its folder.
  static Text about(String key, Path place) {
    Path folder = place.toAbsolutePath().resolveSibling(".").normalize();
    return Text.of(key, "file", VisibleText.of(String.valueOf(place.getFileName())))
        .with("folder", VisibleText.of(folder.toString()));
  }
}
