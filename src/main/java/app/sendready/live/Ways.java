package app.sendready.live;

/// What the network lets through, as far as seen; remembered from run to run.
///
/// The last thing seen counts: a laptop changes networks.
final class Ways {
  private volatile boolean datagramsSeemBlocked;
  private volatile boolean onlyHttps;
  private volatile boolean forged;
  private volatile boolean invents;
  private volatile boolean looked;

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

  /// Nobody out there could be asked over UDP or TCP, but over HTTPS.
  void onlyHttpsPasses() {
    onlyHttps = true;
  }

  /// Somebody out there answered over UDP or TCP.
  void dnsPasses() {
    onlyHttps = false;
  }

  boolean onlyHttps() {
    return onlyHttps;
  }

  /// What a question came to that nobody out there can have answered.
  void decoy(boolean answered) {
    forged = answered;
    looked = true;
  }

  boolean forged() {
    return forged;
  }

  /// Whether it has been tried in this session whether answers are forged.
  boolean hasLooked() {
    return looked;
  }

  /// What this machine's resolver makes of a name that cannot exist.
  void systemInvents(boolean answered) {
    invents = answered;
  }

  boolean systemInvents() {
    return invents;
  }

  /// Whether name servers cannot be asked themselves, or not be believed.
  boolean leadAround() {
    return forged || onlyHttps;
  }
}
