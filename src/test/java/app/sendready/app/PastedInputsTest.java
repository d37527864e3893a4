package app.sendready.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.answers.Answers;
import app.sendready.answers.Mode;
import app.sendready.answers.Target;
import app.sendready.check.KindScenarios;
import app.sendready.dns.DomainName;
import app.sendready.dns.IpAddress;
import app.sendready.i18n.Language;
import app.sendready.i18n.Messages;
import app.sendready.key.DkimKey;
import app.sendready.practice.Practice;
import app.sendready.ui.fx.Background;
import app.sendready.ui.fx.Input;
import app.sendready.ui.fx.Note;
import app.sendready.ui.step.domain.DomainModel;
import app.sendready.ui.step.identity.IdentityModel;
import app.sendready.ui.step.links.LinksModel;
import app.sendready.ui.step.policy.PolicyModel;
import app.sendready.ui.wizard.Step;
import app.sendready.ui.wizard.StepReadiness;
import app.sendready.ui.wizard.WizardModel;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.StringProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Everything people paste into the fields of the first four steps, as the program reads it.
class PastedInputsTest {
  private static final String KEY = Practice.SAMPLE_KEY;
  private static final String RECORD = "v=DKIM1; k=rsa; p=" + KEY;

  private final WizardModel wizard = new WizardModel();
  private final DomainModel domain =
      new DomainModel(
          wizard,
          KindScenarios.PLATFORM,
          Optional.empty(),
          new Background(Runnable::run, Runnable::run),
          Duration.ZERO);
  private final IdentityModel identity =
      new IdentityModel(wizard, KindScenarios.PLATFORM, new DkimKeys(), KindScenarios.CLOCK);
  private final LinksModel links = new LinksModel(wizard, KindScenarios.PLATFORM);
  private final PolicyModel policy = new PolicyModel(wizard);

  private void start() {
    domain.from().text().set("news.example.com");
  }

  private static String note(Input<?> input) {
    return input.note().getValue().map(n -> n.kind() + " " + n.text().key()).orElse("");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          https://news.example.com/path?x=1#y     | news.example.com
          HTTP://NEWS.EXAMPLE.COM:8080            | news.example.com
          Shop <Info@News.Example.Com>            | news.example.com
          mailto:info@news.example.com?subject=Hi | news.example.com
          NEWS.EXAMPLE.COM.                       | news.example.com
          "news.example.com"                      | news.example.com
          «news.example.com»                      | news.example.com
          “news.example.com”                      | news.example.com
          рассылка.рф                             | xn--80aa3adxha4f.xn--p1ai
          РАССЫЛКА.РФ                             | xn--80aa3adxha4f.xn--p1ai
          info@рассылка.рф                        | xn--80aa3adxha4f.xn--p1ai
          news.example.com. 3600 IN TXT "v=spf1 -all" | news.example.com
          news.example.com TXT v=spf1 -all        | news.example.com
          ak._domainkey.news.example.com          | news.example.com
          _dmarc.news.example.com                 | news.example.com
          _dmarc.news.example.com. IN TXT "v=DMARC1; p=none" | news.example.com
          """)
  void aDomainIsFoundInWhatWasPasted(String pasted, String expected) {
    domain.from().text().set(pasted);

    assertThat(domain.from().value()).contains(DomainName.of(expected));
    assertThat(note(domain.from())).startsWith("GOOD fromdomain.understood");
    assertThat(domain.readiness().getValue()).isEqualTo(StepReadiness.DONE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "  news.example.com \r\n",
        "\tnews.example.com",
        "\u00a0news.example.com\u00a0",
        "news.\u200bexample.com",
        "\ufeffnews.example.com",
        "news.ex\u00adample.com",
        "\u202anews.example.com\u202c",
        "news.exa\u200dmple.com",
        "news\u3002example.com"
      })
  void whatNobodySeesDoesNoHarm(String pasted) {
    domain.from().text().set(pasted);
    assertThat(domain.from().value()).contains(DomainName.of("news.example.com"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          example.com, example.org                | fromdomain.reason.several
          example.com example.org                 | fromdomain.reason.several
          example.com;example.org;example.net     | fromdomain.reason.several
          v=spf1 include:spf.akmta.net ~all       | fromdomain.reason.content
          v=DKIM1; k=rsa; p=MIIB                   | fromdomain.reason.content
          news example com                        | fromdomain.reason.space
          example,com                             | fromdomain.reason.bad-character
          203.0.113.10                            | fromdomain.reason.is-address
          https://203.0.113.10/                   | fromdomain.reason.is-address
          news..example.com                       | fromdomain.reason.empty-label
          """)
  void whatIsNoDomainIsSaidInWordsAndNextSaysWhy(String pasted, String key) {
    domain.from().text().set(pasted);

    assertThat(domain.from().value()).isEmpty();
    assertThat(note(domain.from())).isEqualTo("PROBLEM " + key);
    assertThat(domain.readiness().getValue().state()).isEqualTo(Step.State.NEEDS_YOU);
    assertThat(domain.readiness().getValue().blocker()).isPresent();
    assertThat(domain.from().text().get()).isEqualTo(pasted);
  }

