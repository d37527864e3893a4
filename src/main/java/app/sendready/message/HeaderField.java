package app.sendready.message;

import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/// One header field as it arrived (RFC 5322 §2.2).
///
/// @param name in lower case; empty where it is no field
/// @param raw the whole field, one character an octet, every line ended by CRLF, the last one too
record HeaderField(String name, String raw) {
  static HeaderField of(String raw) {
    return new HeaderField(RawMessage.isField(raw) ? RawMessage.nameOf(raw) : "", raw);
  }

  /// What stands behind the colon, on one line, read as UTF-8 where it is that (RFC 6532).
  String value() {
    String octets = raw.substring(raw.indexOf(':') + 1);
    StringBuilder line = new StringBuilder(octets.length());
    for (int i = 0; i < octets.length(); i++) {
      char c = octets.charAt(i);
      if (c != '\r' && c != '\n') {
        line.append(c);
      }
    }
    return utf8(line.toString()).strip();
  }

  /// Octets as text: UTF-8, or Latin-1 where they are not UTF-8.
  static String utf8(String octets) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .decode(java.nio.ByteBuffer.wrap(octets.getBytes(StandardCharsets.ISO_8859_1)))
          .toString();
    } catch (CharacterCodingException other) {
      return octets;
    }
  }
}
