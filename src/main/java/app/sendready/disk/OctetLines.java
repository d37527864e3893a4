package app.sendready.disk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// Goes through the lines of a file of lines, however long the file is.
final class OctetLines {
  /// A longer line is none of ours.
  private static final int MOST = 4 * 1024 * 1024;

  private static final int BLOCK = 64 * 1024;

  private final Path file;
  private final Each each;
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private long begin;

  /// Hears of a line.
  @FunctionalInterface
  interface Each {
    /// @param begin how many octets are before it
    /// @param length in octets, without its end
    void line(String line, long begin, int length);
  }

  private OctetLines(Path file, Each each) {
    this.file = file;
    this.each = each;
  }

  /// @param file what it is called
  /// @param last whether what is behind the last end of a line is a line, too
  /// @return how many octets the lines with an end take
  /// @throws RegularFile.TooLarge where a line is longer than any of ours
  static long read(InputStream in, Path file, boolean last, Each each) throws IOException {
    OctetLines lines = new OctetLines(file, each);
    byte[] block = new byte[BLOCK];
    for (int read = in.read(block); read >= 0; read = in.read(block)) {
      lines.take(block, read);
    }
    long whole = lines.begin;
    if (last) {
      lines.end();
    }
    return whole;
  }

  private void take(byte[] block, int length) throws IOException {
    int from = 0;
    for (int i = 0; i < length; i++) {
      if (block[i] == '\n') {
        add(block, from, i);
        end();
        from = i + 1;
      }
    }
    add(block, from, length);
  }

  private void add(byte[] block, int from, int to) throws IOException {
    line.write(block, from, to - from);
    if (line.size() > MOST) {
      throw new RegularFile.TooLarge(file);
    }
  }

  private void end() {
    each.line(line.toString(StandardCharsets.UTF_8), begin, line.size());
    begin += line.size() + 1L;
    line.reset();
  }
}
