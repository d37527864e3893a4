package app.sendready.cli;

import app.sendready.i18n.Language;
import app.sendready.i18n.Messages;
import app.sendready.i18n.Text;
import app.sendready.json.Json;
import app.sendready.provider.Dialect;
import app.sendready.provider.DnsHost;
import app.sendready.provider.HostWord;
import app.sendready.provider.ProviderCatalogue;
import app.sendready.provider.ServerPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// `sendready hosts`: the DNS hosts that are known, how their servers are called and how names and
/// values are typed in their panels.
record HostsCommand(Messages messages) {
  Outcome run(ParsedOptions typed) throws Refusal {
    boolean json = typed.isJson();
    List<DnsHost> all = ProviderCatalogue.builtIn().hosts();
    Optional<String> word = typed.domain().map(String::strip).filter(text -> !text.isEmpty());
    List<DnsHost> hosts = word.map(text -> HostWord.about(text, all)).orElse(all);
    if (hosts.isEmpty()) {
      throw refusal(word.orElse(""), HostWord.of(word.orElse(""), all));
    }
    return new Outcome(
        Cli.NOTHING_FAILED,
        json
            ? Json.object()
                .put("schema", 1)
                .put("hosts", Json.list(hosts.stream().map(this::json).toList()))
                .end()
                .print()
            : hosts.stream().map(this::text).collect(Collectors.joining("\n")));
  }

  /// The one host that a word means.
  static DnsHost host(String word) throws Refusal {
    HostWord meant = HostWord.of(word, ProviderCatalogue.builtIn().hosts());
    if (meant instanceof HostWord.One(DnsHost host)) {
      return host;
    }
    throw refusal(word, meant);
  }

  private static Refusal refusal(String word, HostWord meant) {
    return switch (meant) {
      case HostWord.One(DnsHost host) -> refusal("cli.dns-host.near", word, List.of(host));
      case HostWord.Several(List<DnsHost> hosts) ->
          refusal("cli.dns-host.several", word, hosts.subList(0, Math.min(8, hosts.size())));
      case HostWord.None(List<DnsHost> nearest) when nearest.isEmpty() ->
          Refusal.of("cli.dns-host", "value", word);
      case HostWord.None(List<DnsHost> nearest) -> refusal("cli.dns-host.near", word, nearest);
    };
  }

  private static Refusal refusal(String key, String word, List<DnsHost> hosts) {
    return new Refusal(
        Text.of(key, "value", word).with("hosts", hosts.stream().map(DnsHost::id).toList()));
  }

  private String text(DnsHost host) {
    List<String> lines = new ArrayList<>();
    lines.add(host.id() + "  " + host.name());
    if (!host.servers().isEmpty()) {
      lines.add(say("servers", "servers", String.join(", ", servers(host))));
    }
    lines.add(
        marked(host, "name", messages.say("cli.hosts.names." + word(host.dialect().names()))));
    if (host.dialect().names() == Dialect.NameForm.RELATIVE) {
      String apex = host.dialect().apex();
      lines.add(
          marked(
              host,
              "apex",
              messages.say(Text.of("cli.hosts.apex", "apex", apex.isEmpty() ? "empty" : apex))));
    }
    lines.add(marked(host, "text", messages.say("cli.hosts.text." + word(host.dialect().text()))));
    if (host.dialect().finalDot()) {
      lines.add(marked(host, "dot", messages.say("cli.hosts.final-dot")));
    }
    host.dialect().textMax().ifPresent(most -> lines.add(say("text-max", "most", most)));
    host.ttl().shown().ifPresent(shown -> lines.add(say("ttl-shown", "ttl", shown)));
    host.ttl().minimum().ifPresent(least -> lines.add(say("ttl-least", "ttl", least)));
    labels(host)
        .ifPresent(labels -> lines.add(marked(host, "labels", say("labels", "labels", labels))));
    host.panel().ifPresent(panel -> lines.add(marked(host, "panel", say("panel", "panel", panel))));
    host.noteTexts().forEach(note -> lines.add(marked(host, "notes", messages.say(note))));
    return String.join("\n  ", lines) + "\n";
  }

  private String say(String key, String name, Object value) {
    return messages.say(Text.of("cli.hosts." + key, name, value));
  }

  /// With the word that it was only heard of, where nobody has confirmed it.
  private String marked(DnsHost host, String fact, String line) {
    return host.evidence().isFirm(fact) ? line : line + " " + messages.say("cli.hosts.heard");
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private Optional<String> labels(DnsHost host) {
    Language language = messages.language();
    List<String> words = new ArrayList<>();
    host.labels().name(language).ifPresent(words::add);
    host.labels().values(language).values().stream().distinct().sorted().forEach(words::add);
    return words.isEmpty() ? Optional.empty() : Optional.of(String.join(" · ", words));
  }

  private Json labelsJson(DnsHost host) {
    Language language = messages.language();
    Json.Builder labels = Json.object().put("name", Json.orNull(host.labels().name(language)));
    new TreeMap<>(host.labels().values(language)).forEach(labels::put);
    return labels.end();
  }

  private static List<String> servers(DnsHost host) {
    return host.servers().stream().map(ServerPattern::notation).toList();
  }

  private Json json(DnsHost host) {
    Dialect dialect = host.dialect();
    return Json.object()
        .put("id", host.id())
        .put("name", host.name())
        .put("servers", Json.texts(servers(host)))
        .put("names", word(dialect.names()))
        .put("apex", dialect.apex())
        .put("finalDot", dialect.finalDot())
        .put("text", word(dialect.text()))
        .put(
            "textMax",
            dialect.textMax().isPresent() ? Json.of(dialect.textMax().getAsInt()) : Json.nothing())
        .put("ttlShown", Json.orNull(host.ttl().shown()))
        .put(
            "ttlMinimum",
            host.ttl().minimum().isPresent()
                ? Json.of(host.ttl().minimum().getAsLong())
                : Json.nothing())
        .put("labels", labelsJson(host))
        .put("panel", Json.orNull(host.panel()))
        .put("notes", Json.texts(host.noteTexts().stream().map(messages::say).toList()))
        .put("grade", host.evidence().grade().name())
        .put("verified", host.evidence().verified().toString())
        .put("unsure", Json.texts(host.evidence().unsure().stream().sorted().toList()))
        .end();
  }
}
