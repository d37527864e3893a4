package app.sendready.ui.fx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Keeps addresses of people and keys out of sight where strangers may look: on a shared screen,
/// and in text that will be passed on.
public final class Discretion {
  private static final Pattern ADDRESS =
      Pattern.compile("(?<![\\p{L}\\p{N}._%+!-])[\\p{L}\\p{N}._%+!-]++@[\\p{L}\\p{N}.-]+");
  private static final Pattern KEY = Pattern.compile("[A-Za-z0-9+/=]{40,}");

  /// An IPv4 address, in a reverse name too, and an IPv6 address (RFC 4291 §2.2) or reverse name.
  private static final Pattern IP =
      Pattern.compile(
          "(?<![\\d.])(?:\\d{1,3}\\.){3}\\d{1,3}(?!\\d|\\.\\d)"
              + "|(?<![\\p{XDigit}:.])(?:(?:\\p{XDigit}{1,4}:){7}\\p{XDigit}{1,4}"
              + "|(?:\\p{XDigit}{1,4}(?::\\p{XDigit}{1,4}){0,6})?::"
              + "(?:\\p{XDigit}{1,4}(?::\\p{XDigit}{1,4}){0,6})?)(?![\\p{XDigit}:])"
              + "|(?:\\p{XDigit}\\.){31}\\p{XDigit}(?=\\.ip6)");

  /// So much of a key is shown on either side.
  private static final int ENDS = 4;

  private Discretion() {}

  /// The text with every address covered and of every key only both ends left.
  public static String hide(String text) {
    return shorten(ADDRESS.matcher(text).replaceAll("•••@•••"));
  }

  /// The same for a value that comes in pieces: an address or a key is covered in each of them,
  /// wherever it is cut.
  public static List<String> hide(List<String> pieces) {
    String whole = String.join("", pieces);
    char[] seen = whole.toCharArray();
    ADDRESS.matcher(whole).results().forEach(found -> cover(seen, found.start(), found.end(), '•'));
    KEY.matcher(whole)
        .results()
        .forEach(found -> cover(seen, found.start() + ENDS, found.end() - ENDS, '…'));
    List<String> covered = new ArrayList<>();
    int from = 0;
    for (String piece : pieces) {
      String now = new String(seen, from, piece.length());
      covered.add(now.replaceAll("…{2,}", "…").replaceAll("•{4,}", "•••"));
      from += piece.length();
    }
    return covered;
  }

  /// The text with every IP address covered.
  public static String hideIps(String text) {
    return IP.matcher(text).replaceAll("•.•.•.•");
  }

  private static void cover(char[] seen, int from, int to, char sign) {
    Arrays.fill(seen, from, to, sign);
  }

  private static String shorten(String text) {
    return KEY.matcher(text)
        .replaceAll(found -> {
          String whole = found.group();
          return Matcher.quoteReplacement(
              whole.substring(0, ENDS) + "…" + whole.substring(whole.length() - ENDS));
        });
  }
}
