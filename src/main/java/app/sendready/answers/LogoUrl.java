package app.sendready.answers;

import app.sendready.dns.DomainName;
import app.sendready.dns.PastedText;
import app.sendready.dns.TypedName;
import app.sendready.i18n.Text;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The logo's address as people paste it: bare, in brackets, with letters of any alphabet, or out
/// of a whole record.
///
/// ```
/// address = "https://" host [":" port] [path] ["?" query]   ; RFC 3986 §3, in US-ASCII
/// ```
///
/// Semicolon and comma end an address inside a BIMI record (draft-brand-indicators §4.2), so they
/// are kept escaped, as is whatever is not ASCII.
final class LogoUrl {
  private static final Pattern IN_RECORD = Pattern.compile("(?i)\\bl\\s*=\\s*([^;]+)");
  private static final Pattern PARTS =
      Pattern.compile("(?i)^https://([^/:?#\\\\]+)(:[0-9]{1,5})?((?:[/?].*)?)$");
  private static final String SCHEME = "https://";
  private static final int MAX_PORT = 65_535;

  private LogoUrl() {}

  /// The address meant; none for a blank text.
  static Parsed<Optional<URI>> parse(String typed) {
    String text = core(typed);
    if (text.isEmpty()) {
      return Parsed.of(Optional.empty());
    }
    String lower = text.toLowerCase(Locale.ROOT);
    if (!lower.startsWith(SCHEME)) {
      return SCHEME.startsWith(lower)
          ? new Parsed.Unfinished<>(Text.of("answer.logo.https"))
          : new Parsed.Refused<>(Text.of("answer.logo.https"));
    }
    Matcher parts = PARTS.matcher(text);
    if (!parts.matches()) {
      return text.length() == SCHEME.length()
          ? new Parsed.Unfinished<>(Text.of("answer.logo.half"))
          : new Parsed.Refused<>(Text.of("answer.logo.problem"));
    }
    String host = parts.group(1);
    if (host.contains("@") || MeantName.isAddress(host)) {
      return new Parsed.Refused<>(Text.of("answer.logo.problem"));
    }
    if (!(TypedName.parse(host) instanceof TypedName.Understood(DomainName name, String _))) {
      return host.contains(".")
          ? new Parsed.Refused<>(Text.of("answer.logo.problem"))
          : new Parsed.Unfinished<>(Text.of("answer.logo.half"));
    }
    try {
      String port = parts.group(2) == null ? "" : parts.group(2);
      if (!isPort(port)) {
        return new Parsed.Refused<>(Text.of("answer.logo.problem"));
      }
      String rest = parts.group(3).replace(";", "%3B").replace(",", "%2C");
      URI uri = new URI(new URI(SCHEME + name.withoutDot() + port + rest).toASCIIString());
      return new Parsed.Understood<>(Optional.of(uri), aside(typed, uri));
    } catch (URISyntaxException notAnAddress) {
      return new Parsed.Refused<>(Text.of("answer.logo.problem"));
    }
  }

  /// A colon and a number that a connection can have; nothing is the usual one.
  private static boolean isPort(String port) {
    if (port.isEmpty()) {
      return true;
    }
    int number = Integer.parseInt(port, 1, port.length(), 10);
    return number > 0 && number <= MAX_PORT;
  }

  private static String core(String typed) {
    String text = PastedText.line(typed);
    Matcher record = IN_RECORD.matcher(text);
    if (text.toLowerCase(Locale.ROOT).startsWith("v=bimi") && record.find()) {
      text = record.group(1).strip();
    }
    return text.startsWith("<") && text.endsWith(">")
        ? text.substring(1, text.length() - 1).strip()
        : text;
  }

  private static Optional<Parsed.Aside> aside(String typed, URI uri) {
    String path = uri.getPath();
    if (path == null || !path.toLowerCase(Locale.ROOT).endsWith(".svg")) {
      return Optional.of(new Parsed.Aside(true, Text.of("answer.logo.svg")));
    }
    return typed.equals(uri.toString())
        ? Optional.empty()
        : Optional.of(
            new Parsed.Aside(false, Text.of("answer.understood", "name", uri.toString())));
  }
}
