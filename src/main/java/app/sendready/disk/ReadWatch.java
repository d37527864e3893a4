package app.sendready.disk;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/// Hears how far a file was read, on the thread that reads it, and can put an end to that.
@FunctionalInterface
public interface ReadWatch {
  /// Nobody watches.
  ReadWatch NONE = (_, _, _) -> {};

  /// A piece was read.
  ///
  /// @param done so many octets of the file were read
  /// @param size so many it said it has, when it was opened
  /// @throws IOException to read no further; who opened the file gets it
  void read(Path file, long done, long size) throws IOException;

  /// The stream of a file, watched.
  ///
  /// @param size in octets
  static InputStream over(InputStream in, Path file, long size, ReadWatch watch) {
    return new Watched(in, file, size, watch);
  }

  /// Tells of each piece before the next.
  final class Watched extends FilterInputStream {
    private final Path file;
    private final long size;
    private final ReadWatch watch;
    private long done;

    private Watched(InputStream in, Path file, long size, ReadWatch watch) {
      super(in);
      this.file = file;
      this.size = size;
      this.watch = watch;
    }

    @Override
    public int read() throws IOException {
      int octet = super.read();
      tell(octet < 0 ? 0 : 1);
      return octet;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      int count = super.read(into, offset, length);
      tell(Math.max(0, count));
      return count;
    }

    private void tell(int count) throws IOException {
      done += count;
      watch.read(file, done, size);
    }
  }
}
