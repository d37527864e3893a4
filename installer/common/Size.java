import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// Stops the build when the packaged program has grown beyond its figure: `Size FOLDER KIB`. Counts
/// whole blocks of 4 KiB, as a disk does.
final class Size {
  private static final long BLOCK = 4096;

  public static void main(String[] args) throws IOException {
    long most = Long.parseLong(args[1]);
    long kib;
    try (Stream<Path> files = Files.walk(Path.of(args[0]))) {
      kib =
          files
                  .filter(file -> !Files.isSymbolicLink(file))
                  .mapToLong(Size::blocks)
                  .sum()
              * (BLOCK / 1024);
    }
    System.out.println("unpacked: " + kib + " KiB of " + most);
    if (kib > most) {
      System.err.println("The packaged program is too large: " + kib + " KiB, at most " + most);
      System.exit(1);
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
