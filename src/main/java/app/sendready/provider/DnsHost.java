package app.sendready.provider;

import app.sendready.dns.RecordType;
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

  /// @param sources addresses of public documents, codes of the research notes' list of sources, or
  ///   `code:TEXT` for a text that two or more public code bases hold
  /// @param verified the day somebody last looked
  /// @param unsure the facts among `name apex dot text ttl panel labels notes` that were not
  ///   confirmed: they are only heard, and every output says so
  public record Evidence(
      Grade grade, List<String> sources, LocalDate verified, Set<String> unsure) {
    public Evidence {
      sources = List.copyOf(sources);
      unsure = Set.copyOf(unsure);
    }

    /// The facts that may be unsure, in the order to tell them.
    public static final List<String> FACTS = List.of("name", "apex", "dot", "text", "ttl", "panel");

    /// Whether a fact may be told as an order rather than as a hint.
    public boolean isFirm(String fact) {
      return grade != Grade.C && !unsure.contains(fact);
    }
  }

  /// In seconds; `shown` is what the panel offers unasked, which may be a word such as `Auto`.
  public record Ttl(Optional<String> shown, OptionalLong minimum) {}

  /// The panel's own words for its fields, by language; a language that is missing has the English
  /// ones, or those of the only language that the panel speaks.
  ///
  /// @param name of the name field
  /// @param values of the value field, by record type, `*` for all others
  public record Labels(Map<Language, String> name, Map<Language, Map<String, String>> values) {
    public Labels {
      name = Map.copyOf(name);
      values = Map.copyOf(values);
    }

    public Optional<String> name(Language language) {
      return Optional.ofNullable(name.get(spoken(name, language)));
    }

    public Optional<String> value(Language language, String type) {
      Map<String, String> byType = values(language);
      return Optional.ofNullable(byType.getOrDefault(type, byType.get("*")));
    }

    /// The words of the value fields by record type, `*` for all others.
    public Map<String, String> values(Language language) {
      return values.getOrDefault(spoken(values, language), Map.of());
    }

    /// A panel that speaks another language has these words whoever looks at it.
    private static Language spoken(Map<Language, ?> words, Language wanted) {
      return words.containsKey(wanted) || words.isEmpty()
          ? wanted
          : words.containsKey(Language.ENGLISH)
              ? Language.ENGLISH
              : words.keySet().iterator().next();
    }
  }

  /// What the panel calls its name field, where a public document says so: a heading that is only
  /// heard of would be looked for in vain.
  public Optional<String> nameLabel(Language language) {
    return labels.name(language).filter(_ -> evidence.isFirm("labels"));
  }

  /// What the panel calls its field for the content of this type, where a public document says so.
  public Optional<String> valueLabel(Language language, String type) {
    return labels.value(language, type).filter(_ -> evidence.isFirm("labels"));
  }

  /// What of all this nobody has confirmed, in a sentence; empty where all of it is. It belongs
  /// wherever a record is shown as this panel wants it.
  public Optional<Text> heard() {
    if (evidence.grade() == Grade.C) {
      return Optional.of(Text.of("provider.heard", "host", name));
    }
    List<Text> facts =
        Evidence.FACTS.stream()
            .filter(fact -> !evidence.isFirm(fact))
            .map(fact -> Text.of("provider.heard." + fact))
            .toList();
    return facts.isEmpty()
        ? Optional.empty()
        : Optional.of(Text.of("provider.heard.of", "host", name).with("facts", facts));
  }

  /// The notes as sentences.
  public List<Text> noteTexts() {
    return notes.stream().map(note -> Text.of("provider.note." + note)).toList();
  }

  /// Those notes as sentences that matter for a record of this type.
  public List<Text> noteTexts(RecordType type) {
    return notes.stream()
        .filter(note -> NoteTypes.concerns(note, type))
        .map(note -> Text.of("provider.note." + note))
        .toList();
  }

  /// The panel's address for a zone, given without the final dot.
  public Optional<String> panelFor(String zone) {
    return panel.map(template -> template.replace("{domain}", zone));
  }
}
