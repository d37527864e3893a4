package app.sendready.disk;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Writes files so that at every moment the old or the new content is there whole, also when the
/// program, the system or the power goes; and so that no link leads the content elsewhere.
public final class SafeFile {
  private static final Pattern OURS = Pattern.compile("([0-9]{1,18})(-[0-9a-f]{16})?");

  /// A folder with more in it is not searched for what is left of us.
  private static final int MOST = 10_000;

  private static final int BLOCK = 64 * 1024;

  private SafeFile() {}

  /// Replaces the file's content, and makes its folder where there is none.
  public static void write(Path file, String text, Rights rights) throws IOException {
    write(file, text.getBytes(StandardCharsets.UTF_8), rights);
  }

  /// Replaces the file's content, and makes its folder where there is none.
  public static void write(Path file, byte[] content, Rights rights) throws IOException {
    makeFolder(file);
    try (Part part = Part.of(file, rights)) {
      part.write(content);
      part.take();
    }
  }

  /// Makes the folder of a file.
  public static void makeFolder(Path file) throws IOException {
    Files.createDirectories(file.toAbsolutePath().resolveSibling("."));
  }

  /// Makes a file that is not there yet.
  ///
  /// @throws java.nio.file.FileAlreadyExistsException where anything bears the name
  public static void create(Path file, byte[] content, Rights rights) throws IOException {
    boolean done = false;
    FileChannel channel = Part.create(file, rights, rights.inPlaceOf(file));
    try (channel) {
      Part.write(channel, content, content.length);
      channel.force(true);
      done = true;
    } finally {
      if (!done) {
        Files.deleteIfExists(file);
      }
    }
  }

  /// Keeps what stands in a file under another name, as it is; nothing where there is no file.
  ///
  /// What bears the other name and is no file, such as a link, gives way: nothing is written
  /// through it.
  ///
  /// @throws RegularFile.TooLarge where it is more than is kept
  public static void keep(Path file, Path copy) throws IOException {
    if (!Files.exists(file)) {
      return;
    }
    if (Files.isSymbolicLink(copy)) {
      Files.delete(copy);
    }
    try (InputStream in = RegularFile.open(file);
        Part part = Part.of(copy, Rights.KEPT)) {
      byte[] block = new byte[BLOCK];
      long all = 0;
      for (int read = in.read(block); read >= 0; read = in.read(block)) {
        all += read;
        if (all > FileBound.BACKUP.bytes()) {
          throw new RegularFile.TooLarge(file);
        }
        part.write(block, read);
      }
      part.take();
    }
  }

  /// Takes a file away; a link goes, and what it leads to stays.
  public static void remove(Path file) throws IOException {
    Files.deleteIfExists(file);
  }

  /// Removes parts that programs which were killed left beside a file.
  public static void tidy(Path file) {
    String start = Part.start(file);
    try (DirectoryStream<Path> all =
        Files.newDirectoryStream(file.toAbsolutePath().resolveSibling("."))) {
      int seen = 0;
      for (Path each : all) {
        if (++seen > MOST) {
          return;
        }
        if (isLeft(String.valueOf(each.getFileName()), start)
            && Files.isRegularFile(each, LinkOption.NOFOLLOW_LINKS)) {
          Files.deleteIfExists(each);
        }
      }
    } catch (IOException | SecurityException unreadable) {
      // They are small and hidden; another time then.
    }
  }

  private static boolean isLeft(String name, String start) {
    if (!name.startsWith(start)
        || !name.endsWith(Part.ENDING)
        || name.length() < start.length() + Part.ENDING.length()) {
      return false;
    }
    Matcher id = OURS.matcher(name.substring(start.length(), name.length() - Part.ENDING.length()));
    return id.matches() && ProcessHandle.of(Long.parseLong(id.group(1))).isEmpty();
  }
}
