package app.sendready.ui.tool.rotation;

import app.sendready.answers.Answers;
import app.sendready.check.Finding;
import app.sendready.check.RowReport;
import app.sendready.disk.FileBound;
import app.sendready.disk.RegularFile;
import app.sendready.message.MessageAnalysis;
import app.sendready.message.RawMessage;
import app.sendready.rotation.KeyRotation;
import app.sendready.rotation.RotationCheck;
import app.sendready.rotation.RotationFinding;
import app.sendready.rotation.SwitchProof;
import app.sendready.ui.fx.Background;
import app.sendready.ui.tool.drawing.Drawing;
import app.sendready.ui.tool.drawing.DrawingModel;
import app.sendready.ui.wizard.WizardModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

/// The change of keys that the project keeps, and looks at it.
public final class RotationModel {
  private final WizardModel wizard;
  private final Outside outside;
  private final Executor uiThread;
  private final StringProperty kept = new SimpleStringProperty("");
  private final DrawingModel<Asked> steps;
  private final ObservableValue<Boolean> underWay;

  /// Whom a look asks; both block.
  ///
  /// @param row checks the signing key of answers
  /// @param message says what a message is worth now
  /// @param clock dates the first day and the proof
  public record Outside(
      Function<Answers, RowReport> row,
      Function<RawMessage, MessageAnalysis> message,
      Clock clock) {}

  /// What one look is about.
  private record Asked(Answers answers, Optional<KeyRotation> rotation, Optional<Path> message) {}

  /// @param background for looking
  /// @param uiThread runs tasks on the JavaFX thread
  public RotationModel(
      WizardModel wizard, Outside outside, Background background, Executor uiThread) {
    this.wizard = wizard;
    this.outside = outside;
    this.uiThread = uiThread;
    wizard.fields().text(KeyRotation.FIELD, kept);
    underWay = kept.map(text -> KeyRotation.parse(text).isPresent());
    steps =
        new DrawingModel<>(
            asked -> new RotationDrawing(asked.answers(), asked.rotation()).title(),
            this::draw,
            background);
  }

  DrawingModel<?> drawing() {
    return steps;
  }

  /// Whether a change is under way.
  ObservableValue<Boolean> underWay() {
    return underWay;
  }

  private Optional<KeyRotation> rotation() {
    return KeyRotation.parse(kept.get());
  }

  /// Whether there is anything to look at yet.
  boolean canAsk() {
    return wizard.answers().get().isPresent();
  }

  /// Looks at what is there now.
  void ask() {
    ask(Optional.empty());
  }

  /// Looks whether a message proves that the platform has switched, and at the rest.
  void open(Path message) {
    ask(Optional.of(message));
  }

  private void ask(Optional<Path> message) {
    wizard
        .answers()
        .get()
        .ifPresent(answers -> steps.show(new Asked(answers, rotation(), message)));
  }

  /// From now on the key of the answers is the old one.
  void begin() {
    wizard
        .answers()
        .get()
        .map(Answers::key)
        .filter(key -> key.publicKey().isPresent())
        .ifPresent(key ->
            kept.set(KeyRotation.begin(key.selector(), today(), KeyRotation.USUAL_DAYS).print()));
    ask();
  }

  /// Remembers nothing of it any more; the records stay as they are.
  void forget() {
    kept.set("");
    ask();
  }

  private LocalDate today() {
    return LocalDate.now(outside.clock());
  }

  private Drawing draw(Asked asked) {
    RotationDrawing drawing = new RotationDrawing(asked.answers(), asked.rotation());
    if (asked.rotation().isEmpty()) {
      return drawing.nothing();
    }
    KeyRotation before = asked.rotation().get();
    Optional<Finding> message = asked.message().map(file -> proof(asked.answers(), before, file));
    boolean proved = message.filter(f -> f.code() == RotationFinding.MESSAGE_PROVES).isPresent();
    KeyRotation rotation = proved ? before.switchedOn(today()) : before;
    if (proved) {
      remember(before, rotation);
    }
    return drawing.draw(
        new RotationCheck(outside.row()).report(asked.answers(), rotation, today()), message);
  }

  /// Unless the user has gone on to something else meanwhile.
  private void remember(KeyRotation before, KeyRotation proved) {
    uiThread.execute(() -> {
      if (kept.get().equals(before.print())) {
        kept.set(proved.print());
      }
    });
  }

  private Finding proof(Answers answers, KeyRotation rotation, Path file) {
    try {
      RawMessage message = RawMessage.read(RegularFile.read(file, FileBound.MESSAGE));
      return new SwitchProof(answers, rotation).of(outside.message().apply(message));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  void cancel() {
    steps.cancel();
  }
}
