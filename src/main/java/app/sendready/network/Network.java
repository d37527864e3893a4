package app.sendready.network;

import app.sendready.dns.Authority;
import app.sendready.dns.Resolver;
import app.sendready.web.Fetcher;
import java.util.List;
import java.util.Optional;

/// The ways to ask that one run has. Everything here blocks and honours interruption.
public interface Network {
  /// Every server of the zone that owns a name.
  Authority authority();

  /// One answer of the servers that own a name, wherever its zone is; past every cache.
  Resolver authoritative();

  /// A few resolvers that the rest of the world uses.
  List<Named> publicResolvers();

  /// The resolver of this machine.
  Optional<Named> system();

  Fetcher web();

  /// What has been found out so far about the network this machine is in.
  default NetworkState state() {
    return NetworkState.OPEN;
  }

  /// How often it has turned out in this run that what was answered before is not to be believed.
  /// Whoever has judged by that judges again.
  default int turns() {
    return 0;
  }

  /// Waits a moment, if need be, for what may yet turn out about the network; much shorter than a
  /// run, and not at all where enough time has gone by.
  default void settle() {}

  /// All is asked anew in the same run: what was answered so far does not count.
  default void startOver() {}

  /// A resolver and how it is called in sentences and in JSON.
  record Named(String name, Resolver resolver) {}
}
