package app.sendready.app;

import app.sendready.disk.FileBound;
import app.sendready.disk.RegularFile;
import app.sendready.key.PastedKey;
import java.io.IOException;
import java.nio.file.Path;

/// What a file that was dropped holds, where it is no project.
sealed interface DroppedKey {
  /// A public key, with whatever stands around it.
  record Public(String text) implements DroppedKey {}

  /// A private key, of which nothing is kept.
  record Private() implements DroppedKey {}

  /// Something else, or nothing that can be read.
  record NoKey() implements DroppedKey {}

  static DroppedKey read(Path file) {
    try {
      String text = RegularFile.text(file, FileBound.KEY);
      return switch (PastedKey.parse(text)) {
        case PastedKey.Key _ -> new Public(text.strip());
        case PastedKey.PrivateKey _ -> new Private();
        case PastedKey.Several _, PastedKey.Problem _, PastedKey.Nothing _ -> new NoKey();
      };
    } catch (IOException | RuntimeException unreadable) {
      return new NoKey();
    }
  }
}
