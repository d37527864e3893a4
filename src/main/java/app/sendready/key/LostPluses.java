package app.sendready.key;

import java.util.Optional;

/// A form that took every `+` of a key for a space.
final class LostPluses {
  /// A key with fewer has more likely lost something else.
  private static final int FEWEST = 2;

  private LostPluses() {}

  /// A key that was read after all.
  ///
  /// @param end the index behind its last character
  record Found(DkimKey key, int end) {}

  /// Reads single spaces as pluses, where the key has none and is exactly as long then.
  static Optional<Found> restore(String text, Base64Runs runs, int at, int needed) {
    int end = runs.stretchEnd(at);
    StringBuilder key = new StringBuilder(needed);
    int restored = 0;
    int piece = 0;
    int lastPiece = -1;
    int i = at;
    while (i < end && key.length() < needed) {
      if (i > at && runs.startsRun(i)) {
        int spaces = spaces(text, runs.place(i - 1) + 1, runs.place(i));
        // Lines of one length that were joined by spaces have lost nothing.
        if (spaces == 0 || piece == lastPiece) {
          return Optional.empty();
        }
        lastPiece = piece;
        piece = 0;
        key.append("+".repeat(spaces));
        restored += spaces;
      }
      if (runs.charAt(i) == '+') {
        return Optional.empty();
      }
      key.append(runs.charAt(i));
      piece++;
      i++;
    }
    return restored < FEWEST || key.length() != needed ? Optional.empty() : key(key.toString(), i);
  }

  /// How many characters lie between, if all of them are spaces; 0 otherwise.
  private static int spaces(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (text.charAt(i) != ' ') {
        return 0;
      }
    }
    return to - from;
  }

  private static Optional<Found> key(String base64, int end) {
    return KeyScan.key(base64).map(key -> new Found(key, end));
  }
}
