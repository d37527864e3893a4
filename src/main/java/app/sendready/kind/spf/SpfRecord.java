package app.sendready.kind.spf;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A record that keeps to the grammar (RFC 7208 §4.5, §12): `v=spf1` and its terms, in order.
record SpfRecord(List<Term> terms) {
  static final String VERSION = "v=spf1";

  public SpfRecord {
    terms = List.copyOf(terms);
  }

  /// The record in `text`, or empty; [#read] says why.
  public static Optional<SpfRecord> parse(String text) {
    return SpfParser.read(text).record();
  }

  /// Everything that can be made of `text`: each term, or what is wrong with it, where, and what
  /// was probably meant. One `char` per octet, as [app.sendready.dns.Rdata.Txt#octets()] gives it.
  public static SpfReading read(String text) {
    return SpfParser.read(text);
  }

  /// Whether `text` is a record at all, well written or not: the version, then a space or the end
  /// (RFC 7208 §4.5).
  public static boolean isSpf(String text) {
    return text.regionMatches(true, 0, VERSION, 0, VERSION.length())
        && (text.length() == VERSION.length() || text.charAt(VERSION.length()) == ' ');
  }

  public String print() {
    return Stream.concat(Stream.of(VERSION), terms.stream().map(Term::print))
        .collect(Collectors.joining(" "));
  }

  public List<Term.Directive> directives() {
    return terms.stream()
        .filter(Term.Directive.class::isInstance)
        .map(Term.Directive.class::cast)
        .toList();
  }

  /// The first `all`; what stands behind it is never looked at (RFC 7208 §5.1).
  public Optional<Term.Directive> all() {
    return directives().stream().filter(Term::isAll).findFirst();
  }

  /// The `redirect` that counts: none if there is an `all` (RFC 7208 §6.1).
  public Optional<Modifier.Redirect> redirect() {
    return all().isPresent() ? Optional.empty() : modifier(Modifier.Redirect.class);
  }

  <T extends Modifier> Optional<T> modifier(Class<T> kind) {
    return terms.stream().filter(kind::isInstance).map(kind::cast).findFirst();
  }

  /// Whether both say the same; modifiers may stand anywhere (RFC 7208 §6).
  boolean means(SpfRecord other) {
    return directives().equals(other.directives()) && modifiers().equals(other.modifiers());
  }

  private Set<Term> modifiers() {
    return terms.stream().filter(Modifier.class::isInstance).collect(Collectors.toSet());
  }

  /// The directives that are ever looked at: up to the first `all`.
  public List<Term.Directive> live() {
    List<Term.Directive> directives = directives();
    for (int i = 0; i < directives.size(); i++) {
      if (directives.get(i).isAll()) {
        return directives.subList(0, i + 1);
      }
    }
    return directives;
  }
}
