package app.sendready.ui.fx;

import app.sendready.i18n.Language;
import app.sendready.i18n.Messages;
import app.sendready.i18n.Text;
import app.sendready.i18n.VisibleText;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;

/// Words for the screen that follow the chosen language while the window is open.
public final class Localized {
  private final ObjectProperty<Language> language = new SimpleObjectProperty<>();
  private final ReadOnlyObjectWrapper<Messages> messages = new ReadOnlyObjectWrapper<>();
  private final BooleanProperty presenting = new SimpleBooleanProperty();
  private final BooleanProperty coversIps = new SimpleBooleanProperty();

  /// @param speaker gives the words of a language
  public Localized(Language start, Function<Language, Messages> speaker) {
    language.subscribe(chosen -> {
      if (chosen != null) {
        messages.set(speaker.apply(chosen));
      }
    });
    language.set(start);
    // All that is shown is said anew.
    coversIps.subscribe((_, _) -> messages.set(speaker.apply(language.get())));
  }

  /// The chosen language; setting it changes every bound text.
  public ObjectProperty<Language> language() {
    return language;
  }

  /// The words of the chosen language.
  public ReadOnlyObjectProperty<Messages> messages() {
    return messages.getReadOnlyProperty();
  }

  /// The sentence of a key, following the language.
  public StringBinding text(String key) {
    return Bindings.createStringBinding(() -> messages.get().say(key), messages);
  }

  /// The sentence of a text with its arguments, following the language.
  public StringBinding text(Text text) {
    return Bindings.createStringBinding(() -> messages.get().say(text), messages);
  }

  /// The sentence of a text that changes itself, following the language too.
  public StringBinding text(ObservableValue<Text> text) {
    return Bindings.createStringBinding(() -> messages.get().say(text.getValue()), messages, text);
  }

  /// Whether others are watching the screen; what concerns one customer alone is then not shown
  /// whole.
  public BooleanProperty presenting() {
    return presenting;
  }

  /// Whether IP addresses are covered too while others are watching; the choice of who presents.
  public BooleanProperty coversIps() {
    return coversIps;
  }

  /// Whether IP addresses are covered now.
  public ObservableBooleanValue hidesIps() {
    return presenting.and(coversIps);
  }

  /// A value from DNS or from the user as it may be shown now: nothing in it can hide, and while
  /// others are watching no address of a person and no key is shown whole.
  public String value(String text) {
    return discreet(VisibleText.of(text));
  }

  /// A sentence of our own as it may be shown now: while others are watching no address of a person
  /// and no key in it is shown whole. What it quotes is visible already.
  public String discreet(String sentence) {
    if (!presenting.get()) {
      return sentence;
    }
    String hidden = Discretion.hide(sentence);
    return coversIps.get() ? Discretion.hideIps(hidden) : hidden;
  }

  /// The same for a sentence that may change, following whether others are watching.
  public StringBinding discreet(ObservableValue<String> sentence) {
    return Bindings.createStringBinding(
        () -> discreet(sentence.getValue()), sentence, presenting, coversIps);
  }

  /// The sentence now, in the chosen language.
  public String say(Text text) {
    return messages.get().say(text);
  }
}
