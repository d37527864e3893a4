package app.sendready.ui.tool.https;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.check.KindScenarios;
import app.sendready.dns.DomainName;
import app.sendready.i18n.Text;
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
    return new HttpsDrawing(HOST)
        .draw(
            host -> {
              asked.add(host);
              return given;
            },
            KindScenarios.CLOCK);
  }

  /// The summary's key, and of every stop the keys of its sentences.
  private List<String> keys(TlsProbeResult given) {
    Drawing drawing = drawn(given);
    List<String> keys = new ArrayList<>(List.of(drawing.summary().key()));
    drawing.stops().stream()
        .skip(1)
        .forEach(stop -> keys.addAll(stop.says().stream().map(Text::key).toList()));
    return keys;
  }

  @Test
  void eachFaultHasItsSentenceAndNoneIsRed() {
    assertThat(keys(shown(true, 60, true, ""))).containsExactly("https.ok");
    assertThat(keys(shown(true, 60, true, "https://example.com/"))).containsExactly("https.ok");
    assertThat(keys(shown(false, 60, true, "")))
        .containsExactly("https.other-name", "https.other-name", "https.ask");
    assertThat(keys(shown(true, -1, false, "")))
        .containsExactly("https.expired", "https.expired", "https.ask");
    assertThat(keys(shown(true, 60, false, "")))
        .containsExactly("https.untrusted", "https.untrusted", "https.ask");
    assertThat(keys(shown(true, 3, true, "")))
        .containsExactly("https.soon", "https.soon", "https.ask");
    assertThat(keys(shown(true, 60, true, "http://example.com/")))
        .containsExactly("https.plain-redirect", "https.plain-redirect", "https.ask");
    assertThat(keys(new TlsProbeResult.NoCertificate("plain")))
        .containsExactly("https.none", "https.none", "https.ask");
    assertThat(keys(shown(false, -1, false, "http://example.com/")))
        .containsExactly(
            "https.other-name",
            "https.other-name",
            "https.expired",
            "https.ask",
            "https.plain-redirect",
            "https.ask");
    assertThat(drawn(shown(false, -1, false, "http://example.com/")).stops())
        .extracting(stop -> stop.status().orElse(Status.NOT_YET))
        .containsExactly(Status.NOT_YET, Status.WARN, Status.WARN);
  }

  @Test
  void silenceIsToldAsSuch() {
    assertThat(drawn(new TlsProbeResult.Unreached("silent")).status()).isEqualTo(Status.UNKNOWN);
    assertThat(asked).containsExactly("trk.example.com");
  }
}
