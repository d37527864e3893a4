package app.sendready.export;

import java.nio.charset.StandardCharsets;

/// A message to be sent by hand.
///
/// @param body its lines, ended by `\n`
public record MailDraft(String subject, String body) {
  /// Longer links are cut off, or refused, on their way through the system to the mail program.
  static final int LONGEST_LINK = 1_900;

  private static final String UNRESERVED =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";

  /// A `mailto:` link without an address (RFC 6068 §2).
  ///
  /// @param instead the body where this one makes the link too long
  public String link(String instead) {
    String whole = link(subject, body);
    return isWhole() ? whole : link(subject, instead);
  }

  /// Whether a link takes the whole body.
  public boolean isWhole() {
    return link(subject, body).length() <= LONGEST_LINK;
  }

  private static String link(String subject, String body) {
    return "mailto:?subject=" + escaped(subject) + "&body=" + escaped(body);
  }

  // RFC 6068 §5: a line ends with %0D%0A, and a plus sign is no space.
  private static String escaped(String text) {
    StringBuilder out = new StringBuilder();
    for (byte octet : text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8)) {
      if (UNRESERVED.indexOf(octet) >= 0) {
        out.append((char) octet);
      } else {
        out.append(String.format(java.util.Locale.ROOT, "%%%02X", octet & 0xff));
      }
    }
    return out.toString();
  }
}
