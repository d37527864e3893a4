package app.sendready.golive;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.answers.Answers;
import app.sendready.answers.Mode;
import app.sendready.app.Words;
import app.sendready.check.Checker;
import app.sendready.check.RecordKind;
import app.sendready.check.Report;
import app.sendready.dns.AnsweredBy;
import app.sendready.dns.DnsAnswer;
import app.sendready.dns.DomainName;
import app.sendready.dns.IpAddress;
import app.sendready.dns.Question;
import app.sendready.dns.Resolver;
import app.sendready.dns.ServerId;
import app.sendready.dns.Trouble;
import app.sendready.dns.ZoneCut;
import app.sendready.golive.ProviderReadiness.State;
import app.sendready.i18n.Language;
import app.sendready.i18n.Messages;
import app.sendready.key.PastedKey;
import app.sendready.kind.Kinds;
import app.sendready.network.AloneNetwork;
import app.sendready.network.MemoryNetwork;
import app.sendready.practice.Practice;
import app.sendready.project.PlatformFile;
import app.sendready.web.Fetcher;
import app.sendready.web.WebAnswer;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ProviderReadinessTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-25T09:00:00Z"), ZoneOffset.UTC);

  private final Practice practice = new Practice(CLOCK, PlatformFile.builtIn());

  @Test
  void beforeTheFirstLookNothingIsHeldAgainstTheDomain() {
    for (MailboxProvider provider : Demands.builtIn().providers()) {
      ProviderReadiness readiness = ProviderReadiness.of(provider, Optional.empty());
      assertThat(readiness.count(State.MET)).isZero();
      assertThat(readiness.count(State.NOT_MET)).isZero();
      assertThat(readiness.count(State.NOT_CHECKED) + readiness.count(State.ELSEWHERE))
          .isEqualTo(provider.requirements().size());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "spf,       NOT_MET",
    "dkim,      NOT_MET",
    "dmarc,     NOT_MET",
    "alignment, NOT_MET",
    "apex,      MET",
    "ptr,       ELSEWHERE",
    "one-click, ELSEWHERE",
  })
  void whatTheRecordsSayOfGmailBeforeAnythingIsPublished(String requirement, State expected)
      throws Exception {
    assertThat(state("gmail", requirement, report())).isEqualTo(expected);
  }

  @Test
  void aSignatureAloneIsEnoughForAlignment() throws Exception {
    Report before = report();
    before.rows().stream()
        .filter(row -> row.expected().kind().equals("dkim"))
        .forEach(row ->
            practice.publish(
                row.expected().name(),
                row.expected().type(),
                "v=DKIM1; k=rsa; p=" + Practice.SAMPLE_KEY));
    Report after = report();
    assertThat(state("gmail", "dkim", after)).isEqualTo(State.MET);
    assertThat(state("gmail", "alignment", after)).isEqualTo(State.MET);
    assertThat(state("gmail", "spf", after)).isEqualTo(State.NOT_MET);
  }

  @Test
  void aLookThatGotNoAnswerAccusesNobody() throws Exception {
    Report silent = new Checker(Kinds.all(), CLOCK).run(answers(), new Silent(), row -> {});
    assertThat(silent.rows()).hasSizeGreaterThan(5);
    for (MailboxProvider provider : Demands.builtIn().providers()) {
      ProviderReadiness readiness = ProviderReadiness.of(provider, Optional.of(silent));
      assertThat(readiness.items())
          .as(provider.id())
          .noneMatch(item -> item.state() == State.NOT_MET || item.state() == State.MET)
          .anyMatch(item -> item.state() == State.NOT_CHECKED);
    }
  }

  /// The zone is known and nobody in it answers.
  private static final class Silent implements AloneNetwork {
    private static final AnsweredBy NOBODY =
        new AnsweredBy(new ServerId("ns1.practice-dns.example", "192.0.2.1"), false, Instant.EPOCH);
    private static final Trouble TIMEOUT = new Trouble(Trouble.Kind.TIMEOUT, "no answer");

    @Override
    public Resolver authoritative() {
      return question -> new DnsAnswer.Failed(TIMEOUT, NOBODY);
    }

    @Override
    public Fetcher web() {
      return uri -> new WebAnswer.Failed("no web here");
    }

    @Override
    public ZoneCut zoneOf(DomainName name) {
      DomainName server = DomainName.of("ns1.practice-dns.example");
      return new ZoneCut.Zone(
          Practice.DOMAIN,
          List.of(
              new ZoneCut.Server(
                  server,
                  Optional.of(IpAddress.of("192.0.2.1")),
                  Optional.of(TIMEOUT),
                  Optional.empty())),
          List.of(),
          List.of(server),
          true,
          ZoneCut.Security.NOT_CHECKED);
    }

    @Override
    public List<DnsAnswer> askEach(Question question) {
      return List.of(new DnsAnswer.Failed(TIMEOUT, NOBODY));
    }
  }

  @Test
  void theDataNamesOnlyKindsThatExistAndIsDated() {
    Set<String> kinds = Kinds.all().stream().map(RecordKind::id).collect(Collectors.toSet());
    List<MailboxProvider> providers = Demands.builtIn().providers();
    assertThat(providers)
        .extracting(MailboxProvider::id)
        .containsExactly(
            "gmail",
            "yahoo",
            "outlook",
            "icloud",
            "mailru",
            "yandex",
            "gmx",
            "laposte",
            "t-online");
    for (MailboxProvider provider : providers) {
      assertThat(provider.source().getScheme()).isEqualTo("https");
      assertThat(provider.checked()).isAfter(LocalDate.of(2026, 1, 1));
      assertThat(provider.requirements()).extracting(Requirement::id).doesNotHaveDuplicates();
      provider
          .requirements()
          .forEach(r -> r.anyOf().forEach(g -> assertThat(kinds).containsAll(g)));
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyRequirementToolAndStateHasWords(Language language) {
    Messages say = Words.in(language, ZoneOffset.UTC);
    List<String> keys = new ArrayList<>();
    Demands.builtIn()
        .providers()
        .forEach(p -> p.requirements().forEach(r -> keys.add("golive.requirement." + r.id())));
    Demands.builtIn().tools().forEach(tool -> keys.add("golive.tool." + tool.id()));
    for (State state : State.values()) {
      String word = state.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
      keys.add("golive.state." + word);
      keys.add("golive.count." + word);
    }
    assertThat(keys).allMatch(say::has);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void whatChangedIn2026IsToldOfTheSix(Language language) {
    Messages say = Words.in(language, ZoneOffset.UTC);
    for (String id : List.of("gmail", "yahoo", "outlook", "icloud", "mailru", "yandex")) {
      assertThat(say.has("golive.news." + id)).as(id).isTrue();
    }
  }

  @Test
  void gmxAsksForASignatureOfTheDomainWhateverSpfSays() throws InterruptedException {
    assertThat(state("gmx", "dkim-alignment", report())).isEqualTo(State.NOT_MET);
    assertThat(state("gmx", "reachable", report())).isEqualTo(State.MET);
    assertThat(state("t-online", "ptr-own", report())).isEqualTo(State.ELSEWHERE);
  }

  @Test
  void theDomainIsFilledInWhereAToolTakesIt() {
    assertThat(Demands.builtIn().tools())
        .filteredOn(OutsideTool::takesDomain)
        .extracting(tool -> tool.forDomain(Practice.DOMAIN).toString())
        .containsExactly(
            "https://mxtoolbox.com/SuperTool.aspx?action=mx%3apractice.example&run=toolpage");
  }

  private static State state(String provider, String requirement, Report report) {
    MailboxProvider asked =
        Demands.builtIn().providers().stream()
            .filter(p -> p.id().equals(provider))
            .findFirst()
            .orElseThrow();
    return ProviderReadiness.of(asked, Optional.of(report)).items().stream()
        .filter(item -> item.requirement().id().equals(requirement))
        .findFirst()
        .orElseThrow()
        .state();
  }

  private static Answers answers() {
    Answers start = Answers.start(Practice.DOMAIN, Mode.CLOUD, PlatformFile.builtIn());
    return start.withKey(
        new Answers.SigningKey(start.key().selector(), PastedKey.found(Practice.SAMPLE_KEY)));
  }

  private Report report() throws InterruptedException {
    return new Checker(Kinds.all(), CLOCK)
        .run(answers(), new MemoryNetwork(practice.world()), row -> {});
  }
}
