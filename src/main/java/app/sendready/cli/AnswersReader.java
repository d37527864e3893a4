package app.sendready.cli;

import app.sendready.answers.Answers;
import app.sendready.answers.DmarcPolicy;
import app.sendready.answers.FromDomain;
import app.sendready.answers.FromDomainGuard;
import app.sendready.answers.MailServer;
import app.sendready.answers.Mode;
import app.sendready.answers.Selector;
import app.sendready.answers.SendingPlatform;
import app.sendready.answers.Target;
import app.sendready.disk.FileBound;
import app.sendready.disk.RegularFile;
import app.sendready.dns.DomainName;
import app.sendready.dns.IpAddress;
import app.sendready.dns.TypedName;
import app.sendready.i18n.Text;
import app.sendready.kind.dkim.PastedKey;
import app.sendready.project.PlatformFile;
import app.sendready.project.ProjectFile;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Turns options into [Answers], starting from what the wizard would suggest.
final class AnswersReader {
  private final ParsedOptions typed;

  AnswersReader(ParsedOptions typed) {
    this.typed = typed;
  }

  Answers read() throws Refusal {
    Optional<Answers> saved = typed.has("--project") ? Optional.of(saved()) : Optional.empty();
    Answers start = saved.isPresent() ? changed(saved.get()) : fresh();
    return start
        .withKey(
            new Answers.SigningKey(
                selector(start.key().selector()), key().or(() -> start.key().publicKey())))
        .withLinks(links(start))
        .withServers(servers(start))
        .withPolicy(policy(start));
  }

  private Answers fresh() throws Refusal {
    return Answers.start(
        domain(), mode().orElse(Mode.CLOUD), platform().orElseGet(PlatformFile::builtIn));
  }

  /// The answers of a saved project. A script should not go on with half of one.
  private Answers saved() throws Refusal {
    Path file = path("--project", typed.text("--project"));
    ProjectFile format = new ProjectFile(PlatformFile.builtIn(), PastedKey::isPrivate);
    return switch (format.read(file)) {
      case ProjectFile.Unusable(Text why) -> throw new Refusal(why);
      case ProjectFile.Opened opened -> {
        if (opened.isDamaged()) {
          throw new Refusal(opened.leftOut().getFirst());
        }
        yield opened
            .project()
            .answers()
            .orElseThrow(() -> Refusal.of("cli.project-without-domain", "file", file.toString()));
      }
    };
  }

  /// A project's answers with what was typed beside it; its names hang on its domain, so that may
  /// only be repeated.
  private Answers changed(Answers saved) throws Refusal {
    if (typed.domain().filter(t -> !t.isBlank()).isPresent()
        && !domain().equals(saved.fromDomain())) {
      throw Refusal.of("cli.project-of-another", "domain", saved.fromDomain().withoutDot());
    }
    return new Answers(
        saved.fromDomain(),
        mode().orElse(saved.mode()),
        saved.key(),
        saved.links(),
        saved.servers(),
        saved.policy(),
        platform().orElse(saved.platform()));
  }

  private DomainName domain() throws Refusal {
    Optional<String> text = typed.domain().filter(t -> !t.isBlank());
    if (text.isEmpty()) {
      throw noDomain();
    }
    return switch (FromDomain.parse(text.get(), FromDomainGuard.bundled())) {
      case FromDomain.Understood understood -> understood.name();
      case FromDomain.Unfinished(Text next) -> throw new Refusal(next);
      case FromDomain.Refused(Text why) -> throw new Refusal(why);
      case FromDomain.Nothing() -> throw noDomain();
    };
  }

  private Refusal noDomain() {
    return new Refusal(Text.of("cli.no-domain", "command", typed.command().commandSpec().name()));
  }

