package app.sendready.kind;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.answers.Answers;
import app.sendready.answers.MailServer;
import app.sendready.answers.Mode;
import app.sendready.answers.Target;
import app.sendready.check.Checker;
import app.sendready.check.ExpectedRecord;
import app.sendready.check.KindScenarios;
import app.sendready.check.PropagationFinding;
import app.sendready.check.RowReport;
import app.sendready.check.Verdict;
import app.sendready.dns.AnsweredBy;
import app.sendready.dns.Authority;
import app.sendready.dns.DnsAnswer;
import app.sendready.dns.DomainName;
import app.sendready.dns.IpAddress;
import app.sendready.dns.MemoryZone;
import app.sendready.dns.Question;
import app.sendready.dns.Rdata;
import app.sendready.dns.Resolver;
import app.sendready.dns.ServerId;
import app.sendready.key.PastedKey;
import app.sendready.network.MemoryNetwork;
import app.sendready.network.Network;
import app.sendready.practice.Practice;
import app.sendready.web.Fetcher;
import app.sendready.web.WebAnswer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// A record that was published after some resolver had been asked for it: that one remembers the
/// *no* for as long as the zone allows, and the row of whatever kind waits just as long (RFC 2308
/// §5).
class RememberedNoTest {
  private static final long LEFT = 437;

  private static Answers cloud() {
    Answers start = Answers.start(Practice.DOMAIN, Mode.CLOUD, KindScenarios.PLATFORM);
    return all(start);
  }

  private static Answers onPremise() {
    Answers start = Answers.start(Practice.DOMAIN, Mode.ON_PREMISE, KindScenarios.PLATFORM);
    DomainName host = Practice.DOMAIN.child("mta-1");
    return all(
        start
            .withServers(
                new Answers.Servers(
                    List.of(new MailServer(host, List.of(IpAddress.of("198.18.0.25")))),
                    Optional.empty(),
                    true))
            .withLinks(
                new Answers.Links(
                    start.links().tracking(),
                    Optional.of(new Target.Host(host)),
                    start.links().bounce())));
  }

  /// With a key, a logo and the old records, so that every kind has its row.
  private static Answers all(Answers answers) {
    Answers.Policy policy = answers.policy();
    return answers
        .withKey(
            new Answers.SigningKey(answers.key().selector(), PastedKey.found(Practice.SAMPLE_KEY)))
        .withPolicy(
            new Answers.Policy(
                policy.dmarc(),
                policy.reportAddress(),
                Optional.of(URI.create("https://" + Practice.DOMAIN.withoutDot() + "/logo.svg")),
                true));
  }

  private static List<ExpectedRecord> rows(Answers answers) {
    return new Checker(Kinds.all(), KindScenarios.CLOCK).plan(answers).records();
  }

  /// The practice domain with every row published.
  private static MemoryZone published(Answers answers) {
    Practice practice = new Practice(KindScenarios.CLOCK, KindScenarios.PLATFORM);
    MemoryZone world = practice.world();
    world.apex("0.18.198.in-addr.arpa.", "ns1.practice-dns.example");
    for (ExpectedRecord row : rows(answers)) {
      row.values().stream()
          .filter(value -> Rdata.parse(row.type(), value).isPresent())
          .forEach(value -> practice.publish(row.name(), row.type(), value));
    }
    return world;
  }

  /// Knows all that there is, but for one question remembers that there was nothing.
  private static Resolver remembering(MemoryZone world, Question forgotten, boolean noSuchName) {
    return question -> {
      if (!question.equals(forgotten)) {
        return world.ask(question);
      }
      AnsweredBy by =
          new AnsweredBy(new ServerId("Public", ""), false, KindScenarios.CLOCK.instant());
      Optional<DnsAnswer.Negative> negative =
          world
              .zoneOf(question.name())
              .map(zone -> new DnsAnswer.Negative(zone, LEFT, world.serial() - 1));
      return noSuchName
          ? new DnsAnswer.NxDomain(List.of(), negative, by)
          : new DnsAnswer.NoData(List.of(), negative, by);
    };
  }

