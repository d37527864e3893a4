package app.sendready.ui.step.identity;

import app.sendready.answers.Answers;
import app.sendready.answers.Mode;
import app.sendready.i18n.Text;
import app.sendready.ui.fx.Background;
import app.sendready.ui.fx.Note;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/// Makes a key pair on this machine, on-premise only: the cloud has its own keys.
final class KeyMaking {
  private final Optional<KeyMaker> maker;
  private final Background background;
  private final ObservableValue<Boolean> possible;
  private final Consumer<String> made;
  private final ReadOnlyObjectWrapper<Optional<Note>> outcome =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  /// @param made takes the record of the public half
  KeyMaking(
      Optional<KeyMaker> maker,
      Background background,
      ObservableValue<Optional<Answers>> answers,
      Consumer<String> made) {
    this.maker = maker;
    this.background = background;
    this.made = made;
    possible =
        answers.map(
            now -> maker.isPresent() && now.filter(a -> a.mode() == Mode.ON_PREMISE).isPresent());
  }

  ObservableValue<Boolean> possible() {
    return possible;
  }

  /// What became of the key pair that was made.
  ReadOnlyObjectProperty<Optional<Note>> outcome() {
    return outcome.getReadOnlyProperty();
  }

  /// Makes a key pair: the private half goes into `file`, the public half into the field.
  void make(Path file) {
    String name = String.valueOf(file.getFileName());
    maker.ifPresent(making ->
        background.run(
            () -> making.make(file),
            record -> {
              made.accept(record);
              tell(Note.good(Text.of("identity.make.done", "file", name)));
            },
            broken -> tell(Note.problem(Text.of(key(broken), "file", name)))));
  }

  private static String key(Throwable broken) {
    return broken instanceof FileAlreadyExistsException
        ? "identity.make.exists"
        : "identity.make.not-saved";
  }

  private void tell(Note note) {
    outcome.set(Optional.of(note));
  }
}
