package app.sendready.bulk;

import app.sendready.disk.LineLog;
import app.sendready.disk.Part;
import app.sendready.disk.ReadWatch;
import app.sendready.disk.RegularFile;
import app.sendready.json.Json;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// The results so far, kept beside the table while it is worked through, so that a run that was
/// ended, however, goes on where it was.
///
/// The first line says of which table, so that results never get mixed; every other is a result. A
/// result is there whole or not at all ([LineLog]).
public final class BulkJournal implements Closeable {
  private static final int MOST_HEAD = 8 * 1024;
  private static final String TABLE = "table";
  private static final String SHARD = "shard";
  private static final String HOW = "how";

  private final LineLog log;

  /// Where the result of each line begins.
  private final Map<Integer, Long> places;

  /// Lines of which a result stands in for another to come.
  private final Set<Integer> open;

  private final BulkHow how;

  private BulkJournal(LineLog log, Map<Integer, Long> places, Set<Integer> open, BulkHow how) {
    this.log = log;
    this.places = places;
    this.open = open;
    this.how = how;
  }

  /// The results that are there belong to another table, or to another part of it.
  public static final class OfAnother extends IOException {
    private static final long serialVersionUID = 1;

    OfAnother(Path file) {
      super(file.toString());
    }
  }

  /// Where the results of a part of a table are kept.
  public static Path beside(Path table, Shard shard) {
    String part = shard.isWhole() ? "" : "." + shard.index() + "-of-" + shard.count();
    return table.resolveSibling(table.getFileName() + part + ".results.jsonl");
  }

  /// How the results in a file were made; empty where it holds none.
  public static Optional<BulkHow> how(Path file) throws IOException {
    try (InputStream in = RegularFile.open(file)) {
      String begin = new String(in.readNBytes(MOST_HEAD), StandardCharsets.UTF_8);
      return parse(begin.lines().findFirst().orElse("")).flatMap(BulkHow::of);
    }
  }

  /// The first line of a file of results, without its end.
  static Json.Obj head(byte[] table, Shard shard, BulkHow how) {
    Json.Builder head =
        Json.object()
            .put(TABLE, hash(table))
            .put(SHARD, shard.index() + "/" + shard.count())
            .put(HOW, how.text());
    how.since().ifPresent(then -> head.put("since", then.name()));
    return head.end();
  }

  /// Opens the results of a run, or begins them.
  ///
  /// @param table what stands in the table
  /// @param how what else must be the same for results to belong together
  /// @param before gets the results that are there already, in the order in which they came; of a
  ///   line for which another stood in both
  public static BulkJournal open(
      Path file, byte[] table, Shard shard, BulkHow how, Consumer<BulkResult> before)
      throws IOException {
    return open(file, table, shard, how, before, ReadWatch.NONE);
  }

  /// The same.
  ///
  /// @param watch is told how far it is
  public static BulkJournal open(
      Path file,
      byte[] table,
      Shard shard,
      BulkHow how,
      Consumer<BulkResult> before,
      ReadWatch watch)
      throws IOException {
    Json.Obj head = head(table, shard, how);
    Map<Integer, Long> places = new HashMap<>();
    Set<Integer> open = new HashSet<>();
    boolean[] begun = {false};
    LineLog log;
    try {
      log =
          LineLog.open(
              file,
              (line, at) -> {
                if (!begun[0]) {
                  begun[0] = true;
                  if (parse(line).filter(other -> isLike(head, other)).isEmpty()) {
                    throw new UncheckedIOException(new OfAnother(file));
                  }
                  return;
                }
                BulkResult result = read(line, file);
                if (!places.containsKey(result.line()) || open.remove(result.line())) {
                  places.put(result.line(), at);
                  if (!how.isDone(result)) {
                    open.add(result.line());
                  }
                  before.accept(result);
                }
              },
              watch);
    } catch (UncheckedIOException other) {
      throw other.getCause();
    }
    if (!begun[0]) {
      log.add(head.printLine());
    }
    return new BulkJournal(log, places, open, how);
  }

  /// By whichever name the earlier results go.
  private static boolean isLike(Json.Obj head, Json.Obj other) {
    return Stream.of(TABLE, SHARD, HOW)
        .allMatch(member -> head.text(member).equals(other.text(member)));
  }

  private static Optional<Json.Obj> parse(String line) {
    return Json.parse(line) instanceof Json.Parsed.Read(Json.Obj json)
        ? Optional.of(json)
        : Optional.empty();
  }

  /// Makes a result another.
  @FunctionalInterface
  public interface Other {
    BulkResult of(BulkResult result) throws IOException;
  }

  /// What was written of a journal to a file that is to take its place.
  public static final class Copy {
    private final BulkHow how;
    private final Map<Integer, Long> places = new HashMap<>();
    private final Set<Integer> open = new HashSet<>();
    private long length;

    private Copy(BulkHow how) {
      this.how = how;
    }

    private void write(Part into, Json.Obj line) throws IOException {
      byte[] octets = octets(line);
      into.write(octets);
      length += octets.length;
    }

    private void add(Part into, BulkResult result) throws IOException {
      places.put(result.line(), length);
      if (!how.isDone(result)) {
        open.add(result.line());
      }
      write(into, result.json());
    }

    /// The journal, once the file is in its place; nothing is read for that.
    public BulkJournal open(Path file) throws IOException {
      return new BulkJournal(LineLog.known(file, length), places, open, how);
    }
  }

  /// Writes all of it to a file that is to take this one's place. Who looks a result up meanwhile
  /// does not wait.
  ///
  /// @param other how the results there were made
  /// @param as makes them so
  public Copy copy(Part into, byte[] table, BulkHow other, Other as) throws IOException {
    Copy copy = new Copy(other);
    copy.write(into, head(table, Shard.WHOLE, other));
    for (int line : lines()) {
      Optional<BulkResult> result = result(line);
      if (result.isPresent()) {
        copy.add(into, as.of(result.get()));
      }
    }
    return copy;
  }

  private synchronized List<Integer> lines() {
    return places.keySet().stream().sorted().toList();
  }

  /// How many lines have a result.
  public synchronized int size() {
    return places.size();
  }

  private static byte[] octets(Json.Obj line) {
    return (line.printLine() + "\n").getBytes(StandardCharsets.UTF_8);
  }

  private static BulkResult read(String line, Path file) {
    return parse(line)
        .map(BulkResult::new)
        .filter(result -> result.line() > 0)
        .orElseThrow(() -> new UncheckedIOException(new OfAnother(file)));
  }

  private static String hash(byte[] table) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(table));
    } catch (NoSuchAlgorithmException never) {
      throw new IllegalStateException("every Java has SHA-256", never);
    }
  }

  public synchronized boolean has(BulkLine line) {
    return places.containsKey(line.line()) && !open.contains(line.line());
  }

  /// The result of a line; empty where there is none yet.
  public synchronized Optional<BulkResult> result(int line) throws IOException {
    Long place = places.get(line);
    if (place == null) {
      return Optional.empty();
    }
    return parse(log.line(place)).map(BulkResult::new);
  }

  /// Keeps a result; when this returns, it outlives the end of the program.
  public synchronized void add(BulkResult result) throws IOException {
    places.put(result.line(), log.add(result.json().printLine()));
    if (how.isDone(result)) {
      open.remove(result.line());
    }
  }

  @Override
  public synchronized void close() throws IOException {
    log.close();
  }
}
