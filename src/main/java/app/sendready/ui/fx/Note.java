package app.sendready.ui.fx;

import app.sendready.i18n.Text;

/// One quiet sentence under an input.
public record Note(Kind kind, Text text) {
  /// How the sentence is meant.
  public enum Kind {
    /// What is still needed, or what is known already; no reason to worry.
    HINT,
    /// What was understood.
    GOOD,
    /// What was typed cannot be used as it is.
    PROBLEM
  }

  public static Note hint(Text text) {
    return new Note(Kind.HINT, text);
  }

  public static Note good(Text text) {
    return new Note(Kind.GOOD, text);
  }

  public static Note problem(Text text) {
    return new Note(Kind.PROBLEM, text);
  }
}
