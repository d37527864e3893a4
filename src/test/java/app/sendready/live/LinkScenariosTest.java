package app.sendready.live;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.Figures;
import app.sendready.app.Words;
import app.sendready.check.Finding;
import app.sendready.dns.DomainName;
import app.sendready.dns.MemoryZone;
import app.sendready.dns.Rdata;
import app.sendready.dns.RecordType;
import app.sendready.dns.Trouble;
import app.sendready.i18n.Language;
import app.sendready.i18n.Messages;
import app.sendready.i18n.Text;
import app.sendready.secure.LinkReport;
import app.sendready.secure.SecureFinding;
import app.sendready.secure.SecureLinks;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Will the links open? Zones and web sites on real servers on loopback: the zone `shop.example`,
/// the platform's `links.example`, and every web site on one HTTPS server.
@Timeout(60)
class LinkScenariosTest {
  private static final String TRK = "trk.shop.example";
  private static final String STRICT = "max-age=31536000; includeSubDomains";
  private static final List<SecureFinding> FINE =
      List.of(SecureFinding.OK, SecureFinding.HSTS_NONE);

  private static final Map<String, KeyStore> KEYS = new ConcurrentHashMap<>();

  @TempDir static Path folder;

  /// @param headers what each host asks browsers to remember; one that is not here is not there
  /// @param named whether the certificate is for the tracking host, too
  /// @param wanted exactly these findings, in this order
  private record Scenario(
      String name,
      String host,
      List<String> issuers,
      Map<String, String> headers,
      boolean named,
      Consumer<MemoryZone> zone,
      List<SecureFinding> wanted) {
    Scenario(String name, Consumer<MemoryZone> zone, SecureFinding... caa) {
      this(
          name,
          TRK,
          List.of("letsencrypt.org"),
          Map.of(TRK, "", "shop.example", ""),
          true,
          zone,
          plus(FINE, caa));
    }

    Scenario knowing(String... known) {
      return new Scenario(name, host, List.of(known), headers, named, zone, wanted);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  private static List<SecureFinding> plus(List<SecureFinding> first, SecureFinding... more) {
    return Stream.concat(first.stream(), Arrays.stream(more)).toList();
  }

  private static Scenario hsts(
      String name, String host, Map<String, String> headers, boolean named, SecureFinding... all) {
    Map<String, String> sites = new HashMap<>(headers);
    sites.putIfAbsent(host, "");
    // No server here has another zone.
    SecureFinding caa =
        host.endsWith("shop.example") ? SecureFinding.CAA_NONE : SecureFinding.CAA_UNKNOWN;
    return new Scenario(name, host, List.of(), sites, named, _ -> {}, plus(List.of(all), caa));
  }

  private static Consumer<MemoryZone> caa(String... records) {
    return zone -> {
      for (String record : records) {
        String[] part = record.split(" ", 4);
        zone.add(
            DomainName.of(part[0]),
            300,
            new Rdata.Caa(Integer.parseInt(part[1]), part[2], part.length > 3 ? part[3] : ""));
      }
    };
  }

  static Stream<Scenario> scenarios() {
    return Stream.concat(caaScenarios(), hstsScenarios());
  }

  private static Stream<Scenario> caaScenarios() {
    return Stream.of(
        new Scenario("no CAA anywhere", _ -> {}, SecureFinding.CAA_NONE),
        new Scenario(
            "the zone's CAA permits another issuer",
            caa("shop.example 0 issue ca.example"),
            SecureFinding.CAA_FORBIDS),
        new Scenario(
            "the zone's CAA permits the platform's issuer among others",
            caa("shop.example 0 issue ca.example", "shop.example 0 issue letsencrypt.org"),
            SecureFinding.CAA_PERMITS),
        new Scenario(
            "nobody may issue, and refusals are reported",
            caa("shop.example 0 issue ;", "shop.example 0 iodef mailto:security@shop.example"),
            SecureFinding.CAA_NOBODY,
            SecureFinding.CAA_REPORTS),
        new Scenario(
            "a value that is none permits nobody",
            caa("shop.example 0 issue %%%%%"),
            SecureFinding.CAA_NOBODY),
        new Scenario(
            "only wildcards are restricted",
            caa("shop.example 0 issuewild ;"),
            SecureFinding.CAA_PERMITS),
        new Scenario(
            "issuewild permits, issue does not",
            caa("shop.example 0 issue ca.example", "shop.example 0 issuewild letsencrypt.org"),
            SecureFinding.CAA_FORBIDS),
        new Scenario(
            "a critical property that nobody knows",
            caa("shop.example 0 issue letsencrypt.org", "shop.example 128 tbs unknown"),
            SecureFinding.CAA_CRITICAL),
        new Scenario(
            "a property that nobody knows is passed over unless it is critical",
            caa("shop.example 0 issue letsencrypt.org", "shop.example 0 tbs unknown"),
            SecureFinding.CAA_PERMITS),
        new Scenario(
            "capital letters and blanks",
            caa("shop.example 0 ISSUE  LetsEncrypt.Org ; policy=ev"),
            SecureFinding.CAA_PERMITS),
        new Scenario(
            "the right issuer for one account only",
            caa("shop.example 0 issue letsencrypt.org; accounturi=https://ca.example/acct/1"),
            SecureFinding.CAA_CONDITION),
        new Scenario(
                "the platform's issuer is not known",
                caa("shop.example 0 issue ca.example"),
                SecureFinding.CAA_UNTOLD)
            .knowing(),
        new Scenario(
            "the alias leads to a name with CAA of its own, before the zone's",
            zone ->
                caa("shop.example 0 issue letsencrypt.org", "edge.links.example 0 issue ca.example")
                    .accept(zone.cname(TRK, "edge.links.example")),
            SecureFinding.CAA_AT_TARGET),
        new Scenario(
            "above the alias's target nobody climbs",
            zone ->
                caa("shop.example 0 issue letsencrypt.org", "links.example 0 issue ca.example")
                    .accept(zone.cname(TRK, "edge.links.example")),
            SecureFinding.CAA_PERMITS),
        new Scenario(
            "two aliases within the zone",
            zone ->
                caa("shop.example 0 issue letsencrypt.org", "c.shop.example 0 issue ca.example")
                    .accept(
                        zone.cname(TRK, "b.shop.example")
                            .cname("b.shop.example", "c.shop.example")),
            SecureFinding.CAA_FORBIDS),
        new Scenario(
            "the servers give no answer about CAA",
            zone -> zone.fail("shop.example", RecordType.CAA, Trouble.Kind.SERVFAIL),
            SecureFinding.CAA_UNKNOWN),
        new Scenario(
            "the nearer records count, whatever is above",
            zone ->
                caa(TRK + " 0 issue letsencrypt.org")
                    .accept(zone.fail("shop.example", RecordType.CAA, Trouble.Kind.SERVFAIL)),
            SecureFinding.CAA_PERMITS));
  }

  private static Stream<Scenario> hstsScenarios() {
    return Stream.of(
        hsts(
            "the domain asks for all below, and the certificate is right",
            TRK,
            Map.of("shop.example", STRICT),
            true,
            SecureFinding.OK,
            SecureFinding.HSTS_MET),
        hsts(
            "the domain asks for all below, and the certificate is for another name",
            TRK,
            Map.of("shop.example", STRICT),
            false,
            SecureFinding.OTHER_NAME,
            SecureFinding.HSTS_BREAKS),
        hsts(
            "the domain asks to be built in",
            TRK,
            Map.of("shop.example", "max-age=63072000; includeSubDomains; preload"),
            false,
            SecureFinding.OTHER_NAME,
            SecureFinding.HSTS_BREAKS,
            SecureFinding.HSTS_PRELOAD),
        hsts(
            "too short for the list",
            TRK,
            Map.of("shop.example", "max-age=300; includeSubDomains; preload"),
            true,
            SecureFinding.OK,
            SecureFinding.HSTS_MET),
        hsts(
            "for itself alone",
            TRK,
            Map.of("shop.example", "max-age=31536000"),
            false,
            SecureFinding.OTHER_NAME,
            SecureFinding.HSTS_NONE),
        hsts(
            "to be forgotten",
            TRK,
            Map.of("shop.example", "max-age=0; includeSubDomains"),
            false,
            SecureFinding.OTHER_NAME,
            SecureFinding.HSTS_NONE),
        hsts(
            "the same thing twice counts for nothing",
            TRK,
            Map.of("shop.example", "max-age=1; MAX-AGE=31536000; includeSubDomains"),
            false,
            SecureFinding.OTHER_NAME,
            SecureFinding.HSTS_NONE),
        hsts(
            "the host's own word, over a certificate that is right",
            TRK,
            Map.of(TRK, "max-age=\"31536000\"", "shop.example", ""),
            true,
            SecureFinding.OK,
            SecureFinding.HSTS_MET),
        hsts(
            "the host's own word, over one that is not",
            TRK,
            Map.of(TRK, "max-age=31536000", "shop.example", ""),
            false,
            SecureFinding.OTHER_NAME,
            SecureFinding.HSTS_NONE),
        hsts(
            "a domain that has an address and no web site",
            "trk.mail.shop.example",
            Map.of("shop.example", ""),
            true,
            SecureFinding.OK,
            SecureFinding.HSTS_UNKNOWN),
        hsts(
            "an ending that is built into browsers",
            "trk.shop.app",
            Map.of(),
            true,
            SecureFinding.OK,
            SecureFinding.HSTS_MET,
            SecureFinding.HSTS_ENDING));
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void eachComesToExactlyItsFindings(Scenario scenario) throws Exception {
    LinkReport report = report(scenario);
    assertThat(report.findings().stream().map(Finding::code))
        .containsExactlyElementsOf(List.copyOf(scenario.wanted()));
    for (Language language : Language.values()) {
      Messages words = Words.in(language, ZoneOffset.UTC);
      for (Finding finding : report.findings()) {
        for (Text text : List.of(finding.title(), finding.why(), finding.cure())) {
          assertThat(words.say(text)).isNotBlank().doesNotContain("{", "[");
        }
      }
    }
  }

  /// What is told to be added is enough: once it is there, the issuer is permitted.
  @Test
  void theCureForForbiddenIssuersCures() throws Exception {
    Scenario forbids =
        new Scenario("", caa("shop.example 0 issue ca.example"), SecureFinding.CAA_FORBIDS);
    String record =
        String.valueOf(report(forbids).of(SecureFinding.Topic.CAA).getFirst().args().get("record"));
    Scenario followed =
        new Scenario(
            "",
            zone ->
                caa("shop.example 0 issue ca.example")
                    .accept(
                        zone.add(
                            DomainName.of("shop.example"),
                            300,
                            Rdata.parse(RecordType.CAA, record).orElseThrow())),
            SecureFinding.CAA_PERMITS);
    assertThat(report(followed).of(SecureFinding.Topic.CAA).getFirst().code())
        .isEqualTo(SecureFinding.CAA_PERMITS);
  }

  @Test
  void everyFindingOfCaaAndHstsHasItsScenario() {
    Set<SecureFinding> shown = EnumSet.noneOf(SecureFinding.class);
    scenarios().forEach(scenario -> shown.addAll(scenario.wanted()));
    List<SecureFinding> asked =
        Arrays.stream(SecureFinding.values())
            .filter(code ->
                code.topic() == SecureFinding.Topic.HSTS || code.topic() == SecureFinding.Topic.CAA)
            .toList();
    assertThat(shown).containsAll(asked);
    Figures.line("links: " + scenarios().count() + " scenarios over real servers");
  }

  private static MemoryZone zone(String top) {
    MemoryZone zone =
        new MemoryZone(Clock.systemUTC()).apex(top, "ns." + top).address("ns." + top, "127.0.0.20");
    return zone.address(top, "192.0.2.1");
  }

  private LinkReport report(Scenario scenario) throws Exception {
    MemoryZone world = zone("shop.example");
    world
        .apex("links.example", "ns.links.example")
        .address("ns.links.example", "127.0.0.20")
        .address("edge.links.example", "192.0.2.2")
        .address("mail.shop.example", "192.0.2.3");
    scenario.zone().accept(world);
    List<String> names = new ArrayList<>(scenario.headers().keySet());
    if (!scenario.named()) {
      names.remove(scenario.host());
    }
    if (names.isEmpty()) {
      names.add("other.example");
    }
    KeyStore keys = keys(names);
    HttpsServer sites = serve(keys, scenario.headers());
    try (SmallInternet net = new SmallInternet()) {
      net.delegate("shop.example", "ns.shop.example=127.0.0.20")
          .delegate("links.example", "ns.links.example=127.0.0.20")
          .serve("127.0.0.20", world);
      TlsProbe probe =
          new TlsProbe(
              sites.getAddress().getPort(),
              true,
              Optional.of(TestKeys.roots(keys)),
              host -> {
                if (scenario.headers().containsKey(host)) {
                  return InetAddress.getLoopbackAddress();
                }
                throw new UnknownHostException(host);
              });
      return new SecureLinks(net.open().authoritative(), probe, Clock.systemUTC())
          .report(
              DomainName.of(scenario.host()),
              scenario.issuers().stream().map(DomainName::of).toList());
    } finally {
      sites.stop(0);
    }
  }

  /// The same for the same names: to make one takes longer than a scenario.
  private static KeyStore keys(List<String> names) throws Exception {
    String all = "san=dns:" + String.join(",dns:", new TreeSet<>(names));
    KeyStore made = KEYS.get(all);
    if (made == null) {
      made = TestKeys.make(folder, names.getFirst(), "-ext", all);
      KEYS.put(all, made);
    }
    return made;
  }

  private static HttpsServer serve(KeyStore keys, Map<String, String> headers) throws Exception {
    HttpsServer server =
        HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(TestKeys.server(keys)));
    server.createContext(
        "/",
        exchange -> {
          String said = headers.getOrDefault(exchange.getRequestHeaders().getFirst("Host"), "");
          if (!said.isEmpty()) {
            exchange.getResponseHeaders().add("Strict-Transport-Security", said);
          }
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    server.start();
    return server;
  }
}
