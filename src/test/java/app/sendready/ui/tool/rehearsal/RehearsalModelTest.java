package app.sendready.ui.tool.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.dns.DomainName;
import app.sendready.dns.MemoryZone;
import app.sendready.i18n.Text;
import app.sendready.kind.spf.KnownSenders;
import app.sendready.rehearsal.Rehearser;
import app.sendready.setup.Answers;
import app.sendready.setup.KindScenarios;
import app.sendready.setup.Mode;
import app.sendready.setup.Report;
import app.sendready.ui.control.Status;
import app.sendready.ui.fx.Background;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;

class RehearsalModelTest {
  private final MemoryZone zone = new MemoryZone(KindScenarios.CLOCK);
  private final SimpleObjectProperty<Optional<Answers>> answers =
      new SimpleObjectProperty<>(
          Optional.of(
              Answers.start(DomainName.of("example.com"), Mode.CLOUD, KindScenarios.PLATFORM)));
  private final SimpleObjectProperty<Optional<Report>> report =
      new SimpleObjectProperty<>(Optional.empty());

  private RehearsalModel model() {
    KindScenarios.addPlatform(zone);
    return new RehearsalModel(
        answers,
        report,
        () ->
            new Rehearser(
                zone, KindScenarios.CLOCK, KnownSenders.load().with(KindScenarios.PLATFORM)),
        new Background(Runnable::run, Runnable::run));
  }

  @Test
  void showsBothLegsThePolicyAndTheOutcome() {
    zone.txt("_dmarc.example.com", "v=DMARC1; p=reject")
        .cname("ac-bounces.example.com", "akmta.net");
    RehearsalModel model = model();
    model.rehearse();

    RehearsalLook.Seen seen = (RehearsalLook.Seen) model.look().get().orElseThrow();
    assertThat(seen.spf().status()).isEqualTo(Status.PASS);
    assertThat(seen.spf().details())
        .containsExactly(
            Text.of(
                    "rehearsal.sender",
                    "address",
                    List.of("198.51.100.0", "198.51.100.255", "203.0.113.0", "203.0.113.63"))
                .with("result", "pass"));
    assertThat(seen.dkim().status()).isEqualTo(Status.UNKNOWN);
    assertThat(seen.status()).isEqualTo(Status.PASS);
    assertThat(seen.policy())
        .isEqualTo(Text.of("rehearsal.policy", "policy", "reject").with("domain", "example.com"));
  }

  @Test
  void withoutAnswersThereIsNothingToRehearse() {
    answers.set(Optional.empty());
    RehearsalModel model = model();
    model.rehearse();
    assertThat(model.look().get()).isEmpty();
  }
}
