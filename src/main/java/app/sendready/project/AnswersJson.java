package app.sendready.project;

import app.sendready.answers.Answers;
import app.sendready.answers.DmarcPolicy;
import app.sendready.answers.MailServer;
import app.sendready.answers.Mode;
import app.sendready.answers.Selector;
import app.sendready.answers.SendingPlatform;
import app.sendready.answers.Target;
import app.sendready.dns.DomainName;
import app.sendready.dns.IpAddress;
import app.sendready.dns.TypedName;
import app.sendready.i18n.Text;
import app.sendready.json.Json;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// [Answers] as members of a project file, and back.
///
/// What cannot be understood becomes the text of the field it belongs to, where the user sees it
/// and reads what is wrong with it; nothing of it is lost.
final class AnswersJson {
  /// The field of the first step.
  static final String DOMAIN_FIELD = "domain.from";

  /// All members that are known here; others are kept as they are.
  static final Set<String> KNOWN =
      Set.of(
          "domain",
          "mode",
          "selector",
          "publicKey",
          "tracking",
          "trackingTarget",
          "bounce",
          "servers",
          "mailFrom",
          "receivesMail",
          "dmarcPolicy",
          "reportAddress",
          "logo",
          "legacy",
          "weakenDmarc",
          "platform");

  private final Json.Obj file;
  private final Bounds bounds;
  private final SendingPlatform usual;
  private final Map<String, List<String>> fields = new LinkedHashMap<>();

  /// @param usual the platform of a file that names none
  AnswersJson(Json.Obj file, Bounds bounds, SendingPlatform usual) {
    this.file = file;
    this.bounds = bounds;
    this.usual = usual;
  }

  /// @param known the platform that needs no saying
  static Json.Obj print(Answers answers, SendingPlatform known) {
    Json.Builder to =
        Json.object()
            .put("domain", answers.fromDomain().withoutDot())
            .put("mode", answers.mode().word())
            .put("selector", answers.key().selector().text());
    answers.key().publicKey().ifPresent(key -> to.put("publicKey", key));
    to.put("tracking", names(answers.links().tracking()));
    answers.links().target().ifPresent(target -> to.put("trackingTarget", printed(target)));
    to.put("bounce", answers.links().bounce().withoutDot());
    if (!answers.isCloud()) {
      to.put(
          "servers",
          Json.list(answers.servers().servers().stream().map(AnswersJson::server).toList()));
      answers.servers().mailFrom().ifPresent(name -> to.put("mailFrom", name.withoutDot()));
      to.put("receivesMail", answers.servers().receivesMail());
    }
    to.put("dmarcPolicy", answers.policy().dmarc().word())
        .put("reportAddress", answers.policy().reportAddress());
    answers.policy().logo().ifPresent(logo -> to.put("logo", logo.toString()));
    to.put("legacy", answers.policy().legacy());
    if (answers.policy().weaken()) {
      to.put("weakenDmarc", true);
    }
    if (!answers.platform().equals(known)) {
      to.put("platform", PlatformFile.print(answers.platform()));
    }
    return to.end();
  }

  private static Json names(List<DomainName> names) {
    return Json.texts(names.stream().map(DomainName::withoutDot).toList());
  }

  private static String printed(Target target) {
    return switch (target) {
      case Target.Host(DomainName name) -> name.withoutDot();
      case Target.At(IpAddress address) -> address.toString();
    };
  }

  private static Json.Obj server(MailServer server) {
    return Json.object()
        .put("name", server.name().withoutDot())
        .put("addresses", Json.texts(server.addresses().stream().map(IpAddress::toString).toList()))
        .end();
  }

  /// What could be understood; empty without a domain.
  Optional<Answers> read() {
    SendingPlatform platform = platform();
    Optional<DomainName> domain = read("domain", DOMAIN_FIELD, AnswersJson::name);
    Optional<Mode> mode = read("mode", "domain.mode", Mode::byWord);
    // Without a domain the rest still goes to its fields.
    Answers start =
        Answers.start(
            domain.orElse(DomainName.of("example.com")), mode.orElse(Mode.CLOUD), platform);
    Answers whole =
        start
            .withKey(key(start))
            .withLinks(links(start))
            .withServers(servers(start))
            .withPolicy(policy(start));
    if (domain.isPresent()) {
      return Optional.of(whole);
    }
    keepAllAsFields();
    return Optional.empty();
  }

  /// What was not understood, by the id of its field.
  Map<String, List<String>> fields() {
    return fields;
  }

  private SendingPlatform platform() {
    Optional<Json.Obj> own = file.object("platform");
    if (own.isEmpty()) {
      return usual;
    }
    return switch (PlatformFile.of(own.get(), "platform")) {
      case PlatformFile.Read(SendingPlatform platform) -> platform;
      case PlatformFile.Unusable(Text why) -> {
        bounds.leave(why);
        yield usual;
      }
    };
  }

  private Answers.SigningKey key(Answers start) {
    return new Answers.SigningKey(
        read("selector", "identity.selector", Selector::parse).orElse(start.key().selector()),
        read("publicKey", "identity.key", Optional::of).filter(key -> !key.isBlank()));
  }

