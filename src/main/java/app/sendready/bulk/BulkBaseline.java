package app.sendready.bulk;

import app.sendready.baseline.Baseline;
import app.sendready.baseline.Change;
import app.sendready.disk.LineIndex;
import app.sendready.disk.ReadWatch;
import app.sendready.i18n.Messages;
import app.sendready.json.Json;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Earlier results of many domains, to hold later ones against.
public final class BulkBaseline implements Closeable {
  private final LineIndex before;
  private final About about;

  private BulkBaseline(LineIndex before, About about) {
    this.before = before;
    this.about = about;
  }

  /// Which results they are.
  ///
  /// @param at when the last of them was found; empty where no line says
  public record About(BulkHow.Since since, Optional<Instant> at) {
    /// When they were found, or else how their file is called.
    public String time(Messages messages) {
      return at.map(messages::moment).orElse(since.name());
    }
  }

  /// They cannot be read any more, or are not what they were when they were opened.
  public static final class Gone extends IOException {
    private static final long serialVersionUID = 1;

    Gone(String file) {
      super(file);
    }
  }

  /// Whether it was for the earlier results that something broke.
  public static boolean isGone(Throwable broken) {
    return broken instanceof Gone || broken.getCause() != null && isGone(broken.getCause());
  }

  /// Opens a file that `bulk` printed as JSON lines; empty where it holds no result.
  public static Optional<BulkBaseline> open(Path file) throws IOException {
    return open(file, ReadWatch.NONE);
  }

  /// The same.
  ///
  /// @param watch is told how far it is
  public static Optional<BulkBaseline> open(Path file, ReadWatch watch) throws IOException {
    MessageDigest mark = sha256();
    List<Instant> last = new ArrayList<>();
    LineIndex index =
        LineIndex.open(
            file,
            mark,
            line -> {
              Optional<Baseline> result = read(line);
              result
                  .flatMap(each -> BulkOutcome.instant(each.at()))
                  .filter(at -> last.isEmpty() || last.getFirst().isBefore(at))
                  .ifPresent(at -> last.addFirst(at));
              return result.map(Baseline::domain);
            },
            watch);
    if (index.isEmpty()) {
      index.close();
      return Optional.empty();
    }
    BulkHow.Since since =
        new BulkHow.Since(
            String.valueOf(file.getFileName()), HexFormat.of().formatHex(mark.digest()));
    return Optional.of(new BulkBaseline(index, new About(since, last.stream().findFirst())));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException never) {
      throw new IllegalStateException("every Java has SHA-256", never);
    }
  }

  public About about() {
    return about;
  }

  /// Whether a domain is in them.
  public boolean has(String domain) {
    return before.has(domain);
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
    Optional<Baseline> then = of(now);
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

  /// The result with what has changed, where that can be told without another look: it is newer
  /// than the earlier one, and nothing has. Else compared with nothing.
  ///
  /// @param now a result of whatever time, compared with whatever
  public BulkResult settled(BulkResult now) {
    BulkResult bare = now.bare();
    if (bare.isUnusable()) {
      return bare;
    }
    Optional<Baseline> then = of(bare);
    if (then.isEmpty()) {
      return bare.asNew();
    }
    return isAfter(bare, then.get()) && then.get().until(bare.json()).isEmpty()
        ? bare.with(then.get(), List.of())
        : bare;
  }

  /// The result with what has changed, as two looks show it.
  ///
  /// @param first what the look before showed
  public BulkResult confirmed(BulkResult first, BulkResult now) {
    return now.isUnusable()
        ? now
        : of(now)
            .map(then ->
                now.with(
                    then, Baseline.confirmed(then.until(first.json()), then.until(now.json()))))
            .orElseGet(now::asNew);
  }

  private static boolean isAfter(BulkResult now, Baseline then) {
    Optional<Instant> before = BulkOutcome.instant(then.at());
    return now.json()
        .text("checkedAt")
        .flatMap(BulkOutcome::instant)
        .filter(at -> before.isPresent() && at.isAfter(before.get()))
        .isPresent();
  }

  /// The earlier result that it is compared with; a domain may be there several times.
  private Optional<Baseline> of(BulkResult now) {
    String domain = now.domain();
    if (!before.has(domain)) {
      return Optional.empty();
    }
    try {
      List<Baseline> earlier = new ArrayList<>();
      for (String line : before.lines(domain)) {
        earlier.add(
            read(line)
                .filter(then -> then.domain().equals(domain))
                .orElseThrow(() -> new Gone(about.since().name())));
      }
      return Baseline.likest(earlier, now.json());
    } catch (IOException unreadable) {
      Gone gone = new Gone(about.since().name());
      gone.initCause(unreadable);
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
