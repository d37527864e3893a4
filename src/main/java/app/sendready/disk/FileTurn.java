package app.sendready.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

/// A turn at a file: of all programs that share it, one at a time looks at what is there and
/// replaces it.
///
/// * Held by a lock on a hidden file beside it, which goes when the turn ends. The lock of a
///   program that was killed ends with it.
/// * Where the disk knows no locks, as some network shares, the turn is taken without one, and
///   [#isSure] says so: whoever writes must then look afterwards whether their own content stands.
/// * For one thread.
public final class FileTurn implements AutoCloseable {
  private static final String ENDING = ".lock";
  private static final long PAUSE = 5_000_000;
  private static final int TRIES = 400;
  private static final int DENIED = 20;
  private static final int BLOCK = 4096;

  /// Locks are between programs; windows and threads of this one meet here.
  private static final Map<Path, ReentrantLock> HERE = new ConcurrentHashMap<>();

  private final Path sign;
  private final ReentrantLock here;
  private final Optional<FileChannel> lock;

  private FileTurn(Path sign, ReentrantLock here, Optional<FileChannel> lock) {
    this.sign = sign;
    this.here = here;
    this.lock = lock;
  }

  /// Waits for a turn, about two seconds at most.
  ///
  /// @throws FileSystemException where somebody else keeps it for longer
  public static FileTurn at(Path file) throws IOException {
    Path real = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath().normalize();
    Path sign = real.resolveSibling("." + real.getFileName() + ENDING);
    ReentrantLock here = HERE.computeIfAbsent(sign, _ -> new ReentrantLock());
    if (!isTaken(here)) {
      throw busy(file);
    }
    boolean taken = false;
    try {
      makeFolder(real.resolveSibling("."));
      FileTurn turn = new FileTurn(sign, here, lock(sign));
      taken = true;
      return turn;
    } finally {
      if (!taken) {
        here.unlock();
      }
    }
  }

  private static void makeFolder(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException | UnsupportedOperationException refused) {
      // The write will say why.
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
  private static Optional<FileChannel> lock(Path sign) throws IOException {
    int denied = 0;
    for (int i = 0; i < TRIES; i++) {
      try {
        Optional<FileChannel> held = tried(sign);
        if (held.isPresent()) {
          return held;
        }
      } catch (AccessDeniedException going) {
        // Windows denies a file that is being deleted; a folder that denies it goes on doing so.
        denied++;
        if (denied > DENIED) {
          return Optional.empty();
        }
      } catch (IOException | UnsupportedOperationException noLocks) {
        return Optional.empty();
      }
      LockSupport.parkNanos(PAUSE);
    }
    throw busy(sign);
  }

  /// @return empty where another program has it at this moment
  private static Optional<FileChannel> tried(Path sign) throws IOException {
    FileChannel channel =
        FileChannel.open(sign, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    boolean held = false;
    try {
      held = channel.tryLock() != null && isAt(sign, channel);
    } catch (OverlappingFileLockException byAnotherName) {
      held = false;
    } catch (IOException | UnsupportedOperationException noLocks) {
      Files.deleteIfExists(sign);
      throw noLocks;
    } finally {
      if (!held) {
        channel.close();
      }
    }
    return held ? Optional.of(channel) : Optional.empty();
  }

  /// Whether what was locked still stands there. Who had the lock before may have deleted it while
  /// we waited, and a third may have made another one. Opening that to compare would end our own
  /// lock on some systems, so the size tells.
  private static boolean isAt(Path sign, FileChannel channel) throws IOException {
    for (int round = 0; round < 2; round++) {
      int size = ThreadLocalRandom.current().nextInt(1, BLOCK);
      channel.truncate(0);
      channel.write(ByteBuffer.allocate(size), 0);
      if (!Files.exists(sign) || Files.size(sign) != size) {
        return false;
      }
    }
    return true;
  }

  /// Whether nobody else can have written in this turn.
  public boolean isSure() {
    return lock.isPresent();
  }

  /// Ends the turn.
  @Override
  public void close() {
    try {
      if (lock.isPresent()) {
        // While it is still held: afterwards it may be somebody else's.
        Files.deleteIfExists(sign);
      }
    } catch (IOException stays) {
      // It is empty and hidden, and the next turn uses it.
    } finally {
      try {
        lock.ifPresent(FileTurn::release);
      } finally {
        here.unlock();
      }
    }
  }

  private static void release(FileChannel channel) {
    try {
      channel.close();
    } catch (IOException gone) {
      // So is the lock.
    }
  }
}
