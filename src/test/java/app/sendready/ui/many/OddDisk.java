package app.sendready.ui.many;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.nio.file.spi.FileSystemProvider;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;

/// A disk that never answers, or has no end: a file there says that it is an ordinary one, and is
/// another when it is read. What lies beside it is on the usual disk.
final class OddDisk extends FileSystemProvider {
  private final InputStream content;
  private final FileSystem system = new System();

  private OddDisk(InputStream content) {
    this.content = content;
  }

  /// A file that is not read before it is let go.
  static Path silent(Path real, CountDownLatch letGo) {
    return stuck(real, 0, letGo);
  }

  /// A file of which so many octets are read, and no more before it is let go.
  static Path stuck(Path real, int first, CountDownLatch letGo) {
    return new OddDisk(new Stuck(real, first, letGo)).path(real);
  }

  /// A file that has no end.
  ///
  /// @param done how many octets of it were read
  static Path endless(Path real, AtomicLong done) {
    return new OddDisk(new Endless(done)).path(real);
  }

  private static final class Stuck extends InputStream {
    private final byte[] content;
    private final int first;
    private final CountDownLatch letGo;
    private int at;

    Stuck(Path real, int first, CountDownLatch letGo) {
      try {
        content = Files.readAllBytes(real);
      } catch (IOException notThere) {
        throw new UncheckedIOException(notThere);
      }
      this.first = first;
      this.letGo = letGo;
    }

    @Override
    public int read() {
      if (at == first) {
        await();
      }
      return at < content.length ? content[at++] : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      // What comes before is handed over before it waits.
      return super.read(into, offset, at < first ? Math.min(length, first - at) : length);
    }

    private void await() {
      boolean there = false;
      while (!there) {
        try {
          letGo.await();
          there = true;
        } catch (InterruptedException notHeard) {
          // As a system call on a network drive.
        }
      }
    }
  }

  private static final class Endless extends InputStream {
    private final AtomicLong done;

    Endless(AtomicLong done) {
      this.done = done;
    }

    @Override
    public int read() {
      return done.incrementAndGet() % 80 == 0 ? '\n' : 'a';
    }
  }

  private Path path(Path real) {
    return (Path)
        Proxy.newProxyInstance(
            Path.class.getClassLoader(),
            new Class<?>[] {Path.class},
            (_, method, arguments) -> {
              if (method.getName().equals("getFileSystem")) {
                return system;
              }
              try {
                return method.invoke(real, arguments);
              } catch (InvocationTargetException thrown) {
                throw thrown.getCause();
              }
            });
  }

  private static Path real(Path odd) {
    return Path.of(odd.toString());
  }

  @Override
  public InputStream newInputStream(Path path, OpenOption... options) {
    return content;
  }

  @Override
  public <A extends BasicFileAttributes> A readAttributes(
      Path path, Class<A> type, LinkOption... options) throws IOException {
    return Files.readAttributes(real(path), type, options);
  }

  @Override
  public Map<String, Object> readAttributes(Path path, String names, LinkOption... options)
      throws IOException {
    return Files.readAttributes(real(path), names, options);
  }

  @Override
  public void checkAccess(Path path, AccessMode... modes) throws IOException {
    real(path).getFileSystem().provider().checkAccess(real(path), modes);
  }

  @Override
  public boolean isSameFile(Path path, Path other) throws IOException {
    return Files.isSameFile(real(path), real(other));
  }

  @Override
  public String getScheme() {
    return "odd";
  }

  @Override
  public FileSystem newFileSystem(URI uri, Map<String, ?> how) {
    throw new UnsupportedOperationException();
  }

  @Override
  public FileSystem getFileSystem(URI uri) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Path getPath(URI uri) {
    throw new UnsupportedOperationException();
  }

  @Override
  public SeekableByteChannel newByteChannel(
      Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes) {
    throw new UnsupportedOperationException();
  }

  @Override
  public DirectoryStream<Path> newDirectoryStream(
      Path path, DirectoryStream.Filter<? super Path> filter) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void createDirectory(Path path, FileAttribute<?>... attributes) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void delete(Path path) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void copy(Path from, Path to, CopyOption... options) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void move(Path from, Path to, CopyOption... options) {
    throw new UnsupportedOperationException();
  }

  @Override
  public boolean isHidden(Path path) {
    return false;
  }

  @Override
  public FileStore getFileStore(Path path) {
    throw new UnsupportedOperationException();
  }

  @Override
  public <V extends FileAttributeView> V getFileAttributeView(
      Path path, Class<V> type, LinkOption... options) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void setAttribute(Path path, String name, Object value, LinkOption... options) {
    throw new UnsupportedOperationException();
  }

  private final class System extends FileSystem {
    @Override
    public FileSystemProvider provider() {
      return OddDisk.this;
    }

    @Override
    public void close() {}

    @Override
    public boolean isOpen() {
      return true;
    }

    @Override
    public boolean isReadOnly() {
      return true;
    }

    @Override
    public String getSeparator() {
      return "/";
    }

    @Override
    public Iterable<Path> getRootDirectories() {
      return List.of();
    }

    @Override
    public Iterable<FileStore> getFileStores() {
      return List.of();
    }

    @Override
    public Set<String> supportedFileAttributeViews() {
      return Set.of("basic");
    }

    @Override
    public Path getPath(String first, String... more) {
      throw new UnsupportedOperationException();
    }

    @Override
    public PathMatcher getPathMatcher(String pattern) {
      throw new UnsupportedOperationException();
    }

    @Override
    public UserPrincipalLookupService getUserPrincipalLookupService() {
      throw new UnsupportedOperationException();
    }

    @Override
    public WatchService newWatchService() {
      throw new UnsupportedOperationException();
    }
  }
}
