package app.sendready.kind.dmarc;

import java.util.Optional;

/// A Cyrillic or Greek letter, or a typographic sign, that looks like the Latin one that was meant.
record ForeignLetter(String found, String meant) {
  private static final String FOREIGN = "аеорсухіѕјАВЕЅІЈКМНОРСТУХΑΒΕΖΗΙΚΜΝΟΡΤΥΧο＝；：";
  private static final String LATIN = "aeopcyxisjABESIJKMHOPCTYXABEZHIKMNOPTYXo=;:";

  /// The text with every such letter replaced.
  static String latin(String text) {
    StringBuilder out = new StringBuilder(text);
    for (int i = 0; i < out.length(); i++) {
      int at = FOREIGN.indexOf(out.charAt(i));
      if (at >= 0) {
        out.setCharAt(i, LATIN.charAt(at));
      }
    }
    return out.toString();
  }

  /// The first such letter of a text.
  static Optional<ForeignLetter> first(String text) {
    return text.chars()
        .filter(c -> FOREIGN.indexOf(c) >= 0)
        .mapToObj(c -> Character.toString(c))
        .map(letter -> new ForeignLetter(letter, latin(letter)))
        .findFirst();
  }
}