  private Optional<Mode> mode() throws Refusal {
    Optional<String> text = typed.one("--mode");
    return text.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Mode.byWord(text.get()).orElseThrow(() -> Refusal.of("cli.mode", "value", text.get())));
  }

  private Optional<SendingPlatform> platform() throws Refusal {
    Optional<String> file = typed.one("--platform");
    if (file.isEmpty()) {
      return Optional.empty();
    }
    return switch (PlatformFile.read(path("--platform", file.get()))) {
      case PlatformFile.Read(SendingPlatform platform) -> Optional.of(platform);
      case PlatformFile.Unusable(Text why) -> throw new Refusal(why);
    };
  }

  private Selector selector(Selector suggested) throws Refusal {
    Optional<String> text = typed.one("--selector");
    return text.isEmpty()
        ? suggested
        : Selector.parse(text.get())
            .orElseThrow(() -> Refusal.of("cli.selector", "value", text.get()));
  }

  private Optional<String> key() throws Refusal {
    return key(typed, "--dkim-key");
  }

  /// The text of a public key that was typed or stands in a file.
  static Optional<String> key(ParsedOptions typed, String option) throws Refusal {
    Optional<String> text = typed.one(option);
    if (text.isPresent() && text.get().startsWith("@")) {
      text = Optional.of(keyFile(option, text.get().substring(1))).filter(key -> !key.isEmpty());
    }
    if (text.isPresent() && text.get().toUpperCase(Locale.ROOT).contains("PRIVATE KEY")) {
      throw new Refusal(Text.of("cli.private-key"));
    }
    return text;
  }

  private static String keyFile(String option, String name) throws Refusal {
    Path file = path(option, name);
    try {
      String text = new String(RegularFile.read(file, FileBound.KEY), StandardCharsets.UTF_8);
      return (text.startsWith("\ufeff") ? text.substring(1) : text).strip();
    } catch (RegularFile.TooLarge large) {
      throw Refusal.of("cli.key-file-large", "file", name);
    } catch (IOException unreadable) {
      throw Refusal.of("cli.key-file", "file", name);
    }
  }

  private Answers.Links links(Answers start) throws Refusal {
    List<DomainName> tracking = new ArrayList<>();
    for (String label : typed.many("--tracking")) {
      DomainName name = inside(start.fromDomain(), "--tracking", label);
      if (!tracking.contains(name)) {
        tracking.add(name);
      }
    }
    Optional<String> bounce = typed.one("--bounce");
    return new Answers.Links(
        tracking.isEmpty() ? start.links().tracking() : tracking,
        target().or(() -> start.links().target()),
        bounce.isEmpty()
            ? start.links().bounce()
            : inside(start.fromDomain(), "--bounce", bounce.get()));
  }

  private Optional<Target> target() throws Refusal {
    Optional<String> text = typed.one("--tracking-target");
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Optional<IpAddress> address = IpAddress.parse(text.get());
    return Optional.of(
        address.isPresent()
            ? new Target.At(address.get())
            : new Target.Host(name("--tracking-target", text.get())));
  }

  /// On-premise only; in the cloud the platform's own servers send, and what was typed is left out.
  private Answers.Servers servers(Answers start) throws Refusal {
    Map<DomainName, List<IpAddress>> servers = new LinkedHashMap<>();
    for (String text : typed.whole("--mta")) {
      int equals = text.indexOf('=');
      String label = (equals < 0 ? text : text.substring(0, equals)).strip();
      if (label.isEmpty()) {
        throw Refusal.of("cli.mta-without-name", "value", text);
      }
      DomainName name =
          label.indexOf('.') < 0
              ? inside(start.fromDomain(), "--mta", label)
              : name("--mta", label);
      List<IpAddress> addresses = servers.computeIfAbsent(name, _ -> new ArrayList<>());
      for (String part : (equals < 0 ? "" : text.substring(equals + 1)).split("[,\\s]+")) {
        if (!part.isEmpty()) {
          IpAddress address =
              IpAddress.parse(part)
                  .orElseThrow(() ->
                      new Refusal(Text.of("cli.mta-address", "value", part).with("name", label)));
          if (!addresses.contains(address)) {
            addresses.add(address);
          }
        }
      }
    }
    Optional<String> mailFrom = typed.one("--mail-from");
    Optional<DomainName> reverse =
        mailFrom.isEmpty()
            ? start.servers().mailFrom()
            : Optional.of(name("--mail-from", mailFrom.get()));
    return start.isCloud()
        ? start.servers()
        : new Answers.Servers(
            servers.isEmpty()
                ? start.servers().servers()
                : servers.entrySet().stream()
                    .map(entry -> new MailServer(entry.getKey(), entry.getValue()))
                    .toList(),
            reverse,
            start.servers().receivesMail());
  }

  private Answers.Policy policy(Answers start) throws Refusal {
    Optional<String> word = typed.one("--dmarc-policy");
    DmarcPolicy dmarc =
        word.isEmpty()
            ? start.policy().dmarc()
            : DmarcPolicy.byWord(word.get())
                .orElseThrow(() -> Refusal.of("cli.dmarc-policy", "value", word.get()));
    Optional<String> logo = typed.one("--logo");
    // The platform's page asks for both legacy records, and a script should see every row of that
    // page; the window asks first.
    boolean legacy =
        typed.isOn("--legacy", typed.has("--project") ? start.policy().legacy() : true);
    return new Answers.Policy(
        dmarc,
        reportAddress(start.policy().reportAddress()),
        logo.isEmpty() ? start.policy().logo() : Optional.of(logo(logo.get())),
        legacy);
  }

  private String reportAddress(String suggested) throws Refusal {
    Optional<String> text = typed.one("--report-address");
    if (text.isEmpty()) {
      return suggested;
    }
    String address =
        text.get().regionMatches(true, 0, "mailto:", 0, 7) ? text.get().substring(7) : text.get();
    int at = address.lastIndexOf('@');
    if (at < 1
        || address.codePoints().anyMatch(c -> c <= ' ' || c == ',' || c == ';' || c == '!')
        || !(TypedName.parse(address.substring(at + 1)) instanceof TypedName.Understood host)) {
      throw Refusal.of("cli.report-address", "value", text.get());
    }
    return address.substring(0, at + 1) + host.name().withoutDot();
  }

  private static URI logo(String text) throws Refusal {
    try {
      URI uri = new URI(text);
      if (uri.isAbsolute() && uri.getHost() != null) {
        return uri;
      }
    } catch (URISyntaxException noUri) {
      // told below, like a relative one
    }
    throw Refusal.of("cli.logo", "value", text);
  }

  /// A label of the domain, or a full name inside it. Two labels that do not end in the domain are
  /// refused rather than guessed: a guess would double the domain or lose it.
  private static DomainName inside(DomainName domain, String option, String text) throws Refusal {
    if (text.indexOf('.') < 0 && text.chars().noneMatch(c -> c == '@' || c == '/' || c == ':')) {
      return name(option, text + "." + domain.withoutDot());
    }
    DomainName name = name(option, text);
    if (!name.isWithin(domain) || name.equals(domain)) {
      throw new Refusal(
          Text.of("cli.not-inside", "value", text)
              .with("option", option)
              .with("domain", domain.withoutDot()));
    }
    return name;
  }

  static DomainName name(String option, String text) throws Refusal {
    return switch (TypedName.parse(text)) {
      case TypedName.Understood understood -> understood.name();
      case TypedName.NotAName none -> {
        String reason = none.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
        throw new Refusal(
            Text.of("cli.name." + reason, "part", none.part())
                .with("meant", none.meant().isEmpty() ? "none" : none.question())
                .with("option", option));
      }
    };
  }

  static Path path(String option, String text) throws Refusal {
    try {
      return Path.of(text);
    } catch (InvalidPathException noPath) {
      throw new Refusal(Text.of("cli.path", "value", text).with("option", option));
    }
  }
}
