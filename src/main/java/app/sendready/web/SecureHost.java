package app.sendready.web;

/// Looks at the certificate a host shows over HTTPS. Blocks; bounded in time; never throws for
/// reasons of the network.
@FunctionalInterface
public interface SecureHost {
  TlsProbeResult probe(String host);
}
