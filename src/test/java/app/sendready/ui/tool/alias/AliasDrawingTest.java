package app.sendready.ui.tool.alias;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.check.KindScenarios;
import app.sendready.dns.DomainName;
import app.sendready.dns.MemoryZone;
import app.sendready.dns.RecordType;
import app.sendready.dns.Trouble;
import app.sendready.ui.control.Status;
import app.sendready.ui.tool.drawing.Drawing;
import app.sendready.ui.tool.drawing.DrawingStop;
import java.util.List;
import org.junit.jupiter.api.Test;

class AliasDrawingTest {
  private static final DomainName NAME = DomainName.of("trk.example.com");
  private static final DomainName TARGET = DomainName.of("links.example.net");

  private final MemoryZone zone =
      new MemoryZone(KindScenarios.CLOCK)
          .apex("example.com", "ns1.example.com")
          .apex("example.net", "ns1.example.net")
          .address("links.example.net", "192.0.2.10");

  private Drawing drawn(boolean needsAddress, boolean addressIsFine) {
    return new AliasDrawing(NAME, TARGET, needsAddress, addressIsFine).draw(zone);
  }

  private void comesTo(Status status, String summary, String... stops) {
    Drawing drawing = drawn(true, false);
    assertThat(drawing.status()).isEqualTo(status);
    assertThat(drawing.summary().key()).isEqualTo("aliaspath.sum." + summary);
    assertThat(drawing.stops()).extracting(AliasDrawingTest::line).containsExactly(stops);
  }

  /// Role, name, status and the first sentence of a stop, as far as they are there.
  private static String line(DrawingStop stop) {
    return String.join(
            " ",
            stop.role().key().replace("aliaspath.role.", ""),
            stop.name(),
            stop.status().map(Status::name).orElse(""),
            stop.says().stream()
                .findFirst()
                .map(text -> text.key().replace("aliaspath.", ""))
                .orElse(""))
        .replaceAll(" +", " ")
        .strip();
  }

  @Test
  void straightToTheTarget() {
    zone.cname("trk.example.com", "links.example.net");
    comesTo(
        Status.PASS,
        "direct",
        "start trk.example.com",
        "target links.example.net PASS",
        "addresses");
  }

  @Test
  void overAnotherName() {
    zone.cname("trk.example.com", "way.example.net").cname("way.example.net", "links.example.net");
    comesTo(
        Status.WARN,
        "chain",
        "start trk.example.com",
        "passed way.example.net",
        "target links.example.net PASS",
        "addresses");
  }

  @Test
  void toAnotherPlace() {
    zone.cname("trk.example.com", "old.example.net").address("old.example.net", "192.0.2.99");
    comesTo(
        Status.FAIL,
        "elsewhere",
        "start trk.example.com",
        "passed old.example.net",
        "addresses",
        "expected links.example.net FAIL never-reached");
  }

  @Test
  void toANameThatDoesNotExist() {
    zone.cname("trk.example.com", "gone.example.net");
    comesTo(
        Status.FAIL,
        "elsewhere",
        "start trk.example.com",
        "passed gone.example.net FAIL end.dead",
        "expected links.example.net FAIL never-reached");
  }

  @Test
  void inACircle() {
    zone.cname("trk.example.com", "a.example.net").cname("a.example.net", "trk.example.com");
    comesTo(
        Status.FAIL,
        "endless",
        "start trk.example.com",
        "passed a.example.net FAIL end.circle",
        "expected links.example.net FAIL never-reached");
  }

  @Test
  void nowhereYet() {
    comesTo(
        Status.FAIL,
        "empty",
        "start trk.example.com FAIL end.empty",
        "expected links.example.net FAIL never-reached");
  }

  @Test
  void silenceIsNeverRed() {
    zone.fail("trk.example.com", RecordType.CNAME, Trouble.Kind.TIMEOUT);
    comesTo(Status.UNKNOWN, "untold", "start trk.example.com UNKNOWN end.untold");
  }

  @Test
  void theTargetsOwnAddressIsFineWhereItMayStandThere() {
    zone.address("trk.example.com", "192.0.2.10");
    assertThat(drawn(true, true).status()).isEqualTo(Status.PASS);
    assertThat(drawn(true, false).status()).isEqualTo(Status.WARN);
    zone.remove(NAME, RecordType.A).address("trk.example.com", "192.0.2.77");
    assertThat(drawn(true, true).status()).isEqualTo(Status.FAIL);
  }

  @Test
  void returnedMailNeedsNoAddress() {
    zone.remove(TARGET, RecordType.A)
        .mx("links.example.net", 10, "mx.example.net")
        .cname("trk.example.com", "links.example.net");
    assertThat(drawn(true, false).summary().key()).isEqualTo("aliaspath.sum.dead-target");
    assertThat(drawn(false, false).status()).isEqualTo(Status.PASS);
  }

  @Test
  void everyHopTellsItsTtl() {
    zone.cname("trk.example.com", "links.example.net");
    List<DrawingStop.Detail> details = drawn(true, false).stops().getFirst().details();
    assertThat(details)
        .extracting(detail -> ((DrawingStop.Detail.Fact) detail).name().key())
        .containsExactly("aliaspath.alias-to", "aliaspath.ttl");
  }
}
