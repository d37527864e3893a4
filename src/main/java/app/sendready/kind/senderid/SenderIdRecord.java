package app.sendready.kind.senderid;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A record `spf2.0/<scopes> <terms>` (RFC 4406 §3.1); the terms are those of SPF.
///
/// ```
/// record    = version terms *SP
/// version   = "spf2." ver-minor scope
/// ver-minor = 1*DIGIT
/// scope     = "/" scope-id *( "," scope-id )
/// scope-id  = "mfrom" / "pra" / name
/// ```
///
/// @param terms as written, in order
record SenderIdRecord(Set<Scope> scopes, List<String> terms) {
  private static final Pattern VERSION =
      Pattern.compile("spf2\\.0/([a-z,]++)(?: ++(.*))?", Pattern.CASE_INSENSITIVE);

  /// Whose address is checked.
  public enum Scope {
    /// The purported responsible address, from the header.
    PRA,
    /// The reverse path.
    MFROM;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public SenderIdRecord {
    scopes = Set.copyOf(scopes);
    terms = List.copyOf(terms);
  }

  /// The record in `text`; empty if it is none, or has no scope that is known.
  public static Optional<SenderIdRecord> parse(String text) {
    Matcher version = VERSION.matcher(text);
    if (!version.matches() || hasGap(version.group(1))) {
      return Optional.empty();
    }
    Set<Scope> scopes = EnumSet.noneOf(Scope.class);
    for (String word : version.group(1).split(",")) {
      for (Scope scope : Scope.values()) {
        if (scope.word().equalsIgnoreCase(word)) {
          scopes.add(scope);
        }
      }
    }
    String terms = version.group(2) == null ? "" : version.group(2);
    return scopes.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new SenderIdRecord(
                scopes, Arrays.stream(terms.split(" +")).filter(t -> !t.isEmpty()).toList()));
  }

  /// Whether a scope is missing before, between or after the commas.
  private static boolean hasGap(String scopes) {
    return scopes.startsWith(",") || scopes.endsWith(",") || scopes.contains(",,");
  }

  /// The records that speak for a scope. More than one is a *permerror* (RFC 4406 §4.4); none means
  /// that `v=spf1` stands in.
  public static List<SenderIdRecord> select(List<String> texts, Scope scope) {
    return texts.stream()
        .map(SenderIdRecord::parse)
        .flatMap(Optional::stream)
        .filter(r -> r.scopes.contains(scope))
        .toList();
  }

  /// The terms that are looked at: those in front of `all` (RFC 4408 §5.1).
  public List<String> live() {
    return terms.stream().takeWhile(t -> !t.matches("(?i)[-~?+]?all")).toList();
  }

  /// The same with these terms first; they stand there once.
  SenderIdRecord permitting(List<String> needed) {
    return new SenderIdRecord(
        scopes,
        Stream.concat(
                needed.stream(),
                terms.stream().filter(t -> needed.stream().noneMatch(n -> isOf(n, t))))
            .toList());
  }

  /// Whether a term is of this mechanism, with whatever sign.
  private static boolean isOf(String mechanism, String term) {
    return term.replaceFirst("^[-~?+]", "").equalsIgnoreCase(mechanism);
  }

  public String print() {
    String words =
        Arrays.stream(Scope.values())
            .filter(scopes::contains)
            .map(Scope::word)
            .collect(Collectors.joining(","));
    return terms.isEmpty() ? "spf2.0/" + words : "spf2.0/" + words + " " + String.join(" ", terms);
  }
}
