package app.sendready.key;

import app.sendready.dns.DomainName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The names of key records in a text, and what is told about them in words.
final class RecordNames {
  private static final String MARK = "_domainkey";

  /// The length of a name (RFC 1035 §2.3.4).
  private static final int LONGEST = 255;

  /// How far behind a name its type can stand.
  private static final int BESIDE = 100;

  private static final int LABEL = 63;

  /// A name and where it stands.
  private record At(PastedName name, int from, int to) {}

  private final String text;
  private final String small;
  private final List<At> names = new ArrayList<>();
  private final PastedName told;

  RecordNames(String text) {
    this.text = text;
    this.small = small(text);
    for (int at = small.indexOf(MARK); at >= 0; at = small.indexOf(MARK, at + 1)) {
      name(at);
    }
    told = new PastedName(told("selector", "селектор").filter(RecordNames::isSelector), domain());
  }

  /// In small letters, character by character, so that places stay.
  private static String small(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      out.append(Character.toLowerCase(text.charAt(i)));
    }
    return out.toString();
  }

  private void name(int at) {
    int from = at;
    while (from > 0 && at - from < LONGEST && isNameCharacter(small.charAt(from - 1))) {
      from--;
    }
    int to = at + MARK.length();
    int right = to;
    while (right < small.length() && right - to < LONGEST && isNameCharacter(small.charAt(right))) {
      right++;
    }
    String left = small.substring(from, at);
    String selector = strip(left);
    if (!left.endsWith(".") || !isSelector(selector) || isAlias(from, right)) {
      return;
    }
    Optional<DomainName> domain =
        small.startsWith(".", to) ? domain(text.substring(to, right)) : Optional.empty();
    names.add(new At(new PastedName(Optional.of(selector), domain), from, right));
  }

  private static boolean isNameCharacter(char c) {
    return c == '.' || c == '-' || c == '_' || Character.isLetterOrDigit(c);
  }

  private static boolean isSelector(String text) {
    if (text.isEmpty() || text.length() > 2 * LABEL) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x80 || !isNameCharacter(c) || c == '.' && text.startsWith(".", i + 1)) {
        return false;
      }
    }
    return Character.isLetterOrDigit(text.charAt(0))
        && Character.isLetterOrDigit(text.charAt(text.length() - 1));
  }

  private static Optional<DomainName> domain(String text) {
    return DomainName.parse(strip(text)).filter(name -> name.labels().size() > 1);
  }

  private static String strip(String name) {
    int from = 0;
    int to = name.length();
    while (from < to && !Character.isLetterOrDigit(name.charAt(from))) {
      from++;
    }
    while (to > from && !Character.isLetterOrDigit(name.charAt(to - 1))) {
      to--;
    }
    return name.substring(from, to);
  }

  /// Whether the name is an alias, or what one leads to: no key stands there.
  private boolean isAlias(int from, int to) {
    String behind = small.substring(to, Math.min(small.length(), to + BESIDE));
    String before = small.substring(Math.max(0, from - LABEL / 2), from);
    int alias = behind.indexOf("cname");
    int text = behind.indexOf("txt");
    int next = behind.indexOf(MARK);
    boolean own = alias >= 0 && (text < 0 || alias < text) && (next < 0 || alias < next);
    return own || before.strip().endsWith("cname");
  }

  /// What stands behind one of these words and a colon.
  private Optional<String> told(String... words) {
    for (String word : words) {
      int at = small.indexOf(word);
      while (at >= 0) {
        Optional<String> value = valueBehind(at + word.length());
        if (value.isPresent()) {
          return value;
        }
        at = small.indexOf(word, at + 1);
      }
    }
    return Optional.empty();
  }

  private Optional<String> valueBehind(int from) {
    int at = from;
    boolean colon = false;
    while (at < small.length() && at - from < LABEL && !isNameCharacter(small.charAt(at))) {
      char c = small.charAt(at);
      if (c == '\n' || c == '\r') {
        return Optional.empty();
      }
      colon |= c == ':' || c == '=' || c == '：';
      at++;
    }
    int end = at;
    while (end < small.length() && end - at < LONGEST && isNameCharacter(small.charAt(end))) {
      end++;
    }
    String value = strip(small.substring(at, end));
    return colon && !value.isEmpty() && !small.substring(at, end).contains(MARK)
        ? Optional.of(value)
        : Optional.empty();
  }

  /// The domain that the text names apart: a zone file's `$ORIGIN` (RFC 1035 §5.1), or in words.
  private Optional<DomainName> domain() {
    int origin = small.indexOf("$origin");
    if (origin >= 0) {
      int end = origin + 7;
      while (end < small.length()
          && end - origin < LONGEST
          && (isNameCharacter(small.charAt(end))
              || small.charAt(end) == ' '
              || small.charAt(end) == '\t')) {
        end++;
      }
      String line = small.substring(origin + 7, end).strip();
      int space = line.indexOf(' ');
      return domain(space < 0 ? line : line.substring(0, space));
    }
    return told("domain", "домен").flatMap(RecordNames::domain);
  }

  /// The name of the key that stands at `[from, to)`: the nearest before it, behind the key before;
  /// else the nearest after it, before the next key.
  PastedName nameOf(int from, int to, int previousEnd, int nextStart) {
    PastedName found = PastedName.NONE;
    for (At at : names) {
      if (at.from >= previousEnd && at.to <= from) {
        found = at.name;
      } else if (found.selector().isEmpty() && at.from >= to && at.to <= nextStart) {
        found = at.name;
      }
    }
    return new PastedName(found.selector().or(told::selector), found.domain().or(told::domain));
  }

  static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
