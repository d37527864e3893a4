package app.sendready.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.bulk.BulkTable;
import app.sendready.bulk.ManyChecks;
import app.sendready.check.Report;
import app.sendready.check.Verdict;
import app.sendready.dns.MemoryZone;
import app.sendready.live.LiveSettings;
import app.sendready.live.LoopbackServer;
import app.sendready.project.PlatformFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ManyAtOnceTest {
  private final MemoryZone world =
      new MemoryZone(Clock.systemUTC())
          .apex("example.com", "ns1.example.com")
          .address("ns1.example.com", "127.0.0.1")
          .address("example.com", "192.0.2.10");

  private List<Report> check(boolean authoritative) throws IOException, InterruptedException {
    byte[] table = "domain\nexample.com\nnews.example.com\n".getBytes(StandardCharsets.UTF_8);
    List<Report> reports = new ArrayList<>();
    try (LoopbackServer server = new LoopbackServer(world, 0)) {
      LiveSettings settings = LiveSettings.only(List.of(server.endpoint()));
      new ManyAtOnce(settings, Clock.systemUTC())
          .<Report>run(
              new ManyChecks.Wish(2, true, authoritative),
              ((BulkTable.Read.Opened) BulkTable.of(table, PlatformFile.builtIn()))
                  .table()
                  .iterator(),
              line -> {
                throw new AssertionError(line.why());
              },
              (line, look) -> look.get(),
              reports::add);
    }
    return reports;
  }

  private static boolean showsMemory(Report report) {
    return report.rows().stream().anyMatch(row -> row.views().system().isPresent());
  }

  private static List<Verdict> verdicts(Report report) {
    return report.rows().stream().map(row -> row.verdict()).toList();
  }

  @Test
  void whoWantsAuthoritativeAnswersGetsNothingThatAResolverRemembers() throws Exception {
    List<Report> usual = check(false);
    List<Report> firsthand = check(true);
    assertThat(usual).hasSize(2).anyMatch(ManyAtOnceTest::showsMemory);
    assertThat(firsthand).hasSize(2).noneMatch(ManyAtOnceTest::showsMemory);
    for (int i = 0; i < usual.size(); i++) {
      assertThat(verdicts(firsthand.get(i))).isEqualTo(verdicts(usual.get(i)));
    }
  }
}
