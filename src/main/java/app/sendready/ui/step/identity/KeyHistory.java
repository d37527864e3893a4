package app.sendready.ui.step.identity;

import app.sendready.i18n.Text;
import app.sendready.ui.fx.Input;
import app.sendready.ui.fx.Note;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

/// Since when this project has known the key that is typed.
final class KeyHistory {
  private final Clock clock;
  private final String platformName;
  private final StringProperty since = new SimpleStringProperty("");
  // A binding that only its listener knows is collected with it: all are held here.
  private final ObservableValue<Optional<KeyAge>> age;
  private final ObservableValue<Optional<Text>> known;
  private final ObservableValue<Optional<Note>> aged;

  KeyHistory(Input<KeyReading.Understood> key, String platformName, Clock clock) {
    this.clock = clock;
    this.platformName = platformName;
    age = Bindings.createObjectBinding(() -> key.value().flatMap(this::of), since, key.reading());
    known =
        Bindings.createObjectBinding(
            () -> key.value().map(_ -> KeyAge.told(age.getValue())), age, key.reading());
    aged = age.map(now -> now.filter(old -> old.isOld(today())).map(this::tooOld));
  }

  private Optional<KeyAge> of(KeyReading.Understood key) {
    return KeyAge.parse(since.get()).filter(day -> day.fingerprint().equals(key.fingerprint()));
  }

  /// Dates a key that was not known before.
  void seen(KeyReading.Understood key) {
    if (of(key).isEmpty()) {
      since.set(new KeyAge(key.fingerprint(), today()).print());
    }
  }

  private Note tooOld(KeyAge old) {
    return Note.hint(
        Text.of("identity.key.aged", "months", old.months(today())).with("platform", platformName));
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  /// The key and its day, as they are kept in the project.
  StringProperty since() {
    return since;
  }

  /// How long this project has known the key; empty where it is not known.
  ObservableValue<Optional<KeyAge>> age() {
    return age;
  }

  /// Since when the project has known the key; that nobody knows where the key came with a project
  /// that does not say. Empty while there is no key.
  ObservableValue<Optional<Text>> known() {
    return known;
  }

  /// What to say of a key that has been in use for long.
  ObservableValue<Optional<Note>> aged() {
    return aged;
  }
}
