package app.sendready.network;

import app.sendready.dns.Authority;
import app.sendready.dns.Resolver;
import app.sendready.web.Fetcher;
import java.util.List;
import java.util.Optional;

/// A network of a zone's own servers and of nobody else: no public resolver, no web.
public interface AloneNetwork extends Network, Authority {
  @Override
  default Authority authority() {
    return this;
  }

  @Override
  Resolver authoritative();

  @Override
  default List<Named> publicResolvers() {
    return List.of();
  }

  @Override
  default Optional<Named> system() {
    return Optional.empty();
  }

  @Override
  default Fetcher web() {
    return Fetcher.NOBODY;
  }
}
