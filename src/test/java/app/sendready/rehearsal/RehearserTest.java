package app.sendready.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.answers.Answers;
import app.sendready.answers.DmarcPolicy;
import app.sendready.answers.Mode;
import app.sendready.check.Checker;
import app.sendready.check.KindScenarios;
import app.sendready.check.Report;
import app.sendready.dns.DomainName;
import app.sendready.dns.IpAddress;
import app.sendready.dns.MemoryZone;
import app.sendready.dns.RecordType;
import app.sendready.dns.Trouble;
import app.sendready.kind.Kinds;
import app.sendready.kind.dmarc.Rehearsal;
import app.sendready.kind.spf.KnownSenders;
import app.sendready.kind.spf.SpfOutcome;
import app.sendready.network.MemoryNetwork;
import app.sendready.web.WebAnswer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RehearserTest {
  private static final DomainName FROM = DomainName.of("example.com");
  private final MemoryZone zone = new MemoryZone(KindScenarios.CLOCK);
  private final Answers cloud = Answers.start(FROM, Mode.CLOUD, KindScenarios.PLATFORM);

  RehearserTest() {
    KindScenarios.addPlatform(zone);
    zone.apex("example.com", "ns1.hosting.example.", "ns2.hosting.example.");
  }

  private RehearsalResult rehearse(Answers answers, Optional<Report> report) {
    return new Rehearser(
            zone, KindScenarios.CLOCK, KnownSenders.load().with(KindScenarios.PLATFORM))
        .rehearse(answers, report);
  }

  private Report check(Answers answers) throws InterruptedException {
    return new Checker(Kinds.all(), KindScenarios.CLOCK)
        .run(
            answers,
            new MemoryNetwork(zone, uri -> new WebAnswer.Failed("no web in this test")),
            row -> {});
  }

  @Test
  void inTheCloudSpfIsAskedAtTheBounceNameForThePlatformsAddresses() {
    zone.txt("_dmarc.example.com", "v=DMARC1; p=reject")
        .cname("ac-bounces.example.com", "akmta.net");

    RehearsalResult seen = rehearse(cloud, Optional.empty());

    assertThat(seen.mail().returnPath()).isEqualTo(DomainName.of("ac-bounces.example.com"));
    assertThat(seen.senders()).hasSize(4).allMatch(s -> s.spf() == SpfOutcome.PASS);
    assertThat(seen.result().spf()).isEqualTo(Rehearsal.Part.CARRIES);
    assertThat(seen.result().dkim()).isEqualTo(Rehearsal.Part.NOT_KNOWN);
    assertThat(seen.result().outcome()).isEqualTo(Rehearsal.Outcome.ACCEPTED);
    assertThat(seen.policyDomain()).contains(FROM);
  }

  @Test
  void withNeitherLegAndRejectTheMailIsRefused() throws InterruptedException {
    zone.txt("_dmarc.example.com", "v=DMARC1; p=reject; rua=mailto:report@example.com");

    RehearsalResult seen = rehearse(cloud, Optional.of(check(cloud)));

    assertThat(seen.result().outcome()).isEqualTo(Rehearsal.Outcome.REJECTED);
    assertThat(seen.senders()).isNotEmpty().allMatch(s -> s.spf() == SpfOutcome.NONE);
  }

  @Test
  void onPremiseEveryServersAddressIsTriedAtTheReverseAddress() {
    Answers own =
        KindScenarios.answers(
            Map.of(
                "mode",
                "on-premise",
                "mail-from",
                "bounces.other.example",
                "mta",
                Map.of("mta-1", List.of("203.0.113.10", "203.0.113.11"))));
    zone.txt("_dmarc.example.com", "v=DMARC1; p=quarantine");
    zone.apex("other.example", "ns1.hosting.example.");
    zone.txt("bounces.other.example", "v=spf1 ip4:203.0.113.10 -all");

    RehearsalResult seen = rehearse(own, Optional.empty());

    assertThat(seen.senders())
        .containsExactly(
            new RehearsalResult.Sender(IpAddress.of("203.0.113.10"), SpfOutcome.PASS),
            new RehearsalResult.Sender(IpAddress.of("203.0.113.11"), SpfOutcome.FAIL));
    assertThat(seen.result().spf()).isEqualTo(Rehearsal.Part.NOT_READY);
    assertThat(seen.result().policy()).contains(DmarcPolicy.QUARANTINE);

    zone.txt("bounces.example.net", "v=spf1 ip4:203.0.113.0/24 -all");
    Answers foreign =
        own.withServers(
            new Answers.Servers(
                own.servers().servers(), Optional.of(DomainName.of("bounces.example.net")), true));
    assertThat(rehearse(foreign, Optional.empty()).result().spf())
        .isEqualTo(Rehearsal.Part.PASSES_ELSEWHERE);
  }

  @Test
  void withoutAnAnswerAboutDmarcNothingIsClaimed() {
    zone.fail("_dmarc.example.com", RecordType.TXT, Trouble.Kind.SERVFAIL)
        .cname("ac-bounces.example.com", "akmta.net");

    RehearsalResult seen = rehearse(cloud, Optional.empty());

    assertThat(seen.policyKnown()).isFalse();
    assertThat(seen.result().outcome()).isEqualTo(Rehearsal.Outcome.CANNOT_TELL);
  }

  @Test
  void silenceAboutSpfIsNoRefusal() {
    zone.txt("_dmarc.example.com", "v=DMARC1; p=reject")
        .fail("ac-bounces.example.com", RecordType.TXT, Trouble.Kind.TIMEOUT);

    assertThat(rehearse(cloud, Optional.empty()).result().outcome())
        .isEqualTo(Rehearsal.Outcome.CANNOT_TELL);
  }
}
