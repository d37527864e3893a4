package app.sendready.key;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// A page's source, or a text that was made safe for one: elements are taken out, references
/// resolved (HTML, section 13.2.5).
public final class MarkupText {
  private static final Map<String, String> NAMED =
      Map.ofEntries(
          Map.entry("quot", "\""),
          Map.entry("apos", "'"),
          Map.entry("amp", "&"),
          Map.entry("semi", ";"),
          Map.entry("equals", "="),
          Map.entry("plus", "+"),
          Map.entry("sol", "/"),
          Map.entry("lt", "<"),
          Map.entry("gt", ">"),
          Map.entry("nbsp", " "),
          Map.entry("shy", ""),
          Map.entry("ZeroWidthSpace", ""),
          Map.entry("NewLine", "\n"),
          Map.entry("lowbar", "_"),
          Map.entry("period", "."));
  private static final int LONGEST = 16;

  /// Elements that do not end a word.
  private static final Set<String> INLINE =
      Set.of(
          "wbr", "span", "b", "i", "em", "strong", "a", "code", "font", "tt", "mark", "u", "kbd");

  private MarkupText() {}

  static String decode(String text) {
    return references(text.indexOf('<') < 0 ? text : elements(text));
  }

  private static String elements(String text) {
    StringBuilder out = new StringBuilder(text.length());
    int at = 0;
    int end = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '<' && end >= 0 && opens(text, at + 1)) {
        end = end > at ? end : text.indexOf('>', at);
        if (end > at) {
          out.append(instead(text, at + 1, end));
          at = end + 1;
          continue;
        }
      }
      out.append(c);
      at++;
    }
    return out.toString();
  }

  private static boolean opens(String text, int at) {
    if (at >= text.length()) {
      return false;
    }
    char c = text.charAt(at);
    return c == '/' || c == '!' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  /// What takes an element's place. The value of an input field is what stands on the page.
  private static String instead(String text, int from, int to) {
    int name = from;
    while (name < to && Character.isLetterOrDigit(text.charAt(name))
        || name == from && text.charAt(name) == '/') {
      name++;
    }
    String word = text.substring(from, name).replace("/", "").toLowerCase(Locale.ROOT);
    if (INLINE.contains(word)) {
      return "";
    }
    int value = to - from < LONGEST ? -1 : text.indexOf("value=", name);
    return value >= 0 && value < to ? "\n" + text.substring(value + 6, to) + "\n" : "\n";
  }

  /// The text with each reference as the character it stands for; one that is none stays.
  public static String references(String text) {
    int next = text.indexOf('&');
    if (next < 0) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    int at = 0;
    while (next >= 0) {
      out.append(text, at, next);
      at = next;
      int end = next + 1;
      while (end < text.length() && end < next + LONGEST && isName(text.charAt(end))) {
        end++;
      }
      String meaning =
          end < text.length() && text.charAt(end) == ';'
              ? meaning(text.substring(next + 1, end))
              : "&";
      out.append(meaning);
      at = meaning.equals("&") && !text.startsWith("&amp;", next) ? next + 1 : end + 1;
      next = text.indexOf('&', at);
    }
    return out.append(text, at, text.length()).toString();
  }

  private static boolean isName(char c) {
    return c == '#' || c < 0x80 && Character.isLetterOrDigit(c);
  }

  /// What a reference stands for; `&` if it is none.
  private static String meaning(String name) {
    if (!name.startsWith("#")) {
      return NAMED.getOrDefault(name, "&");
    }
    boolean hex = name.startsWith("#x") || name.startsWith("#X");
    String digits = name.substring(hex ? 2 : 1);
    int code = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = PercentText.digit(digits.charAt(i));
      if (digit < 0 || !hex && digit > 9 || code > Character.MAX_CODE_POINT) {
        return "&";
      }
      code = code * (hex ? 16 : 10) + digit;
    }
    boolean character = code > 0 && code <= Character.MAX_CODE_POINT && !isSurrogate(code);
    return digits.isEmpty() || !character ? "&" : Character.toString(code);
  }

  private static boolean isSurrogate(int code) {
    return code >= Character.MIN_SURROGATE && code <= Character.MAX_SURROGATE;
  }
}
