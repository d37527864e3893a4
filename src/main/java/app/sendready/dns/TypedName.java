package app.sendready.dns;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Turns what a person types or pastes into a [DomainName], and a name back into what they can
/// read. It is the one grammar of names: window, command line and files read by it alone.
///
/// A URL, an address with `@`, upper case, a final dot, surrounding spaces and Cyrillic letters are
/// all understood. What is only probably meant is never taken: it is asked back.
public sealed interface TypedName {
  /// The longest text that is read; a link with all its parameters is shorter.
  int MAX_TYPED = 8192;

  /// Understood; `unicode` is the form to show beside the A-labels.
  record Understood(DomainName name, String unicode) implements TypedName {}

  /// Not a name, and the first reason why.
  ///
  /// @param part what of the text the reason is about, short enough to be shown
  /// @param meant the name that was probably meant, to be asked back
  record NotAName(Reason reason, String part, Optional<DomainName> meant) implements TypedName {
    /// The name to ask back, as people read it; empty text where there is none.
    public String question() {
      return meant.map(TypedName::unicode).orElse("");
    }
  }

  /// Why a text is not a domain name one could send mail from.
  enum Reason {
    EMPTY,
    SINGLE_LABEL,
    /// Several words.
    SPACE,
    BAD_CHARACTER,
    LABEL_TOO_LONG,
    NAME_TOO_LONG,
    EMPTY_LABEL,
    /// A label begins or ends with a hyphen (RFC 1123 §2.1).
    HYPHEN_AT_END,
    /// It begins with `xn--` as an A-label does and is none (RFC 5890 §2.3.1).
    BAD_PUNYCODE,
    BAD_IDN,
    /// The last label is a number, as in an address that is cut or written loosely (RFC 1123 §2.1).
    NUMBER_AT_END,
    IS_ADDRESS,
    /// Several different names.
    SEVERAL
  }

  /// The name meant by `text`, if it has at least two labels.
  static TypedName parse(String text) {
    if (text.length() > MAX_TYPED) {
      return no(Reason.NAME_TOO_LONG, text);
    }
    String line = PastedText.line(text);
    List<String> parts = NamesInText.parts(line);
    if (parts.size() > 1) {
      return several(line, parts);
    }
    TypedName read = NameGrammar.read(HostPart.of(line));
    return read instanceof NotAName none ? asked(none, line) : read;
  }

  /// Several words or addresses: understood only where all of them say the same name.
  private static TypedName several(String line, List<String> parts) {
    Set<DomainName> names = new LinkedHashSet<>();
    boolean allNames = true;
    for (String part : parts) {
      if (NameGrammar.read(HostPart.of(part)) instanceof Understood(DomainName name, String _)) {
        names.add(name);
      } else {
        allNames = false;
      }
    }
    Optional<DomainName> joined = NamesInText.joined(line);
    if (names.size() > 1 && joined.isEmpty()) {
      return new NotAName(
          Reason.SEVERAL, Integer.toString(names.size()), Optional.of(names.iterator().next()));
    }
    if (allNames && joined.isEmpty()) {
      DomainName name = names.iterator().next();
      return new Understood(name, unicode(name));
    }
    boolean space = line.indexOf(' ') >= 0;
    return new NotAName(
        space ? Reason.SPACE : Reason.BAD_CHARACTER,
        space ? " " : line.indexOf(',') >= 0 ? "," : ";",
        joined.or(() -> isHalved(parts) ? Optional.empty() : only(line, names)));
  }

  /// `exa mple.com` may be one name with a slip in it as well as a word and a name.
  private static boolean isHalved(List<String> parts) {
    return parts.size() == 2
        && parts.stream().allMatch(part -> part.chars().noneMatch(c -> ":@/".indexOf(c) >= 0));
  }

  private static Optional<DomainName> only(String line, Set<DomainName> names) {
    Set<DomainName> candidates = names.isEmpty() ? NamesInText.in(line) : names;
    return candidates.size() == 1 ? candidates.stream().findFirst() : Optional.empty();
  }

  private static NotAName asked(NotAName none, String line) {
    return switch (none.reason()) {
      case EMPTY_LABEL, BAD_CHARACTER -> {
        Set<DomainName> inside =
            none.reason() == Reason.EMPTY_LABEL || NamesInText.divides(none.part())
                ? NamesInText.in(line)
                : Set.of();
        yield inside.size() > 1
            ? new NotAName(
                Reason.SEVERAL,
                Integer.toString(inside.size()),
                Optional.of(inside.iterator().next()))
            : new NotAName(
                none.reason(),
                none.part(),
                inside.stream().findFirst().or(() -> NamesInText.repaired(line)));
      }
      case EMPTY,
          SINGLE_LABEL,
          SPACE,
          LABEL_TOO_LONG,
          NAME_TOO_LONG,
          HYPHEN_AT_END,
          BAD_PUNYCODE,
          BAD_IDN,
          NUMBER_AT_END,
          IS_ADDRESS,
          SEVERAL ->
          none;
    };
  }

  /// A reason with the part of the text that it is about.
  static NotAName no(Reason reason, String part) {
    int end = part.offsetByCodePoints(0, Math.min(part.codePointCount(0, part.length()), 60));
    return new NotAName(
        reason, end < part.length() ? part.substring(0, end) + "…" : part, Optional.empty());
  }

  /// The name with its A-labels shown as U-labels where they are valid and nothing but letters and
  /// digits, so that it can be typed again as it is shown; without the final dot.
  static String unicode(DomainName name) {
    return Uts46.unicode(name.withoutDot())
        .filter(readable -> NameGrammar.strangeSign(readable).isEmpty())
        .orElseGet(name::withoutDot);
  }
}
