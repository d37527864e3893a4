package app.sendready.ui.tool.https;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.check.KindScenarios;
import app.sendready.dns.DomainName;
import app.sendready.dns.MemoryZone;
import app.sendready.i18n.Text;
import app.sendready.secure.SecureLinks;
import app.sendready.ui.control.Status;
import app.sendready.ui.tool.drawing.Drawing;
import app.sendready.web.TlsProbeResult;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HttpsDrawingTest {
  private static final DomainName HOST = DomainName.of("trk.example.com");
  private static final Instant NOW = KindScenarios.CLOCK.instant();
  private final List<String> asked = new ArrayList<>();

  private static TlsProbeResult shown(
      boolean fits, int daysLeft, boolean trusted, String location) {
    return new TlsProbeResult.Shown(
        List.of(fits ? "trk.example.com" : "*.example.net"),
        fits,
        NOW.minus(Duration.ofDays(60)),
        NOW.plus(Duration.ofDays(daysLeft)),
        trusted ? Optional.empty() : Optional.of("unknown authority"),
        location.isEmpty() ? Optional.empty() : Optional.of(location));
  }

  private Drawing drawn(TlsProbeResult given) {
    return new HttpsDrawing(HOST, List.of())
        .draw(
            new SecureLinks(
                new MemoryZone().apex("example.com", "ns.example.com"),
                host -> {
                  asked.add(host);
                  return given;
                },
                KindScenarios.CLOCK));
  }

  /// The summary's key, and of every stop up to where a browser is sent the keys of its sentences.
  private List<String> keys(TlsProbeResult given) {
    Drawing drawing = drawn(given);
    List<String> keys = new ArrayList<>(List.of(drawing.summary().key()));
    drawing.stops().stream()
        .skip(1)
        .takeWhile(stop -> !stop.role().key().equals("https.role.hsts"))
        .takeWhile(stop -> !stop.role().key().equals("https.role.caa"))
        .forEach(stop -> keys.addAll(stop.says().stream().map(Text::key).toList()));
    return keys.stream().map(key -> key.replace("secure.", "")).toList();
  }

  @Test
  void eachFaultHasItsSentenceAndNoneIsRed() {
    assertThat(keys(shown(true, 60, true, ""))).containsExactly("ok.title", "ok.title");
    assertThat(keys(shown(true, 60, true, "https://example.com/")))
        .containsExactly("ok.title", "ok.title");
    assertThat(keys(shown(false, 60, true, "")))
        .containsExactly("other-name.title", "other-name.title", "other-name.fix");
    assertThat(keys(shown(true, -1, false, "")))
        .containsExactly("expired.title", "expired.title", "expired.fix");
    assertThat(keys(shown(true, 60, false, "")))
        .containsExactly("untrusted.title", "untrusted.title", "untrusted.fix");
    assertThat(keys(shown(true, 3, true, "")))
        .containsExactly("soon.title", "soon.title", "soon.fix");
    assertThat(keys(shown(true, 60, true, "http://example.com/")))
        .containsExactly(
            "plain-redirect.title", "ok.title", "plain-redirect.title", "plain-redirect.fix");
    assertThat(keys(new TlsProbeResult.NoCertificate("plain")))
        .containsExactly("no-certificate.title", "no-certificate.title", "no-certificate.fix");
    assertThat(keys(shown(false, -1, false, "http://example.com/")))
        .containsExactly(
            "other-name.title",
            "other-name.title",
            "other-name.fix",
            "expired.title",
            "expired.fix",
            "plain-redirect.title",
            "plain-redirect.fix");
    assertThat(drawn(shown(false, -1, false, "http://example.com/")).stops())
        .extracting(stop -> stop.status().orElse(Status.NOT_YET))
        .containsExactly(Status.NOT_YET, Status.WARN, Status.WARN, Status.PASS, Status.PASS);
  }

  @Test
  void silenceIsToldAsSuch() {
    assertThat(drawn(new TlsProbeResult.Unreached("silent")).status()).isEqualTo(Status.UNKNOWN);
    assertThat(asked).containsExactly("trk.example.com");
  }
}
