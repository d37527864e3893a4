package app.sendready.practice;

import app.sendready.answers.SendingPlatform;
import app.sendready.dns.DomainName;
import app.sendready.dns.IpAddress;
import app.sendready.dns.MemoryZone;
import app.sendready.dns.RRset;
import app.sendready.dns.Rdata;
import app.sendready.dns.RecordType;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/// The practice domain and the small internet around it.
///
/// It starts as most real domains do: a website, office mail with its own SPF record, no DKIM, no
/// DMARC, no tracking.
public final class Practice {
  /// The domain to practise on.
  public static final DomainName DOMAIN = DomainName.of("practice.example");

  /// The address an on-premise exercise sends from.
  public static final IpAddress SENDING_ADDRESS = IpAddress.of("192.0.2.25");

  /// A public key to publish. Its private half signed [#testMessage()] and was not kept.
  public static final String SAMPLE_KEY =
      "MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAwm/fYkqSrQCy0lV8m6Bb"
          + "y6F9x2v2MOvALrDAcRAuBD/3poqXH09GZmv5SGze42A7LIjgjh+XPvU4K5MYcDnF"
          + "kd3FDF7kEMxWLaZOIKmFgq+l6NjHSEXBLG8KHzNagRRJYXa3f6o+NaidcIYhO/0h"
          + "aNpiZF091METdMZrRhYtKvgcOTMWuPkqHGjjS9tiMIY3/ZKNAwsz0eKRfxBqT+9u"
          + "MOv94mbgLqyTJWTy6VWoZpwcMH7ONcaixLyAhVlVnjJlkgvJRYcGDPNOL7TtwurP"
          + "TvXHPpZ71S9X6aJKT/94UmhaasAz73a354mMWqolPSyHMe2dr0JRSe8LnkFejyrn"
          + "BwIDAQAB";

  private static final long TTL = 60;

  private final MemoryZone world;

  public Practice(Clock clock, SendingPlatform platform) {
    this.world = new MemoryZone(clock);
    build(platform);
  }

  /// Everything there is to ask.
  public MemoryZone world() {
    return world;
  }

  /// A test message as it arrived in a mailbox, signed with [#SAMPLE_KEY] and its usual selector.
  public static byte[] testMessage() {
    try (InputStream in = Practice.class.getResourceAsStream("message.eml")) {
      return Objects.requireNonNull(in, "message.eml").readAllBytes();
    } catch (IOException broken) {
      throw new IllegalStateException("message.eml", broken);
    }
  }

  private void build(SendingPlatform platform) {
    String ns1 = "ns1.practice-dns.example";
    String ns2 = "ns2.practice-dns.example";
    zone(".", ns1, ns2);
    zone("example.", ns1, ns2);
    zone("practice-dns.example.", ns1, ns2);
    world.address(ns1, "127.0.0.1").address(ns2, "127.0.0.1");
    zone(DOMAIN.toString(), ns1, ns2);
    zone("office-mail.example.", ns1, ns2);
    zone("2.0.192.in-addr.arpa.", ns1, ns2);
    String domain = DOMAIN.toString();
    world
        .address(domain, "203.0.113.10")
        .address("www." + domain, "203.0.113.10")
        .mx(domain, 10, "mx.office-mail.example.")
        .txt(domain, "v=spf1 include:spf.office-mail.example ~all")
        .address("mx.office-mail.example.", "203.0.113.25")
        .txt("spf.office-mail.example.", "v=spf1 ip4:203.0.113.24/29 ~all");
    platformZones(platform, ns1, ns2);
  }

  private void platformZones(SendingPlatform platform, String... servers) {
    DomainName bounce = platform.bounceTarget();
    DomainName tracking = platform.trackingTarget();
    zone(bounce.toString(), servers);
    zone(tracking.parent().toString(), servers);
    if (!platform.spfInclude().isWithin(bounce)) {
      zone(platform.spfInclude().parent().toString(), servers);
    }
    world
        .txt(
            platform.spfInclude().toString(), "v=spf1 ip4:198.51.100.0/24 ip4:203.0.113.64/26 ~all")
        .txt(bounce.toString(), "v=spf1 include:" + platform.spfInclude().withoutDot() + " ~all")
        .mx(bounce.toString(), 10, bounce.child("mx").toString())
        .address(bounce.toString(), "203.0.113.80")
        .address(bounce.child("mx").toString(), "203.0.113.80")
        .address(tracking.toString(), "203.0.113.81");
  }

  private void zone(String apex, String... servers) {
    DomainName name = DomainName.of(apex);
    if (world.at(name, RecordType.SOA).isEmpty()) {
      world.apex(apex, servers);
    }
  }

  /// Publishes a value as a person would in their panel: it takes the place of what stands there
  /// for the same purpose. A value that does not fit the type changes nothing.
  public void publish(DomainName name, RecordType type, String value) {
    Rdata.parse(type, value)
        .ifPresent(record -> {
          replaced(name, record).forEach(old -> world.remove(name, old));
          world.add(name, TTL, record);
        });
  }

  /// What a new record takes the place of: of texts those that begin alike (one SPF record for the
  /// other), of everything else the whole set.
  private List<Rdata> replaced(DomainName name, Rdata record) {
    List<Rdata> there = world.at(name, record.type()).map(RRset::records).orElse(List.of());
    if (!(record instanceof Rdata.Txt txt)) {
      return there;
    }
    return there.stream().filter(old -> purpose(old.text()).equals(purpose(txt.text()))).toList();
  }

  private static String purpose(String text) {
    return text.strip().split("[\\s;]", 2)[0].toLowerCase(Locale.ROOT);
  }
}
