package app.sendready.answers;

import java.util.Arrays;
import java.util.Optional;

/// Who runs the platform: its makers, or the customer on servers of their own.
public enum Mode {
  CLOUD("cloud"),
  ON_PREMISE("on-premise");

  private final String word;

  Mode(String word) {
    this.word = word;
  }

  /// The word on the command line and in files.
  public String word() {
    return word;
  }

  /// The mode for a word; `onprem` and `onpremise` are understood too.
  public static Optional<Mode> byWord(String word) {
    String plain = word.strip().toLowerCase(java.util.Locale.ROOT).replaceAll("[-_ ]", "");
    if (plain.equals("onprem")) {
      return Optional.of(ON_PREMISE);
    }
    return Arrays.stream(values()).filter(m -> m.word.replace("-", "").equals(plain)).findFirst();
  }
}
