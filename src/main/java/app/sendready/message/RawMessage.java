package app.sendready.message;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// A message as octets: its header fields from the top and its body, line ends as CRLF.
///
/// Reading never fails: what is no field belongs to the field above it, so that every octet is kept
/// where a signature covers it.
///
/// ```
/// message        = (fields / obs-fields) [CRLF body]       ; RFC 5322 §3.5
/// optional-field = field-name ":" unstructured CRLF        ; §3.6.8
/// field-name     = 1*ftext
/// ```
///
/// @param fields from the top
/// @param body one character an octet; empty where only headers came
/// @param hasBody whether a blank line ended the header
/// @param oddLines lines in the header that are neither a field nor its continuation
/// @param before what stood above the first field, where a page or a letter was copied
/// @param altered whether the way it was copied took something away or added to it
/// @param copied whether it came through a clipboard, which may have changed it unseen
public record RawMessage(
    List<HeaderField> fields,
    String body,
    boolean hasBody,
    int oddLines,
    String before,
    boolean altered,
    boolean copied) {
  private static final byte[] OUTLOOK = {
    (byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1
  };

  public RawMessage {
    fields = List.copyOf(fields);
  }

  /// Reads a file's or a paste's octets.
  public static RawMessage read(byte[] octets) {
    String all = new String(lineEnds(octets), StandardCharsets.ISO_8859_1);
    PastedHeader pasted = PastedHeader.of(all.substring(start(all)));
    String text = pasted.text();
    int at = 0;
    List<HeaderField> fields = new ArrayList<>();
    StringBuilder field = new StringBuilder();
    int odd = 0;
    while (at < text.length()) {
      int end = text.indexOf("\r\n", at);
      int next = end < 0 ? text.length() : end + 2;
      String line = text.substring(at, end < 0 ? next : end);
      if (line.isEmpty()) {
        add(fields, field);
        return of(pasted, fields, Optional.of(text.substring(next)), odd);
      }
      boolean folded = line.charAt(0) == ' ' || line.charAt(0) == '\t';
      boolean begins = !folded && isField(line);
      if (!folded && !begins) {
        odd++;
      }
      if (begins) {
        add(fields, field);
      }
      field.append(line).append("\r\n");
      at = next;
    }
    add(fields, field);
    return of(pasted, fields, Optional.empty(), odd);
  }

  /// Reads what was copied as text, of which nobody knows whether every space is left.
  public static RawMessage pasted(String text) {
    RawMessage read = read(text.getBytes(StandardCharsets.UTF_8));
    return new RawMessage(
        read.fields, read.body, read.hasBody, read.oddLines, read.before, read.altered, true);
  }

  private static RawMessage of(
      PastedHeader pasted, List<HeaderField> fields, Optional<String> body, int odd) {
    return new RawMessage(
        fields, body.orElse(""), body.isPresent(), odd, pasted.before(), pasted.altered(), false);
  }

  /// Whether a file is Outlook's own compound file (MS-CFB §2.2), in which no octet of the message
  /// is as it was sent.
  public static boolean isOutlookFile(byte[] octets) {
    return octets.length >= OUTLOOK.length
        && Arrays.equals(octets, 0, OUTLOOK.length, OUTLOOK, 0, OUTLOOK.length);
  }

  private static void add(List<HeaderField> fields, StringBuilder field) {
    if (!field.isEmpty()) {
      fields.add(HeaderField.of(field.toString()));
      field.setLength(0);
    }
  }

  /// `field-name = 1*ftext`, RFC 5322 §3.6.8; white space before the colon is its obsolete form.
  static boolean isField(String line) {
    String name = nameOf(line);
    return !name.isEmpty() && name.chars().allMatch(c -> c > ' ' && c < 0x7f);
  }

  /// What stands before the first colon, in lower case; empty without one.
  static String nameOf(String line) {
    return line.substring(0, Math.max(0, line.indexOf(':')))
        .stripTrailing()
        .toLowerCase(Locale.ROOT);
  }

  /// Every line end as CRLF, as it was on the wire; a lone CR only ends lines where nothing else
  /// does.
  private static byte[] lineEnds(byte[] octets) {
    int lineFeeds = 0;
    int alone = 0;
    int returns = 0;
    for (int i = 0; i < octets.length; i++) {
      lineFeeds += octets[i] == '\n' ? 1 : 0;
      alone += isAlone(octets, i) ? 1 : 0;
      returns += octets[i] == '\r' ? 1 : 0;
    }
    boolean mac = lineFeeds == 0;
    int more = mac ? returns : alone;
    if (more == 0) {
      return octets;
    }
    // A message may be large: its length is counted before, and nothing is held twice.
    byte[] out = new byte[octets.length + more];
    int to = 0;
    for (int i = 0; i < octets.length; i++) {
      if (isAlone(octets, i)) {
        out[to++] = '\r';
      }
      out[to++] = octets[i];
      if (mac && octets[i] == '\r') {
        out[to++] = '\n';
      }
    }
    return out;
  }

  private static boolean isAlone(byte[] octets, int at) {
    return octets[at] == '\n' && (at == 0 || octets[at - 1] != '\r');
  }

  /// Past a byte order mark, blank lines, and the line that begins a message in an mbox (RFC 4155).
  private static int start(String text) {
    int at = text.startsWith("\u00ef\u00bb\u00bf") ? 3 : 0;
    while (text.startsWith("\r\n", at)) {
      at += 2;
    }
    if (text.startsWith("From ", at) || text.startsWith(">From ", at)) {
      int end = text.indexOf("\r\n", at);
      return end < 0 ? text.length() : end + 2;
    }
    return at;
  }

  /// Every field of a name, from the top.
  public List<HeaderField> all(String name) {
    return named(name).toList();
  }

  /// The topmost value of a name.
  public Optional<String> first(String name) {
    return named(name).findFirst().map(HeaderField::value);
  }

  private Stream<HeaderField> named(String name) {
    return fields.stream().filter(field -> field.name().equals(name));
  }

  /// Whether it is as it was on the wire, as far as can be seen: only then a signature that does
  /// not verify says something.
  boolean exact() {
    return !altered && !copied && oddLines == 0;
  }

  /// Whether anything in it is a header field.
  public boolean hasFields() {
    return fields.stream().anyMatch(field -> !field.name().isEmpty());
  }

  /// Whether a server on the way wrote into it: a draft, a sent message or a part of a header has
  /// nothing of the kind.
  boolean hasTrace() {
    return fields.stream().anyMatch(field -> PastedHeader.isTrace(field.name()));
  }

  /// Whether only a header was given, so that nothing can be said of a body.
  public boolean headersOnly() {
    return !hasBody || body.isBlank();
  }
}
