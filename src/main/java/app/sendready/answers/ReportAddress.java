package app.sendready.answers;

import app.sendready.dns.DomainName;
import app.sendready.dns.PastedText;
import app.sendready.dns.TypedName;
import app.sendready.i18n.Text;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The mailbox for reports as people paste it: bare, as a link, from an address book or out of a
/// whole record.
///
/// ```
/// address = local "@" domain
/// local   = 1*lc *("." 1*lc)               ; dot-atom (RFC 5322 §3.2.3), at most 64 characters
/// lc      = ALPHA / DIGIT / "!" left out: what neither a mailto URI (RFC 6068 §2) nor a DMARC
///           record (RFC 9989 §4.7, rua) would have to escape
/// ```
final class ReportAddress {
  private static final Pattern IN_BRACKETS = Pattern.compile("<([^<>]+)>");
  private static final Pattern IN_RECORD = Pattern.compile("(?i)\\brua\\s*=\\s*([^;]+)");
  private static final Pattern LOCAL = Pattern.compile("[A-Za-z0-9_+=~'$&*.-]+");

  /// RFC 5321 §4.5.3.1.1
  private static final int MAX_LOCAL = 64;

  private ReportAddress() {}

  /// The address meant, with the domain as DNS has it.
  ///
  /// @param from the from-domain, where it is known
  public static Parsed<String> parse(Optional<DomainName> from, String typed) {
    String text = core(typed);
    if (text.isEmpty()) {
      return new Parsed.Blank<>();
    }
    if (isSeveral(text)) {
      return new Parsed.Refused<>(Text.of("answer.report.several"));
    }
    int at = text.lastIndexOf('@');
    if (at < 0) {
      return new Parsed.Unfinished<>(Text.of("answer.report.no-at"));
    }
    String local = text.substring(0, at);
    String host = text.substring(at + 1);
    if (!isLocal(local)
        || local.length() > MAX_LOCAL
        || MeantName.isAddress(host)
        || host.chars().anyMatch(c -> "/?#:<>".indexOf(c) >= 0)) {
      return new Parsed.Refused<>(Text.of("answer.report.problem"));
    }
    return switch (TypedName.parse(host)) {
      case TypedName.Understood(DomainName name, String unicode) -> {
        String address = local + "@" + name.withoutDot();
        // Reports to another organization need its consent in DNS (RFC 9990 §4).
        boolean elsewhere =
            from.filter(own -> !name.isWithin(own) && !own.isWithin(name)).isPresent();
        if (elsewhere) {
          yield Parsed.withCaution(address, Text.of("answer.report.elsewhere", "domain", unicode));
        }
        yield typed.strip().equals(address)
            ? Parsed.of(address)
            : Parsed.readAs(address, Text.of("answer.understood", "name", address));
      }
      case TypedName.NotAName none ->
          none.reason() == TypedName.Reason.EMPTY || none.reason() == TypedName.Reason.SINGLE_LABEL
              ? new Parsed.Unfinished<>(Text.of("answer.report.half"))
              : new Parsed.Refused<>(Text.of("answer.report.problem"));
    };
  }

  /// The address itself, without what it was wrapped in.
  private static String core(String typed) {
    String text = PastedText.line(typed);
    Matcher record = IN_RECORD.matcher(text);
    if (record.find()) {
      text = record.group(1).strip();
    }
    Matcher brackets = IN_BRACKETS.matcher(text);
    if (brackets.find()) {
      text = brackets.group(1).strip();
    }
    return text.regionMatches(true, 0, "mailto:", 0, 7) ? text.substring(7).strip() : text;
  }

  /// Whether something that parts addresses stands between two at signs.
  private static boolean isSeveral(String text) {
    int first = text.indexOf('@');
    return first >= 0
        && text.substring(first, text.lastIndexOf('@'))
            .chars()
            .anyMatch(c -> c == ',' || c == ';' || Character.isWhitespace(c));
  }

  /// RFC 5322 §3.2.3: words of ordinary letters and signs, parted by single dots.
  private static boolean isLocal(String local) {
    return LOCAL.matcher(local).matches()
        && !local.startsWith(".")
        && !local.endsWith(".")
        && !local.contains("..");
  }
}
