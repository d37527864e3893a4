package app.sendready.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.sendready.Figures;
import app.sendready.dns.DomainName;
import app.sendready.export.FixtureReport;
import app.sendready.i18n.Language;
import app.sendready.i18n.Messages;
import app.sendready.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProviderCatalogueTest {
  private static final ProviderCatalogue CATALOGUE = ProviderCatalogue.builtIn();

  /// Members that an entry may leave out.
  private static final Set<String> OPTIONAL = Set.of("shared", "parked");

  private static Json.Obj data() throws IOException {
    try (InputStream in = ProviderCatalogue.class.getResourceAsStream("providers.json")) {
      assertThat(in).isNotNull();
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return (Json.Obj) ((Json.Parsed.Read) Json.parse(text)).value();
    }
  }

  private static String detect(String... servers) {
    return switch (CATALOGUE.detect(Stream.of(servers).map(DomainName::of).toList())) {
      case Detection.Sure(DnsHost host) -> "sure " + host.id();
      case Detection.Likely(DnsHost host) -> "likely " + host.id();
      case Detection.Mixed(List<DnsHost> hosts) -> "mixed " + ids(hosts);
      case Detection.OneOf(List<DnsHost> hosts) -> "one of " + ids(hosts);
      case Detection.Unknown() -> "unknown";
    };
  }

  private static String ids(List<DnsHost> hosts) {
    return String.join(" ", hosts.stream().map(DnsHost::id).toList());
  }

  /// Real names of the hosts' servers, as their customers' zones carry them.
  @ParameterizedTest
  @CsvSource({
    "ada.ns.cloudflare.com kip.ns.cloudflare.com, sure cloudflare",
    "KIP.NS.Cloudflare.COM, likely cloudflare",
    "ns-1.awsdns-00.com ns-2047.awsdns-63.co.uk ns-512.awsdns-00.net, sure route53",
    "ns47.domaincontrol.com ns48.domaincontrol.com, sure godaddy",
    "dns1.registrar-servers.com dns2.registrar-servers.com, sure namecheap",
    "ns1012.ui-dns.com ns1077.ui-dns.org ns1090.ui-dns.biz, sure ionos",
    "dns12.ovh.net ns12.ovh.net, sure ovh",
    "dns200.anycast.me ns200.anycast.me, sure ovh",
    "hydrogen.ns.hetzner.com helium.ns.hetzner.de, sure hetzner",
    "ns1.first-ns.de robotns2.second-ns.de robotns3.second-ns.com, sure hetzner-konsoleh",
    "ns1-05.azure-dns.com ns2-05.azure-dns.net ns3-05.azure-dns.org, sure azure",
    "ns1.reg.ru ns2.reg.ru, sure reg-ru",
    "ns1.hosting.reg.ru ns2.hosting.reg.ru, sure reg-ru-hosting",
    "ns1.timeweb.ru ns2.timeweb.ru ns3.timeweb.org ns4.timeweb.org, sure timeweb",
    "ns1.beget.com ns2.beget.com ns1.beget.pro ns2.beget.pro, sure beget",
    "ns3-l2.nic.ru ns4-l2.nic.ru ns8-l2.nic.ru, sure ru-center",
    "dns1.yandex.net dns2.yandex.net, sure yandex-360",
    "ns1.yandexcloud.net ns2.yandexcloud.net, sure yandex-cloud",
    "a.ns.selectel.ru b.ns.selectel.ru, sure selectel",
    "ns1.selectel.org ns2.selectel.ru, sure selectel-legacy",
    "ns1.wordpress.com ns2.wordpress.com, sure wordpress-com",
    "ns1.desec.io ns2.desec.org, sure desec",
    "ns5.hosting.reg.ru ns6.hosting.reg.ru, sure reg-ru-hosting",
    "ns1.tildadns.com ns2.tildadns.com, sure tilda",
    "ns1.spaceweb.ru ns2.spaceweb.ru ns3.spaceweb.pro ns4.spaceweb.pro, sure spaceweb",
    "ns1.masterhost.ru ns2.masterhost.ru ns.masterhost.ru, sure masterhost",
    "ns1.firstvds.ru ns2.firstvds.ru, sure firstvds",
    "ns1.ispvds.com ns2.ispvds.com, sure ispserver",
    "ns1.mcs.mail.ru ns2.mcs.mail.ru, sure vk-cloud",
    "ns1.ps.kz ns2.ps.kz ns3.ps.kz, sure ps-kz",
    "ns1.hoster.kz ns2.hoster.kz, sure hoster-kz",
    "ns1.nameself.com ns2.nameself.com, sure webnames",
    "ns1.netangels.ru ns2.netangels.ru ns3.netangels.ru, sure netangels",
    "ns.majordomo.ru ns2.majordomo.ru, sure majordomo",
    "ns1.mchost.ru ns2.mchost.ru, sure mchost",
    "ns1.siteground.net ns2.siteground.net, sure siteground",
    "dns.technorail.com dns2.technorail.com dns3.arubadns.net dns4.arubadns.cz, sure aruba",
    "ns1.simply.com ns2.simply.com ns3.simply.com, sure simply",
    "ns113.inhostedns.com ns213.inhostedns.net ns313.inhostedns.org, sure hosting-ukraine",
    "ns11.dnsmadeeasy.com ns12.dnsmadeeasy.com, sure dnsmadeeasy",
    "ns11.constellix.com ns21.constellix.com ns31.constellix.net, sure constellix",
    "ns1.sedoparking.com ns2.sedoparking.com, sure sedo-parking",
  })
  void aHostIsKnownByItsServers(String servers, String expected) {
    assertThat(detect(servers.split(" "))).isEqualTo(expected);
  }

  @Test
  void serversThatSeveralHostsUseNameThemAll() {
    assertThat(detect("ns-cloud-a1.googledomains.com", "ns-cloud-a2.googledomains.com"))
        .isEqualTo("one of google-cloud squarespace");
    assertThat(detect("dns1.p01.nsone.net", "dns2.p01.nsone.net"))
        .isEqualTo("one of netlify nsone");
    assertThat(detect("ns01.squarespacedns.com", "ns-cloud-a1.googledomains.com"))
        .isEqualTo("sure squarespace");
  }

  @Test
  void differentHostsAtOnceAreMixed() {
    assertThat(detect("ada.ns.cloudflare.com", "ns1.reg.ru")).isEqualTo("mixed cloudflare reg-ru");
    assertThat(detect("ns1.reg.ru", "ns1.hosting.reg.ru")).isEqualTo("mixed reg-ru reg-ru-hosting");
  }

  @Test
  void aServerNobodyKnowsTakesAwayTheCertainty() {
    assertThat(detect("ns1.reg.ru", "ns2.reg.ru", "ns.example.com")).isEqualTo("likely reg-ru");
    assertThat(detect("ns1.reg.ru", "ns1.reg.ru")).isEqualTo("likely reg-ru");
  }

  /// An open match would send people to a company they never used.
  @ParameterizedTest
  @CsvSource({
    "ns1.notcloudflare.com",
    "ada.ns.cloudflare.com.example",
    "ns1.myname.com",
    "ns1.rename.com",
    "sdns2.ovh.net",
    "ns-1.awsdns-00.com.example",
    "xns-1.awsdns-00.com",
    "ns1.evil-hetzner.com",
    "reg.ru",
    "ns1.ns.reg.ru",
    "ns1.hosting.example",
    "ns1.eurodns.example",
    "mail.wordpress.com",
    "."
  })
  void aNameThatOnlyLooksAlikeIsNobody(String server) {
    assertThat(detect(server)).isEqualTo("unknown");
  }

  @Test
  void anUnknownHostHasTheNeutralDialect() {
    Detection unknown = CATALOGUE.detect(List.of());
    assertThat(unknown).isEqualTo(new Detection.Unknown());
    assertThat(unknown.known()).isEmpty();
    assertThat(unknown.dialect()).isEqualTo(Dialect.NEUTRAL);
  }

  @Test
  void everyEntryIsComplete() throws IOException {
    Set<String> ids = new HashSet<>();
    Set<String> members = null;
    for (Json.Obj entry : data().objects("hosts")) {
      Set<String> own = new HashSet<>(entry.members().keySet());
      own.removeAll(OPTIONAL);
      members = members == null ? own : members;
      assertThat(own).as(entry.text("id").orElse("?")).isEqualTo(members);
      assertThat(entry.text("domainConnect").orElse("")).isIn("yes", "no", "unsure");
    }
    for (DnsHost host : CATALOGUE.hosts()) {
      assertThat(host.id()).matches("[a-z0-9]+(-[a-z0-9]+)*");
      assertThat(ids.add(host.id())).as(host.id()).isTrue();
      assertThat(host.name()).isNotBlank();
      assertThat(host.evidence().sources()).as(host.id()).isNotEmpty();
      assertThat(host.evidence().unsure())
          .isSubsetOf("name", "apex", "dot", "text", "ttl", "panel", "labels", "notes");
      assertThat(host.evidence().sources())
          .as(host.id())
          .doesNotHaveDuplicates()
          .allMatch(source ->
              source.matches("[A-Z]+[0-9]*[a-z]?|https://\\S+|code:\\S+|docs of \\S+, \\S+"));
      assertThat(host.dialect().apex()).isIn("", "@", "@ (None)");
      host.panelFor("example.com")
          .ifPresent(panel -> {
            URI uri = URI.create(panel);
            assertThat(uri.getScheme()).isEqualTo("https");
            assertThat(panel).doesNotContain("{");
          });
      for (String type :
          host.labels().values().values().stream()
              .flatMap(byType -> byType.keySet().stream())
              .toList()) {
        assertThat(type).isIn("A", "AAAA", "CNAME", "MX", "TXT", "*");
      }
    }
    assertThat(CATALOGUE.hosts()).hasSizeGreaterThan(95);
    assertThat(CATALOGUE.byId("cloudflare")).isPresent();
  }

  /// What the panels' public documents say.
  @ParameterizedTest
  @CsvSource({
    "cloudflare, relative @, 60, Name, Content",
    "dnsmadeeasy, relative '' dot split, , Name, Value",
    "constellix, relative '' dot split, , , ",
    "azure, relative @ 4096, 1, Name, Value",
    "desec, relative '', 3600, , ",
    "squarespace, relative @, , Host, Data",
    "ovh, relative '' dot, , Sub-domain, Value",
    "route53, relative '' split, , Record name, Value",
    "wix, relative '', , Host Name, Value"
  })
  void aPanelIsAsItsDocumentsSay(
      String id, String form, Long least, String nameLabel, String textLabel) {
    DnsHost host = CATALOGUE.byId(id).orElseThrow();
    Dialect dialect = host.dialect();
    String apex = dialect.apex().isEmpty() ? "''" : dialect.apex();
    assertThat(
            dialect.names().name().toLowerCase(Locale.ROOT)
                + " "
                + apex
                + (dialect.finalDot() ? " dot" : "")
                + (dialect.text() == Dialect.TextForm.SPLIT ? " split" : "")
                + (dialect.textMax().isPresent() ? " " + dialect.textMax().getAsInt() : ""))
        .isEqualTo(form);
    assertThat(host.ttl().minimum())
        .isEqualTo(least == null ? OptionalLong.empty() : OptionalLong.of(least));
    for (Language language : Language.values()) {
      assertThat(host.labels().name(language)).isEqualTo(Optional.ofNullable(nameLabel));
      assertThat(host.labels().value(language, "TXT")).isEqualTo(Optional.ofNullable(textLabel));
    }
  }

  /// A doubt that no face has a word for would be told nowhere. Labels in doubt are not used at
  /// all.
  @Test
  void everyDoubtIsOneThatIsTold() {
    for (DnsHost host : CATALOGUE.hosts()) {
      assertThat(DnsHost.Evidence.FACTS)
          .as(host.id())
          .containsAll(
              host.evidence().unsure().stream().filter(fact -> !fact.equals("labels")).toList());
    }
  }

  @Test
  void manyPanelsHaveTheirOwnWords() {
    List<DnsHost> named =
        CATALOGUE.hosts().stream()
            .filter(host -> !host.labels().name().isEmpty() || !host.labels().values().isEmpty())
            .toList();
    long read = named.stream().filter(host -> host.evidence().isFirm("labels")).count();
    Figures.note(
        "dns hosts: %d, with field labels %d, of them %d read in a public document",
        CATALOGUE.hosts().size(), named.size(), read);
    assertThat(named).hasSizeGreaterThan(35);
  }

  @Test
  void anEntryThatLacksSomethingIsRefused() {
    assertThatThrownBy(
            () -> ProviderCatalogue.of("{\"hosts\": [{\"id\": \"x\", \"name\": \"X\"}]}"))
        .hasMessageContaining("x has no grade");
  }

  @Test
  void everyNoteIsASentenceInBothLanguages() throws IOException {
    for (Language language : Language.values()) {
      Messages messages = FixtureReport.messages(language);
      Set<String> said = new HashSet<>();
      for (DnsHost host : CATALOGUE.hosts()) {
        host.noteTexts()
            .forEach(note -> {
              assertThat(messages.has(note.key())).as(note.key()).isTrue();
              assertThat(messages.say(note))
                  .doesNotContain("{", "''")
                  .hasSizeLessThanOrEqualTo(160);
              said.add(note.key());
            });
      }
      assertThat(said).hasSizeGreaterThan(25);
    }
  }

  /// No server name belongs to two hosts, unless both say that it is shared.
  @Test
  void patternsAreAnchoredAndDoNotOverlap() throws IOException {
    Map<String, Set<String>> owners = new HashMap<>();
    for (Json.Obj entry : data().objects("hosts")) {
      String id = entry.text("id").orElseThrow();
      for (String notation : entry.texts("servers")) {
        assertThat(notation).matches("/.+/|(\\*\\.)?[a-z0-9-]+(\\.[a-z0-9-]+)+");
        for (String server : samples(notation)) {
          List<String> matching =
              CATALOGUE.hosts().stream()
                  .filter(h -> h.servers().stream().anyMatch(p -> p.matches(DomainName.of(server))))
                  .map(DnsHost::id)
                  .toList();
          assertThat(matching).as(server).containsExactly(id);
        }
      }
      entry
          .texts("shared")
          .forEach(notation -> owners.computeIfAbsent(notation, _ -> new HashSet<>()).add(id));
    }
    assertThat(owners).isNotEmpty();
    owners.forEach((notation, hosts) -> assertThat(hosts).as(notation).hasSizeGreaterThan(1));
  }

  /// Names that a pattern matches; a regex is turned into one by taking its first alternatives.
  private static List<String> samples(String notation) {
    if (!notation.startsWith("/")) {
      return List.of(notation.replace("*", "ns1"), notation.replace("*", "a.b"));
    }
    List<String> samples = new ArrayList<>();
    String plain =
        notation
            .substring(1, notation.length() - 1)
            .replace("[0-9]+", "12")
            .replace("[0-9]", "1")
            .replace("[1-4]", "3")
            .replace("[a-z0-9-]+", "ns1")
            .replace("\\", "");
    int open = plain.lastIndexOf('(');
    int close = plain.lastIndexOf(')');
    for (String alternative : plain.substring(open + 1, Math.max(close, 0)).split("\\|")) {
      samples.add(
          open < 0 ? plain : plain.substring(0, open) + alternative + plain.substring(close + 1));
    }
    return samples.stream().map(s -> s.replace("(ns|dns)", "dns")).toList();
  }
}
