package app.sendready.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;

/// New content on its way into a file's place: written beside it under a name that nobody can know
/// before, with the rights that it will have, and put there in one step.
///
/// Whoever may write in the folder can have prepared links at every name: the part is a file that
/// was not there (`O_EXCL` follows no link), and a place where a link, a folder or anything else
/// but an ordinary file stands is refused.
public final class Part implements AutoCloseable {
  static final String ENDING = ".part";
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 8;

  private final Path place;
  private final Path part;
  private final FileChannel channel;
  private boolean taken;

  private Part(Path place, Path part, FileChannel channel) {
    this.place = place;
    this.part = part;
    this.channel = channel;
  }

  /// Begins a file; its folder must be there.
  ///
  /// @throws FileAlreadyExistsException where something that is no ordinary file has the name
  public static Part of(Path file, Rights rights) throws IOException {
    Path place = file.toAbsolutePath();
    refuseOthers(place);
    if (Files.exists(place) && !Files.isWritable(place)) {
      throw new AccessDeniedException(place.toString());
    }
    Path part =
        place.resolveSibling(
            start(place)
                + ProcessHandle.current().pid()
                + "-"
                + HexFormat.of().formatHex(random())
                + ENDING);
    return new Part(place, part, create(part, rights, rights.inPlaceOf(place)));
  }

  private static byte[] random() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return bytes;
  }

  /// Makes a file that must not be there.
  static FileChannel create(Path file, Rights rights, Optional<Set<PosixFilePermission>> wanted)
      throws IOException {
    FileChannel channel =
        FileChannel.open(
            file,
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
            Rights.atMaking(wanted));
    boolean done = false;
    try {
      rights.settle(file, wanted);
      done = true;
      return channel;
    } finally {
      if (!done) {
        channel.close();
        Files.deleteIfExists(file);
      }
    }
  }

  /// How the names of a file's parts begin.
  static String start(Path file) {
    return "." + file.getFileName() + ".";
  }

  private static void refuseOthers(Path place) throws FileAlreadyExistsException {
    if (Files.exists(place, LinkOption.NOFOLLOW_LINKS)
        && !Files.isRegularFile(place, LinkOption.NOFOLLOW_LINKS)) {
      throw new FileAlreadyExistsException(place.toString());
    }
  }

  /// Adds to the content.
  public void write(byte[] content) throws IOException {
    write(content, content.length);
  }

  void write(byte[] content, int length) throws IOException {
    write(channel, content, length);
  }

  static void write(FileChannel to, byte[] content, int length) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(content, 0, length);
    while (bytes.hasRemaining()) {
      to.write(bytes);
    }
  }

  /// Does not return before what was written is on the disk.
  public void finish() throws IOException {
    channel.force(true);
    channel.close();
  }

  /// Puts the part into its place, in one step where the system can.
  public void take() throws IOException {
    if (channel.isOpen()) {
      finish();
    }
    refuseOthers(place);
    try {
      Files.move(part, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException notHere) {
      Files.move(part, place, StandardCopyOption.REPLACE_EXISTING);
    }
    taken = true;
    settle(place.resolveSibling("."));
  }

  /// Makes the move itself outlive a loss of power, where the system lets one.
  private static void settle(Path folder) {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException notHere) {
      // Windows opens no folders; it writes moves down by itself.
    }
  }

  /// Lets go of what did not get into its place.
  @Override
  public void close() throws IOException {
    try {
      channel.close();
    } finally {
      if (!taken) {
        Files.deleteIfExists(part);
      }
    }
  }
}
