package app.sendready.kind.dmarc;

import app.sendready.dns.DomainName;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One address in `rua` or `ruf` (RFC 9989 §4.6, §4.8).
///
/// ```
/// dmarc-urilist = dmarc-uri *(*WSP "," *WSP dmarc-uri)
/// dmarc-uri     = URI ; RFC 3986, with "," and "!" encoded
/// ```
sealed interface ReportUri {
  /// The size limit that may stand behind an address, obsolete and to be ignored (RFC 9989 §4.8,
  /// `obs-dmarc-report-size`).
  Pattern SIZE = Pattern.compile("^(.*)!([0-9]+[kmgtKMGT]?)$");

  /// As it stands in the record.
  String text();

  /// A mailbox: the one scheme that every receiver has to support.
  record Mailbox(String text, String address, DomainName host, Optional<String> size)
      implements ReportUri {}

  /// A URI that is well formed, but that no receiver needs to support.
  record OtherScheme(String text, String scheme) implements ReportUri {}

  /// Not a URI, or not one that leads to a mailbox.
  record Malformed(String text) implements ReportUri {}

  /// Whether it counts as a syntactically valid reporting URI (RFC 9989 §4.10.1).
  default boolean isValid() {
    return !(this instanceof Malformed);
  }

  /// The addresses of a list; commas separate, and commas and `!` inside an address must be
  /// encoded.
  static List<ReportUri> parseList(String value) {
    List<ReportUri> uris = new ArrayList<>();
    for (String part : value.split(",", -1)) {
      uris.add(parse(part.strip()));
    }
    return List.copyOf(uris);
  }

  private static ReportUri parse(String text) {
    Matcher sized = SIZE.matcher(text);
    Optional<String> size = sized.matches() ? Optional.of(sized.group(2)) : Optional.empty();
    String bare = sized.matches() ? sized.group(1).strip() : text;
    if (bare.indexOf('!') >= 0) {
      return new Malformed(text);
    }
    URI uri;
    try {
      uri = new URI(bare);
    } catch (URISyntaxException notAUri) {
      return new Malformed(text);
    }
    String scheme = uri.getScheme();
    if (scheme == null) {
      return new Malformed(text);
    }
    if (!scheme.equalsIgnoreCase("mailto")) {
      return new OtherScheme(text, scheme);
    }
    String address = uri.getSchemeSpecificPart();
    int query = address.indexOf('?');
    String mailbox = query < 0 ? address : address.substring(0, query);
    int at = mailbox.lastIndexOf('@');
    if (at <= 0) {
      return new Malformed(text);
    }
    return DomainName.parse(mailbox.substring(at + 1))
        .filter(host -> host.labels().size() > 1)
        .<ReportUri>map(host -> new Mailbox(text, mailbox, host, size))
        .orElseGet(() -> new Malformed(text));
  }
}
