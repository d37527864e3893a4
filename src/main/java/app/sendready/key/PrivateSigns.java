package app.sendready.key;

import java.util.List;
import java.util.Locale;

/// How a private key shows, in whatever form: a secret that is overlooked can be kept, shown and
/// sent, so here a doubt is an alarm.
final class PrivateSigns {
  /// Words that stand only beside a private key, in small letters.
  private static final List<String> WORDS =
      List.of(
          "privateexponent",
          "private-exponent",
          "private-key-format",
          "private-lines:",
          "private-mac:",
          "private-key: (",
          "putty-user-key-file",
          "age-secret-key-",
          "openssh-key-v1");

  private static final int HEAD = 24;

  private PrivateSigns() {}

  /// Whether one reading of a text shows a private key by what is in it.
  static boolean inContent(String text, Base64Runs runs) {
    String small = text.toLowerCase(Locale.ROOT);
    return WORDS.stream().anyMatch(small::contains)
        || hasOpenSsh(runs)
        || hasPrivateMember(small)
        || inXml(small)
        || inOctets(runs);
  }

  /// Whether the lines around a private key are there, or one of them (RFC 7468 §10, §11, §13).
  static boolean inArmour(String text) {
    String upper = text.toUpperCase(Locale.ROOT);
    for (int at = upper.indexOf("PRIVATE KEY");
        at >= 0;
        at = upper.indexOf("PRIVATE KEY", at + 1)) {
      String before = upper.substring(Math.max(0, at - HEAD), at);
      String behind = upper.substring(at + 11, Math.min(upper.length(), at + HEAD));
      if (before.contains("BEGIN")
          || before.contains("END ")
          || before.endsWith("-")
          || behind.strip().startsWith("--")
          || behind.startsWith(" BLOCK")) {
        return true;
      }
    }
    return false;
  }

  /// OpenSSH's own format, broken into lines or pieces.
  private static boolean hasOpenSsh(Base64Runs runs) {
    return find(runs, "b3BlbnNzaC1rZXktdjE");
  }

  private static boolean find(Base64Runs runs, String sign) {
    int matched = 0;
    for (int i = 0; i < runs.size(); i++) {
      matched =
          runs.charAt(i) == sign.charAt(matched)
              ? matched + 1
              : runs.charAt(i) == sign.charAt(0) ? 1 : 0;
      if (matched == sign.length()) {
        return true;
      }
    }
    return false;
  }

  /// A JSON Web Key with its private exponent or its private octets (RFC 7518 §6.2.2, §6.3.2).
  private static boolean hasPrivateMember(String small) {
    if (!small.contains("kty")) {
      return false;
    }
    for (int at = small.indexOf('d'); at >= 0; at = small.indexOf('d', at + 1)) {
      boolean alone =
          (at == 0 || !Character.isLetterOrDigit(small.charAt(at - 1)))
              && at + 1 < small.length()
              && !Character.isLetterOrDigit(small.charAt(at + 1));
      if (alone && leadsToValue(small, at + 1)) {
        return true;
      }
    }
    return false;
  }

  private static boolean leadsToValue(String text, int from) {
    int at = from;
    while (at < text.length() && at < from + HEAD && " \t\n\r\"'".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return at < text.length() && (text.charAt(at) == ':' || text.charAt(at) == '=');
  }

  /// XML Signature's form with a private half, as .NET writes it.
  private static boolean inXml(String small) {
    return small.contains("rsakeyvalue") && (small.contains("<d>") || small.contains("<p>"));
  }

  private static boolean inOctets(Base64Runs runs) {
    int at = 0;
    while (at < runs.size()) {
      if (runs.charAt(at) == 'M' && runs.startsRun(at)) {
        byte[] head = runs.octets(at, Math.min(runs.stretchEnd(at), at + HEAD + HEAD));
        if (DerKind.of(head) == DerKind.PRIVATE) {
          return true;
        }
      }
      at++;
    }
    at = 0;
    while (at < runs.size()) {
      int end = runs.stretchEnd(at);
      for (int shift = 0; shift < 4 && end - at - shift > HEAD; shift++) {
        if (hasInside(runs.octets(at + shift, end))) {
          return true;
        }
      }
      at = end;
    }
    return false;
  }

  /// The inside of an `RSAPrivateKey` (RFC 8017 A.1.2), whose beginning or end may be missing: the
  /// usual public exponent with another long number behind it, or three numbers of one length.
  private static boolean hasInside(byte[] octets) {
    for (int i = 0; i + 6 < octets.length; i++) {
      if (octets[i] != 2) {
        continue;
      }
      boolean exponent =
          octets[i + 1] == 3 && octets[i + 2] == 1 && octets[i + 3] == 0 && octets[i + 4] == 1;
      if (exponent && octets[i + 5] == 2 && Der.lengthAt(octets, i + 5) >= 60) {
        return true;
      }
      if (Der.lengthAt(octets, i) >= 30 && hasThreeAlike(octets, i)) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasThreeAlike(byte[] octets, int from) {
    long length = Der.lengthAt(octets, from);
    int at = from;
    for (int count = 0; count < 3; count++) {
      if (at + 4 > octets.length
          || octets[at] != 2
          || Math.abs(Der.lengthAt(octets, at) - length) > 2) {
        return false;
      }
      at = (int) Math.min(octets.length, Der.contentAt(octets, at) + Der.lengthAt(octets, at));
    }
    return true;
  }
}
