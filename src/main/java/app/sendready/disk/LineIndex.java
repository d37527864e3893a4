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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The lines of a file, each found by a key that stands in it, and read when it is wanted: of the
/// file itself nothing is kept but where each line is.
public final class LineIndex implements Closeable {
  /// As many lines with one key are told apart.
  public static final int MOST = 16;

  /// @param before the place of the line before it with the same key; null where it is the first
  private record Place(long at, int length, @Nullable Place before) {}

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
    return open(file, mark, key, ReadWatch.NONE);
  }

  /// The same.
  ///
  /// @param watch is told how far it is
  public static LineIndex open(
      Path file, MessageDigest mark, Function<String, Optional<String>> key, ReadWatch watch)
      throws IOException {
    Map<String, Place> places = new HashMap<>();
    try (InputStream in = new DigestInputStream(RegularFile.open(file, watch), mark)) {
      OctetLines.read(
          in,
          file,
          true,
          (line, at, length) ->
              key.apply(line)
                  .ifPresent(k -> places.compute(k, (_, before) -> new Place(at, length, before))));
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

  /// The lines with this key in their order, the last [#MOST] of them.
  ///
  /// @throws EOFException where the file has become shorter than they are
  public List<String> lines(String key) throws IOException {
    List<String> lines = new ArrayList<>();
    Place place = places.get(key);
    for (int i = 0; i < MOST && place != null; i++) {
      lines.addFirst(read(place));
      place = place.before();
    }
    return lines;
  }

  private String read(Place place) throws IOException {
    byte[] octets = new byte[place.length()];
    synchronized (file) {
      file.seek(place.at());
      file.readFully(octets);
    }
    return new String(octets, StandardCharsets.UTF_8);
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
