package app.sendready.network;

import app.sendready.dns.IpAddress;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/// A resolver that the rest of the world looks through, and the ways to it.
///
/// @param name how it is called in sentences and in JSON
/// @param addresses where it answers on port 53, the preferred first; at least one
/// @param https where it answers over HTTPS (RFC 8484); empty if it does not
public record PublicResolver(String name, List<IpAddress> addresses, Optional<URI> https) {
  public PublicResolver {
    addresses = List.copyOf(addresses);
    if (name.isBlank() || addresses.isEmpty()) {
      throw new IllegalArgumentException("a resolver has a name and an address");
    }
    https.ifPresent(PublicResolver::mustBeHttps);
  }

  /// Whether this is an address that a question can be sent to by RFC 8484.
  public static boolean isUsable(URI https) {
    return "https".equalsIgnoreCase(https.getScheme())
        && https.getHost() != null
        && https.getRawUserInfo() == null
        && https.getRawFragment() == null;
  }

  private static void mustBeHttps(URI https) {
    if (!isUsable(https)) {
      throw new IllegalArgumentException("not an https address: " + https);
    }
  }
}
