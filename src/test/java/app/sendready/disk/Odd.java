package app.sendready.disk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Files that nobody should have to read, for tests of whoever reads or writes one.
public final class Odd {
  /// A mebibyte.
  private static final long MIB = 1024 * 1024;

  /// What they are called, for those who take them one by one.
  public static final List<String> NAMES =
      List.of(
          "pipe",
          "link to a pipe",
          "device without end",
          "link to a device",
          "folder",
          "64 MiB",
          "link to nothing",
          "nothing",
          "link to itself");

  private Odd() {}

  /// A pipe that nobody writes into: opening it waits for ever.
  public static void pipe(Path place) throws IOException, InterruptedException {
    Process made = new ProcessBuilder("mkfifo", place.toString()).inheritIO().start();
    assertThat(made.waitFor()).isZero();
  }

  /// One of each sort, by its name.
  public static Map<String, Path> all(Path folder) throws IOException, InterruptedException {
    Map<String, Path> all = new LinkedHashMap<>();
    Path pipe = folder.resolve("pipe.sendready");
    pipe(pipe);
    all.put("pipe", pipe);
    all.put("link to a pipe", Files.createSymbolicLink(folder.resolve("to-pipe.sendready"), pipe));
    all.put("device without end", Path.of("/dev/zero"));
    all.put(
        "link to a device",
        Files.createSymbolicLink(folder.resolve("to-zero.sendready"), Path.of("/dev/zero")));
    all.put("folder", Files.createDirectory(folder.resolve("folder.sendready")));
    Path large = folder.resolve("large.sendready");
    try (FileChannel channel =
        FileChannel.open(large, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      channel.write(java.nio.ByteBuffer.wrap(new byte[] {'{'}), 64 * MIB);
    }
    all.put("64 MiB", large);
    all.put(
        "link to nothing",
        Files.createSymbolicLink(folder.resolve("to-nothing.sendready"), folder.resolve("gone")));
    all.put("nothing", folder.resolve("nothing.sendready"));
    Path ring = folder.resolve("ring.sendready");
    all.put("link to itself", Files.createSymbolicLink(ring, ring));
    return all;
  }

  /// Runs a task on a thread of its own, two minutes at most: a busy machine is slow, and what
  /// hangs hangs for ever.
  ///
  /// @return what it threw, if anything
  public static <T> Optional<Exception> elsewhere(Callable<T> task) {
    FutureTask<T> future = new FutureTask<>(task);
    Thread thread = new Thread(future, "odd");
    thread.setDaemon(true);
    thread.start();
    try {
      T _ = future.get(2, TimeUnit.MINUTES);
      return Optional.empty();
    } catch (ExecutionException thrown) {
      if (thrown.getCause() instanceof Exception exception) {
        return Optional.of(exception);
      }
      throw new AssertionError(thrown.getCause());
    } catch (InterruptedException | TimeoutException hangs) {
      throw new AssertionError("it does not end", hangs);
    }
  }
}
