package app.sendready.survey;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.answers.Answers;
import app.sendready.answers.DmarcPolicy;
import app.sendready.app.Words;
import app.sendready.check.KindScenarios;
import app.sendready.dns.DomainName;
import app.sendready.dns.MemoryZone;
import app.sendready.dns.RecordType;
import app.sendready.dns.Trouble;
import app.sendready.i18n.Language;
import app.sendready.i18n.Messages;
import app.sendready.i18n.Text;
import app.sendready.kind.dmarc.PublishedPolicy;
import app.sendready.kind.spf.KnownSenders;
import app.sendready.network.MemoryNetwork;
import app.sendready.provider.ProviderCatalogue;
import app.sendready.web.Fetcher;
import app.sendready.web.WebAnswer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkSurveyTest {
  private static final Messages SAY = Words.in(Language.ENGLISH, ZoneOffset.UTC);

  private final MemoryZone world = new MemoryZone().apex("com.", "a.gtld.example.");
  private final Map<Topic, TopicAnswer> seen = new EnumMap<>(Topic.class);
  private final List<URI> fetched = new ArrayList<>();
  private Fetcher web = uri -> new WebAnswer.Failed("no web");

  private SurveyResult survey(String domain) {
    Fetcher counted =
        uri -> {
          fetched.add(uri);
          return web.fetch(uri);
        };
    return new NetworkSurvey(
            budget -> new MemoryNetwork(world, counted),
            ProviderCatalogue.builtIn()::detect,
            KindScenarios.PLATFORM,
            KnownSenders.load(),
            () -> "nobody-made-this")
        .survey(DomainName.of(domain), seen::put);
  }

  private String said(Topic topic) {
    return switch (seen.get(topic)) {
      case TopicAnswer.There(Text words, var records) -> SAY.say(words);
      case TopicAnswer.Care(Text words, var records) -> "! " + SAY.say(words);
      case TopicAnswer.NotThere(Text words) -> "- " + SAY.say(words);
      case TopicAnswer.CannotTell() -> "?";
      case null -> "nothing";
    };
  }

  private void served(String... servers) {
    world.apex("example.com.", servers);
  }

  @ParameterizedTest
  @CsvSource({
    "ada.ns.cloudflare.com. kip.ns.cloudflare.com., Cloudflare",
    "ada.ns.cloudflare.com., 'Probably Cloudflare, by the name of a server: ada.ns.cloudflare.com'",
    "ada.ns.cloudflare.com. ns1.reg.ru., '! Several at once: Cloudflare, REG.RU."
        + " Perhaps the domain is moving. Its servers: ada.ns.cloudflare.com, ns1.reg.ru'",
    "ns1.hoster.example., 'Not one we know. Its servers: ns1.hoster.example'",
    "ns1.sedoparking.com. ns2.sedoparking.com., '! Parked at Sedo: nobody has set this domain up"
        + " yet. Choose a DNS host for it first.'",
  })
  void theHostIsToldWithHowSureItIs(String servers, String expected) {
    served(servers.split(" "));
    survey("example.com");

    assertThat(said(Topic.DNS_HOST)).isEqualTo(expected);
  }

  @Test
  void recordsAreToldWithWhoseTheyAre() {
    served("ada.ns.cloudflare.com.", "kip.ns.cloudflare.com.");
    world
        .mx("news.example.com.", 1, "smtp.google.com.")
        .txt("news.example.com.", "v=spf1 include:_spf.google.com include:sendgrid.net ~all")
        .txt("news.example.com.", "some-verification=1")
        .txt("_dmarc.example.com.", "v=DMARC1; p=reject; sp=quarantine")
        .txt("google._domainkey.news.example.com.", "v=DKIM1; p=MIIB");
    SurveyResult result = survey("news.example.com");

    assertThat(said(Topic.ZONE)).isEqualTo("example.com: the new records go there");
    assertThat(said(Topic.MAIL)).isEqualTo("Google Workspace");
    assertThat(said(Topic.SPF))
        .contains("Google Workspace", "SendGrid")
        .endsWith("Yours will be added to it.");
    assertThat(said(Topic.DMARC)).isEqualTo("Sends fake mail to spam, inherited from example.com");
    assertThat(said(Topic.DKIM)).isEqualTo("Found under google");
    assertThat(result.dmarc())
        .isEqualTo(
            new PublishedPolicy.Inherited(
                DomainName.of("example.com"),
                DmarcPolicy.QUARANTINE,
                "v=DMARC1; p=reject; sp=quarantine"));
    assertThat(result.unregistered()).isFalse();
    assertThat(result.others())
        .isEqualTo(
            new OtherMail(List.of("Google Workspace"), List.of("Google Workspace", "SendGrid")));
    assertThat(senders(result)).isEqualTo("Google Workspace, SendGrid");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "v=spf1 include:spf.akmta.net ~all | ''",
        "v=spf1 +include:spf.aksend.net -all | ''",
        "v=spf1 ip4:192.0.2.4 mx -all | the server 192.0.2.4, the server mx.example.net",
        "v=spf1 ip4:192.0.2.0/24 ip6:2001:db8::/32 -all | the server 192.0.2.0/24,"
            + " the server 2001:db8::/32",
        "v=spf1 ip4:203.0.113.5 ip4:203.0.113.0/26 include:spf.akmta.net -all | ''",
        "v=spf1 ip4:203.0.113.0/24 -all | the server 203.0.113.0/24",
        "v=spf1 a a:web.example.net ~mx:example.org -all | the server example.com, the server"
            + " web.example.net, the servers that receive the mail of example.org",
        "v=spf1 ?ip4:192.0.2.4 -ip4:192.0.2.5 -mx -all | the server 192.0.2.4",
        "v=spf1 a/24 ptr exists:%{i}.example.net +all | senders that SPF only describes (a/24),"
            + " senders that SPF only describes (ptr), senders that SPF only describes"
            + " (exists:%{i}.example.net), senders that SPF only describes (all)",
        "v=spf1 redirect=_spf.google.com | Google Workspace",
        "v=spf1 +include:SPF.Protection.Outlook.com include:spf.akmta.net -all | Microsoft 365",
        "v=spf1 include:_spf.unknown.example include:sendgrid.net ~all | _spf.unknown.example,"
            + " SendGrid",
        "v=spf1 -include:blocked.example include:a..b include:%{d}.example ~all | senders that"
            + " SPF only describes (include:a..b), senders that SPF only describes"
            + " (include:%{d}.example)",
        "google-site-verification=include:sendgrid.net | ''",
      })
  void whoElseSendsIsNamedAndThePlatformIsNobodyElse(String record, String names) {
    served("ns1.reg.ru.", "ns2.reg.ru.");
    world
        .txt("example.com.", record)
        .mx("example.com.", 10, "mx.example.net.")
        .txt("spf.akmta.net.", "v=spf1 ip4:203.0.113.0/26 -all");

    assertThat(senders(survey("example.com"))).isEqualTo(names);
  }

  private static String senders(SurveyResult result) {
    return SAY.say(
        Text.of(
            "survey.sender.named",
            "name",
            result.others().senders(new Answers.Servers(List.of(), Optional.empty(), false))));
  }

  /// Where nobody can say which servers receive the mail, the record's word stays; where there are
  /// none, or a mail service has a name, there is nobody more.
  @Test
  void theServersThatReceiveAreTheirOwnOrOfAService() {
    served("ns1.reg.ru.", "ns2.reg.ru.");
    world.txt("example.com.", "v=spf1 mx -all");
    assertThat(senders(survey("example.com"))).isEmpty();

    world.mx("example.com.", 1, "smtp.google.com.");
    assertThat(senders(survey("example.com"))).isEqualTo("Google Workspace");

    world.fail("example.com.", RecordType.MX, Trouble.Kind.TIMEOUT);
    assertThat(senders(survey("example.com")))
        .isEqualTo("the servers that receive the mail of example.com");
  }

  @Test
  void inTwoRecordsEverySenderCounts() {
    served("ns1.reg.ru.", "ns2.reg.ru.");
    world.txt("example.com.", "v=spf1 include:sendgrid.net ~all");
    world
        .txt("example.com.", "v=spf1 include:mailgun.org ~all")
        .mx("example.com.", 10, "m.example.");

    assertThat(survey("example.com").others())
        .isEqualTo(new OtherMail(List.of(), List.of("SendGrid", "Mailgun")));
  }

  @Test
  void whatIsNotThereIsNoWorryAndTwoOfOneAre() {
    served("ns1.reg.ru.", "ns2.reg.ru.");
    world.txt("example.com.", "v=spf1 ~all").txt("example.com.", "v=spf1 mx ~all");
    survey("example.com");

    assertThat(said(Topic.SPF))
        .isEqualTo("! 2 records, and only one is allowed. We will show how to join them.");
    assertThat(said(Topic.MAIL)).isEqualTo("- Nowhere yet: no mail server is named");
    assertThat(said(Topic.DMARC)).isEqualTo("- None yet");
    assertThat(said(Topic.DKIM)).isEqualTo("- None under the usual selectors");
  }

  @Test
  void silenceIsNeverNone() {
    served("ns1.reg.ru.", "ns2.reg.ru.");
    world
        .fail("example.com.", RecordType.TXT, Trouble.Kind.TIMEOUT)
        .fail("example.com.", RecordType.MX, Trouble.Kind.SERVFAIL)
        .fail("_dmarc.example.com.", RecordType.TXT, Trouble.Kind.REFUSED)
        .fail("google._domainkey.example.com.", RecordType.TXT, Trouble.Kind.TIMEOUT);
    SurveyResult result = survey("example.com");

    for (Topic topic : List.of(Topic.MAIL, Topic.SPF, Topic.DMARC, Topic.DKIM)) {
      assertThat(said(topic)).as(topic.word()).isEqualTo("?");
    }
    assertThat(result.dmarc()).isEqualTo(new PublishedPolicy.CannotTell());
    assertThat(result.others()).isEqualTo(OtherMail.NONE);
  }

  @Test
  void aZoneInWhichEveryNameAnswersSaysNothingOfSelectors() {
    served("ns1.beget.com.", "ns2.beget.com.");
    world.txt("*.example.com.", "v=DKIM1; p=MIIB");
    survey("example.com");

    assertThat(said(Topic.DKIM)).isEqualTo("Every name answers here, so we cannot tell");
  }

  @Test
  void aDomainThatTakesNoMailIsPointedOut() {
    served("ns1.reg.ru.", "ns2.reg.ru.");
    world.mx("example.com.", 0, ".");
    survey("example.com");

    assertThat(said(Topic.MAIL)).startsWith("! Nowhere: the domain says that it takes no mail.");
  }

  @Test
  void aDomainNobodyBoughtIsToldAndNothingElseAsked() {
    SurveyResult result = survey("nobody-has-this-name.com");

    assertThat(said(Topic.DNS_HOST)).startsWith("! Nobody has registered this domain.");
    assertThat(seen).containsOnlyKeys(Topic.DNS_HOST);
    assertThat(result.unregistered()).isTrue();
  }

  private PanelOffer offered(String domain) {
    return survey(domain).offer().orElseThrow();
  }

  private Optional<URI> asked(PanelOffer offer) {
    return offer.ask(uri -> {
      fetched.add(uri);
      return web.fetch(uri);
    });
  }

  @Test
  void nobodyIsAskedOverTheWebBeforeAPress() {
    served("ns1.own.example.", "ns2.own.example.");
    world.txt("_domainconnect.example.com.", "connect.reseller.example");
    web =
        uri ->
            json(
                200,
                "{\"providerName\":\"reseller\",\"providerDisplayName\":\"Reseller Ltd\","
                    + "\"urlControlPanel\":\"https://panel.reseller.example/?zone=%domain%\"}");
    PanelOffer offer = offered("example.com");

    assertThat(fetched).isEmpty();
    assertThat(offer.host()).isEqualTo("connect.reseller.example");
    assertThat(asked(offer))
        .contains(URI.create("https://panel.reseller.example/?zone=example.com"));
    assertThat(fetched)
        .containsExactly(URI.create("https://connect.reseller.example/v2/example.com/settings"));
  }

  @Test
  void whereTheServersProveTheHostAZonesOwnAddressIsNotWanted() {
    served("ns47.domaincontrol.com.", "ns48.domaincontrol.com.");
    world.txt("_domainconnect.example.com.", "connect.attacker.example");

    assertThat(survey("example.com").offer()).isEmpty();
    assertThat(said(Topic.DNS_HOST)).isEqualTo("GoDaddy");
    assertThat(fetched).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "connect.example | 500 | {\"providerName\":\"X\"}",
        "connect.example | 200 | <html>",
        "connect.example | 200 | {\"providerName\":\"X\\u0007\"}",
        "connect.example | 200 | {\"providerName\":\"X\",\"urlControlPanel\":\"javascript:x\"}",
      })
  void nonsenseFromTheHostIsPassedOver(String record, int status, String body) {
    served("ns1.own.example.", "ns2.own.example.");
    world.txt("_domainconnect.example.com.", record);
    web = uri -> json(status, body);

    assertThat(asked(offered("example.com"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://connect.example",
        "connect.example/../../x?y",
        "connect.example:22",
        "a b"
      })
  void whatIsNoServerIsNotOffered(String record) {
    served("ns1.own.example.", "ns2.own.example.");
    world.txt("_domainconnect.example.com.", record);

    assertThat(survey("example.com").offer()).isEmpty();
  }

  private static WebAnswer json(int status, String body) {
    return new WebAnswer.Received(
        status,
        "application/json",
        body.getBytes(StandardCharsets.UTF_8),
        URI.create("https://connect.example/"));
  }
}
