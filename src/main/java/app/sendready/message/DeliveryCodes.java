package app.sendready.message;

import app.sendready.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What the replies of mail servers mean: the data file `delivery-codes.json`, dated and with its
/// sources, the particular ones first.
final class DeliveryCodes {
  /// One kind of reply.
  ///
  /// @param signs any of these in the reply, or in the server's name, shows whose it is; none for
  ///   everybody's
  /// @param statuses enhanced status codes (RFC 3463) or their beginnings; none where only words
  ///   tell
  /// @param words any of these in the reply; none where the code is enough
  private record Kind(
      List<String> signs,
      List<String> statuses,
      List<String> words,
      MessageFinding meaning,
      URI source) {
    boolean fits(String status, String reply) {
      return (signs.isEmpty() || signs.stream().anyMatch(reply::contains))
          && (statuses.isEmpty() || statuses.stream().anyMatch(s -> begins(status, s)))
          && (words.isEmpty() || words.stream().anyMatch(reply::contains));
    }

    private static boolean begins(String status, String wanted) {
      return status.equals(wanted) || wanted.endsWith(".") && status.startsWith(wanted);
    }
  }

  /// What a reply means, and where that is written.
  record Meaning(MessageFinding code, URI source) {}

  private static final DeliveryCodes BUILT_IN = builtIn();

  private final List<Kind> kinds;

  private DeliveryCodes(List<Kind> kinds) {
    this.kinds = List.copyOf(kinds);
  }

  static DeliveryCodes bundled() {
    return BUILT_IN;
  }

  /// @param status such as `5.7.26`; empty where the reply has none
  /// @param server who replied; empty where it is not known
  Optional<Meaning> meaning(String status, String server, String reply) {
    String all = (server + "\n" + reply).toLowerCase(Locale.ROOT);
    return kinds.stream()
        .filter(kind -> kind.fits(status, all))
        .findFirst()
        .map(kind -> new Meaning(kind.meaning(), kind.source()));
  }

  private static DeliveryCodes builtIn() {
    try (InputStream in = DeliveryCodes.class.getResourceAsStream("delivery-codes.json")) {
      if (in != null
          && Json.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8))
              instanceof Json.Parsed.Read(Json.Obj all)) {
        return new DeliveryCodes(all.objects("codes").stream().map(DeliveryCodes::kind).toList());
      }
      throw new IllegalStateException("delivery-codes.json");
    } catch (IOException broken) {
      throw new IllegalStateException("delivery-codes.json", broken);
    }
  }

  private static Kind kind(Json.Obj entry) {
    return new Kind(
        entry.texts("signs"),
        entry.texts("statuses"),
        entry.texts("words"),
        MessageFinding.valueOf(
            "BOUNCE_" + entry.text("meaning").orElseThrow().toUpperCase(Locale.ROOT)),
        URI.create(entry.text("source").orElseThrow()));
  }
}
