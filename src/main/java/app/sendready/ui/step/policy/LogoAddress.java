package app.sendready.ui.step.policy;

import app.sendready.dns.DomainName;
import app.sendready.dns.PastedText;
import app.sendready.dns.TypedName;
import app.sendready.i18n.Text;
import app.sendready.ui.fx.Note;
import app.sendready.ui.fx.ParsedInput;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the logo's address as people paste it: bare, in brackets, with letters of any alphabet, or
/// out of a whole record.
final class LogoAddress {
  private static final Pattern IN_RECORD = Pattern.compile("(?i)\\bl\\s*=\\s*([^;]+)");
  private static final Pattern HOST = Pattern.compile("(?i)^(https://)([^/:?#]+)(.*)$");

  private LogoAddress() {}

  static ParsedInput<Optional<URI>> read(String typed) {
    String text = core(typed);
    if (text.isEmpty()) {
      return ParsedInput.understood(Optional.empty());
    }
    Matcher host = HOST.matcher(text);
    if (!host.matches()) {
      return text.toLowerCase(Locale.ROOT).startsWith("https://")
              || "https://".startsWith(text.toLowerCase(Locale.ROOT))
          ? ParsedInput.waiting()
          : wrong("policy.logo.https");
    }
    if (!(TypedName.parse(host.group(2))
        instanceof TypedName.Understood(DomainName name, String _))) {
      return host.group(2).contains(".") ? wrong("policy.logo.problem") : ParsedInput.waiting();
    }
    try {
      URI uri = new URI("https://" + name.withoutDot() + host.group(3));
      return new ParsedInput.Understood<>(Optional.of(uri), note(typed, uri));
    } catch (URISyntaxException notAnAddress) {
      return wrong("policy.logo.problem");
    }
  }

  private static ParsedInput<Optional<URI>> wrong(String key) {
    return new ParsedInput.Wrong<>(Note.problem(Text.of(key)));
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

  private static Optional<Note> note(String typed, URI uri) {
    String path = uri.getPath();
    if (path == null || !path.toLowerCase(Locale.ROOT).endsWith(".svg")) {
      return Optional.of(Note.hint(Text.of("policy.logo.svg")));
    }
    return typed.equals(uri.toString())
        ? Optional.empty()
        : Optional.of(Note.good(Text.of("policy.report.understood", "address", uri.toString())));
  }
}
