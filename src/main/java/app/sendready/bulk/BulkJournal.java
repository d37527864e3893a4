package app.sendready.bulk;

import app.sendready.disk.LineLog;
import app.sendready.json.Json;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.BitSet;
import java.util.HexFormat;
import java.util.function.Consumer;

/// The results so far, kept beside the table while it is worked through, so that a run that was
/// ended, however, goes on where it was.
///
/// The first line says of which table, so that results never get mixed; every other is a result. A
/// result is there whole or not at all ([LineLog]).
public final class BulkJournal implements Closeable {
  private final LineLog log;
  private final BitSet done;

  private BulkJournal(LineLog log, BitSet done) {
    this.log = log;
    this.done = done;
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
    BitSet done = new BitSet();
    boolean[] begun = {false};
    LineLog log;
    try {
      log =
          LineLog.open(
              file,
              line -> {
                if (!begun[0]) {
                  begun[0] = true;
                  if (!line.equals(head)) {
                    throw new UncheckedIOException(new OfAnother(file));
                  }
                  return;
                }
                BulkResult result = read(line, file);
                if (!done.get(result.line())) {
                  done.set(result.line());
                  before.accept(result);
                }
              });
    } catch (UncheckedIOException other) {
      throw other.getCause();
    }
    if (!begun[0]) {
      log.add(head);
    }
    return new BulkJournal(log, done);
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

  public boolean has(BulkLine line) {
    return done.get(line.line());
  }

  /// Keeps a result; when this returns, it outlives the end of the program.
  public void add(BulkResult result) throws IOException {
    log.add(result.json().printLine());
    done.set(result.line());
  }

  @Override
  public void close() throws IOException {
    log.close();
  }
}
