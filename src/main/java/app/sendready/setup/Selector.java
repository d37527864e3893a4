package app.sendready.setup;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// A DKIM selector: the words left of `._domainkey` (RFC 6376 §3.1), in lower case.
///
/// Each part between dots is a letter-digit-hyphen label; underscores inside are tolerated.
public record Selector(String text) {
  private static final Pattern LABEL = Pattern.compile("[a-z0-9](?:[a-z0-9_-]{0,61}[a-z0-9])?");

  public Selector {
    if (!isSelector(text)) {
      throw new IllegalArgumentException("not a selector: " + text);
    }
  }

  /// The selector in what was typed or pasted: `ak`, `AK`, `ak._domainkey` and
  /// `ak._domainkey.example.com` all mean `ak`.
  public static Optional<Selector> parse(String typed) {
    String text = typed.strip().toLowerCase(Locale.ROOT);
    int domainkey = text.indexOf("._domainkey");
    String core = domainkey > 0 ? text.substring(0, domainkey) : text;
    return isSelector(core) ? Optional.of(new Selector(core)) : Optional.empty();
  }

  private static boolean isSelector(String text) {
    return text.length() <= 120
        && Arrays.stream(text.split("\\.", -1)).allMatch(part -> LABEL.matcher(part).matches());
  }
}
