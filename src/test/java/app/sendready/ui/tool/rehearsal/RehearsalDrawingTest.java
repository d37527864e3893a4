package app.sendready.ui.tool.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.answers.Answers;
import app.sendready.answers.Mode;
import app.sendready.check.KindScenarios;
import app.sendready.dns.DomainName;
import app.sendready.dns.MemoryZone;
import app.sendready.dns.RecordType;
import app.sendready.dns.Trouble;
import app.sendready.i18n.Text;
import app.sendready.kind.spf.KnownSenders;
import app.sendready.rehearsal.Rehearser;
import app.sendready.ui.control.Status;
import app.sendready.ui.tool.drawing.Drawing;
import app.sendready.ui.tool.drawing.DrawingStop;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RehearsalDrawingTest {
  private final MemoryZone zone = new MemoryZone(KindScenarios.CLOCK);

  private Drawing drawn() {
    KindScenarios.addPlatform(zone);
    Answers answers =
        Answers.start(DomainName.of("example.com"), Mode.CLOUD, KindScenarios.PLATFORM);
    return new RehearsalDrawing(answers, Optional.empty())
        .draw(
            new Rehearser(
                zone, KindScenarios.CLOCK, KnownSenders.load().with(KindScenarios.PLATFORM)));
  }

  @Test
  void showsBothLegsThePolicyAndTheOutcome() {
    zone.txt("_dmarc.example.com", "v=DMARC1; p=reject")
        .cname("ac-bounces.example.com", "akmta.net");
    Drawing drawing = drawn();
    assertThat(drawing.status()).isEqualTo(Status.PASS);
    assertThat(drawing.stops())
        .extracting(stop -> stop.role().key() + " " + stop.name())
        .containsExactly(
            "rehearsal.from example.com",
            "rehearsal.spf ac-bounces.example.com",
            "rehearsal.dkim example.com",
            "rehearsal.policy.role ",
            "rehearsal.outcome ");
    assertThat(drawing.stops())
        .extracting(DrawingStop::status)
        .containsExactly(
            Optional.empty(),
            Optional.of(Status.PASS),
            Optional.of(Status.UNKNOWN),
            Optional.empty(),
            Optional.of(Status.PASS));
    assertThat(drawing.stops().get(1).says())
        .contains(
            Text.of(
                    "rehearsal.sender",
                    "address",
                    List.of("198.51.100.0", "198.51.100.255", "203.0.113.0", "203.0.113.63"))
                .with("result", "pass"));
    assertThat(drawing.stops().get(3).says())
        .containsExactly(
            Text.of("rehearsal.policy", "policy", "reject").with("domain", "example.com"));
  }

  @Test
  void aSilentPolicyIsToldAsSuch() {
    zone.fail("_dmarc.example.com", RecordType.TXT, Trouble.Kind.TIMEOUT);
    DrawingStop policy = drawn().stops().get(3);
    assertThat(policy.status()).contains(Status.UNKNOWN);
    assertThat(policy.says()).containsExactly(Text.of("rehearsal.policy.unknown"));
  }
}
