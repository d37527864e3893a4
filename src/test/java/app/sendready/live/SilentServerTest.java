package app.sendready.live;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.Figures;
import app.sendready.answers.Answers;
import app.sendready.answers.Mode;
import app.sendready.check.Checker;
import app.sendready.check.KindScenarios;
import app.sendready.check.Report;
import app.sendready.check.Verdict;
import app.sendready.dns.DomainName;
import app.sendready.dns.MemoryZone;
import app.sendready.kind.Kinds;
import app.sendready.network.Network;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// One of a zone's servers stays silent: a check takes at most three seconds more, and what the
/// others say decides.
@Timeout(60)
class SilentServerTest {
  private static final long MOST_MILLIS = 3000;
  private static final String DOMAIN = "shop.example";

  private record Timed(long millis, Report report) {}

  private static MemoryZone zone() {
    MemoryZone zone =
        new MemoryZone(Clock.systemUTC())
            .apex(DOMAIN, "ns1.shop.example", "ns2.shop.example")
            .address("ns1.shop.example", "127.0.0.20")
            .address("ns2.shop.example", "127.0.0.21")
            .address(DOMAIN, "192.0.2.1");
    KindScenarios.addPlatform(zone);
    return zone;
  }

  private static Timed check(HostileServer.Behaviour second) throws Exception {
    try (SmallInternet net =
        new SmallInternet()
            .delegate(DOMAIN, "ns1.shop.example=127.0.0.20", "ns2.shop.example=127.0.0.21")
            .serve("127.0.0.20", zone())
            .serve("127.0.0.21", second)) {
      Network network =
          net.open(LiveSettings.standard(List.of()).tryTime(), Duration.ofSeconds(10), 2000);
      long start = System.nanoTime();
      Report report =
          new Checker(Kinds.all(), Clock.systemUTC())
              .run(
                  Answers.start(DomainName.of(DOMAIN), Mode.CLOUD, KindScenarios.PLATFORM),
                  network,
                  _ -> {});
      return new Timed((System.nanoTime() - start) / 1_000_000, report);
    }
  }

  private static HostileServer.Behaviour speaks() {
    Responder answers = new Responder(zone());
    return query -> answers.respond(query, true).map(Fault::one).orElse(List.of());
  }

  @Test
  void aSilentServerCostsThreeSecondsAtMostAndDecidesNothing() throws Exception {
    check(speaks());
    Timed all = check(speaks());
    Timed one = check(DetourTest.SILENT);
    for (int i = 0; i < 2 && one.millis() - all.millis() > MOST_MILLIS; i++) {
      one = check(DetourTest.SILENT); // a busy machine is slow now and then
    }
    Figures.line("a silent server costs " + (one.millis() - all.millis()) + " ms more");
    assertThat(one.millis() - all.millis()).isLessThanOrEqualTo(MOST_MILLIS);
    for (int i = 0; i < all.report().rows().size(); i++) {
      boolean red = one.report().rows().get(i).verdict() == Verdict.FAIL;
      assertThat(red && all.report().rows().get(i).verdict() != Verdict.FAIL)
          .as(one.report().rows().get(i).expected().key())
          .isFalse();
    }
  }
}
