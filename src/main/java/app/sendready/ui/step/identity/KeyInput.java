package app.sendready.ui.step.identity;

import app.sendready.i18n.Text;
import app.sendready.ui.fx.Input;
import app.sendready.ui.fx.Note;
import app.sendready.ui.fx.ParsedInput;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/// The public key as it is pasted. A private one is not kept, and sets off an alarm.
final class KeyInput {
  private final KeyReader reader;
  private final Input<KeyReading.Understood> input = new Input<>("", this::read);
  private final ReadOnlyBooleanWrapper alarm = new ReadOnlyBooleanWrapper();

  KeyInput(KeyReader reader) {
    this.reader = reader;
    input.text().subscribe(this::watch);
  }

  Input<KeyReading.Understood> input() {
    return input;
  }

  /// Whether a private key was pasted, until something else is.
  ReadOnlyBooleanProperty alarm() {
    return alarm.getReadOnlyProperty();
  }

  private void watch(String text) {
    if (refuses(text)) {
      input.text().set("");
    } else if (!text.isBlank()) {
      alarm.set(false);
    }
  }

  /// Whether a text holds a private key; if so, the alarm goes off and the text must not be kept.
  boolean refuses(String text) {
    boolean secret = reader.read(text) instanceof KeyReading.PrivateKeyAlarm;
    if (secret) {
      alarm.set(true);
    }
    return secret;
  }

  private ParsedInput<KeyReading.Understood> read(String pasted) {
    return switch (reader.read(pasted)) {
      case KeyReading.Understood understood ->
          new ParsedInput.Understood<>(
              understood,
              strength(understood)
                  .or(() -> understood.notes().stream().map(Note::hint).findFirst()));
      case KeyReading.NotYet none -> ParsedInput.waiting();
      case KeyReading.PrivateKeyAlarm secret ->
          new ParsedInput.Wrong<>(Note.problem(Text.of("identity.key.private")));
      case KeyReading.Problem(Text why) -> new ParsedInput.Wrong<>(Note.problem(why));
    };
  }

  /// Signers must use 1024 bits or more and should use 2048 (RFC 8301 §3.2); more than 2048 does
  /// not fit into some panels.
  private static Optional<Note> strength(KeyReading.Understood key) {
    if (!key.algorithm().equals("RSA")) {
      return Optional.empty();
    }
    if (key.bits() < 1024) {
      return Optional.of(Note.problem(Text.of("identity.key.weak", "bits", key.bits())));
    }
    if (key.bits() < 2048) {
      return Optional.of(Note.hint(Text.of("identity.key.old", "bits", key.bits())));
    }
    return key.bits() > 2048
        ? Optional.of(Note.hint(Text.of("identity.key.long", "bits", key.bits())))
        : Optional.empty();
  }
}
