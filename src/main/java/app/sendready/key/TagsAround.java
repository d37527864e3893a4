package app.sendready.key;

import java.util.LinkedHashMap;
import java.util.Map;

/// The tags beside a key's `p=` in one text (RFC 6376 §3.6.1), as far as they can be read.
final class TagsAround {
  private static final String NAMES = "vktshng";
  private static final int REACH = 300;

  private TagsAround() {}

  /// @param from where the key begins
  /// @param to behind its last character
  static Map<String, String> of(String text, int from, int to) {
    Map<String, String> tags = new LinkedHashMap<>();
    String before = text.substring(Math.max(0, from - REACH), from);
    String[] parts = before.split("[;,\n\"]");
    for (int i = parts.length - 1; i >= 0; i--) {
      String part = parts[i].strip();
      if (part.isEmpty() || part.equals("(") || isKey(part)) {
        continue;
      }
      // The first tag stands behind whatever else is on the line.
      if (!put(tags, part)) {
        put(tags, part.substring(part.lastIndexOf(' ') + 1));
        break;
      }
    }
    String behind = text.substring(to, Math.min(text.length(), to + REACH));
    int start = 0;
    while (start < behind.length() && "=\"' )\\".indexOf(behind.charAt(start)) >= 0) {
      start++;
    }
    if (start < behind.length() && behind.charAt(start) == ';') {
      for (String part : behind.substring(start + 1).split("[;\n\"]")) {
        if (!put(tags, part.strip())) {
          break;
        }
      }
    }
    return tags;
  }

  private static boolean isKey(String part) {
    return part.length() < 4
        && LatinText.of(part).toLowerCase(java.util.Locale.ROOT).startsWith("p");
  }

  private static boolean put(Map<String, String> tags, String part) {
    int equals = part.indexOf('=');
    String name = equals < 0 ? "" : RecordNames.lower(part.substring(0, equals).strip());
    if (name.length() != 1 || NAMES.indexOf(name) < 0) {
      return false;
    }
    tags.putIfAbsent(name, part.substring(equals + 1).strip());
    return true;
  }
}
