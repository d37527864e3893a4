package app.sendready.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.logo.LogoViewer;
import app.sendready.web.TlsProbeResult;
import app.sendready.web.WebAnswer;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.ImageView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Whoever practises reaches nothing but the practice domain.
class PracticeWebTest {
  private static final Instant NOW = Instant.parse("2026-11-23T14:02:11Z");

  private final PracticeWeb web = new PracticeWeb(Clock.fixed(NOW, ZoneOffset.UTC));

  @Test
  void thePracticeDomainHasALogoWithoutFault() {
    LogoViewer.Viewed viewed =
        new LogoViewer(web).view(URI.create("https://practice.example/logo.svg"));
    assertThat(viewed.reached()).isTrue();
    assertThat(viewed.findings()).isEmpty();
    assertThat(viewed.pictures()).isNotEmpty();
  }

  @Test
  void whatElseIsAskedForThereIsNotFound() {
    assertThat(web.fetch(URI.create("https://www.practice.example/logo.png")))
        .isInstanceOfSatisfying(
            WebAnswer.Received.class, answer -> assertThat(answer.status()).isEqualTo(404));
  }

  @Test
  void nothingBeyondItIsReached() {
    for (String uri :
        new String[] {
          "https://example.com/logo.svg", "https://notpractice.example/logo.svg", "https:///x.svg"
        }) {
      assertThat(web.fetch(URI.create(uri))).as(uri).isInstanceOf(WebAnswer.Failed.class);
    }
    assertThat(web.probe("trk.aksend.net")).isInstanceOf(TlsProbeResult.Unreached.class);
  }

  @Test
  void itsHostsShowCertificatesThatAreValidToday() {
    assertThat(web.probe("trk.practice.example"))
        .isInstanceOfSatisfying(
            TlsProbeResult.Shown.class,
            shown -> {
              assertThat(shown.fits()).isTrue();
              assertThat(shown.from()).isBefore(NOW);
              assertThat(shown.to()).isAfter(NOW);
            });
  }

  @Test
  @Timeout(120)
  void theLogoOfTheFourthStepIsDrawnWithoutANetwork() throws Exception {
    PracticeTour tour = PracticeTour.start();
    try {
      tour.click("shell.start.practice");
      tour.click("shell.rail.policy");
      tour.waitUntil(() -> tour.find("policy.logo").isPresent());
      PracticeTour.fx(() -> {
        ((TextInputControl) tour.find("policy.logo").orElseThrow())
            .setText("https://practice.example/logo.svg");
        return null;
      });
      PracticeTour.fx(() -> {
        ((javafx.scene.control.Button) tour.find("policy.logo.look").orElseThrow()).fire();
        return null;
      });
      tour.waitUntil(() -> tour.find("policy.logo.card").map(PracticeWebTest::drawn).orElse(false));
    } finally {
      tour.end();
    }
  }

  private static boolean drawn(Node node) {
    return node instanceof ImageView
        || node instanceof Parent parent
            && parent.getChildrenUnmodifiable().stream().anyMatch(PracticeWebTest::drawn);
  }
}
