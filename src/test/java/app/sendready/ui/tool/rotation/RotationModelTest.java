package app.sendready.ui.tool.rotation;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.answers.Answers;
import app.sendready.answers.Mode;
import app.sendready.answers.Selector;
import app.sendready.check.Checker;
import app.sendready.check.KindScenarios;
import app.sendready.check.RowReport;
import app.sendready.dns.DomainName;
import app.sendready.dns.MemoryZone;
import app.sendready.key.PastedKey;
import app.sendready.kind.dkim.Dkim;
import app.sendready.message.MessageAnalyst;
import app.sendready.message.Signer;
import app.sendready.network.MemoryNetwork;
import app.sendready.rotation.KeyRotation;
import app.sendready.ui.control.Status;
import app.sendready.ui.fx.Background;
import app.sendready.ui.tool.drawing.Drawing;
import app.sendready.ui.tool.drawing.DrawingModel;
import app.sendready.ui.wizard.WizardModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The window's way through a change of keys, straight through and without a node.
class RotationModelTest {
  private static final Signer OLD = new Signer(2048);
  private static final Signer NEW = new Signer(2048);

  @TempDir Path folder;

  private final MemoryZone zone =
      new MemoryZone(KindScenarios.CLOCK)
          .apex("example.com", "ns.example.com")
          .address("ns.example.com", "192.0.2.53")
          .txt("ak._domainkey.example.com", OLD.record());
  private final WizardModel wizard = new WizardModel();
  private final RotationModel model =
      new RotationModel(
          wizard,
          new RotationModel.Outside(
              this::row,
              message ->
                  new MessageAnalyst(Optional.of(zone), KindScenarios.CLOCK).analyse(message),
              KindScenarios.CLOCK),
          new Background(Runnable::run, Runnable::run),
          Runnable::run);

  private RowReport row(Answers answers) {
    try {
      return new Checker(List.of(new Dkim()), KindScenarios.CLOCK)
          .run(answers, new MemoryNetwork(zone), _ -> {})
          .rows()
          .getFirst();
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  private static Answers answers(String selector, Signer key) {
    return Answers.start(DomainName.of("example.com"), Mode.CLOUD, KindScenarios.PLATFORM)
        .withKey(new Answers.SigningKey(new Selector(selector), PastedKey.found(key.record())));
  }

  @BeforeEach
  void answered() {
    wizard.answers().set(Optional.of(answers("ak", OLD)));
  }

  private Drawing drawn() {
    return model.drawing().progress().get().orElseThrow()
            instanceof DrawingModel.Progress.Drawn<?> drawn
        ? drawn.drawing()
        : new Drawing(Status.UNKNOWN, model.drawing().title().getValue().orElseThrow(), List.of());
  }

  private String now() {
    return drawn().summary().key().replace(".title", "");
  }

  private Map<String, List<String>> kept() {
    return wizard.fields().beyond(wizard.answers().get());
  }

  @Test
  void theWayGoesFromBeginToProof() throws IOException {
    model.ask();
    assertThat(now()).isEqualTo("rotating.none");

    model.begin();
    assertThat(now()).isEqualTo("rotation.to-enter");
    assertThat(kept()).containsEntry(KeyRotation.FIELD, List.of("ak 2026-11-23 7"));

    wizard.answers().set(Optional.of(answers("ak2", NEW)));
    model.ask();
    assertThat(now()).isEqualTo("rotation.to-publish");

    zone.txt("ak2._domainkey.example.com", NEW.record());
    model.ask();
    assertThat(now()).isEqualTo("rotation.to-switch");

    String mail =
        NEW.sign("example.com", "ak2", "From: a@example.com\r\nSubject: x\r\n", "x\r\n", "");
    model.open(Files.writeString(folder.resolve("test.eml"), mail));
    assertThat(now()).isEqualTo("rotation.keep");
    assertThat(kept()).containsEntry(KeyRotation.FIELD, List.of("ak 2026-11-23 7 2026-11-23"));
    assertThat(drawn().status()).isEqualTo(Status.WAITING);
  }

  @Test
  void whoHasNoKeyIsSentToEnterIt() {
    wizard
        .answers()
        .set(
            Optional.of(
                Answers.start(DomainName.of("example.com"), Mode.CLOUD, KindScenarios.PLATFORM)));
    model.begin();
    assertThat(now()).isEqualTo("rotating.no-key");
    assertThat(kept()).isEmpty();
  }

  @Test
  void whatIsGivenUpIsForgotten() {
    model.begin();
    model.forget();
    assertThat(now()).isEqualTo("rotating.none");
    assertThat(kept()).isEmpty();
    assertThat(model.underWay().getValue()).isFalse();
  }
}
