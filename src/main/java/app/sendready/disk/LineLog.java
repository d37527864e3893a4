package app.sendready.disk;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.function.ObjLongConsumer;

/// A file of lines to which lines are added, so that at every moment all but the last are whole,
/// also when the program is killed.
///
/// A line without its end was never written: it is cut off when the file is next opened. One
/// program at a time has the file; it is no link and nothing but an ordinary file.
public final class LineLog implements Closeable {
  private static final int BLOCK = 16 * 1024;

  private final FileChannel channel;

  private LineLog(FileChannel channel) {
    this.channel = channel;
  }

  /// Another program adds to the file at this moment.
  public static final class InUse extends IOException {
    private static final long serialVersionUID = 1;

    InUse(Path file) {
      super(file.toString());
    }
  }

  /// Opens the file, made if it is not there, and goes through the lines that it holds.
  ///
  /// @param each gets every whole line, without its end, and where it begins
  /// @param watch is told how far it is
  /// @throws InUse where another program has it
  /// @throws RegularFile.TooLarge where a line is longer than any of ours
  public static LineLog open(Path file, ObjLongConsumer<String> each, ReadWatch watch)
      throws IOException {
    FileChannel channel = channel(file);
    boolean done = false;
    try {
      // Not closed: that would close the channel.
      InputStream in =
          ReadWatch.over(Channels.newInputStream(channel), file, channel.size(), watch);
      long whole = OctetLines.read(in, file, false, (line, at, _) -> each.accept(line, at));
      channel.truncate(whole);
      channel.position(whole);
      done = true;
      return new LineLog(channel);
    } finally {
      if (!done) {
        channel.close();
      }
    }
  }

  /// The same, watched by nobody.
  public static LineLog open(Path file, ObjLongConsumer<String> each) throws IOException {
    return open(file, each, ReadWatch.NONE);
  }

  /// Opens a file whose lines are known already.
  ///
  /// @param length in octets, up to the end of its last line
  /// @throws InUse where another program has it
  /// @throws EOFException where it has another length
  public static LineLog known(Path file, long length) throws IOException {
    FileChannel channel = channel(file);
    boolean done = false;
    try {
      if (channel.size() != length) {
        throw new EOFException(file.toString());
      }
      channel.position(length);
      done = true;
      return new LineLog(channel);
    } finally {
      if (!done) {
        channel.close();
      }
    }
  }

  /// A channel that nobody else has.
  private static FileChannel channel(Path file) throws IOException {
    if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)
        && !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new FileAlreadyExistsException(file.toString());
    }
    FileChannel channel =
        FileChannel.open(
            file,
            Set.of(
                StandardOpenOption.CREATE,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                LinkOption.NOFOLLOW_LINKS),
            Rights.atMaking(Rights.KEPT.inPlaceOf(file)));
    boolean done = false;
    try {
      if (!isLocked(channel)) {
        throw new InUse(file);
      }
      done = true;
      return channel;
    } finally {
      if (!done) {
        channel.close();
      }
    }
  }

  /// The lock goes with the channel, also when the program is killed.
  private static boolean isLocked(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException ours) {
      return false;
    }
  }

  /// Adds a line; when this returns, it outlives the end of the program.
  ///
  /// @return where it begins
  public long add(String line) throws IOException {
    byte[] octets = (line + "\n").getBytes(StandardCharsets.UTF_8);
    long begin = channel.position();
    Part.write(channel, octets, octets.length);
    return begin;
  }

  /// The line that begins here, without its end.
  public String line(long begin) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    ByteBuffer block = ByteBuffer.allocate(BLOCK);
    while (channel.read(block.clear(), begin + line.size()) > 0) {
      for (int i = 0; i < block.position(); i++) {
        if (block.get(i) == '\n') {
          line.write(block.array(), 0, i);
          return line.toString(StandardCharsets.UTF_8);
        }
      }
      line.write(block.array(), 0, block.position());
    }
    throw new EOFException("no whole line at " + begin);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
