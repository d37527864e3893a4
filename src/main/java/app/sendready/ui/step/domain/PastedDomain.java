package app.sendready.ui.step.domain;

import app.sendready.dns.DomainName;
import app.sendready.dns.PastedText;
import app.sendready.dns.TypedName;
import java.util.List;
import java.util.Locale;

/// What a person pastes where a domain is asked for: beyond names, addresses and links also a row
/// of a DNS table, several domains at once, or a record without its name.
sealed interface PastedDomain {
  /// Something to be read as one name.
  record Name(String text) implements PastedDomain {}

  /// More than one; a project is about one.
  record Several(String first) implements PastedDomain {}

  /// A record's content alone, which does not say whose it is.
  record Content() implements PastedDomain {}

  static PastedDomain of(String pasted) {
    String line = PastedText.line(pasted);
    String lower = line.toLowerCase(Locale.ROOT);
    if (lower.startsWith("v=") || lower.startsWith("k=rsa") || lower.startsWith("p=mi")) {
      return new Content();
    }
    String owner = PastedText.owner(line);
    if (!owner.equals(line)) {
      return new Name(withoutServiceLabels(owner));
    }
    List<String> parts = PastedText.list(line);
    boolean several =
        parts.size() > 1
            && parts.stream()
                .allMatch(part -> TypedName.parse(part) instanceof TypedName.Understood);
    return several ? new Several(parts.getFirst()) : new Name(withoutServiceLabels(line));
  }

  /// `ak._domainkey.example.com` is a record of `example.com`.
  private static String withoutServiceLabels(String text) {
    int service = text.lastIndexOf("._");
    if (!text.startsWith("_") && service < 0) {
      return text;
    }
    int dot = text.indexOf('.', service + 1);
    return dot > 0
            && TypedName.parse(text) instanceof TypedName.Understood(DomainName name, String _)
            && name.labels().size() > 2
        ? text.substring(dot + 1)
        : text;
  }
}
