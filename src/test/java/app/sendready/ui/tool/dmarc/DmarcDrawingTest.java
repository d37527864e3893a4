package app.sendready.ui.tool.dmarc;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.check.KindScenarios;
import app.sendready.dns.DomainName;
import app.sendready.dns.MemoryZone;
import app.sendready.dns.RecordType;
import app.sendready.dns.Trouble;
import app.sendready.i18n.Text;
import app.sendready.ui.control.Status;
import app.sendready.ui.tool.drawing.Drawing;
import app.sendready.ui.tool.drawing.DrawingStop;
import java.util.List;
import org.junit.jupiter.api.Test;

class DmarcDrawingTest {
  private final MemoryZone zone =
      new MemoryZone(KindScenarios.CLOCK)
          .apex("example.com", "ns1.example.com")
          .address("news.example.com", "192.0.2.7");

  private Drawing drawn(String domain) {
    return new DmarcDrawing(DomainName.of(domain)).draw(zone);
  }

  private static List<String> keys(DrawingStop stop) {
    return stop.says().stream().map(Text::key).toList();
  }

  private static List<String> facts(DrawingStop stop) {
    return stop.details().stream()
        .map(detail -> (DrawingStop.Detail.Fact) detail)
        .map(fact ->
            fact.name().key().replace("dmarcpath.", "")
                + " "
                + fact.value().key().replace("dmarcpath.", ""))
        .toList();
  }

  @Test
  void theWalkGoesUpToTheRecordThatApplies() {
    zone.txt("_dmarc.example.com", "v=DMARC1; p=reject; sp=quarantine; np=reject; aspf=s");
    Drawing drawing = drawn("news.example.com");
    assertThat(drawing.stops())
        .extracting(DrawingStop::name)
        .containsExactly("_dmarc.news.example.com", "_dmarc.example.com", "_dmarc.com", "", "");
    assertThat(keys(drawing.stops().getFirst())).containsExactly("dmarcpath.nothing");
    assertThat(keys(drawing.stops().get(1)))
        .containsExactly("dmarcpath.applies", "dmarcpath.organization");
    assertThat(keys(drawing.stops().get(2))).containsExactly("dmarcpath.end");
    assertThat(facts(drawing.stops().get(3)))
        .containsExactly(
            "tag.p tag.other", "tag.sp tag.counts", "tag.np tag.other", "tag.t tag.absent");
    assertThat(facts(drawing.stops().get(4)).subList(0, 2))
        .containsExactly("dkim relaxed", "spf strict");
    assertThat(drawing.summary())
        .isEqualTo(
            Text.of("dmarcpath.sum.quarantine", "domain", "news.example.com")
                .with("place", "example.com")
                .with("tag", "sp"));
    assertThat(drawing.status()).isEqualTo(Status.PASS);
  }

  @Test
  void aNameThatDoesNotExistHasItsOwnTag() {
    zone.txt("_dmarc.example.com", "v=DMARC1; p=none; sp=none; np=reject");
    Drawing drawing = drawn("ghost.example.com");
    assertThat(drawing.summary().args()).containsEntry("tag", "np");
    assertThat(drawing.status()).isEqualTo(Status.PASS);
  }

  @Test
  void testModeIsOneLevelLower() {
    zone.txt("_dmarc.example.com", "v=DMARC1; p=quarantine; t=y");
    Drawing drawing = drawn("example.com");
    DrawingStop policy = drawing.stops().get(2);
    assertThat(keys(policy)).containsExactly("dmarcpath.policy.none", "dmarcpath.testing");
    assertThat(facts(policy)).contains("tag.t tag.counts");
    assertThat(drawing.status()).isEqualTo(Status.WARN);
  }

  @Test
  void severalRecordsCountAsNone() {
    zone.txt("_dmarc.example.com", "v=DMARC1; p=none")
        .txt("_dmarc.example.com", "v=DMARC1; p=reject");
    Drawing drawing = drawn("example.com");
    assertThat(keys(drawing.stops().getFirst())).contains("dmarcpath.several");
    assertThat(drawing.summary().key()).isEqualTo("dmarcpath.sum.no-record");
    assertThat(drawing.status()).isEqualTo(Status.FAIL);
  }

  @Test
  void silenceOnTheWayIsNeverRed() {
    zone.fail("_dmarc.news.example.com", RecordType.TXT, Trouble.Kind.TIMEOUT)
        .txt("_dmarc.example.com", "v=DMARC1; p=reject");
    Drawing drawing = drawn("news.example.com");
    assertThat(drawing.status()).isEqualTo(Status.UNKNOWN);
    assertThat(drawing.stops().getFirst().status()).contains(Status.UNKNOWN);
    assertThat(drawing.stops().get(1).status())
        .as("which record applies is not known then")
        .isEmpty();
  }
}