  private Answers.Links links(Answers start) {
    List<DomainName> tracking = new ArrayList<>();
    List<String> typed = texts("tracking");
    boolean all = true;
    for (String text : typed) {
      Optional<DomainName> name = name(text).filter(n -> !n.equals(start.fromDomain()));
      all &= name.isPresent();
      name.filter(n -> !tracking.contains(n)).ifPresent(tracking::add);
    }
    if (!all) {
      fields.put("links.tracking", typed);
    }
    return new Answers.Links(
        tracking.isEmpty() ? start.links().tracking() : tracking,
        read("trackingTarget", "links.target", AnswersJson::target),
        read("bounce", "links.bounce", AnswersJson::name).orElse(start.links().bounce()));
  }

  private static Optional<Target> target(String text) {
    return IpAddress.parse(text)
        .<Target>map(Target.At::new)
        .or(() -> name(text).map(Target.Host::new));
  }

  private Answers.Servers servers(Answers start) {
    List<String> typedNames = new ArrayList<>();
    List<String> typedAddresses = new ArrayList<>();
    List<MailServer> servers = new ArrayList<>();
    boolean all = true;
    for (Json.Obj server : bounds.list("servers", file.objects("servers"))) {
      String typedName = bounds.text("servers", server.text("name").orElse(""));
      List<String> typed =
          bounds.list("servers", server.texts("addresses")).stream()
              .map(text -> bounds.text("servers", text))
              .toList();
      typedNames.add(typedName);
      typedAddresses.add(String.join(", ", typed));
      List<IpAddress> addresses = typed.stream().flatMap(t -> IpAddress.parse(t).stream()).toList();
      Optional<DomainName> name = name(typedName);
      all &= name.isPresent() && addresses.size() == typed.size();
      name.ifPresent(n -> servers.add(new MailServer(n, addresses)));
    }
    if (!all) {
      fields.put("links.server.name", typedNames);
      fields.put("links.server.addresses", typedAddresses);
    }
    Optional<DomainName> mailFrom = read("mailFrom", "links.mail-from", AnswersJson::name);
    boolean receives = file.truth("receivesMail").orElse(start.servers().receivesMail());
    return start.isCloud() ? start.servers() : new Answers.Servers(servers, mailFrom, receives);
  }

  private Answers.Policy policy(Answers start) {
    Answers.Policy suggested = start.policy();
    return new Answers.Policy(
        read("dmarcPolicy", "policy.dmarc", DmarcPolicy::byWord).orElse(suggested.dmarc()),
        read("reportAddress", "policy.report", AnswersJson::mailbox)
            .orElse(suggested.reportAddress()),
        read("logo", "policy.logo", AnswersJson::https),
        file.truth("legacy").orElse(suggested.legacy()),
        file.truth("weakenDmarc").orElse(suggested.weaken()));
  }

  private static Optional<DomainName> name(String text) {
    return TypedName.parse(text) instanceof TypedName.Understood understood
        ? Optional.of(understood.name())
        : Optional.empty();
  }

  private static Optional<String> mailbox(String text) {
    int at = text.lastIndexOf('@');
    return at > 0 && text.substring(0, at).matches("[A-Za-z0-9._%+=-]+")
        ? name(text.substring(at + 1))
            .map(domain -> text.substring(0, at + 1) + domain.withoutDot())
        : Optional.empty();
  }

  private static Optional<URI> https(String text) {
    try {
      URI uri = new URI(text.strip());
      return "https".equalsIgnoreCase(uri.getScheme()) && uri.getHost() != null
          ? Optional.of(uri)
          : Optional.empty();
    } catch (URISyntaxException noAddress) {
      return Optional.empty();
    }
  }

  private <T> Optional<T> read(
      String member, String field, Function<String, Optional<? extends T>> parse) {
    Optional<String> text = one(member);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Optional<T> value = parse.apply(text.get()).map(v -> v);
    if (value.isEmpty()) {
      fields.put(field, List.of(text.get()));
    }
    return value;
  }

  private Optional<String> one(String member) {
    return file.text(member).map(raw -> bounds.text(member, raw)).filter(t -> !t.isBlank());
  }

  private List<String> texts(String member) {
    return bounds.list(member, file.texts(member)).stream()
        .map(text -> bounds.text(member, text))
        .toList();
  }

  private void keepAllAsFields() {
    Map<String, String> plain =
        Map.of(
            "mode", "domain.mode",
            "selector", "identity.selector",
            "publicKey", "identity.key",
            "trackingTarget", "links.target",
            "bounce", "links.bounce",
            "mailFrom", "links.mail-from",
            "dmarcPolicy", "policy.dmarc",
            "reportAddress", "policy.report",
            "logo", "policy.logo");
    plain.forEach((member, field) -> one(member).ifPresent(t -> fields.put(field, List.of(t))));
    if (!texts("tracking").isEmpty()) {
      fields.put("links.tracking", texts("tracking"));
    }
    List<Json.Obj> servers = bounds.list("servers", file.objects("servers"));
    if (!servers.isEmpty()) {
      fields.put(
          "links.server.name",
          servers.stream().map(s -> bounds.text("servers", s.text("name").orElse(""))).toList());
      fields.put(
          "links.server.addresses",
          servers.stream()
              .map(s -> bounds.text("servers", String.join(", ", s.texts("addresses"))))
              .toList());
    }
  }
}
