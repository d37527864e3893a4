package app.sendready.bulk;

import app.sendready.baseline.Baseline;
import app.sendready.baseline.Change;
import app.sendready.disk.LineIndex;
import app.sendready.json.Json;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Earlier results of many domains, to hold later ones against.
public final class BulkBaseline implements Closeable {
  private final LineIndex before;

  private BulkBaseline(LineIndex before) {
    this.before = before;
  }

  /// Opens a file that `bulk` printed as JSON lines; empty where it holds no result.
  public static Optional<BulkBaseline> open(Path file) throws IOException {
    LineIndex index = LineIndex.open(file, line -> read(line).map(Baseline::domain));
    if (index.isEmpty()) {
      index.close();
      return Optional.empty();
    }
    return Optional.of(new BulkBaseline(index));
  }

  private static Optional<Baseline> read(String line) {
    return line.startsWith("{") ? Baseline.read(line) : Optional.empty();
  }

  /// The result with what has changed; a domain that was not there then counts as new.
  ///
  /// @param again looks once more, where there is news to be sure of
  public BulkResult compared(BulkResult now, Supplier<BulkResult> again) {
    if (now.isUnusable()) {
      return now;
    }
    Optional<Baseline> then = of(now.domain());
    if (then.isEmpty()) {
      return now.asNew();
    }
    List<Change> changes = then.get().until(now.json());
    if (changes.isEmpty()) {
      return now.with(then.get(), changes);
    }
    BulkResult second = again.get();
    return second.with(then.get(), Baseline.confirmed(changes, then.get().until(second.json())));
  }

  private Optional<Baseline> of(String domain) {
    try {
      return before.line(domain).flatMap(BulkBaseline::read);
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  /// Whether a compared result is to be told: something has changed, or it is new, or unusable.
  public static boolean isNews(BulkResult result) {
    return result.isUnusable()
        || result.json().truth("new").orElse(false)
        || !result.json().list("changes").isEmpty();
  }

  /// Whether a compared result is worse than it was, or new and not right.
  public static boolean isWorse(BulkResult result) {
    Json.Obj json = result.json();
    return json.truth("new").orElse(false) && result.verdict().equals("fail")
        || json.objects("changes").stream()
            .flatMap(change -> change.text("change").stream())
            .anyMatch(word ->
                word.equals(Change.Sort.BROKE.word()) || word.equals(Change.Sort.SEEN.word()));
  }

  @Override
  public void close() throws IOException {
    before.close();
  }
}
