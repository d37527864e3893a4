package app.sendready.dns;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Takes away what comes along unseen when people copy a name, an address or a value: characters
/// without width, exotic spaces, line breaks, quotation marks around the whole.
public final class PastedText {
  private static final String QUOTES = "\"'`´“”„‟‘’‚‛«»‹›＂＇′″「」";

  /// What stands between the name and the content in a zone file (RFC 1035 §5.1).
  private static final Set<String> KINDS =
      Set.of("IN", "TXT", "CNAME", "A", "AAAA", "MX", "NS", "SPF", "PTR", "SOA", "CAA");

  private PastedText() {}

  /// The text on one line, as its writer saw it.
  public static String line(String pasted) {
    boolean ascii =
        pasted.codePoints().noneMatch(Character::isLetter)
            || pasted.codePoints().filter(Character::isLetter).allMatch(c -> c < 0x80);
    StringBuilder out = new StringBuilder(pasted.length());
    pasted
        .codePoints()
        .filter(c -> !hasNoWidth(c, ascii))
        .map(c -> Character.isWhitespace(c) || Character.isSpaceChar(c) ? ' ' : c)
        .forEach(out::appendCodePoint);
    return unquoted(out.toString().strip());
  }

  /// Two joiners have a meaning between the letters of some scripts (RFC 5892 appendix A.1, A.2);
  /// between Latin ones they only hide.
  private static boolean hasNoWidth(int c, boolean ascii) {
    boolean joiner = c == 0x200C || c == 0x200D;
    return Character.getType(c) == Character.FORMAT && (ascii || !joiner);
  }

  /// The name at the start of a zone file's line or of a table's row; any other text as it is.
  public static String owner(String pasted) {
    String text = line(pasted);
    List<String> parts = Arrays.asList(text.split("\\s+"));
    boolean row =
        parts.size() > 2
            && parts.subList(1, Math.min(parts.size(), 4)).stream()
                .anyMatch(part -> KINDS.contains(part.toUpperCase(Locale.ROOT)));
    return row ? unquoted(parts.getFirst()) : text;
  }

  /// The parts of a list that commas, semicolons or spaces divide.
  public static List<String> list(String pasted) {
    return Arrays.stream(line(pasted).split("[,;\\s]+")).filter(part -> !part.isEmpty()).toList();
  }

  private static String unquoted(String text) {
    int from = 0;
    int to = text.length();
    while (to - from > 1
        && QUOTES.indexOf(text.charAt(from)) >= 0
        && QUOTES.indexOf(text.charAt(to - 1)) >= 0) {
      from++;
      to--;
    }
    return text.substring(from, to).strip();
  }
}
