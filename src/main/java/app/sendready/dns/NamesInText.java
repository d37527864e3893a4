package app.sendready.dns;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Looks for names in a text that is not one name, so that one can ask which was meant.
final class NamesInText {
  /// More than so many are not looked at: they are several in any case.
  private static final int MOST = 64;

  private static final String BRACKETS = "()[]{}<>\"'`“”„«»‹›=|,; *";

  private NamesInText() {}

  /// The words or addresses of a text; one where there is no space, comma or semicolon between
  /// hosts. What is in a link behind its host divides nothing.
  static List<String> parts(String line) {
    int open = line.indexOf('<');
    if (open >= 0 && line.endsWith(">") && line.indexOf('<', open + 1) < 0) {
      // A person's name stands in front of the address.
      return List.of(line);
    }
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    boolean host = false;
    boolean path = false;
    for (int i = 0; i < line.length() && parts.size() < MOST; i++) {
      char c = line.charAt(i);
      if (c == ' ' || (c == ',' || c == ';') && (!path || isAddressAt(line, i + 1))) {
        add(part, parts);
        host = false;
        path = false;
      } else {
        host |= c == '.' || c == '@';
        // The slashes before the host belong to the scheme.
        path |= host && "/?#\\".indexOf(c) >= 0;
        part.append(c);
      }
    }
    add(part, parts);
    return parts.isEmpty() ? List.of("") : parts;
  }

  private static boolean isAddressAt(String line, int from) {
    return line.regionMatches(true, from, "http", 0, 4)
        || line.regionMatches(true, from, "mailto:", 0, 7);
  }

  private static void add(StringBuilder part, List<String> parts) {
    if (!part.isEmpty()) {
      parts.add(part.toString());
      part.setLength(0);
    }
  }

  /// Whether a character is of the kind that stands between words, never inside a name.
  static boolean divides(String character) {
    return BRACKETS.contains(character);
  }

  /// The different names between the brackets, quotes and other signs of a text.
  static Set<DomainName> in(String line) {
    Set<DomainName> names = new LinkedHashSet<>();
    StringBuilder word = new StringBuilder();
    int looked = 0;
    for (int i = 0; i <= line.length() && looked < MOST; i++) {
      if (i < line.length() && BRACKETS.indexOf(line.charAt(i)) < 0) {
        word.append(line.charAt(i));
      } else if (!word.isEmpty()) {
        looked++;
        if (NameGrammar.read(withoutDots(HostPart.of(word.toString())))
            instanceof TypedName.Understood(DomainName name, String _)) {
          names.add(name);
        }
        word.setLength(0);
      }
    }
    return names;
  }

  /// A name with a slip of the finger mended: `example,com`, `example .com`, `example..com`, dashes
  /// in the place of hyphens.
  static Optional<DomainName> repaired(String line) {
    StringBuilder out = new StringBuilder();
    HostPart.of(line).codePoints().forEach(c -> out.appendCodePoint(plain(c)));
    return name(out.toString().replace("[.]", ".").replace("(.)", "."));
  }

  /// A name that was taken apart: by commas, by spaces around its dots, or by nothing but spaces
  /// where no word is a name in itself.
  static Optional<DomainName> joined(String line) {
    boolean dotted = line.contains(". ") || line.contains(" .");
    String closed = dotted ? line.replace(" .", ".").replace(". ", ".") : line;
    List<String> parts = parts(closed);
    boolean whole =
        parts.stream()
            .noneMatch(part -> NameGrammar.read(HostPart.of(part)) instanceof TypedName.Understood);
    if (parts.size() == 1) {
      return name(closed);
    }
    return whole && parts.size() <= 4 ? name(String.join(".", parts)) : Optional.empty();
  }

  private static Optional<DomainName> name(String text) {
    return NameGrammar.read(withoutDots(HostPart.of(text)))
            instanceof TypedName.Understood(DomainName name, String _)
        ? Optional.of(name)
        : Optional.empty();
  }

  private static int plain(int c) {
    if (c == ',' || c == ';' || c == '…' || c == '•' || c == '․') {
      return '.';
    }
    boolean dash = Character.getType(c) == Character.DASH_PUNCTUATION || c == '\u2212';
    return dash ? '-' : c;
  }

  /// Without dots at the start, at the end, and with one between labels.
  private static String withoutDots(String text) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '.' || !out.isEmpty() && out.charAt(out.length() - 1) != '.') {
        out.append(c);
      }
    }
    int length = out.length();
    return length > 0 && out.charAt(length - 1) == '.'
        ? out.substring(0, length - 1)
        : out.toString();
  }
}
