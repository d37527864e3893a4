package app.sendready.provider;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Which rows of a plan are handed over.
public enum PlanRows {
  /// Every row.
  ALL,
  /// What is still to do, and what will be once its gap is filled.
  MISSING;

  /// The word on the command line.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<PlanRows> byWord(String word) {
    String plain = word.strip().toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(rows -> rows.word().equals(plain)).findFirst();
  }
}
