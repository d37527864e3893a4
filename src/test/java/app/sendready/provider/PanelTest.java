package app.sendready.provider;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.dns.AnsweredBy;
import app.sendready.dns.DomainName;
import app.sendready.dns.RecordType;
import app.sendready.dns.ServerId;
import app.sendready.dns.Trouble;
import app.sendready.dns.ZoneCut;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which zone is edited, wherever that is asked.
class PanelTest {
  private static final DnsHost CLOUDFLARE =
      ProviderCatalogue.builtIn().byId("cloudflare").orElseThrow();

  private static ZoneCut zone(String name, boolean exists) {
    return new ZoneCut.Zone(
        DomainName.of(name), List.of(), List.of(), List.of(), exists, ZoneCut.Security.NOT_CHECKED);
  }

  private static Panel panel(String domain, String zone, boolean exists) {
    return Panel.of(zone(zone, exists), new Detection.Sure(CLOUDFLARE), DomainName.of(domain));
  }

  @ParameterizedTest
  @CsvSource({
    "example.com, example.com, true",
    "news.example.com, example.com, true",
    "news.example.com, example.com, false",
    "news.example.com, news.example.com, true",
    "example.co.uk, example.co.uk, true"
  })
  void theZoneThatHoldsTheDomainIsEdited(String domain, String zone, boolean exists) {
    assertThat(panel(domain, zone, exists).zone()).contains(DomainName.of(zone));
    assertThat(panel(domain, zone, exists).host()).contains(CLOUDFLARE);
  }

  /// As before a domain is registered. Its registry's servers are no panel of anybody's.
  @ParameterizedTest
  @CsvSource({
    "example.com, com",
    "example.co.uk, co.uk",
    "shop.example.msk.ru, msk.ru",
    "shop.example.github.io, github.io",
    "example.com, example.org"
  })
  void anEndingThatStrangersShareIsNobodysZone(String domain, String zone) {
    Panel panel = panel(domain, zone, false);
    assertThat(panel).isEqualTo(Panel.UNKNOWN);
    assertThat(panel.row(DomainName.of(domain), RecordType.TXT, "text").name()).isEqualTo(domain);
  }

  @Test
  void aCutThatCouldNotBeFoundIsNoZone() {
    ZoneCut unknown =
        new ZoneCut.Unknown(
            new Trouble(Trouble.Kind.TIMEOUT, ""),
            new AnsweredBy(new ServerId("", ""), false, Instant.EPOCH));
    assertThat(Panel.of(unknown, new Detection.Unknown(), DomainName.of("example.com")))
        .isEqualTo(Panel.UNKNOWN);
  }

  @Test
  void namesStayWholeUntilTheZoneIsKnownWhateverTheHostWants() {
    Panel unknown = Panel.UNKNOWN.at(CLOUDFLARE);
    DomainName name = DomainName.of("ak._domainkey.news.example.com");
    assertThat(unknown.row(name, RecordType.TXT, "text").name()).isEqualTo(name.withoutDot());
    assertThat(unknown.in(DomainName.of("example.com")).row(name, RecordType.TXT, "text").name())
        .isEqualTo("ak._domainkey.news");
  }

  @Test
  void anAddressThatAZoneSaysIsForItsOwnZoneOnly() {
    Panel linked =
        panel("example.com", "example.com", true)
            .servedBy(new Detection.Unknown())
            .linked(Optional.of("https://a.example"));
    assertThat(linked.address()).contains("https://a.example");
    assertThat(linked.servedBy(new Detection.Unknown()).address()).isEmpty();
    assertThat(Panel.UNKNOWN.linked(Optional.of("https://a.example"))).isEqualTo(Panel.UNKNOWN);
  }

  @Test
  void whereTheServersProveTheHostOnlyTheCataloguesAddressCounts() {
    Panel proved = panel("example.com", "example.com", true);
    assertThat(proved.linked(Optional.of("https://attacker.example"))).isEqualTo(proved);
    assertThat(proved.address().orElseThrow()).startsWith("https://dash.cloudflare.com/");
  }
}
