package app.sendready.disk;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// The lines of a file, each found by a key that stands in it, and read when it is wanted: of the
/// file itself nothing is kept but where each line is.
public final class LineIndex implements Closeable {
  /// A longer line is none of ours.
  private static final int MOST = 4 * 1024 * 1024;

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
  /// @param key what a line is found by; empty for a line that nobody looks for
  /// @throws RegularFile.NotRegular where it is no ordinary file
  /// @throws RegularFile.TooLarge where a line is longer than any of ours
  public static LineIndex open(Path file, Function<String, Optional<String>> key)
      throws IOException {
    Map<String, Place> places = new HashMap<>();
    try (InputStream in = new BufferedInputStream(RegularFile.open(file))) {
      ByteArrayOutputStream line = new ByteArrayOutputStream();
      long at = 0;
      int octet;
      do {
        octet = in.read();
        if (octet >= 0 && octet != '\n') {
          line.write(octet);
          if (line.size() > MOST) {
            throw new RegularFile.TooLarge(file);
          }
          continue;
        }
        Place place = new Place(at, line.size());
        key.apply(line.toString(StandardCharsets.UTF_8)).ifPresent(k -> places.put(k, place));
        at += line.size() + 1L;
        line.reset();
      } while (octet >= 0);
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
