package app.sendready.ui.tool.dkim;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.check.KindScenarios;
import app.sendready.dns.DomainName;
import app.sendready.dns.MemoryZone;
import app.sendready.dns.RecordType;
import app.sendready.dns.Trouble;
import app.sendready.i18n.Text;
import app.sendready.text.Comparison;
import app.sendready.ui.Sample;
import app.sendready.ui.control.Status;
import app.sendready.ui.tool.drawing.Drawing;
import app.sendready.ui.tool.drawing.DrawingStop;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DkimDrawingTest {
  private static final String NAME = "ak._domainkey.example.com";
  private static final String RECORD = Sample.DKIM.values().getFirst();

  private final MemoryZone zone =
      new MemoryZone(KindScenarios.CLOCK).apex("example.com", "ns1.example.com");

  private Drawing drawn() {
    return new DkimDrawing(DomainName.of(NAME), Optional.of(RECORD)).draw(zone);
  }

  private static List<String> roles(Drawing drawing) {
    return drawing.stops().stream()
        .map(stop -> stop.role().key().replace("dkimkey.role.", ""))
        .toList();
  }

  private static List<List<Comparison.Piece>> strings(DrawingStop stop) {
    return stop.details().stream()
        .filter(DrawingStop.Detail.Strings.class::isInstance)
        .flatMap(detail -> ((DrawingStop.Detail.Strings) detail).strings().stream())
        .toList();
  }

  @Test
  void theRightKeyIsDrawnFromSelectorToFingerprint() {
    zone.txt(NAME, RECORD);
    Drawing drawing = drawn();
    assertThat(drawing.status()).isEqualTo(Status.PASS);
    assertThat(roles(drawing)).containsExactly("selector", "name", "text", "key");
    assertThat(drawing.stops().getFirst().name()).isEqualTo("ak");
    List<List<Comparison.Piece>> strings = strings(drawing.stops().get(2));
    assertThat(strings).hasSize(2);
    assertThat(strings.getFirst().stream().mapToInt(piece -> piece.text().length()).sum())
        .isEqualTo(255);
    assertThat(strings.stream().flatMap(List::stream)).noneMatch(Comparison.Piece::differs);
    assertThat(drawing.stops().get(3).details())
        .contains(
            new DrawingStop.Detail.Fact(
                Text.of("dkimkey.bits"), Text.of("drawing.value", "value", "2048")));
  }

  @Test
  void aChangedLetterIsMarkedInTheStringThatHasIt() {
    zone.txt(NAME, RECORD.substring(0, 300) + "!" + RECORD.substring(301));
    Drawing drawing = drawn();
    assertThat(drawing.status()).isEqualTo(Status.FAIL);
    List<List<Comparison.Piece>> strings = strings(drawing.stops().get(2));
    assertThat(strings.getFirst()).noneMatch(Comparison.Piece::differs);
    assertThat(
            strings.getLast().stream()
                .filter(Comparison.Piece::differs)
                .map(Comparison.Piece::text)
                .collect(Collectors.joining()))
        .isEqualTo("!");
  }

  @Test
  void anAliasIsAStopOfItsOwn() {
    zone.cname(NAME, "ak.keys.example.com").txt("ak.keys.example.com", RECORD);
    assertThat(roles(drawn())).containsExactly("selector", "name", "alias", "text", "key");
  }

  @Test
  void severalTextsAreAllShownAndNoneIsJudged() {
    zone.txt(NAME, RECORD).txt(NAME, "v=DKIM1; p=");
    Drawing drawing = drawn();
    assertThat(drawing.summary().key()).isEqualTo("dkimkey.several");
    assertThat(roles(drawing)).containsExactly("selector", "name", "text", "text");
  }

  @Test
  void nothingIsRedAndSilenceIsNot() {
    assertThat(drawn().status()).isEqualTo(Status.FAIL);
    zone.fail(NAME, RecordType.TXT, Trouble.Kind.TIMEOUT);
    assertThat(drawn().status()).isEqualTo(Status.UNKNOWN);
  }

  @Test
  void aPrivateKeyIsShownNowhere() {
    String secret = "-----BEGIN PRIVATE KEY----- MIICdgIBADANBgkqhkiG9w0BAQEFAASCAmAwggJc";
    zone.txt(NAME, secret);
    Drawing drawing = drawn();
    assertThat(drawing.status()).isEqualTo(Status.FAIL);
    assertThat(drawing.stops().stream().flatMap(stop -> strings(stop).stream())).isEmpty();
    assertThat(drawing.toString()).doesNotContain("MIICdg");
  }
}
