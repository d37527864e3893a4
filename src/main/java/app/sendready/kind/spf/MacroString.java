package app.sendready.kind.spf;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A text with macros in it (RFC 7208 §7.1; `explain-string` is of §6.2).
///
/// ```
/// domain-spec    = macro-string domain-end
/// domain-end     = ( "." toplabel [ "." ] ) / macro-expand
/// toplabel       = ( *alphanum ALPHA *alphanum ) /
///                  ( 1*alphanum "-" *( alphanum / "-" ) alphanum )
/// macro-string   = *( macro-expand / macro-literal )
/// macro-expand   = ( "%{" macro-letter transformers *delimiter "}" ) / "%%" / "%_" / "%-"
/// macro-literal  = %x21-24 / %x26-7E
/// macro-letter   = "s" / "l" / "o" / "d" / "i" / "p" / "h" / "c" / "r" / "t" / "v"
/// transformers   = *DIGIT [ "r" ]
/// delimiter      = "." / "-" / "+" / "," / "/" / "_" / "="
/// explain-string = *( macro-string / SP )
/// ```
record MacroString(List<Part> parts) {
  private static final Pattern EXPAND =
      Pattern.compile("%\\{([slodiphvcrt])([0-9]*)(r?)([-.+,/_=]*)}", Pattern.CASE_INSENSITIVE);
  private static final Pattern DOMAIN_END =
      Pattern.compile("\\.(?=[0-9]*+[a-z-])[a-z0-9][a-z0-9-]*+(?<!-)\\.?");
  private static final int MAX_DIGITS = 999;

  /// One piece of the text.
  public sealed interface Part {
    String print();
  }

  public record Literal(String text) implements Part {
    @Override
    public String print() {
      return text;
    }
  }

  /// `%{…}`.
  ///
  /// @param letter as written; in upper case the value is URL-escaped (RFC 7208 §7.3)
  /// @param keep how many right-hand parts stay, 0 for all
  public record Expand(char letter, int keep, boolean reversed, String delimiters) implements Part {
    @Override
    public String print() {
      return "%{" + letter + (keep == 0 ? "" : keep) + (reversed ? "r" : "") + delimiters + "}";
    }

    char lowerLetter() {
      return (char) (letter | 0x20);
    }

    boolean escaped() {
      return letter < 'a';
    }
  }

  /// `%%`, `%_` and `%-` (RFC 7208 §7.1).
  public enum Escape implements Part {
    PERCENT("%%", "%"),
    SPACE("%_", " "),
    URL_SPACE("%-", "%20");

    private final String written;
    private final String meaning;

    Escape(String written, String meaning) {
      this.written = written;
      this.meaning = meaning;
    }

    String meaning() {
      return meaning;
    }

    @Override
    public String print() {
      return written;
    }
  }

  public MacroString {
    parts = List.copyOf(parts);
  }

  /// A text without macros; for texts of our own.
  public static MacroString of(String literal) {
    return parse(literal, false)
        .orElseThrow(() -> new IllegalArgumentException("no macro string: " + literal));
  }

  /// The macro string, or empty if `text` is not one; [#faultAt] says where it breaks.
  ///
  /// @param explanation whether spaces and the letters `c`, `r`, `t` may occur: only in the text
  ///   that `exp=` points to (RFC 7208 §7.2)
  public static Optional<MacroString> parse(String text, boolean explanation) {
    return faultAt(text, explanation) < 0 ? Optional.of(read(text)) : Optional.empty();
  }

  /// Where `text` stops being a macro string, or -1.
  static int faultAt(String text, boolean explanation) {
    Matcher expand = EXPAND.matcher(text);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '%') {
        boolean literal = c > ' ' && c < 0x7f || explanation && c == ' ';
        if (!literal) {
          return i;
        }
        continue;
      }
      if (i + 1 < text.length() && "%_-".indexOf(text.charAt(i + 1)) >= 0) {
        i++;
        continue;
      }
      boolean whole = expand.region(i, text.length()).lookingAt();
      if (!whole
          || !explanation && "crtCRT".indexOf(expand.group(1)) >= 0
          || !expand.group(2).isEmpty() && keep(expand.group(2)) == 0) {
        return i;
      }
      i = expand.end() - 1;
    }
    return -1;
  }

  /// RFC 7208 §7.3: the digits must not be zero, and all numbers up to 127 are to be supported.
  private static int keep(String digits) {
    String significant = digits.replaceFirst("^0+", "");
    if (significant.length() > 3) {
      return MAX_DIGITS;
    }
    return significant.isEmpty() ? 0 : Integer.parseInt(significant);
  }

  private static MacroString read(String text) {
    List<Part> parts = new ArrayList<>();
    StringBuilder literal = new StringBuilder();
    Matcher expand = EXPAND.matcher(text);
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c != '%') {
        literal.append(c);
        i++;
        continue;
      }
      if (!literal.isEmpty()) {
        parts.add(new Literal(literal.toString()));
        literal.setLength(0);
      }
      switch (text.charAt(i + 1)) {
        case '%' -> parts.add(Escape.PERCENT);
        case '_' -> parts.add(Escape.SPACE);
        case '-' -> parts.add(Escape.URL_SPACE);
        default -> {
          boolean found = expand.region(i, text.length()).lookingAt();
          assert found : "faultAt() let it pass";
          parts.add(
              new Expand(
                  expand.group(1).charAt(0),
                  keep(expand.group(2)),
                  !expand.group(3).isEmpty(),
                  expand.group(4)));
          i = expand.end() - 2; // the two that are added below
        }
      }
      i += 2;
    }
    if (!literal.isEmpty()) {
      parts.add(new Literal(literal.toString()));
    }
    return new MacroString(parts);
  }

  /// Whether this is a `domain-spec` (RFC 7208 §7.1): it ends in a macro, or in a dot and a top
  /// label that is not only digits.
  boolean isDomainSpec() {
    if (parts.isEmpty()) {
      return false;
    }
    return switch (parts.getLast()) {
      case Expand expand -> true;
      case Escape escape -> true;
      case Literal(String text) -> endsInTopLabel(text);
    };
  }

  private static boolean endsInTopLabel(String text) {
    int end = text.endsWith(".") ? text.length() - 1 : text.length();
    int dot = text.lastIndexOf('.', end - 1);
    return dot >= 0 && DOMAIN_END.matcher(text.substring(dot).toLowerCase(Locale.ROOT)).matches();
  }

  /// The text, when there is no macro in it.
  public Optional<String> literal() {
    StringBuilder text = new StringBuilder();
    for (Part part : parts) {
      if (!(part instanceof Literal(String piece))) {
        return Optional.empty();
      }
      text.append(piece);
    }
    return Optional.of(text.toString());
  }

  /// Whether a macro with this lower-case letter occurs.
  boolean uses(char letter) {
    return parts.stream().anyMatch(p -> p instanceof Expand e && e.lowerLetter() == letter);
  }

  /// Whether its value is the same for every message: no macro but `%{d}`.
  boolean isSteady() {
    return parts.stream().noneMatch(p -> p instanceof Expand e && e.lowerLetter() != 'd');
  }

  public String print() {
    StringBuilder text = new StringBuilder();
    parts.forEach(part -> text.append(part.print()));
    return text.toString();
  }

  @Override
  public String toString() {
    return print();
  }
}
