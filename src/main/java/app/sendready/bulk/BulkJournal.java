package app.sendready.bulk;

import app.sendready.disk.LineLog;
import app.sendready.json.Json;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// The results so far, kept beside the table while it is worked through, so that a run that was
/// ended, however, goes on where it was.
///
/// The first line says of which table, so that results never get mixed; every other is a result. A
/// result is there whole or not at all ([LineLog]).
public final class BulkJournal implements Closeable {
  private final LineLog log;

  /// Where the result of each line begins.
  private final Map<Integer, Long> places;

  private BulkJournal(LineLog log, Map<Integer, Long> places) {
    this.log = log;
    this.places = places;
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

  /// Opens the results of a run, or begins them.
  ///
  /// @param table what stands in the table
  /// @param how what else must be the same for results to belong together
  /// @param before gets the results that are there already, in the order in which they came
  public static BulkJournal open(
      Path file, byte[] table, Shard shard, String how, Consumer<BulkResult> before)
      throws IOException {
    String head =
        Json.object()
            .put("table", hash(table))
            .put("shard", shard.index() + "/" + shard.count())
            .put("how", how)
            .end()
            .printLine();
    Map<Integer, Long> places = new HashMap<>();
    boolean[] begun = {false};
    LineLog log;
    try {
      log =
          LineLog.open(
              file,
              (line, at) -> {
                if (!begun[0]) {
                  begun[0] = true;
                  if (!line.equals(head)) {
                    throw new UncheckedIOException(new OfAnother(file));
                  }
                  return;
                }
                BulkResult result = read(line, file);
                if (places.putIfAbsent(result.line(), at) == null) {
                  before.accept(result);
                }
              });
    } catch (UncheckedIOException other) {
      throw other.getCause();
    }
    if (!begun[0]) {
      log.add(head);
    }
    return new BulkJournal(log, places);
  }

  private static BulkResult read(String line, Path file) {
    if (Json.parse(line) instanceof Json.Parsed.Read(Json.Obj json)) {
      BulkResult result = new BulkResult(json);
      if (result.line() > 0) {
        return result;
      }
    }
    throw new UncheckedIOException(new OfAnother(file));
  }

  private static String hash(byte[] table) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(table));
    } catch (NoSuchAlgorithmException never) {
      throw new IllegalStateException("every Java has SHA-256", never);
    }
  }

  public synchronized boolean has(BulkLine line) {
    return places.containsKey(line.line());
  }

  /// The result of a line; empty where there is none yet.
  public synchronized Optional<BulkResult> result(int line) throws IOException {
    Long place = places.get(line);
    if (place == null) {
      return Optional.empty();
    }
    return Json.parse(log.line(place)) instanceof Json.Parsed.Read(Json.Obj json)
        ? Optional.of(new BulkResult(json))
        : Optional.empty();
  }

  /// Keeps a result; when this returns, it outlives the end of the program.
  public synchronized void add(BulkResult result) throws IOException {
    places.put(result.line(), log.add(result.json().printLine()));
  }

  @Override
  public synchronized void close() throws IOException {
    log.close();
  }
}
