package app.sendready.golive;

import app.sendready.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

/// All that the data file knows: the mailbox providers, and the tools outside this program.
public record Demands(List<MailboxProvider> providers, List<OutsideTool> tools) {
  public Demands {
    providers = List.copyOf(providers);
    tools = List.copyOf(tools);
  }

  /// The data that the program ships.
  public static Demands builtIn() {
    try (InputStream in = Demands.class.getResourceAsStream("requirements.json")) {
      if (in == null) {
        throw new IllegalStateException("requirements.json is not in the program");
      }
      return of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException broken) {
      throw new IllegalStateException("requirements.json", broken);
    }
  }

  /// @throws IllegalStateException if the data, which is ours, is not complete
  static Demands of(String text) {
    if (Json.parse(text) instanceof Json.Parsed.Read(Json.Obj all)) {
      return new Demands(
          all.objects("providers").stream().map(Demands::provider).toList(),
          all.objects("tools").stream()
              .map(t -> new OutsideTool(must(t, "id"), must(t, "name"), must(t, "address")))
              .toList());
    }
    throw new IllegalStateException("requirements.json is no JSON object");
  }

  private static MailboxProvider provider(Json.Obj entry) {
    return new MailboxProvider(
        must(entry, "id"),
        must(entry, "name"),
        URI.create(must(entry, "source")),
        entry.truth("official").orElseThrow(),
        LocalDate.parse(must(entry, "checked")),
        entry.text("since").map(LocalDate::parse),
        entry.number("bulk"),
        entry.objects("requirements").stream().map(Demands::requirement).toList());
  }

  private static Requirement requirement(Json.Obj entry) {
    return new Requirement(
        must(entry, "id"),
        entry.truth("advised").orElse(false),
        entry.texts("anyOf").stream().map(group -> List.of(group.split("\\+"))).toList());
  }

  private static String must(Json.Obj entry, String member) {
    return entry
        .text(member)
        .orElseThrow(() -> new IllegalStateException("no " + member + " in " + entry));
  }
}
