package app.sendready.ui.fx;

import app.sendready.answers.Parsed;
import app.sendready.i18n.Text;
import java.util.Optional;

/// What became of a text that somebody is typing.
public sealed interface ParsedInput<T> {
  /// It means `value`.
  ///
  /// @param note what to say of it, such as the form it is kept in
  record Understood<T>(T value, Optional<Note> note) implements ParsedInput<T> {}

  /// Nothing is there yet, or not enough to tell.
  ///
  /// @param note what would come next
  record Waiting<T>(Optional<Note> note) implements ParsedInput<T> {}

  /// It cannot be used; `note` says why.
  record Wrong<T>(Note note) implements ParsedInput<T> {}

  /// The same meaning with the sentence as it stands below an input.
  static <T> ParsedInput<T> of(Parsed<T> parsed) {
    return switch (parsed) {
      case Parsed.Understood<T>(T value, Optional<Parsed.Aside> aside) ->
          new Understood<>(
              value,
              aside.map(said -> said.caution() ? Note.hint(said.text()) : Note.good(said.text())));
      case Parsed.Blank<T> _ -> waiting();
      case Parsed.Unfinished<T>(Text next) -> new Waiting<>(Optional.of(Note.hint(next)));
      case Parsed.Refused<T>(Text why) -> new Wrong<>(Note.problem(why));
    };
  }

  static <T> ParsedInput<T> understood(T value) {
    return new Understood<>(value, Optional.empty());
  }

  static <T> ParsedInput<T> waiting() {
    return new Waiting<>(Optional.empty());
  }

  /// The value, if the text was understood.
  default Optional<T> read() {
    return switch (this) {
      case Understood<T> understood -> Optional.of(understood.value());
      case Waiting<T> waiting -> Optional.empty();
      case Wrong<T> wrong -> Optional.empty();
    };
  }

  /// The sentence to show under the input.
  default Optional<Note> remark() {
    return switch (this) {
      case Understood<T> understood -> understood.note();
      case Waiting<T> waiting -> waiting.note();
      case Wrong<T> wrong -> Optional.of(wrong.note());
    };
  }
}
