package app.sendready.dns;

/// Who gave an answer: a name to show (`ns1.example.net`, `Cloudflare`, `system`) and its address.
///
/// `address` is the literal, with `#port` after it where the port is not 53; empty where an answer
/// was not asked of a single server.
public record ServerId(String name, String address) {
  @Override
  public String toString() {
    return address.isEmpty() ? name : name + " (" + address + ")";
  }
}
