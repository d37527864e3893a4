package app.sendready.provider;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.dns.DomainName;
import app.sendready.dns.RecordType;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DialectTest {
  private static final ProviderCatalogue CATALOGUE = ProviderCatalogue.builtIn();
  private static final DomainName ZONE = DomainName.of("example.com");

  private static Dialect dialect(String host) {
    return CATALOGUE.byId(host).orElseThrow().dialect();
  }

  /// What is typed for the bare domain, a key's name, a TXT value, a CNAME and an MX, byte for
  /// byte.
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      emptyValue = "",
      value = {
        "cloudflare        | @            | ak._domainkey              | v=DMARC1; p=none   |"
            + " trk.aksend.net  | mta-1.example.com",
        "godaddy           | @            | ak._domainkey              | v=DMARC1; p=none   |"
            + " trk.aksend.net  | mta-1.example.com",
        "namecheap         | @            | ak._domainkey              | v=DMARC1; p=none   |"
            + " trk.aksend.net  | mta-1.example.com",
        "route53           | ``           | ak._domainkey              | \"v=DMARC1; p=none\" |"
            + " trk.aksend.net  | 10 mta-1.example.com",
        "google-cloud      | ``           | ak._domainkey              | \"v=DMARC1; p=none\" |"
            + " trk.aksend.net  | mta-1.example.com",
        "squarespace       | @            | ak._domainkey              | v=DMARC1; p=none   |"
            + " trk.aksend.net  | mta-1.example.com",
        "ovh               | ``           | ak._domainkey              | v=DMARC1; p=none   |"
            + " trk.aksend.net. | mta-1.example.com.",
        "hetzner-konsoleh  | @            | ak._domainkey              | v=DMARC1; p=none   |"
            + " trk.aksend.net. | mta-1.example.com.",
        "network-solutions | @ (None)     | ak._domainkey              | v=DMARC1; p=none   |"
            + " trk.aksend.net. | mta-1.example.com.",
        "cpanel            | example.com  | ak._domainkey.example.com  | v=DMARC1; p=none   |"
            + " trk.aksend.net  | mta-1.example.com",
        "ispmanager        | @            | ak._domainkey              | v=DMARC1; p=none   |"
            + " trk.aksend.net. | mta-1.example.com.",
        "reg-ru            | @            | ak._domainkey              | v=DMARC1; p=none   |"
            + " trk.aksend.net  | mta-1.example.com",
        "reg-ru-hosting    | ``           | ak._domainkey              | v=DMARC1; p=none   |"
            + " trk.aksend.net. | mta-1.example.com.",
        "timeweb           | @            | ak._domainkey              | v=DMARC1; p=none   |"
            + " trk.aksend.net  | mta-1.example.com",
        "beget             | example.com  | ak._domainkey.example.com  | v=DMARC1; p=none   |"
            + " trk.aksend.net  | mta-1.example.com",
        "ru-center         | @            | ak._domainkey              | v=DMARC1; p=none   |"
            + " trk.aksend.net. | mta-1.example.com.",
        "yandex-360        | @            | ak._domainkey              | v=DMARC1; p=none   |"
            + " trk.aksend.net  | mta-1.example.com",
        "yandex-cloud      | example.com. | ak._domainkey.example.com. | \"v=DMARC1; p=none\" |"
            + " trk.aksend.net. | 10 mta-1.example.com.",
        "selectel          | example.com. | ak._domainkey.example.com. | \"v=DMARC1; p=none\" |"
            + " trk.aksend.net. | mta-1.example.com.",
        "host-ru           | example.com. | ak._domainkey.example.com. | v=DMARC1; p=none   |"
            + " trk.aksend.net. | mta-1.example.com.",
      })
  void everyPanelGetsWhatItWants(
      String host, String apex, String name, String text, String cname, String mx) {
    Dialect dialect = dialect(host);
    assertThat(dialect.name(ZONE, ZONE)).isEqualTo(apex);
    assertThat(dialect.name(DomainName.of("ak._domainkey.example.com"), ZONE)).isEqualTo(name);
    assertThat(dialect.value(RecordType.TXT, "v=DMARC1; p=none")).isEqualTo(text);
    assertThat(dialect.value(RecordType.CNAME, "trk.aksend.net.")).isEqualTo(cname);
    assertThat(dialect.value(RecordType.MX, "10 mta-1.example.com.")).isEqualTo(mx);
  }

  @Test
  void aNameIsRelativeToTheZoneAndNotToTheFromDomain() {
    DomainName name = DomainName.of("ak._domainkey.news.example.com");
    assertThat(Dialect.NEUTRAL.name(name, ZONE)).isEqualTo("ak._domainkey.news");
    assertThat(Dialect.NEUTRAL.name(name, DomainName.of("news.example.com")))
        .isEqualTo("ak._domainkey");
  }

  @Test
  void aNameOutsideTheZoneIsWhole() {
    assertThat(Dialect.NEUTRAL.name(DomainName.of("4.2.0.192.in-addr.arpa"), ZONE))
        .isEqualTo("4.2.0.192.in-addr.arpa");
  }

  @Test
  void aLongTextIsSplitAt255Octets() {
    String key = "v=DKIM1; k=rsa; p=" + "A".repeat(392);
    assertThat(dialect("cloudflare").value(RecordType.TXT, key)).isEqualTo(key);
    String split = dialect("route53").value(RecordType.TXT, key);
    assertThat(dialect("selectel").value(RecordType.TXT, key)).isEqualTo(split);
    assertThat(split).isEqualTo("\"" + key.substring(0, 255) + "\" \"" + key.substring(255) + "\"");
    assertThat(split.substring(1, split.length() - 1).replace("\" \"", "")).isEqualTo(key);
  }

  @Test
  void aPieceNeverEndsInsideACharacter() {
    String text = "x" + "ж".repeat(200);
    String split = Dialect.NEUTRAL.with(Dialect.TextForm.SPLIT).value(RecordType.TXT, text);
    assertThat(split.replaceAll("^\"|\"$|\" \"", "")).isEqualTo(text);
    for (String piece : split.substring(1, split.length() - 1).split("\" \"")) {
      assertThat(piece.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(255);
    }
  }

  @Test
  void quotesAndBackslashesAreEscapedInsideQuotes() {
    assertThat(dialect("yandex-cloud").value(RecordType.TXT, "a \"b\" \\c"))
        .isEqualTo("\"a \\\"b\\\" \\\\c\"");
  }

  @Test
  void thePriorityHasItsOwnField() {
    assertThat(Dialect.priority(RecordType.MX, "10 mta-1.example.com."))
        .isEqualTo(OptionalInt.of(10));
    assertThat(Dialect.priority(RecordType.MX, "mta-1.example.com.")).isEmpty();
    assertThat(Dialect.priority(RecordType.TXT, "10 a")).isEmpty();
  }

  @Test
  void theRootStaysItsDot() {
    assertThat(dialect("cloudflare").value(RecordType.MX, "0 .")).isEqualTo(".");
    assertThat(dialect("ovh").value(RecordType.MX, "0 .")).isEqualTo(".");
  }

  @Test
  void anAddressStaysAsItIs() {
    assertThat(dialect("ovh").value(RecordType.AAAA, "2001:db8::1")).isEqualTo("2001:db8::1");
  }

  @Test
  void aKeyOf4096BitsIsTooLongForSome() {
    String key = "v=DKIM1; k=rsa; p=" + "A".repeat(736);
    assertThat(dialect("loopia").isTooLong(key)).isTrue();
    assertThat(dialect("name-com").isTooLong(key)).isTrue();
    assertThat(dialect("loopia").isTooLong("v=DKIM1; k=rsa; p=" + "A".repeat(392))).isFalse();
    assertThat(dialect("cloudflare").isTooLong(key)).isFalse();
  }

  @Test
  void theUserMaySwitchTheForms() {
    Dialect dialect =
        dialect("cloudflare").with(Dialect.NameForm.FULL_WITH_DOT).with(Dialect.TextForm.QUOTED);
    assertThat(dialect.name(ZONE.child("trk"), ZONE)).isEqualTo("trk.example.com.");
    assertThat(dialect.value(RecordType.TXT, "o=-;")).isEqualTo("\"o=-;\"");
  }
}
