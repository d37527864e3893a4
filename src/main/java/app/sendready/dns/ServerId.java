package app.sendready.dns;

/// Who gave an answer: a name to show (`ns1.example.net`, `Cloudflare`, `system`) and its address.
public record ServerId(String name, ServerAddress address) {
  /// Somebody who was not asked at one address.
  public ServerId(String name) {
    this(name, ServerAddress.NONE);
  }

  /// The same for literals of our own; throws [IllegalArgumentException] if the address is none.
  public ServerId(String name, String address) {
    this(
        name,
        ServerAddress.parse(address)
            .orElseThrow(() -> new IllegalArgumentException("not an address: " + address)));
  }

  @Override
  public String toString() {
    return address instanceof ServerAddress.None ? name : name + " (" + address + ")";
  }
}
