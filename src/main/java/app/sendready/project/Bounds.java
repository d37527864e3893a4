package app.sendready.project;

import app.sendready.i18n.Text;
import app.sendready.i18n.VisibleText;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// Takes texts out of a file that anybody may have made: as long as they may be, with nothing
/// hidden in them, and no private key. Remembers what was left out.
final class Bounds {
  /// As long as the longest paste that the key field takes.
  static final int TEXT = 65_536;

  /// More names, servers or addresses than anybody sets up at once.
  static final int LIST = 200;

  private static final Pattern LINES = Pattern.compile("\\R");
  private static final Pattern WIDE_SPACE = Pattern.compile("[\\p{Zs}\\t]");

  private final Predicate<String> secret;
  private final List<Text> leftOut = new ArrayList<>();

  Bounds(Predicate<String> secret) {
    this.secret = secret;
  }

  /// The text as it may be shown; empty text in place of what may not be kept.
  String text(String member, String raw) {
    if (secret.test(raw)) {
      leave(Text.of("project.file.secret", "member", shown(member)));
      return "";
    }
    String text = raw;
    if (text.length() > TEXT) {
      leave(Text.of("project.file.long", "member", shown(member)));
      int end = Character.isHighSurrogate(text.charAt(TEXT - 1)) ? TEXT - 1 : TEXT;
      text = text.substring(0, end);
    }
    List<String> lines = new ArrayList<>();
    for (String line : LINES.split(text, -1)) {
      lines.add(VisibleText.of(WIDE_SPACE.matcher(line).replaceAll(" ")));
    }
    String visible = String.join("\n", lines);
    if (visible.contains("⟨U+") && !text.contains("⟨U+")) {
      leave(Text.of("project.file.hidden", "member", shown(member)));
    }
    return visible;
  }

  /// The first of a list, as many as are allowed.
  <T> List<T> list(String member, List<T> all) {
    return list(member, all, LIST);
  }

  <T> List<T> list(String member, List<T> all, int most) {
    if (all.size() <= most) {
      return all;
    }
    leave(
        Text.of("project.file.many", "member", shown(member))
            .with("kept", most)
            .with("count", all.size()));
    return all.subList(0, most);
  }

  void leave(Text what) {
    if (!leftOut.contains(what)) {
      leftOut.add(what);
    }
  }

  List<Text> leftOut() {
    return List.copyOf(leftOut);
  }

  /// A text of the file in a sentence: short, and nothing hidden in it.
  static String shown(String text) {
    String visible = VisibleText.of(text.length() > 60 ? text.substring(0, 60) + "…" : text);
    return visible.isBlank() ? "…" : visible;
  }
}
