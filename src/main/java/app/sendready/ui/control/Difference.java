package app.sendready.ui.control;

import app.sendready.i18n.Visible;
import java.util.ArrayList;
import java.util.List;

/// Two values cut into what they share at both ends and what differs between.
record Difference(List<Part> expected, List<Part> found) {
  /// A stretch of one value.
  record Part(String text, boolean same) {}

  static Difference between(String expected, String found) {
    int shorter = Math.min(expected.length(), found.length());
    int head = 0;
    while (head < shorter && expected.charAt(head) == found.charAt(head)) {
      head++;
    }
    int tail = 0;
    while (tail < shorter - head
        && expected.charAt(expected.length() - 1 - tail)
            == found.charAt(found.length() - 1 - tail)) {
      tail++;
    }
    return new Difference(cut(expected, head, tail), cut(found, head, tail));
  }

  private static List<Part> cut(String text, int head, int tail) {
    List<Part> parts = new ArrayList<>();
    add(parts, text.substring(0, head), true);
    add(parts, text.substring(head, text.length() - tail), false);
    add(parts, text.substring(text.length() - tail), true);
    return parts;
  }

  private static void add(List<Part> parts, String text, boolean same) {
    if (!text.isEmpty()) {
      parts.add(new Part(same ? Visible.of(text) : named(text), same));
    }
  }

  /// Where values differ, a letter beyond ASCII is most likely a look-alike: its number is shown
  /// behind it.
  private static String named(String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints()
        .forEach(c -> {
          String shown = Visible.of(Character.toString(c));
          out.append(shown);
          if (c > 0x7e && shown.length() == Character.charCount(c)) {
            out.append(String.format(java.util.Locale.ROOT, "⟨U+%04X⟩", c));
          }
        });
    return out.toString();
  }
}
