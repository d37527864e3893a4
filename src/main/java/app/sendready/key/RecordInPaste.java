package app.sendready.key;

import app.sendready.key.KeyScan.KeyPiece;
import java.util.Map;
import java.util.Optional;

/// The value of a key record in what somebody copied: the quotation marks of `dig`, a zone file's
/// line, a program's text are how it was copied and no part of what stands in DNS.
public final class RecordInPaste {
  private RecordInPaste() {}

  /// The value alone. A text around which nothing is wrapped stays as it is, with every fault it
  /// has.
  public static String value(String pasted) {
    String text = pasted.strip();
    if (text.length() > PastedKey.MAX_TEXT || !isWrapped(text)) {
      return text;
    }
    String inner = Readings.of(text).inner().strip();
    return whole(inner)
        .orElseGet(() -> {
          String joined = strings(inner);
          return joined.isEmpty() ? withoutName(inner) : joined;
        });
  }

  private static boolean isWrapped(String text) {
    String small = RecordNames.lower(text);
    return text.chars().anyMatch(c -> "\"“”„«\\\n<&{".indexOf(c) >= 0)
        || small.contains("_domainkey")
        || small.contains("=3d")
        || small.contains("%3d");
  }

  /// The record around a key that is whole, tag by tag.
  private static Optional<String> whole(String text) {
    for (KeyPiece piece : new KeyScan(text).pieces()) {
      if (piece instanceof KeyPiece.Whole(DkimKey key, int from, int to)
          && KeySigns.followsTag(text, from)) {
        return Optional.of(record(TagsAround.of(text, from, to), characters(text, from, to, key)));
      }
    }
    return Optional.empty();
  }

  private static String record(Map<String, String> tags, String key) {
    StringBuilder out = new StringBuilder();
    if (tags.containsKey("v")) {
      out.append("v=").append(tags.get("v")).append("; ");
    }
    tags.forEach((name, value) -> {
      if (!name.equals("v")) {
        out.append(name).append('=').append(value).append("; ");
      }
    });
    return out.append("p=").append(key).toString();
  }

  /// The key's base64 as it was written, in the form in which it was.
  private static String characters(String text, int from, int to, DkimKey key) {
    StringBuilder out = new StringBuilder();
    text.substring(from, to)
        .chars()
        .filter(c -> KeyText.isBase64((char) c))
        .forEach(c -> out.append((char) c));
    String padded = out + "=".repeat((4 - out.length() % 4) % 4);
    boolean same = KeyScan.key(out.toString()).equals(Optional.of(key));
    return same ? padded : key.published();
  }

  /// What the quotation marks hold, joined as a zone file does (RFC 1035 §5.1).
  private static String strings(String text) {
    StringBuilder out = new StringBuilder();
    int at = text.indexOf('"');
    while (at >= 0) {
      int end = text.indexOf('"', at + 1);
      out.append(text, at + 1, end < 0 ? text.length() : end);
      at = end < 0 ? -1 : text.indexOf('"', end + 1);
    }
    return out.toString();
  }

  private static String withoutName(String text) {
    String small = RecordNames.lower(text);
    int name = small.indexOf("_domainkey");
    int type = name < 0 ? -1 : small.indexOf("txt", name);
    return type < 0 ? text : text.substring(type + 3).strip();
  }
}
