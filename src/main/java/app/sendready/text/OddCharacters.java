package app.sendready.text;

import app.sendready.text.Difference.Odd;
import app.sendready.text.Difference.Oddity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Names the characters of a record's text that are not what they seem. Records of this program are
/// plain ASCII, so everything else is worth a word.
public final class OddCharacters {
  private static final String LOOK_ALIKES =
      "АВЕКМНОРСТУХЅІЈԚԜавекмнорстухѕіјԛԝгьΑΒΕΖΗΙΚΜΝΟΡΤΥΧαικνορτυχ";
  private static final String LATIN = "ABEKMHOPCTYXSIJQWabekmhopctyxsijqwrbABEZHIKMNOPTYXaikvoptux";
  private static final String TYPOGRAPHIC = "“”„«»″‘’‚′‹›–—−‐‑…";
  private static final String PLAIN = "\"\"\"\"\"\"''''''-----.";

  private OddCharacters() {}

  static List<Odd> in(int[] text) {
    List<Odd> odd = new ArrayList<>();
    for (int i = 0; i < text.length; i++) {
      int at = i + 1;
      int c = text[i];
      oddity(c).ifPresent(oddity -> odd.add(odd(at, c, oddity)));
    }
    return odd;
  }

  private static Odd odd(int position, int c, Oddity oddity) {
    return new Odd(
        position,
        Character.toString(c),
        String.format(Locale.ROOT, "U+%04X", c),
        Optional.ofNullable(Character.getName(c)).orElse("not a character"),
        oddity,
        resembles(c));
  }

  private static Optional<Oddity> oddity(int c) {
    if (c >= ' ' && c < 0x7f) {
      return Optional.empty();
    }
    return Optional.of(
        switch (Character.getType(c)) {
          case Character.CONTROL -> Oddity.CONTROL;
          case Character.FORMAT,
              Character.SPACE_SEPARATOR,
              Character.LINE_SEPARATOR,
              Character.PARAGRAPH_SEPARATOR ->
              Oddity.INVISIBLE;
          default ->
              resembles(c).isEmpty()
                  ? Oddity.FOREIGN
                  : TYPOGRAPHIC.indexOf(c) >= 0 ? Oddity.TYPOGRAPHIC : Oddity.LOOK_ALIKE;
        });
  }

  /// The plain character that this one is taken for; empty if there is none.
  public static String resembles(int c) {
    if (c >= '！' && c <= '～') {
      return Character.toString(c - '！' + '!');
    }
    if (c == '\u037e') {
      return ";";
    }
    if (Character.getType(c) == Character.SPACE_SEPARATOR) {
      return " ";
    }
    int letter = LOOK_ALIKES.indexOf(c);
    if (letter >= 0) {
      return LATIN.substring(letter, letter + 1);
    }
    int sign = TYPOGRAPHIC.indexOf(c);
    return sign >= 0 ? PLAIN.substring(sign, sign + 1) : "";
  }
}
