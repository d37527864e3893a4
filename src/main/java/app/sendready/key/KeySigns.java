package app.sendready.key;

/// What a key looks like from outside, before it is read.
final class KeySigns {
  /// Runs that are not longer may be words of a sentence.
  static final int LONGEST_WORD = 20;

  /// How the base64 of RSA keys begins, the two characters of the length left open (RFC 5280
  /// §4.1.2.7): up to 511, 1023 and more bits.
  private static final String[] OPENINGS = {
    "MFwwDQYJKoZIhvcNAQEBBQADSw", "MIGfMA0GCSqGSIb3DQEBAQUAA4G", "MII??jANBgkqhkiG9w0BAQEFAAOC"
  };

  /// Shorter beginnings are words.
  private static final int SHORTEST = 6;

  private KeySigns() {}

  /// Whether a public key's first characters stand here, all of them.
  static boolean isPublic(Base64Runs runs, int at) {
    for (String opening : OPENINGS) {
      if (runs.runEnd(at) - at >= opening.length()
          && matches(runs, at, opening, opening.length())) {
        return true;
      }
    }
    return false;
  }

  /// Whether a key's first characters stand here, and there are no more of them.
  static boolean isBeginning(Base64Runs runs, int at, int end) {
    for (String opening : OPENINGS) {
      int length = Math.min(end - at, opening.length());
      if (length >= SHORTEST && matches(runs, at, opening, length)) {
        return true;
      }
    }
    return false;
  }

  private static boolean matches(Base64Runs runs, int at, String opening, int length) {
    for (int i = 0; i < length; i++) {
      if (opening.charAt(i) != '?' && opening.charAt(i) != runs.charAt(at + i)) {
        return false;
      }
    }
    return true;
  }

  /// Whether the characters are a key's but for their case.
  static boolean lostCase(Base64Runs runs, int at) {
    for (String opening : OPENINGS) {
      int length = Math.min(runs.stretchEnd(at) - at, opening.length());
      if (length == opening.length()
          && !matches(runs, at, opening, length)
          && opening.replace('?', 'x').equalsIgnoreCase(masked(runs, at, opening))) {
        return true;
      }
    }
    return false;
  }

  private static String masked(Base64Runs runs, int at, String opening) {
    StringBuilder out = new StringBuilder(opening.length());
    for (int i = 0; i < opening.length(); i++) {
      out.append(opening.charAt(i) == '?' ? 'x' : runs.charAt(at + i));
    }
    return out.toString();
  }

  /// Whether `p=` stands before, with nothing but joints between.
  static boolean followsTag(String text, int at) {
    int i = at - 1;
    while (i >= 0 && at - i < LONGEST_WORD && " \t\r\n\"'\\".indexOf(text.charAt(i)) >= 0) {
      i--;
    }
    if (i < 1 || text.charAt(i) != '=' && text.charAt(i) != ':') {
      return false;
    }
    do {
      i--;
    } while (i >= 0 && at - i < LONGEST_WORD && text.charAt(i) == ' ');
    boolean tag =
        i >= 0 && (text.charAt(i) == 'p' || text.charAt(i) == 'P' || text.charAt(i) == 'р');
    return tag && (i == 0 || !Character.isLetterOrDigit(text.charAt(i - 1)));
  }

  /// Whether nothing is in a text but space, quotes and the lines around a PEM.
  static boolean isBare(String text) {
    String left = text.replace("PUBLIC KEY", "").replace("BEGIN", "").replace("END", "");
    return left.chars().noneMatch(Character::isLetterOrDigit);
  }
}
