package app.sendready.ui.fx;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Keeps addresses of people and keys out of sight where strangers may look: on a shared screen,
/// and in text that will be passed on.
public final class Discretion {
  private static final Pattern ADDRESS = Pattern.compile("[\\p{L}\\p{N}._%+!-]+@[\\p{L}\\p{N}.-]+");
  private static final Pattern KEY = Pattern.compile("[A-Za-z0-9+/=]{40,}");
  private static final Pattern PART = Pattern.compile("[A-Za-z0-9+/=]{12,}");

  private Discretion() {}

  /// The text with every address covered and of every key only both ends left.
  public static String hide(String text) {
    return shorten(KEY, ADDRESS.matcher(text).replaceAll("•••@•••"));
  }

  /// The same for a piece of a value, in which a key may be cut into pieces.
  public static String hidePart(String text) {
    return shorten(PART, ADDRESS.matcher(text).replaceAll("•••@•••"));
  }

  private static String shorten(Pattern key, String text) {
    return key.matcher(text)
        .replaceAll(found -> {
          String whole = found.group();
          return Matcher.quoteReplacement(
              whole.substring(0, 4) + "…" + whole.substring(whole.length() - 4));
        });
  }
}