  @Test
  void theNameOfAWebSiteIsRemarkedUpon() {
    domain.from().text().set("https://www.example.com/shop");
    assertThat(note(domain.from())).isEqualTo("HINT fromdomain.www");
    domain.from().text().set("www.example");
    assertThat(note(domain.from())).doesNotContain("www");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ak",
        "AK",
        " ak ",
        "\"ak\"",
        "ak\u200b",
        "ak._domainkey",
        "ak._domainkey.news.example.com.",
        "ak._domainkey.news.example.com. 3600 IN TXT \"v=DKIM1; p=MIIB\"",
        "s=ak;",
        "s = ak"
      })
  void aSelectorIsFoundInWhatWasPasted(String pasted) {
    start();
    identity.selector().text().set(pasted);
    assertThat(identity.selector().value().map(s -> s.text())).contains("ak");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          ак                      | answer.selector.problem
          two words               | answer.selector.problem
          v=DKIM1; k=rsa; p=MIIB  | answer.selector.key
          aaaaaaaaaaaaaaaabbbbbbbbbbbbbbbbccccccccccccccccdddddddddddddddde   | answer.selector.too-long
          s1.aaaaaaaaaaaaaaaabbbbbbbbbbbbbbbbccccccccccccccccdddddddddddddddd1._domainkey | answer.selector.too-long
          news.example.com        | answer.selector.domain
          """)
  void whatIsNoSelectorIsSaidInWords(String pasted, String key) {
    start();
    identity.selector().text().set(pasted);
    assertThat(note(identity.selector())).isEqualTo("PROBLEM " + key);
    assertThat(identity.readiness().getValue().blocker()).isPresent();
  }

  static Stream<Arguments> keys() {
    String half = KEY.substring(0, 200);
    String rest = KEY.substring(200);
    Map<String, String> all = new LinkedHashMap<>();
    all.put("record", RECORD);
    all.put("record with spaces", "  v=DKIM1;k=rsa;  p=" + KEY + " ;\n");
    all.put("base64", KEY);
    all.put("base64 in lines", KEY.replaceAll("(.{64})", "$1\r\n"));
    all.put("base64 in spaces", KEY.replaceAll("(.{40})", "$1 "));
    all.put("p alone", "p=" + KEY);
    all.put("in quotes", '"' + RECORD + '"');
    all.put("in curly quotes", '“' + RECORD + '”');
    all.put("in two strings", "\"v=DKIM1; k=rsa; p=" + half + "\" \"" + rest + "\"");
    all.put(
        "zone line",
        "ak._domainkey.news.example.com. 3600 IN TXT ( \"v=DKIM1; k=rsa; p="
            + half
            + "\"\n  \""
            + rest
            + "\" ) ; key");
    all.put(
        "PEM",
        "-----BEGIN PUBLIC KEY-----\n"
            + KEY.replaceAll("(.{64})", "$1\n")
            + "\n-----END PUBLIC KEY-----\n");
    all.put("invisible", RECORD.substring(0, 60) + "\u200b" + RECORD.substring(60));
    all.put("byte order mark", "\ufeff" + RECORD);
    all.put("no-break spaces", RECORD.replace(' ', '\u00a0'));
    all.put("escaped", RECORD.replace(";", "\\;"));
    all.put("HTML", RECORD.replace(";", "&#59;"));
    return all.entrySet().stream().map(e -> Arguments.of(e.getKey(), e.getValue()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("keys")
  void aKeyIsFoundInWhatWasPasted(String name, String pasted) {
    start();
    identity.key().text().set(pasted);
    assertThat(identity.key().value().map(k -> k.key().recordText())).contains(RECORD);
    assertThat(identity.key().value().map(k -> k.key().bits())).contains(2048);
    assertThat(wizard.answers().get().orElseThrow().key().publicKey().map(DkimKey::recordText))
        .contains(RECORD);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-----BEGIN PRIVATE KEY-----\nMIIE",
        "-----BEGIN RSA PRIVATE KEY-----",
        "here it is: -----BEGIN ENCRYPTED PRIVATE KEY-----",
        "-----begin openssh private key-----"
      })
  void aPrivateKeyIsNowhereAfterwards(String pasted) {
    start();
    identity.key().text().set(pasted);
    secretIsGone(pasted);
  }

  @Test
  void aPrivateKeyWithoutItsHeadIsKnownToo() throws Exception {
    start();
    java.security.KeyPairGenerator generator = java.security.KeyPairGenerator.getInstance("RSA");
    generator.initialize(1024);
    String secret =
        Base64.getEncoder().encodeToString(generator.generateKeyPair().getPrivate().getEncoded());
    identity.key().text().set(secret.replaceAll("(.{64})", "$1\n"));
    secretIsGone(secret.substring(0, 40));
  }

  private void secretIsGone(String secret) {
    assertThat(identity.alarm().get()).isTrue();
    assertThat(identity.key().text().get()).isEmpty();
    assertThat(wizard.answers().get().toString()).doesNotContain(secret);
    assertThat(wizard.fields().beyond(wizard.answers().get()).toString()).doesNotContain(secret);
    assertThat(identity.readiness().getValue().state()).isEqualTo(Step.State.NEEDS_YOU);
  }

  @ParameterizedTest
  @CsvSource({
    "512, PROBLEM identity.key.weak",
    "1024, HINT identity.key.old",
    "2048, ''",
    "3072, HINT identity.key.long"
  })
  void theLengthOfAKeyIsJudged(int bits, String expected) throws Exception {
    java.security.KeyPairGenerator generator = java.security.KeyPairGenerator.getInstance("RSA");
    generator.initialize(bits);
    start();
    identity
        .key()
        .text()
        .set(
            Base64.getEncoder()
                .encodeToString(generator.generateKeyPair().getPublic().getEncoded()));
    assertThat(identity.key().value().map(k -> k.key().bits())).contains(bits);
    assertThat(identity.key().value().orElseThrow().key().fingerprint()).isNotBlank();
    assertThat(note(identity.key())).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          trk
          TRK
          "trk"
          trk.news.example.com
          TRK.NEWS.EXAMPLE.COM.
          https://trk.news.example.com/
          trk.news.example.com. 300 IN CNAME trk.aksend.net.
          """)
  void aLabelIsFoundInWhatWasPasted(String pasted) {
    start();
    links.tracking().getFirst().text().set(pasted);
    assertThat(links.tracking().getFirst().value()).contains(DomainName.of("trk.news.example.com"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          trk, img         | answer.label.several
          two words        | answer.label.several
          news.example.com | answer.label.domain-itself
          a..b             | answer.label.empty
          """)
  void whatIsNoLabelIsSaidInWords(String pasted, String key) {
    start();
    links.tracking().getFirst().text().set(pasted);
    assertThat(note(links.tracking().getFirst())).isEqualTo("PROBLEM " + key);
    assertThat(links.readiness().get().blocker()).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "203.0.113.10 2001:db8::10",
        "203.0.113.10;\n2001:db8::10",
        "ip4:203.0.113.10 ip6:2001:DB8::10",
        "[203.0.113.10], [IPv6:2001:db8:0::10]",
        "\"203.0.113.10, 2001:db8::10\"",
        "203.0.113.10\u200b,\u00a02001:db8::10"
      })
  void addressesAreFoundInWhatWasPasted(String pasted) {
    start();
    domain.mode().set(Mode.ON_PREMISE);
    links.servers().getFirst().addresses().text().set(pasted);
    assertThat(links.servers().getFirst().addresses().value())
        .contains(List.of(IpAddress.of("203.0.113.10"), IpAddress.of("2001:db8::10")));
  }

  @Test
  void aHostOrAnAddressIsATarget() {
    start();
    domain.mode().set(Mode.ON_PREMISE);
    links.target().text().set(" https://Links.Example.net/ ");
    assertThat(links.target().value())
        .contains(Optional.of(new Target.Host(DomainName.of("links.example.net"))));
    assertThat(note(links.target())).isEqualTo("GOOD answer.understood");
    links.target().text().set(" 203.0.113.7\u200b");
    assertThat(links.target().value())
        .contains(Optional.of(new Target.At(IpAddress.of("203.0.113.7"))));
    links.mailFrom().text().set("bounces@mail.example.com");
    assertThat(links.mailFrom().value()).contains(Optional.of(DomainName.of("mail.example.com")));
    assertThat(note(links.mailFrom())).isEqualTo("GOOD answer.understood");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          reports@news.example.com
          mailto:reports@news.example.com
          MAILTO:reports@NEWS.EXAMPLE.COM
          Reports <reports@news.example.com>
          "reports@news.example.com"
          rua=mailto:reports@news.example.com
          v=DMARC1; p=none; rua=mailto:reports@news.example.com; fo=1
          """)
  void aReportAddressIsFoundInWhatWasPasted(String pasted) {
    start();
    policy.report().text().set(pasted);
    assertThat(policy.report().value()).contains("reports@news.example.com");
    boolean plain = pasted.equals("reports@news.example.com");
    assertThat(note(policy.report())).isEqualTo(plain ? "" : "GOOD answer.understood");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          https://news.example.com/logo.svg           | https://news.example.com/logo.svg
          HTTPS://NEWS.EXAMPLE.COM/logo.svg           | https://news.example.com/logo.svg
          <https://news.example.com/logo.svg>         | https://news.example.com/logo.svg
          "https://news.example.com/logo.svg"         | https://news.example.com/logo.svg
          v=BIMI1; l=https://news.example.com/logo.svg; a=; | https://news.example.com/logo.svg
          https://рассылка.рф/logo.svg                | https://xn--80aa3adxha4f.xn--p1ai/logo.svg
          """)
  void aLogosAddressIsFoundInWhatWasPasted(String pasted, String expected) {
    start();
    policy.logo().text().set(pasted);
    assertThat(policy.logo().value()).contains(Optional.of(URI.create(expected)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          http://example.com/logo.svg      | answer.logo.https
          example.com/logo.svg             | answer.logo.https
          https://exa mple.com/logo.svg    | answer.logo.problem
          https://example.com/my logo.svg  | answer.logo.problem
          """)
  void whatIsNoLogosAddressIsSaidInWords(String pasted, String key) {
    start();
    policy.logo().text().set(pasted);
    assertThat(note(policy.logo())).isEqualTo("PROBLEM " + key);
    assertThat(policy.readiness().getValue().blocker()).isPresent();
  }

  private Map<String, StringProperty> fields() {
    Map<String, StringProperty> all = new LinkedHashMap<>();
    all.put("selector", identity.selector().text());
    all.put("key", identity.key().text());
    all.put("tracking", links.tracking().getFirst().text());
    all.put("bounce", links.bounce().text());
    all.put("target", links.target().text());
    all.put("server", links.servers().getFirst().name().text());
    all.put("addresses", links.servers().getFirst().addresses().text());
    all.put("mail from", links.mailFrom().text());
    all.put("report", policy.report().text());
    all.put("logo", policy.logo().text());
    return all;
  }

  /// What is not understood must survive whatever happens around it.
  @Test
  void nothingTypedIsLostByAnotherModeOrAnotherDomain() {
    start();
    domain.mode().set(Mode.ON_PREMISE);
    fields().values().forEach(text -> text.set("half a thing, not yet right "));
    domain.mode().set(Mode.CLOUD);
    domain.from().text().set("news.example.");
    domain.from().text().set("shop.example.org");
    domain.mode().set(Mode.ON_PREMISE);

    fields()
        .forEach((name, text) ->
            assertThat(text.get()).as(name).isEqualTo("half a thing, not yet right "));
  }

  /// Each sentence that these fields can say, in both languages, so that none is a bare key.
  @Test
  void everySentenceIsThereInBothLanguages() {
    List<Note> notes = new ArrayList<>();
    List<Input<?>> inputs =
        List.of(
            domain.from(),
            identity.selector(),
            links.tracking().getFirst(),
            links.target(),
            links.mailFrom(),
            policy.report(),
            policy.logo());
    for (String typed : List.of("a, b", "v=spf1 -all", "ак", "..", "http://x", "x@", "a b@c.d")) {
      for (Input<?> input : inputs) {
        start();
        input.text().set(typed);
        input.note().getValue().ifPresent(notes::add);
      }
    }
    assertThat(notes).hasSizeGreaterThan(20);
    for (Language language : Language.values()) {
      Messages say = Words.in(language, ZoneOffset.UTC);
      assertThat(notes)
          .allSatisfy(
              note -> assertThat(say.say(note.text())).doesNotStartWith("[").doesNotContain("{"));
    }
  }

  @Test
  void answersHoldOnlyWhatWasUnderstood() {
    start();
    Answers before = wizard.answers().get().orElseThrow();
    links.tracking().getFirst().text().set("trk, img");
    policy.report().text().set("nobody");
    assertThat(wizard.answers().get()).contains(before);
  }
}
