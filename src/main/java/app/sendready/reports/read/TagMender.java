package app.sendready.reports.read;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;

/// The reports in a text, brought into a form that an XML parser takes: between the tags of one
/// element `all`, tags closed in the order they were opened, names without prefix and in lower
/// case, no attributes, comments, instructions, document types or entities. What had to be changed
/// is told.
///
/// Work and memory are in proportion to the text, whatever is in it: a tag is looked at for
/// [#MOST_TAG] characters, elements are [#DEEPEST] deep at most.
final class TagMender extends Reader {
  /// Stands where the text ends in the middle of a report.
  static final String CUT = "cut";

  static final String ROOT = "feedback";
  static final String ALL = "all";

  /// The element that a report begins with, inside its root.
  private static final String FIRST = "report_metadata";

  private static final int MOST_TAG = 2048;
  private static final int DEEPEST = 64;
  private static final int MOST_NAME = 64;
  private static final int MOST_REFERENCE = 10;

  private static final Set<String> NAMESPACES =
      Set.of(
          "",
          "urn:ietf:params:xml:ns:dmarc-2.0",
          "http://dmarc.org/dmarc-xml/0.1",
          "http://dmarc.org/dmarc-xml/0.1/");

  private final SignReader in;
  private final Oddities odd;
  private final StringBuilder out = new StringBuilder();
  private final Deque<String> open = new ArrayDeque<>();
  private int given;
  private boolean begun;
  private boolean inData;
  private boolean ended;

  TagMender(Reader in, Oddities odd) {
    this.in = new SignReader(in);
    this.odd = odd;
  }

  @Override
  public int read(char[] into, int at, int most) throws IOException {
    if (given == out.length()) {
      out.setLength(0);
      given = 0;
      while (!ended && out.length() < MOST_TAG) {
        step();
      }
      if (out.isEmpty()) {
        return -1;
      }
    }
    int length = Math.min(most, out.length() - given);
    out.getChars(given, given + length, into, at);
    given += length;
    return length;
  }

  private void step() throws IOException {
    if (!begun) {
      begun = true;
      out.append('<').append(ALL).append('>');
    }
    int sign = in.next();
    if (sign < 0) {
      end();
    } else if (inData) {
      data((char) sign);
    } else if (sign == '<') {
      tag();
    } else {
      text((char) sign);
    }
  }

  private void end() {
    if (in.isBroken()) {
      odd.note(ReportsFinding.CUT_SHORT);
    }
    if (!open.isEmpty()) {
      if (open.size() > 1) {
        odd.note(ReportsFinding.CUT_SHORT);
        out.append('<').append(CUT).append("/>");
      } else {
        odd.note(ReportsFinding.TAGS_MENDED, "</" + ROOT + ">");
      }
      closeAll();
    }
    out.append("</").append(ALL).append('>');
    ended = true;
  }

  private void closeAll() {
    while (!open.isEmpty()) {
      out.append("</").append(open.pop()).append('>');
    }
  }

  private void text(char sign) throws IOException {
    if (open.isEmpty()) {
      if (!Character.isWhitespace(sign)
          && sign != '\ufeff'
          && !odd.has(ReportsFinding.TEXT_AROUND)) {
        odd.note(ReportsFinding.TEXT_AROUND, sign + in.peek(40));
      }
      return;
    }
    switch (sign) {
      case '&' -> reference();
      case '>' -> out.append("&gt;");
      case '\ufeff' -> {}
      default -> {
        if (isAllowed(sign)) {
          out.append(sign);
        } else {
          odd.note(ReportsFinding.BAD_SIGNS, String.format("U+%04X", (int) sign));
        }
      }
    }
  }

  // XML 1.0 §2.2; surrogates come in pairs, as the decoder gives them.
  private static boolean isAllowed(char sign) {
    return sign >= ' ' && sign < '\ufffe' || sign == '\n' || sign == '\r' || sign == '\t';
  }

  /// `&` with what follows it, as far as XML itself knows it (XML 1.0 §4.1, §4.6).
  private void reference() throws IOException {
    String rest = in.peek(MOST_REFERENCE);
    int end = rest.indexOf(';');
    String name = end < 0 ? "" : rest.substring(0, end);
    boolean known =
        switch (name) {
          case "amp", "lt", "gt", "quot", "apos" -> true;
          default -> isNumber(name);
        };
    if (known) {
      out.append('&').append(name).append(';');
      in.skip(end + 1L);
    } else {
      odd.note(ReportsFinding.BAD_SIGNS, "&" + (end < 0 ? "" : name + ";"));
      out.append("&amp;");
    }
  }

  private static boolean isNumber(String name) {
    if (!name.startsWith("#") || name.length() < 2) {
      return false;
    }
    try {
      int code =
          name.charAt(1) == 'x'
              ? Integer.parseUnsignedInt(name.substring(2), 16)
              : Integer.parseUnsignedInt(name.substring(1));
      return code < 0xd800 && code > 0 && isAllowed((char) code)
          || code >= 0xe000 && code < 0xfffe
          || code > 0xffff && code <= Character.MAX_CODE_POINT;
    } catch (NumberFormatException none) {
      return false;
    }
  }

