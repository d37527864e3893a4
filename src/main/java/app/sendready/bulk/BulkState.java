package app.sendready.bulk;

import java.util.Locale;

/// How a domain of a table stands, in the order in which it is told.
public enum BulkState {
  /// Something required is not right, and nobody knew.
  WORK,
  /// Nothing required is wrong.
  RIGHT,
  /// What is required and wrong is known to its owner.
  KNOWN,
  /// Nobody can tell: no answer, or not everywhere yet.
  UNCHECKED,
  /// The line of the table says nothing that can be used.
  UNUSABLE;

  /// The part of keys that stands for it.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
