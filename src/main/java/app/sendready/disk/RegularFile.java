package app.sendready.disk;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/// Reads files that anybody may have made or named.
///
/// * Nothing but ordinary files is opened: a pipe would wait for ever, a device has no end.
/// * No more is read than the use of the file needs ([FileBound]), however large it says it is.
/// * A link that the user names is followed for reading; nothing is ever written through one
///   ([Part]).
public final class RegularFile {
  private RegularFile() {}

  /// The file has more bytes than its use allows.
  public static final class TooLarge extends FileSystemException {
    private static final long serialVersionUID = 1;

    TooLarge(Path file) {
      super(file.toString(), null, "too large");
    }
  }

  /// A folder, a pipe or a device bears the name.
  public static final class NotRegular extends FileSystemException {
    private static final long serialVersionUID = 1;

    NotRegular(Path file) {
      super(file.toString(), null, "not an ordinary file");
    }
  }

  /// The beginning of a file.
  public static final class Start {
    private final byte[] bytes;
    private final long size;

    private Start(byte[] bytes, long size) {
      this.bytes = bytes;
      this.size = size;
    }

    /// All of it, or as many bytes as are allowed.
    public byte[] bytes() {
      return bytes.clone();
    }

    /// How large the file is.
    public long size() {
      return size;
    }
  }

  /// All of a file.
  public static byte[] read(Path file, FileBound bound) throws IOException {
    return read(file, bound, ReadWatch.NONE);
  }

  /// All of a file.
  ///
  /// @param watch is told how far it is
  public static byte[] read(Path file, FileBound bound, ReadWatch watch) throws IOException {
    try (InputStream in = open(file, watch)) {
      byte[] bytes = in.readNBytes(bound.bytes() + 1);
      if (bytes.length > bound.bytes()) {
        throw new TooLarge(file);
      }
      return bytes;
    }
  }

  /// All of a file that is text in UTF-8.
  ///
  /// @throws CharacterCodingException where it is something else
  public static String text(Path file, FileBound bound) throws IOException {
    return StandardCharsets.UTF_8
        .newDecoder()
        .decode(ByteBuffer.wrap(read(file, bound)))
        .toString();
  }

  /// The beginning of a file, as much as is allowed.
  public static Start start(Path file, FileBound bound) throws IOException {
    try (InputStream in = open(file)) {
      byte[] bytes = in.readNBytes(bound.bytes());
      return new Start(bytes, Math.max(bytes.length, Files.size(file)));
    }
  }

  /// How many bytes a file says it has.
  public static long size(Path file) throws IOException {
    return Files.size(file);
  }

  /// Whether both are there and are one file, whichever way their names lead to it.
  public static boolean isSame(Path one, Path other) throws IOException {
    return Files.exists(one) && Files.exists(other) && Files.isSameFile(one, other);
  }

  /// Something that changes with the content of a file that is too large to be read.
  public static String stamp(Path file) throws IOException {
    return Files.size(file) + " " + Files.getLastModifiedTime(file);
  }

  /// A file to be read as a stream, by whoever counts what comes out of it; to be closed.
  public static InputStream open(Path file) throws IOException {
    // Looked at before it is opened: opening a pipe is what waits.
    if (!Files.readAttributes(file, BasicFileAttributes.class).isRegularFile()) {
      throw new NotRegular(file);
    }
    return Files.newInputStream(file);
  }

  /// The same.
  ///
  /// @param watch is told how far it is
  public static InputStream open(Path file, ReadWatch watch) throws IOException {
    return ReadWatch.over(open(file), file, Files.size(file), watch);
  }
}
