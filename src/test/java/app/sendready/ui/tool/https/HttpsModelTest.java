package app.sendready.ui.tool.https;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.dns.DomainName;
import app.sendready.setup.KindScenarios;
import app.sendready.ui.control.Status;
import app.sendready.ui.fx.Background;
import app.sendready.web.SecureLook;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HttpsModelTest {
  private static final DomainName HOST = DomainName.of("trk.example.com");
  private static final Instant NOW = KindScenarios.CLOCK.instant();
  private final List<String> asked = new ArrayList<>();
  private SecureLook answer = new SecureLook.Unreached("silent");
  private final HttpsModel model =
      new HttpsModel(
          host -> {
            asked.add(host);
            return answer;
          },
          KindScenarios.CLOCK,
          new Background(Runnable::run, Runnable::run));

  private static SecureLook shown(boolean fits, int daysLeft, boolean trusted, String location) {
    return new SecureLook.Shown(
        List.of(fits ? "trk.example.com" : "*.example.net"),
        fits,
        NOW.minus(Duration.ofDays(60)),
        NOW.plus(Duration.ofDays(daysLeft)),
        trusted ? Optional.empty() : Optional.of("unknown authority"),
        location.isEmpty() ? Optional.empty() : Optional.of(location));
  }

  private HttpsModel.Look.Seen seen(SecureLook given) {
    answer = given;
    model.look(HOST);
    return (HttpsModel.Look.Seen) model.look().get().orElseThrow();
  }

  private static List<String> keys(HttpsModel.Look.Seen seen) {
    return seen.lines().stream().map(line -> line.what().key()).toList();
  }

  @Test
  void nothingIsAskedUnasked() {
    assertThat(asked).isEmpty();
    assertThat(model.look().get()).isEmpty();
  }

  @Test
  void eachFaultHasItsSentenceAndNoneIsRed() {
    assertThat(keys(seen(shown(true, 60, true, "")))).containsExactly("https.ok");
    assertThat(keys(seen(shown(true, 60, true, "https://example.com/"))))
        .containsExactly("https.ok");
    assertThat(keys(seen(shown(false, 60, true, "")))).containsExactly("https.other-name");
    assertThat(keys(seen(shown(true, -1, false, "")))).containsExactly("https.expired");
    assertThat(keys(seen(shown(true, 60, false, "")))).containsExactly("https.untrusted");
    assertThat(keys(seen(shown(true, 3, true, "")))).containsExactly("https.soon");
    assertThat(keys(seen(shown(true, 60, true, "http://example.com/"))))
        .containsExactly("https.plain-redirect");
    assertThat(keys(seen(new SecureLook.NoCertificate("plain")))).containsExactly("https.none");
    assertThat(seen(shown(false, -1, false, "http://example.com/")).status())
        .isEqualTo(Status.WARN);
  }

  @Test
  void silenceIsToldAsSuch() {
    assertThat(seen(new SecureLook.Unreached("silent")).status()).isEqualTo(Status.UNKNOWN);
    assertThat(asked).containsExactly("trk.example.com");
  }
}
