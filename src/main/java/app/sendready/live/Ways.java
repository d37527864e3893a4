package app.sendready.live;

/// What the network lets through, as far as seen; remembered from run to run.
///
/// The last thing seen counts: a laptop changes networks.
final class Ways {
  private volatile boolean datagramsSeemBlocked;

  /// A datagram came back.
  void datagramsPass() {
    datagramsSeemBlocked = false;
  }

  /// A server that stayed silent over UDP answered over TCP.
  void onlyStreamsPass() {
    datagramsSeemBlocked = true;
  }

  boolean datagramsSeemBlocked() {
    return datagramsSeemBlocked;
  }
}
