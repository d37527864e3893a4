package app.sendready.ui.step.links;

import app.sendready.dns.DomainName;
import app.sendready.dns.PastedText;
import app.sendready.dns.TypedName;
import app.sendready.i18n.Text;
import app.sendready.ui.fx.Note;
import app.sendready.ui.fx.ParsedInput;
import java.util.Optional;

/// Reads a name that somebody types as a label in front of the from-domain, or in full.
final class LabelInput {
  private LabelInput() {}

  /// The name meant. `trk` and `trk.example.com` are the same for `example.com`; `trk.example.com`
  /// is also understood in full where the domain is `news.example.com`.
  static ParsedInput<DomainName> under(DomainName domain, String typed) {
    String text = PastedText.owner(typed);
    if (text.isEmpty()) {
      return ParsedInput.waiting();
    }
    if (PastedText.list(text).size() > 1) {
      return new ParsedInput.Wrong<>(Note.problem(Text.of("links.label.several")));
    }
    if (TypedName.parse(text) instanceof TypedName.Understood(DomainName whole, String unicode)
        && isMeantInFull(whole, domain)) {
      return whole.equals(domain)
          ? new ParsedInput.Wrong<>(Note.problem(Text.of("links.label.domain-itself")))
          : new ParsedInput.Understood<>(whole, full(unicode));
    }
    String plain = text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    return switch (TypedName.parse(plain + "." + domain.withoutDot())) {
      case TypedName.Understood(DomainName name, String unicode)
          when name.isWithin(domain) && !name.equals(domain) ->
          new ParsedInput.Understood<>(
              name, name.relativeTo(domain).equals(text) ? Optional.empty() : full(unicode));
      case TypedName.Understood other -> wrong();
      case TypedName.NotAName none ->
          none.reason() == TypedName.Reason.LABEL_TOO_LONG
              ? new ParsedInput.Wrong<>(Note.problem(Text.of("links.label.too-long")))
              : wrong();
    };
  }

  /// A name below the domain, or below the domain it belongs to itself.
  private static boolean isMeantInFull(DomainName whole, DomainName domain) {
    return whole.isWithin(domain) || domain.labels().size() > 2 && whole.isWithin(domain.parent());
  }

  private static ParsedInput<DomainName> wrong() {
    return new ParsedInput.Wrong<>(Note.problem(Text.of("links.label.problem")));
  }

  private static Optional<Note> full(String name) {
    return Optional.of(Note.good(Text.of("links.label.full", "name", name)));
  }

  /// How a name is shown for typing: the label alone where it stands right before the domain.
  static String shown(DomainName name, DomainName domain) {
    return name.isWithin(domain) && !name.equals(domain)
        ? name.relativeTo(domain)
        : name.withoutDot();
  }
}
