package app.sendready.message;

import app.sendready.dns.AddressSpace;
import app.sendready.dns.IpAddress;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What the receiving server knew of the connection, as far as the header kept it.
///
/// @param address the client's, at the first hop from outside
/// @param helo the name that it called itself; empty where it is not known
/// @param returnPath the reverse address (RFC 5321 MAIL FROM) without brackets; empty for `<>`
/// @param pathKnown whether any field names the reverse address
public record Envelope(
    Optional<IpAddress> address, String helo, String returnPath, boolean pathKnown) {
  static final Envelope UNKNOWN = new Envelope(Optional.empty(), "", "", false);

  private static final int MAX_PAIRS = 50;

  /// Reads it from the fields that a receiver writes on top: `Received-SPF` (RFC 7208 §9.1), the
  /// SPF part of `Authentication-Results`, `Return-Path`, and the `Received` fields.
  static Envelope of(
      RawMessage message, List<ReceivedHop> hops, Optional<AuthenticationResults> top) {
    Map<String, String> noted = noted(message);
    Optional<AuthenticationResults.MethodResult> spf =
        top.stream()
            .flatMap(results -> results.methods().stream())
            .filter(method -> method.method().equals("spf"))
            .findFirst();
    Optional<ReceivedHop> outside =
        hops.stream()
            .filter(hop ->
                hop.address().filter(a -> AddressSpace.of(a) == AddressSpace.PUBLIC).isPresent())
            .findFirst();
    Optional<IpAddress> address =
        Optional.ofNullable(noted.get("client-ip"))
            .flatMap(ReceivedHop::literal)
            .or(() -> spf.flatMap(s -> s.comment()).flatMap(ReceivedHop::literal))
            .or(() -> outside.flatMap(ReceivedHop::address));
    String helo =
        Optional.ofNullable(noted.get("helo"))
            .or(() -> spf.map(s -> s.properties().getOrDefault("smtp.helo", "")))
            .filter(text -> !text.isEmpty())
            .or(() -> hopOf(hops, address).map(ReceivedHop::helo))
            .orElse("");
    Optional<String> path =
        message
            .first("return-path")
            .map(Envelope::bare)
            .or(() -> Optional.ofNullable(noted.get("envelope-from")).map(Envelope::bare))
            .or(() -> spf.flatMap(s -> Optional.ofNullable(s.properties().get("smtp.mailfrom"))));
    return new Envelope(address, helo, path.orElse(""), path.isPresent());
  }

  private static Optional<ReceivedHop> hopOf(List<ReceivedHop> hops, Optional<IpAddress> address) {
    return hops.stream()
        .filter(hop -> hop.address().isPresent() && hop.address().equals(address))
        .findFirst();
  }

  /// The `key=value` pairs of the topmost `Received-SPF`, keys in lower case (RFC 7208 §9.1).
  ///
  /// ```
  /// header-field   = "Received-SPF:" [CFWS] result FWS [comment FWS] [ key-value-list ] CRLF
  /// key-value-list = key-value-pair *( ";" [CFWS] key-value-pair ) [";"]
  /// key-value-pair = key [CFWS] "=" ( dot-atom / quoted-string )
  /// ```
  private static Map<String, String> noted(RawMessage message) {
    Map<String, String> pairs = new LinkedHashMap<>();
    AuthresLexer lexer = new AuthresLexer(message.first("received-spf").orElse(""));
    lexer.word(); // the result
    while (!lexer.atEnd() && pairs.size() < MAX_PAIRS) {
      String key = lexer.word().toLowerCase(Locale.ROOT);
      if (lexer.take('=')) {
        pairs.putIfAbsent(key, lexer.value());
      } else if (!lexer.take(';') && key.isEmpty()) {
        lexer.skip();
      }
    }
    return pairs;
  }

  private static String bare(String address) {
    String text = address.strip();
    int open = text.indexOf('<');
    int close = text.indexOf('>', open + 1);
    return open >= 0 && close > open ? text.substring(open + 1, close).strip() : text;
  }

  /// The domain of the reverse address; the HELO name where that is empty (RFC 7208 §2.4).
  public String domain() {
    return returnPath.isEmpty() ? helo : returnPath.substring(returnPath.lastIndexOf('@') + 1);
  }
}
