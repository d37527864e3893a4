package app.sendready.key;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/// A whole file inside the paste: base64 of a text, as secrets and attachments are kept, or octets
/// in hexadecimal digits.
final class EncodedText {
  /// Shorter ones are words.
  private static final int SHORTEST = 40;

  private static final int LOOK = 24;

  private static final int PIECE = 1024;

  private EncodedText() {}

  /// The first text that is hidden in a text.
  static Optional<String> decode(String text) {
    return base64(new Base64Runs(text)).or(() -> hexadecimal(text));
  }

  private static Optional<String> base64(Base64Runs runs) {
    int at = 0;
    while (at < runs.size()) {
      int end = runs.stretchEnd(at);
      if (runs.runEnd(at) - at >= LOOK && end - at >= SHORTEST) {
        String text = readable(runs, at, end);
        if (text.length() >= SHORTEST / 4 * 3) {
          return Optional.of(text);
        }
      }
      at = runs.runEnd(at);
    }
    return Optional.empty();
  }

  /// What `[from, to)` decodes to, as far as that is plain text; piece by piece, so that what is
  /// none costs little.
  private static String readable(Base64Runs runs, int from, int to) {
    StringBuilder text = new StringBuilder();
    int piece = LOOK;
    for (int at = from; at < to; at += piece, piece = PIECE) {
      byte[] octets = runs.octets(at, Math.min(to, at + piece));
      int length = readable(octets);
      text.append(new String(octets, 0, length, StandardCharsets.US_ASCII));
      if (length < octets.length) {
        break;
      }
    }
    return text.toString();
  }

  /// How many octets from the start are text.
  private static int readable(byte[] octets) {
    int at = 0;
    while (at < octets.length
        && (octets[at] >= ' ' && octets[at] < 0x7f
            || octets[at] == '\n'
            || octets[at] == '\r'
            || octets[at] == '\t')) {
      at++;
    }
    return at;
  }

  /// A key's octets begin with 30 (a SEQUENCE of ITU-T X.690) and its length; told as base64.
  private static Optional<String> hexadecimal(String text) {
    for (int at = text.indexOf("30"); at >= 0; at = text.indexOf("30", at + 1)) {
      boolean first = at == 0 || PercentText.digit(text.charAt(at - 1)) < 0;
      byte[] octets = first ? octets(text, at) : new byte[0];
      if (octets.length >= SHORTEST && DerKind.of(octets) != DerKind.NONE) {
        return Optional.of(Base64.getEncoder().encodeToString(octets));
      }
      at += octets.length;
    }
    return Optional.empty();
  }

  private static byte[] octets(String text, int from) {
    byte[] octets = new byte[Math.min(text.length() - from, KeyData.MAX_TEXT)];
    int count = 0;
    int at = from;
    int last = from;
    while (at < text.length() && count < octets.length && at - last < LOOK) {
      int octet = PercentText.octet(text, at);
      if (octet >= 0) {
        octets[count++] = (byte) octet;
        at += 2;
        last = at;
      } else if (PercentText.digit(text.charAt(at)) < 0
          && " :\n\r\t,\\x".indexOf(text.charAt(at)) >= 0) {
        at++;
      } else {
        break;
      }
    }
    return java.util.Arrays.copyOf(octets, count);
  }
}
