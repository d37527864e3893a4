package app.sendready.project;

import app.sendready.json.Json;
import app.sendready.network.PublicResolver;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The public resolvers as JSON: what the program ships, and what settings keep in its place.
///
/// A list of objects with `name`, `addresses` and, where there is one, `https` (RFC 8484). What we
/// ship also says where each is from and when that was looked up.
public final class PublicResolversFile {
  /// More would only cost time: every row that is there is asked of each.
  public static final int MAX = 8;

  private PublicResolversFile() {}

  /// The resolvers that most of the world's mail looks through.
  public static List<PublicResolver> builtIn() {
    return parse(shipped()).orElseThrow(() -> new IllegalStateException("resolvers.json"));
  }

  /// When the newest entry of the shipped list was looked up.
  public static LocalDate builtInDate() {
    return Json.parse(shipped()) instanceof Json.Parsed.Read(Json.Arr(List<Json> items))
        ? items.stream()
            .map(item -> ((Json.Obj) item).text("checked").orElseThrow())
            .map(LocalDate::parse)
            .max(LocalDate::compareTo)
            .orElseThrow()
        : LocalDate.EPOCH;
  }

  private static String shipped() {
    try (InputStream in = PublicResolversFile.class.getResourceAsStream("resolvers.json")) {
      if (in == null) {
        throw new IllegalStateException("resolvers.json is not in the program");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
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
    return listed(value)
        .filter(all -> !all.isEmpty() && all.stream().allMatch(one -> one.resolver().isPresent()))
        .map(all -> all.stream().map(ListedResolver::resolver).flatMap(Optional::stream).toList());
  }

  /// Such a list as it was put down, rightly or not; empty where it is none, or too long.
  static Optional<List<ListedResolver>> listed(Json value) {
    return value instanceof Json.Arr(List<Json> items) && items.size() <= MAX
        ? Optional.of(
            items.stream()
                .map(item -> item instanceof Json.Obj members ? members : Json.object().end())
                .map(ListedResolver::of)
                .toList())
        : Optional.empty();
  }

  /// The list that [#listed] reads.
  static Json print(List<ListedResolver> resolvers) {
    return Json.list(resolvers.stream().map(ListedResolver::print).toList());
  }
}