  private void tag() throws IOException {
    String ahead = in.peek(9);
    if (ahead.startsWith("!--")) {
      in.skipPast("-->");
    } else if (ahead.startsWith("![CDATA[")) {
      in.skip(8);
      inData = true;
    } else if (ahead.startsWith("!")) {
      odd.note(ReportsFinding.DOCTYPE);
      in.skipDeclaration();
    } else if (ahead.startsWith("?")) {
      in.skipPast("?>");
    } else {
      boolean closes = ahead.startsWith("/");
      int start = closes ? 1 : 0;
      if (ahead.length() > start && isNameStart(ahead.charAt(start))) {
        in.skip(start);
        element(closes);
      } else {
        lone();
      }
    }
  }

  /// A `<` that begins no tag.
  private void lone() {
    if (open.isEmpty()) {
      odd.note(ReportsFinding.TEXT_AROUND, "<");
    } else {
      odd.note(ReportsFinding.BAD_SIGNS, "<");
      out.append("&lt;");
    }
  }

  /// A character in a section that knows no tags (XML 1.0 §2.7).
  private void data(char sign) throws IOException {
    if (sign == ']' && in.peek(2).equals("]>")) {
      in.skip(2);
      inData = false;
    } else if (!open.isEmpty()) {
      switch (sign) {
        case '<' -> out.append("&lt;");
        case '&' -> out.append("&amp;");
        default -> text(sign);
      }
    }
  }

  private static boolean isNameStart(char sign) {
    return sign >= 'a' && sign <= 'z' || sign >= 'A' && sign <= 'Z' || sign == '_';
  }

  private static boolean isName(char sign) {
    return isNameStart(sign) || sign >= '0' && sign <= '9' || ".-:".indexOf(sign) >= 0;
  }

  private void element(boolean closes) throws IOException {
    String name = in.run(TagMender::isName, MOST_NAME);
    boolean empty = attributes(name);
    String local = local(name);
    if (closes) {
      close(local);
    } else {
      begin(local);
      if (empty && local.equals(open.peek())) {
        close(local);
      }
    }
  }

  private String local(String name) {
    String local = name.substring(name.lastIndexOf(':') + 1);
    String lower = local.toLowerCase(Locale.ROOT);
    if (!lower.equals(local) && !open.isEmpty()) {
      odd.note(ReportsFinding.CAPITALS, local);
    }
    return lower.isEmpty() || !isNameStart(lower.charAt(0)) ? "_" : lower;
  }

  /// Goes behind the tag.
  ///
  /// @return whether it closes itself
  private boolean attributes(String name) throws IOException {
    StringBuilder text = new StringBuilder();
    char quote = 0;
    for (int i = 0; i < MOST_TAG; i++) {
      String ahead = in.peek(1);
      if (ahead.isEmpty() || quote == 0 && ahead.equals("<")) {
        odd.note(ReportsFinding.TAGS_MENDED, "<" + name);
        break;
      }
      char sign = (char) in.next();
      if (quote == 0 && sign == '>') {
        break;
      }
      quote = quote == 0 && (sign == '"' || sign == '\'') ? sign : quote == sign ? 0 : quote;
      text.append(sign);
    }
    if (name.toLowerCase(Locale.ROOT).endsWith(ROOT)) {
      namespace(name, text.toString());
    }
    return !text.isEmpty() && text.charAt(text.length() - 1) == '/';
  }

  /// The namespace of the report's own element (RFC 9990 appendix A; RFC 7489 appendix C).
  private void namespace(String name, String attributes) {
    int colon = name.indexOf(':');
    String attribute = colon < 0 ? "xmlns=" : "xmlns:" + name.substring(0, colon) + "=";
    int at = attributes.indexOf(attribute);
    if (at < 0 || at + attribute.length() >= attributes.length()) {
      return;
    }
    int from = at + attribute.length() + 1;
    int to = attributes.indexOf(attributes.charAt(from - 1), from);
    String said = to < 0 ? "" : attributes.substring(from, to);
    if (!NAMESPACES.contains(said)) {
      odd.note(ReportsFinding.OTHER_NAMESPACE, said);
    }
  }

  private void begin(String name) {
    if (name.equals(ROOT)) {
      if (!open.isEmpty()) {
        odd.note(ReportsFinding.TAGS_MENDED, "<" + ROOT + ">");
        closeAll();
      }
    } else if (open.isEmpty()) {
      if (!name.equals(FIRST)) {
        odd.note(ReportsFinding.TEXT_AROUND, "<" + name + ">");
        return;
      }
      // A report begins although nobody said so.
      odd.note(ReportsFinding.TAGS_MENDED, "<" + ROOT + ">");
      open.push(ROOT);
      out.append('<').append(ROOT).append('>');
    }
    if (open.size() >= DEEPEST) {
      odd.note(ReportsFinding.TAGS_MENDED, "<" + name + ">");
      return;
    }
    open.push(name);
    out.append('<').append(name).append('>');
  }

  private void close(String name) {
    if (!open.contains(name)) {
      if (open.isEmpty()) {
        odd.note(ReportsFinding.TEXT_AROUND, "</" + name + ">");
      } else {
        odd.note(ReportsFinding.TAGS_MENDED, "</" + name + ">");
      }
      return;
    }
    while (!name.equals(open.peek())) {
      odd.note(ReportsFinding.TAGS_MENDED, "<" + open.peek() + ">");
      out.append("</").append(open.pop()).append('>');
    }
    out.append("</").append(open.pop()).append('>');
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
