package app.sendready.secure;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What a host asks browsers to remember of it (HSTS, RFC 6797 §6.1).
///
/// ```
/// Strict-Transport-Security = "Strict-Transport-Security" ":" [ directive ] *( ";" [ directive ] )
/// directive = directive-name [ "=" directive-value ]
/// ```
///
/// @param maxAge for how many seconds; 0: forget it
/// @param includeSubDomains whether of every name below, too
/// @param preload whether to be built into browsers; no directive of the RFC, but of the list that
///   browsers share (hstspreload.org)
record StrictTransport(long maxAge, boolean includeSubDomains, boolean preload) {
  /// The list takes nothing shorter: a year.
  private static final long LIST_MAX_AGE = 31_536_000;

  private static final String MAX_AGE = "max-age";

  /// A header that is not of the grammar counts for nothing (RFC 6797 §8.1).
  static Optional<StrictTransport> parse(String header) {
    Map<String, String> directives = new HashMap<>();
    for (String part : header.split(";", -1)) {
      String directive = part.strip();
      if (directive.isEmpty()) {
        continue;
      }
      int equals = directive.indexOf('=');
      String name = equals < 0 ? directive : directive.substring(0, equals).strip();
      String value = equals < 0 ? "" : unquoted(directive.substring(equals + 1).strip());
      // RFC 6797 §6.1: no directive appears twice.
      if (directives.putIfAbsent(name.toLowerCase(Locale.ROOT), value) != null) {
        return Optional.empty();
      }
    }
    return Optional.ofNullable(directives.get(MAX_AGE))
        .filter(age -> age.matches("[0-9]{1,18}"))
        .map(Long::parseLong)
        .map(age ->
            new StrictTransport(
                age,
                directives.containsKey("includesubdomains"),
                directives.containsKey("preload")));
  }

  private static String unquoted(String value) {
    boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
    return quoted ? value.substring(1, value.length() - 1) : value;
  }

  /// Whether browsers open names below only over secure connections.
  boolean bindsBelow() {
    return maxAge > 0 && includeSubDomains;
  }

  /// Whether the shared list would take such a domain: a year at least, with all names below, and
  /// asked for.
  boolean isForList() {
    return preload && includeSubDomains && maxAge >= LIST_MAX_AGE;
  }
}
