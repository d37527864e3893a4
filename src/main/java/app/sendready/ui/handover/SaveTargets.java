package app.sendready.ui.handover;

import java.nio.file.Path;
import java.util.Optional;

/// Asks where files should go; empty where the user thinks better of it.
public interface SaveTargets {
  /// A folder to put files into.
  Optional<Path> folder();

  /// A file to write, with its ending.
  ///
  /// @param suggested its name unless the user says otherwise; its ending says what it is
  Optional<Path> file(String suggested);
}
