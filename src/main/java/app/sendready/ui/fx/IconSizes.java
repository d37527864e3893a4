package app.sendready.ui.fx;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The sizes of icons as the style sheets have them, in pixels at the usual text size.
///
/// They cannot be written in `em`: an icon is a text in a font of its own, whose size it sets.
final class IconSizes {
  private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/");
  private static final Pattern RULE =
      Pattern.compile("([^{}]+)\\{[^{}]*-fx-icon-size:\\s*(\\d+)[^{}]*}");

  private IconSizes() {}

  /// Selectors and their sizes, in the order in which they apply.
  static Map<String, Integer> of(List<String> sheets) {
    Map<String, Integer> sizes = new LinkedHashMap<>();
    for (String sheet : sheets) {
      Matcher rule = RULE.matcher(COMMENT.matcher(read(sheet)).replaceAll(""));
      while (rule.find()) {
        sizes.put(rule.group(1).strip(), Integer.parseInt(rule.group(2)));
      }
    }
    return sizes;
  }

  private static String read(String address) {
    try (InputStream in = URI.create(address).toURL().openStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }
}
