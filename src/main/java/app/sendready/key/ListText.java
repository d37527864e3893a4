package app.sendready.key;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How PowerShell shows the strings of a record: `{first, second}`, without quotation marks.
final class ListText {
  private static final Pattern LIST = Pattern.compile("\\{([^{}\"]*+)\\}");
  private static final Pattern COMMA = Pattern.compile(",\\s{1,80}");

  private ListText() {}

  /// The strings of a list joined to the value that they are (RFC 6376 §3.6.2.2).
  static String decode(String text) {
    return text.indexOf('{') < 0
        ? text
        : LIST.matcher(text)
            .replaceAll(
                list -> Matcher.quoteReplacement(COMMA.matcher(list.group(1)).replaceAll("")));
  }
}
