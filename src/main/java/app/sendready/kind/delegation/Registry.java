package app.sendready.kind.delegation;

import app.sendready.dns.DomainName;
import java.util.Set;

/// Tells a registry's zone, in which domains are bought, from an ordinary one.
final class Registry {
  /// Second-level labels under which country registries sell, such as `co.uk` or `com.tr`.
  private static final Set<String> SECOND_LEVEL =
      Set.of(
          "ac", "co", "com", "edu", "gob", "gov", "gouv", "info", "ltd", "me", "mil", "msk", "ne",
          "net", "nom", "or", "org", "plc", "pp", "sch", "spb", "web");

  private Registry() {}

  /// Whether `zone` is the root, a top-level domain, or looks like a country's second level.
  static boolean runs(DomainName zone) {
    return switch (zone.labels().size()) {
      case 0, 1 -> true;
      case 2 ->
          zone.labels().getLast().length() == 2 && SECOND_LEVEL.contains(zone.labels().getFirst());
      default -> false;
    };
  }
}
