package app.sendready.baseline;

import app.sendready.json.Json;
import java.util.Locale;
import java.util.Optional;

/// What has become of one row since an earlier report.
public final class Change {
  /// In which direction.
  public enum Sort {
    /// Worse than it was.
    BROKE,
    /// Was not checked then, or could not be, and is wrong now.
    SEEN,
    MENDED,
    /// Other values, or another reason, and neither better nor worse.
    CHANGED;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /// Whether somebody should look at it.
    public boolean isBad() {
      return this == BROKE || this == SEEN;
    }
  }

  private final Sort sort;
  private final RowState before;
  private final RowState now;

  Change(Sort sort, RowState before, RowState now) {
    this.sort = sort;
    this.before = before;
    this.now = now;
  }

  public Sort sort() {
    return sort;
  }

  /// The row as it is now, an object of `records`.
  public Json.Obj row() {
    return now.row();
  }

  /// The row as it was.
  public Json.Obj before() {
    return before.row();
  }

  /// What is to be said of the row now: the title and the cure of its worst finding.
  public Optional<Json.Obj> finding() {
    return now.finding();
  }

  /// The same row changed in the same direction.
  boolean isLike(Change other) {
    return sort == other.sort && now.key().equals(other.now.key());
  }

  public Json.Obj json() {
    Json.Builder out = Json.object().put("change", sort.word());
    for (String member : RowState.NAMED) {
      out.put(member, now.row().text(member).orElse(""));
    }
    return out.put("before", side(before))
        .put("now", side(now))
        .put("message", Json.orNull(finding().flatMap(finding -> finding.text("message"))))
        .put("fix", Json.orNull(finding().flatMap(finding -> finding.text("fix"))))
        .end();
  }

  private static Json.Obj side(RowState state) {
    return Json.object()
        .put("status", state.row().text("status").orElse(""))
        .put("reason", state.row().text("reason").orElse(""))
        .put("found", Json.texts(state.row().texts("found")))
        .end();
  }
}
