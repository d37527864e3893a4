package app.sendready.golive;

import app.sendready.dns.DomainName;
import java.net.URI;

/// A service of somebody else's that the platform's instructions name.
///
/// @param address where it is, with `{domain}` where it takes one
public record OutsideTool(String id, String name, String address) {
  /// Whether it can be opened with the domain filled in.
  public boolean takesDomain() {
    return address.contains("{domain}");
  }

  /// Where to go. A domain name in its ASCII form needs no escaping in an address.
  public URI forDomain(DomainName domain) {
    return URI.create(address.replace("{domain}", domain.withoutDot()));
  }
}
