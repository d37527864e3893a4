package app.sendready.web;

import java.net.URI;

/// Fetches one resource. Blocks; never throws for reasons of the network.
@FunctionalInterface
public interface Fetcher {
  WebAnswer fetch(URI uri);
}
