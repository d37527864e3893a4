package app.sendready.key;

import app.sendready.key.PastedKey.Reason;
import java.util.List;
import java.util.Optional;

/// What a text without a key is instead, told by the words that only such a text has.
final class ForeignText {
  /// A text and the words in it, in small letters, of which each has to be there.
  private record Sign(Reason reason, List<String> words) {
    Sign(Reason reason, String... words) {
      this(reason, List.of(words));
    }

    boolean isIn(String small) {
      for (String word : words) {
        if (!small.contains(word)) {
          return false;
        }
      }
      return true;
    }
  }

  /// In the order in which they are asked: what says more comes first.
  private static final List<Sign> SIGNS =
      List.of(
          new Sign(Reason.CERTIFICATE_REQUEST, "certificate request-"),
          new Sign(Reason.CERTIFICATE, "begin", "certificate-"),
          new Sign(Reason.CERTIFICATE, "begin pkcs7"),
          new Sign(Reason.PGP_KEY, "begin pgp"),
          new Sign(Reason.SSH_KEY, "ssh2 public key"),
          new Sign(Reason.SSH_KEY, "ssh-rsa "),
          new Sign(Reason.SSH_KEY, "ssh-ed25519 "),
          new Sign(Reason.SSH_KEY, "ssh-dss "),
          new Sign(Reason.SSH_KEY, "ecdsa-sha2-"),
          new Sign(Reason.OTHER_ALGORITHM, "begin ec "),
          new Sign(Reason.OTHER_ALGORITHM, "begin dsa "),
          new Sign(Reason.SIGNATURE, "dkim-signature"),
          new Sign(Reason.SIGNATURE, "arc-message-signature"),
          new Sign(Reason.SIGNATURE, "bh=", "b="));

  private static final List<Sign> RECORDS =
      List.of(
          new Sign(Reason.ALIAS, "cname", "_domainkey"),
          new Sign(Reason.ALIAS, "cname", "dkim"),
          new Sign(Reason.ALIAS, ".dkim.amazonses.com"),
          new Sign(Reason.ALIAS, ".dkim.mail.microsoft"),
          new Sign(Reason.SPF_RECORD, "v=spf1"),
          new Sign(Reason.DMARC_RECORD, "v=dmarc1"),
          new Sign(Reason.OTHER_RECORD, "v=bimi1"),
          new Sign(Reason.OTHER_RECORD, "v=stsv1"),
          new Sign(Reason.OTHER_RECORD, "v=tlsrptv1"),
          new Sign(Reason.OTHER_RECORD, "spf2.0/"),
          new Sign(Reason.OTHER_RECORD, "-verification="),
          new Sign(Reason.OTHER_RECORD, "verification:"),
          new Sign(Reason.LINK, "https://"),
          new Sign(Reason.LINK, "http://"),
          new Sign(Reason.NAME_ONLY, "_domainkey"));

  private ForeignText() {}

  /// What is plain from its first words, whatever base64 follows.
  static Optional<Reason> ofArmour(String small) {
    return SIGNS.stream().filter(sign -> sign.isIn(small)).map(Sign::reason).findFirst();
  }

  /// What a text without any base64 worth the name is.
  static Optional<Reason> ofRecord(String small) {
    return RECORDS.stream().filter(sign -> sign.isIn(small)).map(Sign::reason).findFirst();
  }

  /// Octets that are no text: a key's own file, opened as if it were one.
  static boolean isBinary(String text) {
    int odd = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      odd += c == '\ufffd' || c < ' ' && !Character.isWhitespace(c) ? 1 : 0;
    }
    return odd > 2 && odd * 20 > text.length();
  }

  /// Whether `p=` is there with nothing behind it (RFC 6376 §3.6.1: the key was withdrawn).
  static boolean isWithdrawn(String small) {
    if (!small.contains("dkim1") && !small.contains("_domainkey") && !small.contains("k=")) {
      return false;
    }
    for (int at = small.indexOf("p"); at >= 0; at = small.indexOf("p", at + 1)) {
      if (at > 0 && Character.isLetterOrDigit(small.charAt(at - 1))) {
        continue;
      }
      int equals = blanks(small, at + 1);
      if (equals >= small.length() || small.charAt(equals) != '=') {
        continue;
      }
      int value = blanks(small, equals + 1);
      if (value >= small.length() || ";\"'\n\r)”“".indexOf(small.charAt(value)) >= 0) {
        return true;
      }
    }
    return false;
  }

  private static int blanks(String text, int from) {
    int at = from;
    while (at < text.length() && at - from < 40 && text.charAt(at) == ' ') {
      at++;
    }
    return at;
  }

  /// Whether a manual's words stand where the key should be.
  static boolean isPlaceholder(String small) {
    int open = small.indexOf('<');
    while (open >= 0) {
      int close = small.indexOf('>', open);
      boolean word = close - open > 2 && close - open < 64 && open + 1 < small.length();
      if (word && Character.isLetter(small.charAt(open + 1)) && !isElement(small, open, close)) {
        return true;
      }
      open = close < 0 ? -1 : small.indexOf('<', close);
    }
    return small.contains("your personal key")
        || small.contains("your public key")
        || small.contains("your_key")
        || small.contains("your-key")
        || small.contains("your key")
        || small.contains("your dkim key")
        || small.contains("ваш ключ")
        || small.contains("ваш персональный ключ")
        || small.contains("ваш открытый ключ")
        || small.contains("ваш публичный ключ");
  }

  private static boolean isElement(String small, int open, int close) {
    String word = small.substring(open + 1, close);
    return word.indexOf(' ') < 0 && !word.contains("key") && !word.contains("ключ")
        || word.contains("=")
        || word.contains("@");
  }
}
