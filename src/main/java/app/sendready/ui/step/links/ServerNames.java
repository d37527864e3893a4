package app.sendready.ui.step.links;

import java.util.Collection;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How the next mail server may be called.
final class ServerNames {
  private static final Pattern NUMBERED = Pattern.compile("(.{0,250}?)(?<!\\d)(\\d{1,6})");

  private ServerNames() {}

  /// The usual name with the first number that none of the others has: `mta-2` beside `mta-1`.
  /// Empty where the usual name has no number.
  static String next(String usual, Collection<String> taken) {
    Matcher numbered = NUMBERED.matcher(usual);
    if (!numbered.matches()) {
      return "";
    }
    int number = Integer.parseInt(numbered.group(2));
    while (taken.contains(numbered.group(1) + number)) {
      number++;
    }
    return numbered.group(1) + number;
  }
}
