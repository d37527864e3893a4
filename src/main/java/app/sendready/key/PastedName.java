package app.sendready.key;

import app.sendready.dns.DomainName;
import java.util.Optional;

/// The name that stands beside a key in a paste: `akru2026._domainkey.shop.example` (RFC 6376
/// §3.6.2.1), or as much of it as is there.
///
/// @param selector in small letters, left of `._domainkey`
/// @param domain right of it, where it is a domain with an ending and not only part of a zone
public record PastedName(Optional<String> selector, Optional<DomainName> domain) {
  /// Beside which no name stands.
  public static final PastedName NONE = new PastedName(Optional.empty(), Optional.empty());

  /// Whether the key is for this domain as far as the paste says: it names no other, or a part of
  /// it as the zone's panel shows it.
  public boolean isFor(DomainName from) {
    return domain.isEmpty()
        || domain.get().equals(from)
        || from.withoutDot().startsWith(domain.get().withoutDot() + ".");
  }
}
