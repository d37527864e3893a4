package app.sendready.check;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.answers.Answers;
import app.sendready.answers.MailServer;
import app.sendready.answers.Mode;
import app.sendready.answers.Target;
import app.sendready.app.Words;
import app.sendready.dns.DomainName;
import app.sendready.dns.IpAddress;
import app.sendready.i18n.Language;
import app.sendready.i18n.Messages;
import app.sendready.kind.Kinds;
import java.net.URI;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// What DNS cannot hold is found in the plan, whichever answers it comes from.
class PlanConflictTest {
  private static final DomainName FROM = DomainName.of("example.com");

  private static DomainName name(String text) {
    return text.endsWith(".") ? DomainName.of(text) : FROM.child(text);
  }

  private static Answers cloud(String tracking, String bounce) {
    return Answers.start(FROM, Mode.CLOUD, KindScenarios.PLATFORM)
        .withLinks(
            new Answers.Links(
                List.of(tracking.split(" ")).stream().map(PlanConflictTest::name).toList(),
                Optional.empty(),
                name(bounce)));
  }

  private static Answers leadingTo(Answers answers, Target target) {
    return answers.withLinks(
        new Answers.Links(
            answers.links().tracking(), Optional.of(target), answers.links().bounce()));
  }

  private static Answers withLogo(Answers answers) {
    return answers.withPolicy(
        new Answers.Policy(
            answers.policy().dmarc(),
            answers.policy().reportAddress(),
            Optional.of(URI.create("https://example.com/logo.svg")),
            true));
  }

  private static List<PlanConflict> conflicts(Answers answers) {
    return Plan.of(answers, Kinds.all()).conflicts();
  }

  private static String shown(PlanConflict conflict) {
    return conflict.reason()
        + " "
        + conflict.first().kind()
        + " "
        + conflict.second().kind()
        + " "
        + conflict.first().name().withoutDot();
  }

  @ParameterizedTest
  @CsvSource({
    "trk, trk, TWO_ALIASES tracking bounce trk.example.com",
    "_dmarc, back, ALIAS_BESIDE dmarc tracking _dmarc.example.com",
    "ak._domainkey, back, ALIAS_BESIDE dkim tracking ak._domainkey.example.com",
    "_domainkey, back, ALIAS_BESIDE domainkeys-policy tracking _domainkey.example.com",
    "default._bimi, back, ALIAS_BESIDE tracking bimi default._bimi.example.com",
    "trk, default._bimi, ALIAS_BESIDE bounce bimi default._bimi.example.com",
    "example.com., back, ALIAS_BESIDE spf tracking example.com",
  })
  void twoRowsUnderOneNameAreFound(String tracking, String bounce, String expected) {
    List<PlanConflict> found = conflicts(withLogo(cloud(tracking, bounce)));
    assertThat(found.stream().map(PlanConflictTest::shown)).contains(expected);
    assertThat(found.stream().flatMap(c -> List.of(c.first(), c.second()).stream()))
        .allMatch(ExpectedRecord::isToPublish);
  }

  @Test
  void aLogoThatNobodyWantsIsNoRow() {
    assertThat(conflicts(cloud("trk", "default._bimi"))).isEmpty();
  }

  @Test
  void aLinkNameThatIsAMailServersNameIsFound() {
    Answers answers =
        cloud("mta-1", "back")
            .withMode(Mode.ON_PREMISE)
            .withServers(
                new Answers.Servers(
                    List.of(
                        new MailServer(
                            name("mta-1"),
                            List.of(IpAddress.of("192.0.2.4"), IpAddress.of("2001:db8::4")))),
                    Optional.empty(),
                    true));
    assertThat(conflicts(answers).stream().map(PlanConflictTest::shown))
        .contains("ALIAS_BESIDE tracking mta-address mta-1.example.com");
    Answers other = leadingTo(answers, new Target.At(IpAddress.of("192.0.2.9")));
    assertThat(conflicts(other).stream().map(PlanConflictTest::shown))
        .containsExactly("TWO_MACHINES tracking mta-address mta-1.example.com");
    Answers same = leadingTo(answers, new Target.At(IpAddress.of("192.0.2.4")));
    assertThat(conflicts(same)).as("one computer does both").isEmpty();
  }

  @Test
  void aReturnDomainThatIsALinkNameIsFound() {
    Answers answers =
        leadingTo(
            cloud("trk", "back")
                .withMode(Mode.ON_PREMISE)
                .withServers(new Answers.Servers(List.of(), Optional.of(name("trk")), true)),
            new Target.Host(DomainName.of("links.example.net")));
    assertThat(conflicts(answers).stream().map(PlanConflictTest::shown))
        .containsExactly("ALIAS_BESIDE spf tracking trk.example.com");
  }

  @ParameterizedTest
  @CsvSource({
    "trk, trk, LOOP tracking tracking trk.example.com",
    "trk img, img, LOOP tracking tracking img.example.com",
  })
  void aliasesInACircleAreFound(String tracking, String target, String expected) {
    Answers answers = leadingTo(cloud(tracking, "back"), new Target.Host(name(target)));
    assertThat(conflicts(answers).stream().map(PlanConflictTest::shown)).containsExactly(expected);
  }

  @Test
  void aLongerCircleIsFoundAndAChainIsNone() {
    ExpectedRecord a = alias("a.example.com", "b.example.com");
    ExpectedRecord b = alias("b.example.com", "c.example.com");
    ExpectedRecord c = alias("c.example.com", "a.example.com");
    assertThat(PlanConflict.in(List.of(a, b, c)))
        .containsExactly(new PlanConflict(a, c, PlanConflict.Reason.LOOP));
    assertThat(PlanConflict.in(List.of(a, b))).isEmpty();
    ExpectedRecord d = alias("d.example.com", "a.example.com");
    assertThat(PlanConflict.in(List.of(d, a, b, c)))
        .containsExactly(new PlanConflict(a, c, PlanConflict.Reason.LOOP));
  }

  private static ExpectedRecord alias(String name, String target) {
    return new ExpectedRecord(
        "tracking",
        DomainName.of(name),
        app.sendready.dns.RecordType.CNAME,
        new Content.Value(target + "."),
        Need.REQUIRED,
        ExpectedRecord.Place.ZONE);
  }

  @Test
  void whatTheWizardSuggestsHasNone() {
    for (Mode mode : Mode.values()) {
      assertThat(conflicts(withLogo(Answers.start(FROM, mode, KindScenarios.PLATFORM)))).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void aSentenceNamesBothRows(Language language) {
    Messages messages = Words.in(language, ZoneOffset.UTC);
    assertThat(conflicts(cloud("trk", "trk")).stream().map(c -> messages.say(c.text())))
        .singleElement()
        .asString()
        .contains("trk.example.com", "CNAME")
        .contains(messages.say("tracking.record.name"), messages.say("bounce.record.name"));
  }
}
