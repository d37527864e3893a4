package app.sendready.project;

import app.sendready.dns.IpAddress;
import app.sendready.json.Json;
import app.sendready.setup.PublicResolver;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The public resolvers as JSON: what the program ships, and what settings keep in its place.
///
/// A list of objects with `name`, `addresses` and, where there is one, `https` (RFC 8484). What we
/// ship also says where each is from and when that was looked up.
public final class PublicResolversFile {
  /// More would only cost time: every row that is there is asked of each.
  public static final int MAX = 8;

  private static final int MAX_NAME = 60;

  private PublicResolversFile() {}

  /// The resolvers that most of the world's mail looks through.
  public static List<PublicResolver> builtIn() {
    try (InputStream in = PublicResolversFile.class.getResourceAsStream("resolvers.json")) {
      if (in == null) {
        throw new IllegalStateException("resolvers.json is not in the program");
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return parse(text).orElseThrow(() -> new IllegalStateException("resolvers.json"));
    } catch (IOException broken) {
      throw new IllegalStateException("resolvers.json", broken);
    }
  }

  /// The resolvers in such a text; empty where one of them cannot be used, or there is none.
  public static Optional<List<PublicResolver>> parse(String text) {
    return Json.parse(text) instanceof Json.Parsed.Read(Json value) ? of(value) : Optional.empty();
  }

  /// The resolvers in such a list; empty where one of them cannot be used, or there is none.
  public static Optional<List<PublicResolver>> of(Json value) {
    if (!(value instanceof Json.Arr(List<Json> items)) || items.isEmpty() || items.size() > MAX) {
      return Optional.empty();
    }
    List<PublicResolver> all = new ArrayList<>();
    for (Json item : items) {
      Optional<PublicResolver> one =
          item instanceof Json.Obj members ? resolver(members) : Optional.empty();
      if (one.isEmpty()) {
        return Optional.empty();
      }
      all.add(one.get());
    }
    return Optional.of(List.copyOf(all));
  }

  /// The list that [#of] reads.
  public static Json print(List<PublicResolver> resolvers) {
    return Json.list(
        resolvers.stream()
            .<Json>map(one ->
                Json.object()
                    .put("name", one.name())
                    .put(
                        "addresses",
                        Json.texts(one.addresses().stream().map(IpAddress::toString).toList()))
                    .put("https", Json.orNull(one.https()))
                    .end())
            .toList());
  }

  private static Optional<PublicResolver> resolver(Json.Obj members) {
    String name = members.text("name").map(String::strip).orElse("");
    List<Optional<IpAddress>> addresses =
        members.texts("addresses").stream().map(IpAddress::parse).toList();
    Optional<String> typed = members.text("https");
    Optional<URI> https = typed.flatMap(PublicResolversFile::uri);
    if (name.isEmpty()
        || name.length() > MAX_NAME
        || addresses.isEmpty()
        || addresses.stream().anyMatch(Optional::isEmpty)
        || typed.isPresent() && https.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new PublicResolver(name, addresses.stream().flatMap(Optional::stream).toList(), https));
  }

  private static Optional<URI> uri(String typed) {
    try {
      return Optional.of(URI.create(typed.strip())).filter(PublicResolver::isUsable);
    } catch (IllegalArgumentException noAddress) {
      return Optional.empty();
    }
  }
}
