package app.sendready.key;

import java.util.List;

/// Signs before every line: of quoted mail (RFC 3676 §4.5), a comment, a list, a difference between
/// two files, the numbers of lines.
final class LinePrefixes {
  private LinePrefixes() {}

  static String remove(String text) {
    List<String> lines = text.lines().toList();
    boolean quoted = lines.stream().anyMatch(line -> line.stripLeading().startsWith(">"));
    StringBuilder out = new StringBuilder(text.length());
    if (quoted) {
      lines.forEach(line -> out.append(unquoted(line)).append('\n'));
      return out.toString();
    }
    int common = common(lines);
    if (common == 0) {
      return LineNumbers.remove(text, lines);
    }
    lines.forEach(line -> out.append(line.isBlank() ? "" : line.substring(common)).append('\n'));
    return out.toString();
  }

  private static String unquoted(String line) {
    int at = 0;
    int after = 0;
    while (at < line.length() && (line.charAt(at) == '>' || line.charAt(at) == ' ')) {
      at++;
      if (line.charAt(at - 1) == '>') {
        after = at;
      }
    }
    return line.substring(after);
  }

  /// How many characters all lines begin with alike, where these are signs and no base64 of a line
  /// that merely begins with a plus.
  private static int common(List<String> lines) {
    List<String> full = lines.stream().filter(line -> !line.isBlank()).toList();
    if (full.size() < 2) {
      return 0;
    }
    for (String sign : List.of("// ", "# ", "; ", ";; ", "* ", "- ", "| ", "#", ";", "|", "+")) {
      if (full.stream().allMatch(line -> line.startsWith(sign))) {
        return sign.length();
      }
    }
    return 0;
  }
}
