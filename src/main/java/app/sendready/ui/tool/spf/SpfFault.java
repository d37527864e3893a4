package app.sendready.ui.tool.spf;

import app.sendready.i18n.Text;

/// What is to be said about one part of a record.
record SpfFault(Weight weight, Text words) {
  /// How much it matters.
  public enum Weight {
    /// Receivers take the whole record for broken.
    WRONG,
    /// Works, with something to better.
    CAUTION,
    /// Cannot tell.
    UNKNOWN,
    /// Just so that one knows.
    NOTE
  }
}
