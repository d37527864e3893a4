package app.sendready.answers;

import app.sendready.dns.DomainName;
import app.sendready.dns.IpAddress;
import app.sendready.dns.PastedText;
import app.sendready.dns.PublicSuffixes;
import app.sendready.dns.TypedName;
import app.sendready.i18n.Text;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Which name a person means who types one beside a from-domain, where both a label in front of the
/// domain and a full name can be typed.
///
/// ```
/// typed    = relative / full
/// relative = label *("." label)            ; ends in no public suffix
/// full     = name-in-the-domain / name-ending-in-a-public-suffix / name "."
/// ```
///
/// A full name elsewhere is never put in front of the domain, and a number is never a name.
sealed interface MeantName {
  /// Below the from-domain, or below the domain it was registered under.
  record Inside(DomainName name, String unicode) implements MeantName {}

  /// The from-domain itself.
  record Itself() implements MeantName {}

  /// A full name outside.
  ///
  /// @param begun the name inside that begins like it, since somebody may still be typing
  /// @param perhaps the name inside that is meant if the domain in it is a slip
  record Elsewhere(DomainName name, Optional<DomainName> begun, Optional<DomainName> perhaps)
      implements MeantName {}

  /// The beginning of a name inside that breaks off before its end.
  record Begun(DomainName name, DomainName perhaps) implements MeantName {}

  record Nothing() implements MeantName {}

  record NoName(Text why) implements MeantName {}

  /// Top-level names that nobody registers under and that are names in full all the same (RFC 2606
  /// §2, RFC 6761, RFC 6762 §3).
  Set<String> SPECIAL_USE =
      Set.of("example", "test", "invalid", "localhost", "local", "internal", "onion", "alt");

  static MeantName of(DomainName from, String typed) {
    String text = PastedText.owner(typed);
    if (text.isEmpty()) {
      return new Nothing();
    }
    if (text.equals("@")) {
      // As a zone file and many panels write it (RFC 1035 §5.1).
      return new Itself();
    }
    if (PastedText.list(text).size() > 1) {
      return new NoName(Text.of("answer.label.several"));
    }
    if (isAddress(text)) {
      return new NoName(Text.of("answer.name.address", "value", text));
    }
    PublicSuffixes suffixes = PublicSuffixes.bundled();
    DomainName registered = suffixes.registrable(from).orElse(from);
    if (TypedName.parse(text) instanceof TypedName.Understood(DomainName whole, String unicode)) {
      if (whole.equals(from)) {
        return new Itself();
      }
      if (whole.isWithin(from)) {
        return new Inside(whole, unicode);
      }
      if (from.isWithin(whole)) {
        return new NoName(
            Text.of("answer.label.above", "name", unicode).with("domain", TypedName.unicode(from)));
      }
      if (whole.isWithin(registered)) {
        return new Inside(whole, unicode);
      }
      Optional<DomainName> begun = beginning(whole, from);
      if (isFull(text, whole, suffixes)) {
        return new Elsewhere(whole, begun, slip(whole, from, suffixes));
      }
      if (begun.isPresent()) {
        return new Begun(whole, begun.get());
      }
    }
    String plain = text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    return switch (TypedName.parse(plain + "." + from.withoutDot())) {
      case TypedName.Understood(DomainName name, String unicode)
          when name.isWithin(from) && !name.equals(from) ->
          new Inside(name, unicode);
      case TypedName.Understood _ -> new NoName(Text.of("answer.label.problem"));
      case TypedName.NotAName none ->
          new NoName(
              Text.of(
                  switch (none.reason()) {
                    case IS_ADDRESS, NUMBER_AT_END -> "answer.name.address";
                    case LABEL_TOO_LONG -> "answer.label.too-long";
                    case NAME_TOO_LONG -> "answer.label.name-too-long";
                    case EMPTY_LABEL -> "answer.label.empty";
                    default -> "answer.label.problem";
                  },
                  "value",
                  text));
    };
  }

  /// Whether a text is an IP address, strictly or loosely written. No top-level domain is a number
  /// (RFC 1123 §2.1), so no full name ends in one; a single number may be a label.
  static boolean isAddress(String text) {
    return IpAddress.parse(IpList.bare(text)).isPresent()
        || TypedName.parse(text) instanceof TypedName.NotAName none
            && (none.reason() == TypedName.Reason.IS_ADDRESS
                || none.reason() == TypedName.Reason.NUMBER_AT_END);
  }

  /// A link, a mail address, a final dot or an ending under which names are registered make a name
  /// full.
  private static boolean isFull(String text, DomainName whole, PublicSuffixes suffixes) {
    return text.endsWith(".")
        || text.contains("://")
        || text.contains("@")
        || SPECIAL_USE.contains(whole.labels().getLast())
        || suffixes.of(whole).part() != PublicSuffixes.Part.UNLISTED;
  }

  /// The name inside that begins like `typed`: `trk.exam` is none, `trk.example` and
  /// `trk.example.co` are beginnings of `trk.example.com`.
  private static Optional<DomainName> beginning(DomainName typed, DomainName from) {
    List<String> labels = typed.labels();
    for (int front = 1; front < labels.size(); front++) {
      List<String> tail = labels.subList(front, labels.size());
      if (tail.size() > from.labels().size()) {
        continue;
      }
      List<String> head = from.labels().subList(0, tail.size());
      boolean whole = tail.equals(head);
      boolean part =
          tail.size() > 1
              && tail.subList(0, tail.size() - 1).equals(head.subList(0, head.size() - 1))
              && head.getLast().startsWith(tail.getLast());
      if (whole || part) {
        return from.tryChild(String.join(".", labels.subList(0, front)));
      }
    }
    return Optional.empty();
  }

  /// The labels in front of a domain elsewhere, in front of the from-domain.
  private static Optional<DomainName> slip(
      DomainName whole, DomainName from, PublicSuffixes suffixes) {
    return suffixes
        .registrable(whole)
        .filter(other -> !other.equals(whole))
        .flatMap(other -> from.tryChild(whole.relativeTo(other)));
  }
}
