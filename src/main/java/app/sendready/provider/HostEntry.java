package app.sendready.provider;

import app.sendready.i18n.Language;
import app.sendready.json.Json;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

/// One host of `providers.json`. Each member must be there, so that nothing is forgotten; `null`
/// says that a fact is not known.
record HostEntry(Json.Obj entry) {
  DnsHost read() {
    return new DnsHost(
        text("id"),
        text("name"),
        new DnsHost.Evidence(
            DnsHost.Grade.valueOf(text("grade")),
            texts("sources"),
            LocalDate.parse(text("verified")),
            Set.copyOf(texts("unsure"))),
        // Servers that several hosts share are patterns like any other; only the schema's test asks
        // that a pattern is written under `shared` exactly when another host has it too.
        Stream.concat(texts("servers").stream(), entry.texts("shared").stream())
            .map(ServerPattern::of)
            .toList(),
        dialect(),
        ttl(),
        labels(),
        optional("panel"),
        texts("notes"),
        entry.truth("parked").orElse(false));
  }

  private Dialect dialect() {
    Optional<Long> max = number(entry, "textMax");
    return new Dialect(
        constant(Dialect.NameForm.class, "names"),
        text("apex"),
        truth("finalDot"),
        constant(Dialect.TextForm.class, "text"),
        max.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Math.toIntExact(max.get())),
        truth("priorityInValue"));
  }

  private DnsHost.Ttl ttl() {
    Json.Obj ttl = entry.object("ttl").orElseThrow(() -> missing("ttl"));
    Optional<Long> minimum = number(ttl, "minimum");
    return new DnsHost.Ttl(
        ttl.text("shown"),
        minimum.isEmpty() ? OptionalLong.empty() : OptionalLong.of(minimum.get()));
  }

  private DnsHost.Labels labels() {
    Json.Obj labels = entry.object("labels").orElseThrow(() -> missing("labels"));
    Map<Language, String> names = new HashMap<>();
    Map<Language, Map<String, String>> values = new HashMap<>();
    for (Language language : Language.values()) {
      labels
          .object(language.tag())
          .ifPresent(own -> {
            own.text("name").ifPresent(name -> names.put(language, name));
            own.object("values")
                .ifPresent(byType -> {
                  Map<String, String> all = new HashMap<>();
                  byType
                      .members()
                      .keySet()
                      .forEach(type -> byType.text(type).ifPresent(label -> all.put(type, label)));
                  values.put(language, Map.copyOf(all));
                });
          });
    }
    return new DnsHost.Labels(names, values);
  }

  private String text(String member) {
    return entry.text(member).orElseThrow(() -> missing(member));
  }

  private Optional<String> optional(String member) {
    if (!entry.members().containsKey(member)) {
      throw missing(member);
    }
    return entry.text(member);
  }

  private List<String> texts(String member) {
    if (entry.get(member).isEmpty()) {
      throw missing(member);
    }
    return entry.texts(member);
  }

  private boolean truth(String member) {
    return entry.truth(member).orElseThrow(() -> missing(member));
  }

  private Optional<Long> number(Json.Obj in, String member) {
    if (!in.members().containsKey(member)) {
      throw missing(member);
    }
    return in.number(member);
  }

  private <E extends Enum<E>> E constant(Class<E> type, String member) {
    return Enum.valueOf(type, text(member).toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  private IllegalStateException missing(String member) {
    return new IllegalStateException(
        "providers.json: " + entry.text("id").orElse("?") + " has no " + member);
  }
}
