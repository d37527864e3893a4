package app.sendready.ui.many;

import app.sendready.bulk.BulkBaseline;

/// What the results of a list are compared with.
sealed interface ManySince {
  /// Nothing.
  record None() implements ManySince {}

  /// Earlier results.
  ///
  /// @param there how many of the list's domains are in them
  /// @param of how many domains the list has
  record Chosen(BulkBaseline.About about, int there, int of) implements ManySince {}

  /// Earlier results that were chosen before and are not found any more, or have become others.
  ///
  /// @param name of their file
  record Lost(String name) implements ManySince {}

  /// Whether what is not compared is still to be looked at.
  default boolean isComparing() {
    return !(this instanceof None);
  }

  static ManySince of(ManyList list, ManyKept kept) {
    return kept.since()
        .<ManySince>map(then -> chosen(list, then))
        .or(() -> kept.nameOfSince().map(Lost::new))
        .orElseGet(None::new);
  }

  private static ManySince chosen(ManyList list, BulkBaseline then) {
    int there = 0;
    int all = 0;
    for (ManyRow row : list.rows()) {
      all += row.isUsable() ? 1 : 0;
      there += row.isUsable() && then.has(row.domain()) ? 1 : 0;
    }
    return new Chosen(then.about(), there, all);
  }
}
