package app.sendready.ui.tool.blocklist;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.blocklist.BlocklistCheck;
import app.sendready.blocklist.Blocklists;
import app.sendready.blocklist.Suspect;
import app.sendready.dns.DomainName;
import app.sendready.dns.IpAddress;
import app.sendready.dns.MemoryZone;
import app.sendready.ui.control.Status;
import app.sendready.ui.tool.drawing.Drawing;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BlocklistDrawingTest {
  private static final Suspect SERVER = new Suspect.Address(IpAddress.of("192.0.2.4"));

  private static MemoryZone working(String... zones) {
    MemoryZone world = new MemoryZone();
    for (String zone : zones) {
      world.apex(zone, "ns." + zone).address("2.0.0.127." + zone, "127.0.0.2");
    }
    return world;
  }

  private static Drawing drawn(MemoryZone world) {
    return new BlocklistDrawing(List.of(SERVER))
        .draw(new BlocklistCheck(Blocklists.builtIn(), world));
  }

  private static List<Optional<Status>> badges(Drawing drawing) {
    return drawing.stops().stream().skip(1).map(stop -> stop.status()).toList();
  }

  @Test
  void aListingIsAWarningAndSaysWhereToAsk() {
    Drawing drawing =
        drawn(
            working("zen.spamhaus.org", "bl.spamcop.net", "psbl.surriel.com")
                .address("4.2.0.192.zen.spamhaus.org", "127.0.0.10"));
    assertThat(drawing.status()).isEqualTo(Status.WARN);
    assertThat(drawing.summary().key()).isEqualTo("blocklist.listed-address.title");
    assertThat(badges(drawing))
        .containsExactly(
            Optional.of(Status.WARN), Optional.of(Status.PASS), Optional.of(Status.PASS));
    assertThat(drawing.stops().get(1).says().getLast().args())
        .containsEntry("delisting", "https://check.spamhaus.org/");
  }

  @Test
  void oneListIsEnoughAndTheOthersAreCounted() {
    Drawing drawing = drawn(working("bl.spamcop.net"));
    assertThat(drawing.status()).isEqualTo(Status.PASS);
    assertThat(drawing.summary().args()).containsEntry("count", 1L).containsEntry("silent", 2L);
  }

  @Test
  void noListAtAllIsNoGoodNews() {
    Drawing drawing = drawn(new MemoryZone());
    assertThat(drawing.status()).isEqualTo(Status.UNKNOWN);
    assertThat(drawing.summary().key()).isEqualTo("blocklists.untold");
  }

  @Test
  void domainsAreAskedAboutAsTheyAreRegisteredToo() {
    assertThat(Suspect.domains(DomainName.of("trk.news.example.com")).stream().map(Suspect::text))
        .containsExactly("example.com", "trk.news.example.com");
  }
}
