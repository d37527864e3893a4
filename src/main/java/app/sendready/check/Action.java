package app.sendready.check;

import java.util.Locale;

/// What to do with a row in the DNS panel.
public enum Action {
  ADD,
  CHANGE,
  KEEP,
  REMOVE,
  /// Something else stands there that must not simply be replaced.
  CONFLICT,
  /// Nothing, or it could not be found out.
  NONE;

  /// The word in JSON.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
