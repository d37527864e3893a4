package app.sendready.answers;

import app.sendready.dns.DomainName;
import app.sendready.dns.TypedName;
import app.sendready.i18n.Text;
import java.util.Optional;

/// The domain of the reverse address, where it is not the from-domain (RFC 5321 §4.1.1.2).
final class MailFrom {
  private MailFrom() {}

  /// The domain meant; none where it is the from-domain itself. A label stands for a name below the
  /// from-domain.
  static Parsed<Optional<DomainName>> parse(DomainName from, String typed) {
    return switch (MeantName.of(from, typed)) {
      case MeantName.Nothing _, MeantName.Itself _ -> Parsed.of(Optional.empty());
      case MeantName.Inside(DomainName name, String unicode) -> read(typed, name, unicode);
      case MeantName.Elsewhere(DomainName name, var _, var _) ->
          read(typed, name, TypedName.unicode(name));
      case MeantName.Begun(DomainName name, DomainName perhaps) ->
          new Parsed.Unfinished<>(
              Text.of("answer.label.did-you-mean", "name", TypedName.unicode(name))
                  .with("domain", TypedName.unicode(from))
                  .with("meant", TypedName.unicode(perhaps)));
      case MeantName.NoName(Text why) ->
          new Parsed.Refused<>(
              why.key().equals("answer.label.problem") ? Text.of("answer.mail-from.problem") : why);
    };
  }

  private static Parsed<Optional<DomainName>> read(String typed, DomainName name, String unicode) {
    return NameCaution.about(
        name,
        typed.equalsIgnoreCase(name.withoutDot())
            ? Parsed.of(Optional.of(name))
            : Parsed.readAs(Optional.of(name), Text.of("answer.understood", "name", unicode)));
  }
}
