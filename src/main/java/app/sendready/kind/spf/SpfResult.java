package app.sendready.kind.spf;

import java.util.Optional;

/// What `check_host()` came to.
///
/// @param explanation the domain owner's own text for a refused sender (RFC 7208 §6.2); empty where
///   there is none and the receiver's default is due
/// @param lookups terms evaluated that count towards the limit of ten
/// @param voidLookups lookups that found nothing
/// @param matched the directive that decided, as `include:a > ip4:192.0.2.0/24`
/// @param cause why an evaluation ended in *none*, *temperror* or *permerror*
public record SpfResult(
    SpfOutcome outcome,
    Optional<String> explanation,
    int lookups,
    int voidLookups,
    Optional<String> matched,
    Optional<Cause> cause) {

  /// Why there is no plain result.
  ///
  /// @param domain whose record it is about
  /// @param detail the term, or what the network said
  public record Cause(Kind kind, String domain, String detail) {}

  /// The sorts of cause.
  public enum Kind {
    BAD_DOMAIN,
    NO_RECORD,
    SEVERAL_RECORDS,
    SYNTAX,
    TOO_MANY_LOOKUPS,
    TOO_MANY_VOIDS,
    TOO_MANY_MX,
    NO_TARGET_RECORD,
    DNS,
    TIME
  }
}
