package app.sendready.provider;

import app.sendready.i18n.Language;
import app.sendready.i18n.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/// One host of DNS zones: how it is recognised, and what its panel wants typed.
///
/// @param id stable; appears in JSON
/// @param name as people say it
/// @param evidence where these facts come from
/// @param servers how its name servers are called
/// @param dialect how names and values are typed there
/// @param ttl what it says or demands of the TTL
/// @param labels what its panel calls the fields
/// @param panel where records are edited; `{domain}` stands for the zone
/// @param notes ids of sentences about its habits, worst trap first
/// @param parked whether these servers mean that the domain has never been set up
public record DnsHost(
    String id,
    String name,
    Evidence evidence,
    List<ServerPattern> servers,
    Dialect dialect,
    Ttl ttl,
    Labels labels,
    Optional<String> panel,
    List<String> notes,
    boolean parked) {
  public DnsHost {
    servers = List.copyOf(servers);
    notes = List.copyOf(notes);
  }

  /// How much a fact may be relied on.
  public enum Grade {
    /// The host's own documentation or schema.
    A,
    /// A sender's guide, or two independent code bases.
    B,
    /// One code base or a forum: a hint.
    C
  }

  /// @param sources codes of the research notes' list of sources
  /// @param unsure the facts among `name apex dot txt panel` that were not confirmed
  public record Evidence(
      Grade grade, List<String> sources, LocalDate verified, Set<String> unsure) {
    public Evidence {
      sources = List.copyOf(sources);
      unsure = Set.copyOf(unsure);
    }

    /// Whether a fact may be told as an order rather than as a hint.
    public boolean isFirm(String fact) {
      return grade != Grade.C && !unsure.contains(fact);
    }
  }

  /// In seconds; `shown` is what the panel offers unasked, which may be a word such as `Auto`.
  public record Ttl(Optional<String> shown, OptionalLong minimum) {}

  /// The panel's own words for its fields, by language; a language that is missing has the English
  /// ones, since most panels speak one language only.
  ///
  /// @param name of the name field
  /// @param values of the value field, by record type, `*` for all others
  public record Labels(Map<Language, String> name, Map<Language, Map<String, String>> values) {
    public Labels {
      name = Map.copyOf(name);
      values = Map.copyOf(values);
    }

    public Optional<String> name(Language language) {
      return Optional.ofNullable(name.getOrDefault(language, name.get(Language.ENGLISH)));
    }

    public Optional<String> value(Language language, String type) {
      Map<String, String> byType =
          values.getOrDefault(language, values.getOrDefault(Language.ENGLISH, Map.of()));
      return Optional.ofNullable(byType.getOrDefault(type, byType.get("*")));
    }
  }

  /// The notes as sentences.
  public List<Text> noteTexts() {
    return notes.stream().map(note -> Text.of("provider.note." + note)).toList();
  }

  /// The panel's address for a zone, given without the final dot.
  public Optional<String> panelFor(String zone) {
    return panel.map(template -> template.replace("{domain}", zone));
  }
}
