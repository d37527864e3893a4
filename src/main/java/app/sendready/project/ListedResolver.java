package app.sendready.project;

import app.sendready.dns.IpAddress;
import app.sendready.i18n.Text;
import app.sendready.json.Json;
import app.sendready.network.PublicResolver;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A public resolver as somebody has put it down, rightly or not.
///
/// In JSON an object with `name`, `addresses`, where there is one `https` (RFC 8484), and `"on":
/// false` for one that is not asked.
///
/// @param addresses with commas or spaces between them
/// @param https empty where it is not reached that way
/// @param on whether it is to be asked
public record ListedResolver(String name, String addresses, String https, boolean on) {
  private static final int MAX_NAME = 60;
  private static final int MAX_ADDRESSES = 8;

  public static ListedResolver of(PublicResolver resolver) {
    return new ListedResolver(
        resolver.name(),
        String.join(", ", resolver.addresses().stream().map(IpAddress::toString).toList()),
        resolver.https().map(URI::toString).orElse(""),
        true);
  }

  static ListedResolver of(Json.Obj members) {
    return new ListedResolver(
        members.text("name").orElse(""),
        String.join(", ", members.texts("addresses")),
        members.text("https").orElse(""),
        members.truth("on").orElse(true));
  }

  Json.Obj print() {
    Json.Builder to =
        Json.object()
            .put("name", name)
            .put("addresses", Json.texts(parts()))
            .put("https", https.isBlank() ? Json.nothing() : Json.of(https));
    return on ? to.end() : to.put("on", false).end();
  }

  /// What is wrong with the name.
  public Optional<Text> wrongName() {
    if (name.isBlank()) {
      return Optional.of(Text.of("project.resolver.no-name"));
    }
    return name.strip().length() > MAX_NAME
        ? Optional.of(Text.of("project.resolver.long-name", "most", MAX_NAME))
        : Optional.empty();
  }

  /// What is wrong with the addresses.
  public Optional<Text> wrongAddresses() {
    List<String> parts = parts();
    if (parts.isEmpty()) {
      return Optional.of(Text.of("project.resolver.no-address"));
    }
    if (parts.size() > MAX_ADDRESSES) {
      return Optional.of(Text.of("project.resolver.many-addresses", "most", MAX_ADDRESSES));
    }
    return parts.stream()
        .filter(part -> IpAddress.parse(part).isEmpty())
        .findFirst()
        .map(part -> Text.of("project.resolver.address", "value", Bounds.shown(part)));
  }

  /// What is wrong with the address for HTTPS.
  public Optional<Text> wrongHttps() {
    return https.isBlank() || uri().isPresent()
        ? Optional.empty()
        : Optional.of(Text.of("project.resolver.https", "value", Bounds.shown(https)));
  }

  /// The first that is wrong.
  public Optional<Text> wrong() {
    return Stream.of(wrongName(), wrongAddresses(), wrongHttps())
        .flatMap(Optional::stream)
        .findFirst();
  }

  /// The resolver, if nothing is wrong with it.
  public Optional<PublicResolver> resolver() {
    return wrong().isPresent()
        ? Optional.empty()
        : Optional.of(
            new PublicResolver(
                name.strip(),
                parts().stream().map(IpAddress::parse).flatMap(Optional::stream).toList(),
                uri()));
  }

  private List<String> parts() {
    return Arrays.stream(addresses.split("[\\s,;]+")).filter(part -> !part.isEmpty()).toList();
  }

  private Optional<URI> uri() {
    try {
      return Optional.of(URI.create(https.strip())).filter(PublicResolver::isUsable);
    } catch (IllegalArgumentException noAddress) {
      return Optional.empty();
    }
  }
}
