package app.sendready.ui.fx;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The sizes of icons as the style sheets have them, in pixels at the usual text size.
///
/// They cannot be written in `em`: an icon is a text in a font of its own, whose size it sets.
final class IconSizes {
  private static final String SIZE = "-fx-icon-size:";

  private IconSizes() {}

  /// Selectors and their sizes, in the order in which they apply.
  static Map<String, Integer> of(List<String> sheets) {
    Map<String, Integer> sizes = new LinkedHashMap<>();
    for (String sheet : sheets) {
      String css = withoutComments(read(sheet));
      for (int at = css.indexOf(SIZE); at >= 0; at = css.indexOf(SIZE, at + 1)) {
        int body = css.lastIndexOf('{', at);
        String selector = css.substring(css.lastIndexOf('}', body) + 1, body).strip();
        sizes.put(selector, number(css, at + SIZE.length()));
      }
    }
    return sizes;
  }

  private static String withoutComments(String css) {
    StringBuilder rules = new StringBuilder(css.length());
    int from = 0;
    for (int at = css.indexOf("/*"); at >= 0; at = css.indexOf("/*", from)) {
      rules.append(css, from, at);
      int end = css.indexOf("*/", at);
      from = end < 0 ? css.length() : end + 2;
    }
    return rules.append(css, from, css.length()).toString();
  }

  /// The whole pixels that are said from here on.
  private static int number(String css, int from) {
    int begin = from;
    while (Character.isWhitespace(css.charAt(begin))) {
      begin++;
    }
    int end = begin;
    while (Character.isDigit(css.charAt(end))) {
      end++;
    }
    return Integer.parseInt(css, begin, end, 10);
  }

  private static String read(String address) {
    try (InputStream in = URI.create(address).toURL().openStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }
}
