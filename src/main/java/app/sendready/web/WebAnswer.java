package app.sendready.web;

import java.net.URI;

/// What fetching ended in. As with DNS, [Failed] means *cannot tell*.
public sealed interface WebAnswer {
  /// The server answered; `status` is HTTP's, `body` bounded by the fetcher.
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Received(int status, String contentType, byte[] body, URI finalUri) implements WebAnswer {}

  /// No answer: the network's own words, for the evidence.
  record Failed(String detail) implements WebAnswer {}

  /// Nobody was asked, because the user has not said so: nothing is known.
  record NotAsked() implements WebAnswer {}
}
