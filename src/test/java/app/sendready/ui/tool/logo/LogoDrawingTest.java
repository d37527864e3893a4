package app.sendready.ui.tool.logo;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.check.KindScenarios;
import app.sendready.dns.AnsweredBy;
import app.sendready.dns.DnsAnswer;
import app.sendready.dns.DomainName;
import app.sendready.dns.MemoryZone;
import app.sendready.dns.ServerId;
import app.sendready.dns.Trouble;
import app.sendready.i18n.Text;
import app.sendready.ui.control.Status;
import app.sendready.ui.tool.drawing.Drawing;
import app.sendready.web.Fetcher;
import app.sendready.web.WebAnswer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LogoDrawingTest {
  private static final DomainName DOMAIN = DomainName.of("example.com");
  private static final String GOOD =
      "<svg xmlns='http://www.w3.org/2000/svg' version='1.2' baseProfile='tiny-ps' viewBox='0 0 9"
          + " 9'><title>Example</title><rect width='9' height='9'/></svg>";

  private final List<URI> asked = new ArrayList<>();

  private Fetcher answering(WebAnswer answer) {
    return uri -> {
      asked.add(uri);
      return answer;
    };
  }

  private static WebAnswer svg(String text) {
    return new WebAnswer.Received(
        200,
        "image/svg+xml",
        text.getBytes(StandardCharsets.UTF_8),
        URI.create("https://example.com/logo.svg"));
  }

  private Drawing drawn(String record, WebAnswer answer) {
    MemoryZone zone =
        new MemoryZone(KindScenarios.CLOCK).apex("example.com", "ns1.hosting.example.");
    if (!record.isEmpty()) {
      zone.txt("default._bimi.example.com", record);
    }
    return new LogoDrawing(DOMAIN).draw(zone, answering(answer), KindScenarios.CLOCK);
  }

  private static List<String> keys(Drawing drawing) {
    return drawing.stops().stream()
        .skip(1)
        .flatMap(stop -> stop.says().stream())
        .map(Text::key)
        .toList();
  }

  @Test
  void aGoodLogoIsFetchedAndGreen() {
    Drawing drawing = drawn("v=BIMI1; l=https://example.com/logo.svg", svg(GOOD));
    assertThat(drawing.status()).isEqualTo(Status.PASS);
    assertThat(drawing.summary().key()).isEqualTo("logofile.ok");
    assertThat(keys(drawing)).containsExactly("logofile.fine");
    assertThat(asked).containsExactly(URI.create("https://example.com/logo.svg"));
  }

  @Test
  void aFaultOfTheFileIsSaidWithItsCure() {
    Drawing drawing = drawn("v=BIMI1; l=https://example.com/logo.svg", svg("hello"));
    assertThat(drawing.status()).isEqualTo(Status.WARN);
    assertThat(keys(drawing)).containsExactly("bimi.logo-not-xml.title", "bimi.logo-not-xml.fix");
  }

  @Test
  void theCertificateIsFetchedToo() {
    Drawing drawing =
        drawn("v=BIMI1; l=https://example.com/logo.svg; a=https://example.com/logo.pem", svg(GOOD));
    assertThat(keys(drawing))
        .containsExactly(
            "logofile.fine",
            "bimi.certificate-unreadable.title",
            "bimi.certificate-unreadable.fix");
    assertThat(asked)
        .containsExactly(
            URI.create("https://example.com/logo.svg"), URI.create("https://example.com/logo.pem"));
  }

  @Test
  void noAnswerSaysNothingAboutTheFile() {
    Drawing drawing =
        drawn("v=BIMI1; l=https://example.com/logo.svg", new WebAnswer.Failed("silent"));
    assertThat(drawing.status()).isEqualTo(Status.UNKNOWN);
  }

  @Test
  void withoutARecordNobodyIsAskedOverTheWeb() {
    for (String record : List.of("", "v=spf1 -all", "v=BIMI1; l=", "v=BIMI1; l=http://a.example")) {
      Drawing drawing = drawn(record, svg(GOOD));
      assertThat(drawing.summary().key()).as(record).isEqualTo("logofile.none");
    }
    assertThat(asked).isEmpty();
  }

  @Test
  void nameServersThatDoNotAnswerAreNoVerdict() {
    Drawing drawing =
        new LogoDrawing(DOMAIN)
            .draw(
                _ ->
                    new DnsAnswer.Failed(
                        new Trouble(Trouble.Kind.TIMEOUT, "silent"),
                        new AnsweredBy(
                            new ServerId("nobody"), false, KindScenarios.CLOCK.instant())),
                answering(svg(GOOD)),
                KindScenarios.CLOCK);
    assertThat(drawing.status()).isEqualTo(Status.UNKNOWN);
    assertThat(drawing.summary().key()).isEqualTo("logofile.unknown");
    assertThat(asked).isEmpty();
  }
}
