import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// Stops the build when the packaged program has grown beyond its figure. Counts whole blocks of 4
/// KiB, as a disk does.
final class Size {
  private static final long BLOCK = 4096;

  private Size() {}

  static void check(Path program, long most) throws IOException {
    long kib;
    try (Stream<Path> files = Files.walk(program)) {
      long blocks = files.filter(file -> !Files.isSymbolicLink(file)).mapToLong(Size::blocks).sum();
      kib = blocks * (BLOCK / 1024);
    }
    System.out.println("unpacked: " + kib + " KiB of " + most);
    if (kib > most) {
      throw new IOException("The packaged program is too large: " + kib + " KiB, at most " + most);
    }
  }

  private static long blocks(Path file) {
    try {
      return (Files.size(file) + BLOCK - 1) / BLOCK;
    } catch (IOException gone) {
      throw new IllegalStateException(file.toString(), gone);
    }
  }
}
