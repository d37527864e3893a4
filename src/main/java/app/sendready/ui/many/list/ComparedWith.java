package app.sendready.ui.many.list;

import app.sendready.bulk.BulkBaseline;

/// What the results of a list are compared with.
public sealed interface ComparedWith {
  /// Nothing.
  record None() implements ComparedWith {}

  /// Earlier results.
  ///
  /// @param there how many of the list's domains are in them
  /// @param of how many domains the list has
  record Chosen(BulkBaseline.About about, int there, int of) implements ComparedWith {}

  /// Earlier results that were chosen before and are not found any more, or have become others.
  ///
  /// @param name of their file
  record Lost(String name) implements ComparedWith {}

  /// Whether what is not compared is still to be looked at.
  default boolean isComparing() {
    return !(this instanceof None);
  }

  public static ComparedWith of(DomainList list, KeptResults kept) {
    return kept.about()
        .since()
        .<ComparedWith>map(then -> chosen(list, then))
        .or(() -> kept.about().nameOfSince().map(Lost::new))
        .orElseGet(None::new);
  }

  private static ComparedWith chosen(DomainList list, BulkBaseline then) {
    int there = 0;
    int all = 0;
    for (DomainRow row : list.rows()) {
      all += row.isUsable() ? 1 : 0;
      there += row.isUsable() && then.has(row.domain()) ? 1 : 0;
    }
    return new Chosen(then.about(), there, all);
  }
}
