package app.sendready.disk;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/// A turn at a file: of all windows and programs of this user, one at a time looks at what is there
/// and replaces it. [Turns] gives it; for one thread.
public final class FileTurn implements AutoCloseable {
  private final ReentrantLock here;
  private final Optional<FileChannel> lock;

  FileTurn(ReentrantLock here, Optional<FileChannel> lock) {
    this.here = here;
    this.lock = lock;
  }

  /// Ends the turn.
  @Override
  public void close() {
    try {
      lock.ifPresent(FileTurn::release);
    } finally {
      here.unlock();
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
