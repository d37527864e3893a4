package app.sendready.disk;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/// Gives turns at files to the windows and programs of one user.
///
/// * A turn is a lock on an empty file in a folder of the program's own. Nothing is put beside the
///   user's file, where a stranger could have laid a link; nothing is ever written into a lock.
/// * Which file it is follows from where the user's file really is, in a few hundred places; two
///   files in one place wait for each other, which costs nothing.
/// * The lock of a program that was killed ends with it.
/// * Another user, another computer on the same share, and a disk that knows no locks are not kept
///   out. Whoever writes must look afterwards whether their own content is there.
public final class Turns {
  /// The folder's name among the program's own.
  public static final String FOLDER = "locks";

  private static final int PLACES = 256;
  private static final long PAUSE = 5_000_000;
  private static final int TRIES = 400;

  /// Locks are between programs; windows and threads of this one meet here.
  private static final List<ReentrantLock> HERE =
      Stream.generate(ReentrantLock::new).limit(PLACES).toList();

  private final Path folder;

  /// @param folder the program's own; made when it is first needed
  public Turns(Path folder) {
    this.folder = folder.toAbsolutePath();
  }

  /// Waits for a turn, about two seconds at most.
  ///
  /// @throws FileSystemException where somebody else keeps it for longer
  public FileTurn at(Path file) throws FileSystemException {
    int number = number(file);
    ReentrantLock here = HERE.get(number);
    if (!isTaken(here)) {
      throw busy(file);
    }
    boolean taken = false;
    try {
      FileTurn turn = new FileTurn(here, lock(number, file));
      taken = true;
      return turn;
    } finally {
      if (!taken) {
        here.unlock();
      }
    }
  }

  private static boolean isTaken(ReentrantLock here) {
    try {
      return here.tryLock(PAUSE * TRIES, TimeUnit.NANOSECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static FileSystemException busy(Path file) {
    return new FileSystemException(file.toString(), null, "another program is writing it");
  }

  /// The lock; none where the folder takes no file or the disk knows no locks.
  private Optional<FileChannel> lock(int number, Path file) throws FileSystemException {
    Path sign = folder.resolve(String.format(Locale.ROOT, "%02x.lock", number));
    FileChannel channel;
    try {
      channel = open(sign);
    } catch (IOException | UnsupportedOperationException | SecurityException noPlace) {
      return Optional.empty();
    }
    boolean held = false;
    try {
      for (int i = 0; i < TRIES; i++) {
        if (channel.tryLock() != null) {
          held = true;
          return Optional.of(channel);
        }
        LockSupport.parkNanos(PAUSE);
      }
      throw busy(file);
    } catch (FileSystemException busy) {
      throw busy;
    } catch (OverlappingFileLockException | IOException | UnsupportedOperationException noLocks) {
      return Optional.empty();
    } finally {
      if (!held) {
        close(channel);
      }
    }
  }

  private FileChannel open(Path sign) throws IOException {
    if (!Files.isDirectory(folder)) {
      if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
        Files.createDirectories(
            folder,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      } else {
        Files.createDirectories(folder);
      }
    }
    // A folder carried on a stick may have been prepared, too: a pipe here would wait for ever.
    if (Files.exists(sign, LinkOption.NOFOLLOW_LINKS)
        && !Files.isRegularFile(sign, LinkOption.NOFOLLOW_LINKS)) {
      throw new RegularFile.NotRegular(sign);
    }
    return FileChannel.open(
        sign,
        Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS),
        Rights.atMaking(Rights.OWNER.inPlaceOf(sign)));
  }

  private static void close(FileChannel channel) {
    try {
      channel.close();
    } catch (IOException gone) {
      // So is the lock.
    }
  }

  /// The place of a file among the locks, the same by whichever way one comes to it.
  private static int number(Path file) {
    Path real = file.toAbsolutePath().normalize();
    try {
      Path above = real.resolveSibling(".").toRealPath();
      real = above.resolve(String.valueOf(real.getFileName()));
      // The name as the disk spells it, where capitals make no difference.
      real = real.toRealPath(LinkOption.NOFOLLOW_LINKS);
    } catch (IOException | SecurityException notThere) {
      // Then what was typed is its name.
    }
    return sha256(real.toString())[0] & 0xff;
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException missing) {
      // Every Java has it (java.security.MessageDigest's own promise).
      throw new IllegalStateException(missing);
    }
  }
}
