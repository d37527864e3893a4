package app.sendready.kind.bimi;

import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Whether a logo can be drawn at a cost that its size foretells.
///
/// A few octets of SVG can ask for any amount of work: a line of a million dashes, a tile laid out
/// a million times, a blur over everything. The profile for logos knows none of the latter, and
/// dashes that nobody could see are no reason to draw them.
public final class SvgDrawing {
  /// What multiplies work; none of it is in SVG Tiny PS.
  private static final Set<String> COSTLY =
      Set.of(
          "filter",
          "pattern",
          "mask",
          "marker",
          "image",
          "foreignobject",
          "feimage",
          "switch",
          "animate",
          "animatetransform",
          "animatemotion",
          "set");

  /// A dash must be at least that part of the whole drawing's side.
  private static final double SMALLEST_DASH = 1 / 500.0;

  /// As many times longer than the drawing's side may a coordinate be; lines out there are not
  /// seen, but their dashes are counted.
  private static final double FAR_OUT = 20;

  private static final double USUAL_SIDE = 100;
  private static final int LONGEST_DASHES = 200;

  private double side = USUAL_SIDE;
  private boolean dashed;
  private double farthest;

  private SvgDrawing() {}

  /// False for a file that cannot be read, too.
  ///
  /// @param plain the file, unpacked
  public static boolean isModest(byte[] plain) {
    try {
      XMLStreamReader reader =
          SvgLogo.factory().createXMLStreamReader(new StringReader(SvgLogo.text(plain)));
      return new SvgDrawing().read(reader);
    } catch (XMLStreamException | CharacterCodingException damaged) {
      return false;
    }
  }

  private boolean read(XMLStreamReader reader) throws XMLStreamException {
    boolean root = true;
    while (reader.hasNext()) {
      switch (reader.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          if (root) {
            side = side(reader);
            root = false;
          }
          if (COSTLY.contains(reader.getLocalName().toLowerCase(Locale.ROOT)) || !takes(reader)) {
            return false;
          }
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
          if (mentionsDashes(reader.getText())) {
            return false;
          }
        }
        default -> {}
      }
    }
    return !dashed || farthest <= FAR_OUT * side;
  }

  private boolean takes(XMLStreamReader reader) {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      String name = reader.getAttributeLocalName(i).toLowerCase(Locale.ROOT);
      String value = reader.getAttributeValue(i);
      if (name.equals("stroke-dasharray")) {
        dashed = true;
        if (!areSeen(value)) {
          return false;
        }
      } else if (mentionsDashes(value)) {
        return false;
      } else {
        farthest = Math.max(farthest, largest(value));
      }
    }
    return true;
  }

  /// In a style sheet, where values could be hidden behind escapes.
  private static boolean mentionsDashes(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return lower.contains("dash") || lower.contains("stroke") && lower.contains("\\");
  }

  private boolean areSeen(String dashes) {
    if (dashes.length() > LONGEST_DASHES) {
      return false;
    }
    for (String word : dashes.strip().split("[\\s,]+")) {
      if (word.equals("none") || word.equals("0")) {
        continue;
      }
      Optional<Double> length = SvgShape.length(word);
      if (length.isEmpty() || length.get() < SMALLEST_DASH * side) {
        return false;
      }
    }
    return true;
  }

  /// The larger side of the view box, or a usual one.
  private static double side(XMLStreamReader reader) {
    String box = reader.getAttributeValue("", "viewBox");
    double largest = box == null ? 0 : largest(box);
    return largest > 0 ? largest : USUAL_SIDE;
  }

  /// The largest number in a text, in one pass.
  private static double largest(String text) {
    double largest = 0;
    int at = 0;
    while (at < text.length()) {
      int from = at;
      while (at < text.length() && isOfNumber(text.charAt(at))) {
        at++;
      }
      if (at > from) {
        largest = Math.max(largest, number(text.substring(from, at)));
      }
      at++;
    }
    return largest;
  }

  private static boolean isOfNumber(char c) {
    return c >= '0' && c <= '9' || c == '.' || c == 'e' || c == 'E';
  }

  /// What cannot be read is taken for large: it may be several numbers in one.
  private static double number(String text) {
    if (text.length() > 30) {
      return Double.MAX_VALUE;
    }
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException several) {
      return text.chars().noneMatch(c -> c >= '0' && c <= '9') ? 0 : several(text);
    }
  }

  /// Numbers that begin with the second point, as in `1.5.5`.
  private static double several(String text) {
    double largest = 0;
    for (String part : text.split("[.eE]")) {
      largest = Math.max(largest, part.isEmpty() ? 0 : Double.parseDouble(part));
    }
    return text.indexOf('e') >= 0 || text.indexOf('E') >= 0 ? Double.MAX_VALUE : largest;
  }
}
