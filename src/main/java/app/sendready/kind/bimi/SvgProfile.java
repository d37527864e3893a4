package app.sendready.kind.bimi;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What SVG Tiny Portable/Secure allows (draft-svg-tiny-ps-abrotman §2): a list of names, since
/// what is not allowed is forbidden.
final class SvgProfile {
  static final String SVG = "http://www.w3.org/2000/svg";

  private static final Set<String> ELEMENTS =
      names(
          """
          circle defs desc ellipse font font-face g glyph hkern line linearGradient metadata
          missing-glyph path polygon polyline radialGradient rect solidColor stop text textArea
          title use
          """);

  private static final Set<String> ROOT_ATTRIBUTES =
      names(
          """
          baseProfile contentScriptType externalResourcesRequired focusable height playbackOrder
          preserveAspectRatio snapshotTime timelineBegin version viewBox width zoomAndPan
          """);

  private static final Set<String> ATTRIBUTES =
      names(
          """
          id class role rel rev typeof content datatype resource about property requiredFonts
          systemLanguage transform fill fill-opacity fill-rule stroke stroke-dasharray
          stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity
          stroke-width color color-rendering vector-effect solid-color solid-opacity stop-color
          stop-opacity display visibility image-rendering shape-rendering text-rendering
          buffered-rendering viewport-fill viewport-fill-opacity direction unicode-bidi
          display-align line-increment font-family font-size font-style font-variant font-weight
          text-anchor text-align editable rotate d pathLength points x y width height rx ry cx
          cy r x1 y1 x2 y2 gradientUnits offset href horiz-origin-x horiz-adv-x unicode
          glyph-name arabic-form lang u1 g1 u2 g2 k font-stretch unicode-range panose-1 widths
          bbox units-per-em stemv stemh slope cap-height x-height accented-height ascent descent
          ideographic alphabetic mathematical hanging underline-position underline-thickness
          strikethrough-position strikethrough-thickness overline-position overline-thickness
          """);

  private static final Pattern URL = Pattern.compile("(?i)\\burl\\s*+\\([\\s'\"]*+");

  private SvgProfile() {}

  private static Set<String> names(String list) {
    return Set.of(list.strip().split("\\s+"));
  }

  static boolean allowsElement(String name) {
    return ELEMENTS.contains(name);
  }

  static boolean allowsAttribute(boolean root, String name) {
    return ATTRIBUTES.contains(name) && !(root && isNotForRoot(name))
        || root && ROOT_ATTRIBUTES.contains(name);
  }

  // x and y are forbidden at the root too, but have a finding of their own.
  private static boolean isNotForRoot(String name) {
    return Set.of("href", "transform").contains(name);
  }

  /// Whether a value makes a renderer look outside the file.
  static boolean leadsOutside(String value) {
    Matcher url = URL.matcher(value);
    while (url.find()) {
      if (url.end() == value.length() || value.charAt(url.end()) != '#') {
        return true;
      }
    }
    return false;
  }

  static boolean isInternal(String href) {
    return href.strip().startsWith("#");
  }
}
