package app.sendready.ui.fx;

import java.util.Optional;
import java.util.function.Function;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

/// A text that is typed, and what it means at this moment.
///
/// The text stays as it was typed whatever it means, so nothing is lost when the user looks at
/// another step or changes the language.
public final class Input<T> {
  private final StringProperty text;
  private final ObjectBinding<ParsedInput<T>> reading;

  /// @param parse says what a text means; never throws
  /// @param context what else the meaning depends on
  public Input(String start, Function<String, ParsedInput<T>> parse, Observable... context) {
    text = new SimpleStringProperty(start);
    Observable[] all = new Observable[context.length + 1];
    System.arraycopy(context, 0, all, 1, context.length);
    all[0] = text;
    reading = Bindings.createObjectBinding(() -> parse.apply(typed()), all);
  }

  private String typed() {
    String value = text.get();
    return value == null ? "" : value;
  }

  public StringProperty text() {
    return text;
  }

  public ObservableValue<ParsedInput<T>> reading() {
    return reading;
  }

  /// The sentence to show under the input.
  public ObservableValue<Optional<Note>> note() {
    return reading.map(ParsedInput::remark);
  }

  /// The meaning, if there is one.
  public Optional<T> value() {
    return reading.get().read();
  }

  /// Whether nothing but space was typed.
  public boolean isBlank() {
    return typed().isBlank();
  }
}
