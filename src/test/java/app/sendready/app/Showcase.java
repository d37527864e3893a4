package app.sendready.app;

import app.sendready.answers.Answers;
import app.sendready.answers.DmarcPolicy;
import app.sendready.answers.MailServer;
import app.sendready.answers.Mode;
import app.sendready.answers.Selector;
import app.sendready.answers.SendingPlatform;
import app.sendready.answers.Target;
import app.sendready.check.Checker;
import app.sendready.dns.DomainName;
import app.sendready.dns.IpAddress;
import app.sendready.dns.MemoryZone;
import app.sendready.dns.RecordType;
import app.sendready.dns.Trouble;
import app.sendready.key.PastedKey;
import app.sendready.kind.Kinds;
import app.sendready.network.MemoryNetwork;
import app.sendready.practice.Practice;
import app.sendready.project.PlatformFile;
import app.sendready.ui.fx.Background;
import app.sendready.ui.fx.Localized;
import app.sendready.ui.fx.Theme;
import app.sendready.web.Fetcher;
import app.sendready.web.MailboxAnswer;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.application.Platform;

/// A wizard full of what strains a layout: a domain in Cyrillic, a long key, more than ten rows,
/// every verdict. Its DNS is in memory, so that it is the same each time.
final class Showcase {
  static final SendingPlatform PLATFORM = PlatformFile.builtIn();
  static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC);
  private static final DomainName ZONE = DomainName.of("xn--80aairftm.example");
  private static final DomainName FROM = DomainName.of("xn--80aa3adxha4f.xn--80aairftm.example");
  private static final String KEY = "v=DKIM1; k=rsa; p=" + Practice.SAMPLE_KEY;

  private Showcase() {}

  /// A session for a customer with two servers of their own.
  static Session onPremise(Localized words, Theme theme) {
    Session session = session(words, theme);
    session.open(onPremise());
    return session;
  }

  /// A session for a customer of the cloud.
  static Session cloud(Localized words, Theme theme) {
    Session session = session(words, theme);
    session.open(
        Answers.start(FROM, Mode.CLOUD, PLATFORM)
            .withKey(new Answers.SigningKey(new Selector("ak"), PastedKey.found(KEY))));
    return session;
  }

  /// A session in which nothing has been typed.
  static Session session(Localized words, Theme theme) {
    return session(words, theme, new MemoryNetwork(world()).web());
  }

  /// The same with a web.
  static Session session(Localized words, Theme theme, Fetcher web) {
    return session(words, theme, web, world());
  }

  private static Session session(Localized words, Theme theme, Fetcher web, MemoryZone world) {
    return new Session(
        words,
        theme,
        PLATFORM,
        new SessionWorld(
            budget -> new MemoryNetwork(world, web),
            budget -> new MemoryNetwork(world, web),
            web,
            new PracticeWeb(CLOCK),
            Optional.of((_, _) -> new MailboxAnswer.NoMail()),
            Optional.empty()),
        CLOCK,
        () -> new Background(Thread::startVirtualThread, Platform::runLater),
        address -> {},
        () -> {});
  }

  /// A session of somebody who has practised and published all there is.
  static Session practised(Localized words, Theme theme) {
    Practice practice = new Practice(CLOCK, PLATFORM);
    Answers answers =
        Answers.start(Practice.DOMAIN, Mode.CLOUD, PLATFORM)
            .withKey(new Answers.SigningKey(new Selector("ak"), PastedKey.found(KEY)));
    new Checker(Kinds.all(), CLOCK)
        .plan(answers)
        .records()
        .forEach(row ->
            row.values().stream()
                .findFirst()
                .ifPresent(value -> practice.publish(row.name(), row.type(), value)));
    practice.publish(
        Practice.DOMAIN,
        RecordType.TXT,
        "v=spf1 include:spf.office-mail.example include:"
            + PLATFORM.spfInclude().withoutDot()
            + " ~all");
    practice.world().txt("mailer-service.example.", "v=spf1 ip4:198.51.100.64/26 -all");
    Session session =
        session(words, theme, new MemoryNetwork(practice.world()).web(), practice.world());
    session.open(answers);
    return session;
  }

  /// One of the messages to look at, as a file.
  static Path message(String name) {
    try {
      URL place =
          name.equals("good")
              ? Practice.class.getResource("message.eml")
              : Showcase.class.getResource("messages/" + name + ".eml");
      return Path.of(Objects.requireNonNull(place, name).toURI());
    } catch (URISyntaxException never) {
      throw new IllegalStateException(name, never);
    }
  }

  private static Answers onPremise() {
    return Answers.start(FROM, Mode.ON_PREMISE, PLATFORM)
        .withKey(new Answers.SigningKey(new Selector("ak"), PastedKey.found(KEY)))
        .withLinks(
            new Answers.Links(
                List.of(FROM.child("trk"), FROM.child("go")),
                Optional.of(new Target.Host(DomainName.of("mta-1." + FROM))),
                FROM.child("ac-bounces")))
        .withServers(
            new Answers.Servers(
                List.of(server("mta-1", "192.0.2.25"), server("mta-2", "192.0.2.26")),
                Optional.empty(),
                true))
        .withPolicy(
            new Answers.Policy(
                DmarcPolicy.REJECT,
                "dmarc-reports@example.com",
                Optional.of(URI.create("https://example.com/brand/logo-tiny-ps.svg")),
                true));
  }

  private static MailServer server(String label, String address) {
    return new MailServer(FROM.child(label), List.of(IpAddress.of(address)));
  }

  /// Something right, something wrong, something silent.
  private static MemoryZone world() {
    MemoryZone world = new MemoryZone(CLOCK);
    String from = FROM.toString();
    world.apex("example.", "a.gtld.example.").apex("com.", "a.gtld.example.");
    world.apex("2.0.192.in-addr.arpa.", "ns1.isp.example.", "ns2.isp.example.");
    world.apex("yandex.net.", "ns1.yandex.net.");
    world
        .apex(ZONE.toString(), "ns1.reg.ru.", "ns2.reg.ru.")
        .address(ZONE.toString(), "203.0.113.20")
        .address(from, "203.0.113.20")
        .mx(from, 10, "mx.yandex.net.")
        .txt(from, "v=spf1 include:_spf.yandex.net ip4:203.0.113.20 ~all")
        .txt("_spf.yandex.net.", "v=spf1 ip4:198.51.100.0/24 ~all")
        .txt("spf.akmta.net.", "v=spf1 ip4:192.0.2.128/25 ~all")
        .txt("ak._domainkey." + from, KEY.substring(0, 237))
        .txt("_dmarc." + from, "v=DMARC1; p=none; rua=mailto:postmaster@example.com")
        .cname("trk." + from, "mta-1." + from)
        .cname("go." + from + ZONE, "mta-1." + from)
        .address("mta-1." + from, "192.0.2.25")
        .address("mta-2." + from, "192.0.2.27")
        .ptr("192.0.2.25", "mta-1." + from)
        .fail("26.2.0.192.in-addr.arpa.", RecordType.PTR, Trouble.Kind.TIMEOUT);
    return world;
  }
}