  private record Outside(MemoryNetwork inside, Resolver resolver) implements Network {
    @Override
    public Authority authority() {
      return inside;
    }

    @Override
    public Resolver authoritative() {
      return inside.authoritative();
    }

    @Override
    public List<Named> publicResolvers() {
      return List.of(new Named("Public", resolver), new Named("Fresh", inside.authoritative()));
    }

    @Override
    public Optional<Named> system() {
      return Optional.empty();
    }

    @Override
    public Fetcher web() {
      return inside.web();
    }
  }

  private static RowReport report(
      Answers answers, MemoryZone world, ExpectedRecord row, Resolver resolver)
      throws InterruptedException {
    String logo =
        "<svg xmlns=\"http://www.w3.org/2000/svg\" version=\"1.2\" baseProfile=\"tiny-ps\""
            + " viewBox=\"0 0 100 100\"><title>Practice</title>"
            + "<rect width=\"100\" height=\"100\" fill=\"#336699\"/></svg>";
    Fetcher web =
        uri ->
            new WebAnswer.Received(
                200, "image/svg+xml", logo.getBytes(StandardCharsets.UTF_8), uri);
    return new Checker(Kinds.all(), KindScenarios.CLOCK)
            .run(answers, new Outside(new MemoryNetwork(world, web), resolver), judged -> {})
            .rows()
            .stream()
            .filter(report -> report.expected().key().equals(row.key()))
            .findFirst()
            .orElseThrow();
  }

  private static Stream<DynamicTest> tests(String mode, Answers answers) {
    MemoryZone world = published(answers);
    List<DynamicTest> tests = new ArrayList<>();
    for (ExpectedRecord row : rows(answers)) {
      Question own = new Question(row.name(), row.type());
      if (row.values().isEmpty()) {
        continue;
      }
      for (boolean noSuchName : new boolean[] {true, false}) {
        tests.add(
            DynamicTest.dynamicTest(
                mode + ": " + row.key() + (noSuchName ? ", no such name" : ", no such record"),
                () -> {
                  RowReport report =
                      report(answers, world, row, remembering(world, own, noSuchName));
                  if (!noSuchName && isFollowedWithoutAsking(row, answers)) {
                    assertThat(report.verdict()).isEqualTo(Verdict.PASS);
                  } else {
                    waits(report);
                  }
                }));
      }
    }
    return tests.stream();
  }

  /// Readers' programs never ask for the alias itself, only for the addresses it leads to; where
  /// these would do as well, a *no* to that one question keeps nobody away.
  private static boolean isFollowedWithoutAsking(ExpectedRecord row, Answers answers) {
    return row.kind().equals("tracking") && !answers.isCloud();
  }

  private static void waits(RowReport row) {
    assertThat(row.verdict())
        .as("%s %s", row.expected().key(), row.judgement())
        .isEqualTo(Verdict.WAITING);
    assertThat(row.reason().code()).isEqualTo(PropagationFinding.WAITING);
    assertThat(row.reason().args())
        .containsEntry("known", "yes")
        .containsEntry("by", KindScenarios.CLOCK.instant().plusSeconds(LEFT))
        .containsEntry("in", Duration.ofSeconds(LEFT))
        .containsEntry("servers", List.of("Public"));
    assertThat(row.views().visibleEverywhereBy())
        .contains(KindScenarios.CLOCK.instant().plusSeconds(LEFT));
  }

  @TestFactory
  Stream<DynamicTest> everyRowThatIsPublishedWaitsForTheNoToBeForgotten() {
    return Stream.concat(tests("cloud", cloud()), tests("on-premise", onPremise()));
  }

  @Test
  void everyKindWithSomethingToPublishIsAmongThem() {
    Set<String> kinds = new TreeSet<>();
    for (Answers answers : List.of(cloud(), onPremise())) {
      rows(answers).stream().filter(r -> !r.values().isEmpty()).forEach(r -> kinds.add(r.kind()));
    }
    assertThat(kinds)
        .contains(
            "bimi",
            "bounce",
            "dkim",
            "dmarc",
            "domainkeys-policy",
            "mta-address",
            "mx",
            "ptr",
            "sender-id",
            "spf",
            "tracking");
  }
}
