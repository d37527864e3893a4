package app.sendready.ui.step.identity;

import java.io.IOException;
import java.nio.file.Path;

/// Makes a signing key pair and puts the private half where its owner alone can read it.
@FunctionalInterface
public interface KeyMaker {
  /// Makes a pair of 2048 bits and gives the public half; the private half goes nowhere but into
  /// `file`, which must not exist yet.
  ///
  /// @throws IOException if the file could not be written so that only its owner can read it; then
  ///   nothing is left of the pair
  String make(Path file) throws IOException;
}
