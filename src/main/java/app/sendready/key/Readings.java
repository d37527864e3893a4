package app.sendready.key;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/// The texts that a paste can be read as: as it is, and with what mail, pages, programs and files
/// have wrapped around it taken off, layer by layer.
///
/// Every layer is one pass over the text, and there are few of them, so the work grows with the
/// length and no faster.
///
/// @param texts from the outermost to the innermost, at least one
/// @param inner the innermost text of the paste itself, with every layer off
record Readings(List<String> texts, String inner) {
  /// A value may be JSON in JSON in a mail; what is wrapped more often was wrapped to tire us.
  private static final int MAX_DEPTH = 4;

  private static final List<UnaryOperator<String>> LAYERS =
      List.of(
          LinePrefixes::remove,
          QuotedPrintable::decode,
          PercentText::decode,
          MarkupText::decode,
          EscapedText::decode,
          ListText::decode,
          ZoneComments::remove);

  Readings {
    texts = List.copyOf(texts);
  }

  static Readings of(String pasted) {
    Set<String> texts = new LinkedHashSet<>();
    String inner = unwrap(LatinText.withoutInvisible(pasted), texts);
    String text = inner;
    for (int depth = 0; depth < MAX_DEPTH; depth++) {
      Optional<String> encoded = EncodedText.decode(text);
      if (encoded.isEmpty()) {
        break;
      }
      // What was in base64 is a file, which has layers of its own.
      text = unwrap(LatinText.withoutInvisible(encoded.get()), texts);
    }
    return new Readings(List.copyOf(texts), inner);
  }

  /// Takes the layers off; all that was read on the way goes to `texts`.
  private static String unwrap(String wrapped, Set<String> texts) {
    String text = wrapped;
    texts.add(text);
    for (int depth = 0; depth < MAX_DEPTH; depth++) {
      String before = text;
      for (UnaryOperator<String> layer : LAYERS) {
        text = layer.apply(text);
        texts.add(text);
      }
      if (text.equals(before)) {
        break;
      }
    }
    return text;
  }
}
