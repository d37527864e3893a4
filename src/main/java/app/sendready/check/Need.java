package app.sendready.check;

import java.util.Locale;

/// How much a record matters. Only required rows can turn the whole report red.
public enum Need {
  REQUIRED,
  RECOMMENDED,
  OPTIONAL,
  LEGACY;

  /// The word in JSON.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
