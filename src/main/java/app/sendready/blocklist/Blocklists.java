package app.sendready.blocklist;

import app.sendready.dns.DomainName;
import app.sendready.dns.IpAddress;
import app.sendready.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// The lists that are asked: few, and such as receivers are known to use.
public record Blocklists(List<Blocklist> lists) {
  private static final String FILE = "blocklists.json";

  public Blocklists {
    lists = List.copyOf(lists);
  }

  /// The data that the program ships.
  public static Blocklists builtIn() {
    try (InputStream in = Blocklists.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException(FILE + " is not in the program");
      }
      return of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException broken) {
      throw new IllegalStateException(FILE, broken);
    }
  }

  /// @throws IllegalStateException if the data, which is ours, is not complete
  static Blocklists of(String text) {
    if (Json.parse(text) instanceof Json.Parsed.Read(Json.Obj all)) {
      return new Blocklists(all.objects("lists").stream().map(Blocklists::list).toList());
    }
    throw new IllegalStateException(FILE + " is no JSON object");
  }

  private static Blocklist list(Json.Obj entry) {
    return new Blocklist(
        must(entry, "id"),
        must(entry, "name"),
        DomainName.of(must(entry, "zone")),
        entry.texts("sorts").stream()
            .map(sort -> Suspect.Sort.valueOf(sort.toUpperCase(Locale.ROOT)))
            .collect(Collectors.toSet()),
        entry.text("testDomain").map(DomainName::of),
        entry.texts("refusals").stream().map(IpAddress::of).toList(),
        URI.create(must(entry, "delisting")),
        URI.create(must(entry, "source")),
        entry.truth("official").orElseThrow(),
        LocalDate.parse(must(entry, "checked")));
  }

  private static String must(Json.Obj entry, String member) {
    return entry
        .text(member)
        .orElseThrow(() -> new IllegalStateException("no " + member + " in " + entry));
  }
}
