package app.sendready.kind.dmarc;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// A text that is no DMARC record, but was meant to be one: which rule it breaks.
record NearMiss(DmarcFinding finding, String text) {
  private static final Pattern STRAY = Pattern.compile("[\"'\\\\\\p{Cf}\\p{Zs}\\p{Cc}“”«»„‘’]+");
  private static final Pattern VERSION =
      Pattern.compile("(?i)^v\\s*+[=:]\\s*+d-?mark?c?.*", Pattern.DOTALL);
  private static final Pattern RIGHT_VERSION = Pattern.compile("(?i)v\\s*=\\s*DMARC1.*");
  private static final Pattern LIKE_DMARC =
      Pattern.compile("(?i)\\bdmarc1\\b|\\b[sn]?p\\s*+=\\s*+(?:none|quarantine|reject)\\b");

  /// What is wrong with `text`; empty if it has nothing of DMARC in it.
  static Optional<NearMiss> of(String text) {
    if (DmarcRecord.parse(text).isPresent()) {
      return Optional.empty();
    }
    if (DmarcRecord.parse(withoutStraySigns(text)).isPresent()) {
      return Optional.of(new NearMiss(DmarcFinding.STRAY_SIGNS, text));
    }
    String core = withoutStraySigns(text);
    if (DmarcRecord.parse(ForeignLetter.latin(core)).isPresent()) {
      return Optional.of(new NearMiss(DmarcFinding.FOREIGN_LETTER, text));
    }
    if (core.startsWith("v=spf1") || core.startsWith("v=DKIM1") || core.startsWith("v=BIMI1")) {
      return Optional.empty();
    }
    if (RIGHT_VERSION.matcher(core).matches()
        && core.contains("DMARC1")
        && !core.matches("(?is)v\\s*=\\s*DMARC1[0-9a-z].*")) {
      return Optional.of(new NearMiss(DmarcFinding.SEMICOLON_MISSING, text));
    }
    if (VERSION.matcher(core).matches()) {
      return Optional.of(new NearMiss(DmarcFinding.VERSION_MISSPELT, text));
    }
    return LIKE_DMARC.matcher(core).find()
        ? Optional.of(new NearMiss(DmarcFinding.VERSION_NOT_FIRST, text))
        : Optional.empty();
  }

  /// Without quotes, back-slashes and invisible characters at either end, and none of those that
  /// never belong inside.
  static String withoutStraySigns(String text) {
    String core = text.replace("\\;", ";").replace("\\\"", "\"").replace("\"", "");
    int from = 0;
    int to = core.length();
    while (from < to && isStray(core.charAt(from))) {
      from++;
    }
    while (to > from && isStray(core.charAt(to - 1))) {
      to--;
    }
    return core.substring(from, to);
  }

  private static boolean isStray(char c) {
    return STRAY.matcher(String.valueOf(c)).matches();
  }

  static Optional<NearMiss> first(List<String> texts) {
    return texts.stream().flatMap(t -> of(t).stream()).findFirst();
  }
}
