package app.sendready.disk;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// The lines of a file, each found by a key that stands in it, and read when it is wanted: of the
/// file itself nothing is kept but where each line is.
public final class LineIndex implements Closeable {
  private record Place(long at, int length) {}

  /// No channel: an interrupt of one who reads would close that for all.
  private final RandomAccessFile file;

  private final Map<String, Place> places;

  private LineIndex(RandomAccessFile file, Map<String, Place> places) {
    this.file = file;
    this.places = places;
  }

  /// Goes through the file once.
  ///
  /// @param mark gets all that is in it
  /// @param key what a line is found by; empty for a line that nobody looks for
  /// @throws RegularFile.NotRegular where it is no ordinary file
  /// @throws RegularFile.TooLarge where a line is longer than any of ours
  public static LineIndex open(
      Path file, MessageDigest mark, Function<String, Optional<String>> key) throws IOException {
    Map<String, Place> places = new HashMap<>();
    try (InputStream in = new DigestInputStream(RegularFile.open(file), mark)) {
      OctetLines.read(
          in,
          file,
          true,
          (line, at, length) ->
              key.apply(line).ifPresent(k -> places.put(k, new Place(at, length))));
    }
    return new LineIndex(new RandomAccessFile(file.toFile(), "r"), places);
  }

  public boolean isEmpty() {
    return places.isEmpty();
  }

  /// Whether a line has this key.
  public boolean has(String key) {
    return places.containsKey(key);
  }

  /// The last line with this key.
  public Optional<String> line(String key) throws IOException {
    Place place = places.get(key);
    if (place == null) {
      return Optional.empty();
    }
    byte[] octets = new byte[place.length()];
    synchronized (file) {
      file.seek(place.at());
      try {
        file.readFully(octets);
      } catch (EOFException shorter) {
        return Optional.empty();
      }
    }
    return Optional.of(new String(octets, StandardCharsets.UTF_8));
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
