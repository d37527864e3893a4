package app.sendready.kind.dkim;

import app.sendready.check.Finding;
import app.sendready.key.DkimKey;
import app.sendready.key.KeyData;
import app.sendready.key.KeyText;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What can be told from how the key's characters lie: cut, turned round, a part lost.
final class KeyShape {
  private static final Pattern KEY = Pattern.compile("[pP]\\s*=\\s*([^;]*)");
  private static final int CLOSE = 10;

  private KeyShape() {}

  /// What happened to the key in a record's text, compared with the expected one or on its own.
  static Optional<Finding> of(String text, Optional<DkimKey> expected) {
    String found = keyText(text);
    if (found.length() < 16) {
      return Optional.empty();
    }
    return expected.isPresent()
        ? against(text, found, expected.get().published())
        : alone(text, found);
  }

  static String keyText(String text) {
    Matcher key = KEY.matcher(text);
    return key.find() ? KeyText.withoutSpaces(key.group(1)) : "";
  }

  static Finding otherKey(DkimKey found, DkimKey expected) {
    return DkimFinding.OTHER_KEY
        .finding()
        .with("found", found.shortFingerprint())
        .with("expected", expected.shortFingerprint());
  }

  static Finding cut(String text, String key) {
    int length = text.length();
    // A panel counts the whole value, with or without quotes, or the key alone.
    boolean at255 = length >= 253 && length <= 257 || key.length() == 255;
    return at255
        ? DkimFinding.CUT_AT_255.finding()
        : DkimFinding.CUT_SHORT.finding().with("length", length);
  }

  private static Optional<Finding> against(String text, String found, String expected) {
    if (found.equals(expected)) {
      return Optional.empty();
    }
    if (expected.startsWith(found)) {
      return Optional.of(cut(text, found));
    }
    if (found.equalsIgnoreCase(expected)) {
      return Optional.of(DkimFinding.CASE_CHANGED.finding());
    }
    if (found.length() == expected.length() && (expected + expected).contains(found)) {
      return Optional.of(DkimFinding.HALVES_SWAPPED.finding());
    }
    int shorter = Math.min(found.length(), expected.length());
    int head = sameStart(found, expected, shorter);
    int tail = sameEnd(found, expected, shorter - head);
    if (found.length() < expected.length() && head + tail == found.length()) {
      return Optional.of(
          DkimFinding.PART_MISSING.finding().with("count", expected.length() - found.length()));
    }
    if (found.length() > expected.length() && head + tail == expected.length()) {
      return Optional.of(altered(found.length() - expected.length(), head));
    }
    int different = differences(found, expected);
    return found.length() == expected.length() && different * CLOSE <= expected.length()
            || (head + tail) * CLOSE >= expected.length() * (CLOSE - 1)
        ? Optional.of(
            altered(
                Math.min(different, Math.max(found.length(), expected.length()) - head - tail),
                head))
        : Optional.empty();
  }

  private static Finding altered(int count, int head) {
    return DkimFinding.ALTERED.finding().with("count", count).with("position", head + 1);
  }

  private static int differences(String one, String other) {
    int count = Math.abs(one.length() - other.length());
    for (int i = 0; i < Math.min(one.length(), other.length()); i++) {
      count += one.charAt(i) == other.charAt(i) ? 0 : 1;
    }
    return count;
  }

  private static int sameStart(String one, String other, int limit) {
    int same = 0;
    while (same < limit && one.charAt(same) == other.charAt(same)) {
      same++;
    }
    return same;
  }

  private static int sameEnd(String one, String other, int limit) {
    int same = 0;
    while (same < limit
        && one.charAt(one.length() - 1 - same) == other.charAt(other.length() - 1 - same)) {
      same++;
    }
    return same;
  }

  private static Optional<Finding> alone(String text, String found) {
    if (KeyData.read(found) instanceof KeyData.Malformed(KeyData.Reason reason)
        && reason == KeyData.Reason.CUT_SHORT) {
      return Optional.of(cut(text, found));
    }
    Optional<Finding> extra = longer(found);
    if (extra.isPresent()) {
      return extra;
    }
    // Every RSA key's base64 begins with a capital M (RFC 5280's SEQUENCE).
    boolean noCapitals = found.equals(found.toLowerCase(Locale.ROOT));
    if (noCapitals && found.length() > 80 && found.startsWith("m")) {
      return Optional.of(DkimFinding.CASE_CHANGED.finding());
    }
    for (int i = found.indexOf('M', 1); i > 0; i = found.indexOf('M', i + 1)) {
      String turned = found.substring(i) + found.substring(0, i);
      if (isRsa(turned)) {
        return Optional.of(DkimFinding.HALVES_SWAPPED.finding());
      }
    }
    return Optional.empty();
  }

  /// Characters after the end of a key that is whole.
  private static Optional<Finding> longer(String found) {
    for (int end = found.length() - 1; end >= Math.max(80, found.length() - 12); end--) {
      if (isRsa(found.substring(0, end))) {
        return Optional.of(altered(found.length() - end, end));
      }
    }
    return Optional.empty();
  }

  private static boolean isRsa(String base64) {
    return base64.startsWith("MI") || base64.startsWith("MH") || base64.startsWith("MF")
        ? KeyData.read(base64) instanceof KeyData.Key(DkimKey key, KeyData.Form form)
            && key.algorithm() == DkimKey.Algorithm.RSA
        : false;
  }
}
