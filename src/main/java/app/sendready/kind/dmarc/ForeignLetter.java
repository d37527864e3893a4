package app.sendready.kind.dmarc;

import app.sendready.text.OddCharacters;
import java.util.Optional;

/// A letter of another alphabet, or a full-width sign, that looks like the Latin one that was
/// meant.
record ForeignLetter(String found, String meant) {
  private static final String SIGNS = "=;:";

  /// The text with every such letter replaced.
  static String latin(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints()
        .forEach(c -> out.append(of(c).map(ForeignLetter::meant).orElse(Character.toString(c))));
    return out.toString();
  }

  /// The first such letter of a text.
  static Optional<ForeignLetter> first(String text) {
    return text.codePoints().mapToObj(ForeignLetter::of).flatMap(Optional::stream).findFirst();
  }

  private static Optional<ForeignLetter> of(int c) {
    String meant = c < 0x80 ? "" : OddCharacters.resembles(c);
    boolean isLetter =
        !meant.isEmpty() && (Character.isLetterOrDigit(meant.charAt(0)) || SIGNS.contains(meant));
    return isLetter
        ? Optional.of(new ForeignLetter(Character.toString(c), meant))
        : Optional.empty();
  }
}
