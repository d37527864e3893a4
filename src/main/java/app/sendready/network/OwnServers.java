package app.sendready.network;

import app.sendready.dns.Authority;
import app.sendready.dns.Resolver;
import app.sendready.web.Fetcher;
import java.util.List;
import java.util.Optional;

/// A network in which nobody is asked what he remembers: only the servers that own a name say what
/// it holds.
///
/// @param network how they are found and asked
public record OwnServers(Network network) implements Network {
  @Override
  public Authority authority() {
    return network.authority();
  }

  @Override
  public Resolver authoritative() {
    return network.authoritative();
  }

  @Override
  public List<Named> publicResolvers() {
    return List.of();
  }

  @Override
  public Optional<Named> system() {
    return Optional.empty();
  }

  @Override
  public Fetcher web() {
    return network.web();
  }

  @Override
  public NetworkState state() {
    return network.state();
  }

  @Override
  public int turns() {
    return network.turns();
  }

  @Override
  public void settle() {
    network.settle();
  }

  @Override
  public void startOver() {
    network.startOver();
  }
}
