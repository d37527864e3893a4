package app.sendready.answers;

import app.sendready.dns.PastedText;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// A DKIM selector: the words left of `._domainkey` (RFC 6376 §3.1), in lower case.
///
/// Each part between dots is a letter-digit-hyphen label; underscores inside are tolerated.
public record Selector(String text) {
  private static final Pattern LABEL = Pattern.compile("[a-z0-9](?:[a-z0-9_-]{0,61}[a-z0-9])?");

  /// `s=ak;` as it stands in a signature (RFC 6376 §3.5).
  private static final Pattern HEADER = Pattern.compile("^s\\s*=\\s*([^;\\s]+)\\s*;?$");

  public Selector {
    if (!isSelector(text)) {
      throw new IllegalArgumentException("not a selector: " + text);
    }
  }

  /// The selector in what was typed or pasted: `ak`, `AK`, `ak._domainkey`,
  /// `ak._domainkey.example.com`, a zone file's line that begins so, and `s=ak` as a mail's header
  /// has it all mean `ak`.
  public static Optional<Selector> parse(String typed) {
    String text = PastedText.line(typed).toLowerCase(Locale.ROOT);
    int domainkey = text.indexOf("._domainkey");
    String core =
        domainkey > 0 ? text.substring(0, domainkey) : HEADER.matcher(text).replaceFirst("$1");
    return isSelector(core) ? Optional.of(new Selector(core)) : Optional.empty();
  }

  private static boolean isSelector(String text) {
    return text.length() <= 120
        && Arrays.stream(text.split("\\.", -1)).allMatch(part -> LABEL.matcher(part).matches());
  }
}
