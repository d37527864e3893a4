package app.sendready.web;

import java.net.URI;

/// Fetches one resource. Blocks; never throws for reasons of the network.
@FunctionalInterface
public interface Fetcher {
  /// Asks nobody: the way of every run that the user has not allowed more.
  Fetcher NOBODY = _ -> new WebAnswer.NotAsked();

  WebAnswer fetch(URI uri);
}
