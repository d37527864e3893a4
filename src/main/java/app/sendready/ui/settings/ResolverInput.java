package app.sendready.ui.settings;

import app.sendready.i18n.Text;
import app.sendready.project.ListedResolver;
import app.sendready.ui.fx.Input;
import app.sendready.ui.fx.Note;
import app.sendready.ui.fx.ParsedInput;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;

/// One public resolver as it is being typed.
public final class ResolverInput {
  private final Input<String> name;
  private final Input<String> addresses;
  private final Input<String> https;
  private final BooleanProperty on;
  private final BooleanProperty open = new SimpleBooleanProperty();

  ResolverInput(ListedResolver start, Runnable changed) {
    name =
        new Input<>(
            start.name(),
            reading(text -> new ListedResolver(text, "", "", true).wrongName(), "name"));
    addresses =
        new Input<>(
            start.addresses(),
            reading(text -> new ListedResolver("", text, "", true).wrongAddresses(), "addresses"));
    https =
        new Input<>(
            start.https(),
            reading(text -> new ListedResolver("", "", text, true).wrongHttps(), "https"));
    on = new SimpleBooleanProperty(start.on());
    name.text().subscribe((before, now) -> changed.run());
    addresses.text().subscribe((before, now) -> changed.run());
    https.text().subscribe((before, now) -> changed.run());
    on.subscribe((before, now) -> changed.run());
  }

  /// What is missing is asked for; what is wrong is said.
  private static Function<String, ParsedInput<String>> reading(
      Function<String, Optional<Text>> wrong, String field) {
    return text ->
        wrong
            .apply(text)
            .<ParsedInput<String>>map(why ->
                text.isBlank()
                    ? new ParsedInput.Waiting<>(
                        Optional.of(Note.hint(Text.of("settings.resolver." + field + ".missing"))))
                    : new ParsedInput.Wrong<>(Note.problem(why)))
            .orElseGet(() -> ParsedInput.understood(text.strip()));
  }

  public Input<String> name() {
    return name;
  }

  public Input<String> addresses() {
    return addresses;
  }

  public Input<String> https() {
    return https;
  }

  /// Whether it is to be asked.
  public BooleanProperty on() {
    return on;
  }

  /// Whether its fields are on screen.
  public BooleanProperty open() {
    return open;
  }

  /// Why it is not asked although it is on; empty where it is, or is off.
  public ObservableValue<Optional<Note>> trouble() {
    return Bindings.createObjectBinding(
        () ->
            on.get()
                ? listed().wrong().map(_ -> Note.problem(Text.of("settings.resolver.not-asked")))
                : Optional.empty(),
        on,
        name.text(),
        addresses.text(),
        https.text());
  }

  ListedResolver listed() {
    return new ListedResolver(
        name.text().get(), addresses.text().get(), https.text().get(), on.get());
  }
}
