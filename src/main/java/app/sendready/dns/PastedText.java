package app.sendready.dns;

/// Takes away what comes along unseen when people copy a name, an address or a value: characters
/// without width, exotic spaces, line breaks, quotation marks around the whole.
public final class PastedText {
  private static final String QUOTES = "\"'`“”„‟‘’‚«»";

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
