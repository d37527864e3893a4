package app.sendready.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What a look at a host's certificate ended in.
public sealed interface TlsProbeResult {
  /// A certificate was shown.
  ///
  /// @param names the names it is for
  /// @param fits whether the host is one of them
  /// @param distrust why nobody vouches for it; empty where somebody does. A certificate that is
  ///   out of date is not vouched for either.
  /// @param location where the host sends a browser on to
  /// @param strictTransport what it asks browsers to remember (RFC 6797 §6.1), as it is said
  record Shown(
      List<String> names,
      boolean fits,
      Instant from,
      Instant to,
      Optional<String> distrust,
      Optional<String> location,
      Optional<String> strictTransport)
      implements TlsProbeResult {
    public Shown {
      names = List.copyOf(names);
    }

    /// A host that asks browsers to remember nothing.
    public Shown(
        List<String> names,
        boolean fits,
        Instant from,
        Instant to,
        Optional<String> distrust,
        Optional<String> location) {
      this(names, fits, from, to, distrust, location, Optional.empty());
    }
  }

  /// The host answers there and shows no certificate.
  record NoCertificate(String detail) implements TlsProbeResult {}

  /// No answer from here: cannot tell.
  record Unreached(String detail) implements TlsProbeResult {}
}
