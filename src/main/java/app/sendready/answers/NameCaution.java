package app.sendready.answers;

import app.sendready.dns.DomainName;
import app.sendready.dns.TypedName;
import app.sendready.i18n.Text;
import java.util.Optional;

/// What should make somebody think twice about a name that they typed beside the from-domain.
final class NameCaution {
  private NameCaution() {}

  /// The name as it was read, with a caution about its alphabets or its underscore.
  ///
  /// @param reading how it was read, where nothing is odd
  static <T> Parsed<T> about(DomainName name, Parsed<T> reading) {
    return reading instanceof Parsed.Understood<T>(T value, Optional<Parsed.Aside> _)
        ? of(name).map(caution -> Parsed.withCaution(value, caution)).orElse(reading)
        : reading;
  }

  private static Optional<Text> of(DomainName name) {
    return OddScripts.in(name).or(() -> underscore(name));
  }

  /// DNS has no objection (RFC 2181 §11); the names of hosts have no underscore (RFC 1123 §2.1).
  private static Optional<Text> underscore(DomainName name) {
    return name.labels().stream().anyMatch(label -> label.indexOf('_') >= 0)
        ? Optional.of(Text.of("answer.label.underscore", "name", TypedName.unicode(name)))
        : Optional.empty();
  }
}
