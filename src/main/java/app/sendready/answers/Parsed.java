package app.sendready.answers;

import app.sendready.i18n.Text;
import java.util.Optional;

/// What a text means where one value is asked for. The window, the command line and the project
/// file read every value by the same `parse`, so that the same text means the same everywhere.
public sealed interface Parsed<T> {
  /// It means `value`.
  ///
  /// @param aside what to say of it: the form it is kept in, or a caution
  record Understood<T>(T value, Optional<Aside> aside) implements Parsed<T> {}

  /// Nothing stands there.
  record Blank<T>() implements Parsed<T> {}

  /// Too little yet: who types goes on, and what is read from a file or an option is refused.
  record Unfinished<T>(Text next) implements Parsed<T> {}

  /// It cannot be used as it is.
  record Refused<T>(Text why) implements Parsed<T> {}

  /// A sentence about a value that was understood.
  ///
  /// @param caution whether somebody should think twice; otherwise it only tells how it was read
  record Aside(boolean caution, Text text) {}

  static <T> Parsed<T> of(T value) {
    return new Understood<>(value, Optional.empty());
  }

  /// A value that was read otherwise than it was typed, which is said.
  static <T> Parsed<T> readAs(T value, Text how) {
    return new Understood<>(value, Optional.of(new Aside(false, how)));
  }

  /// A value that can be used and should make its owner think.
  static <T> Parsed<T> withCaution(T value, Text caution) {
    return new Understood<>(value, Optional.of(new Aside(true, caution)));
  }

  /// The same for an answer that may be left out: a blank text says that there is none.
  static <T> Parsed<Optional<T>> optional(Parsed<T> parsed) {
    return switch (parsed) {
      case Understood<T>(T value, Optional<Aside> aside) ->
          new Understood<>(Optional.of(value), aside);
      case Blank<T> _ -> of(Optional.empty());
      case Unfinished<T>(Text next) -> new Unfinished<>(next);
      case Refused<T>(Text why) -> new Refused<>(why);
    };
  }

  /// Of several values' asides the first caution; without one, the first that tells how something
  /// was read.
  static Optional<Aside> weightier(Optional<Aside> one, Optional<Aside> other) {
    boolean graver =
        other.filter(Aside::caution).isPresent() && one.filter(Aside::caution).isEmpty();
    return one.isEmpty() || graver ? other : one;
  }

  /// The value, if there is one.
  default Optional<T> read() {
    return this instanceof Understood<T>(T value, Optional<Aside> _)
        ? Optional.of(value)
        : Optional.empty();
  }

  /// Why there is no value in a text that is complete; empty where it was understood or is blank.
  default Optional<Text> refusal() {
    return switch (this) {
      case Understood<T> _, Blank<T> _ -> Optional.empty();
      case Unfinished<T>(Text next) -> Optional.of(next);
      case Refused<T>(Text why) -> Optional.of(why);
    };
  }
}
