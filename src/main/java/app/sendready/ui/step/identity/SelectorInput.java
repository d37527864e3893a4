package app.sendready.ui.step.identity;

import app.sendready.answers.AnswerFields;
import app.sendready.answers.Selector;
import app.sendready.dns.DomainName;
import app.sendready.i18n.Text;
import app.sendready.ui.fx.Input;
import app.sendready.ui.fx.Note;
import app.sendready.ui.fx.ParsedInput;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import javafx.beans.value.ObservableValue;

/// The selector: typed, or taken from what was pasted beside a key.
final class SelectorInput {
  private final String platformName;
  private final ObservableValue<String> suggested;
  private final ObservableValue<Boolean> later;
  private final ObservableValue<Optional<DomainName>> domain;
  private final Clock clock;
  private final Input<Selector> input;

  /// The selector that was taken from what was pasted, until another is typed.
  private Optional<Selector> taken = Optional.empty();

  /// @param suggested the selector that the records have until one is said
  /// @param later whether the user goes on without a key
  SelectorInput(
      String platformName,
      ObservableValue<String> suggested,
      ObservableValue<Boolean> later,
      ObservableValue<Optional<DomainName>> domain,
      Clock clock) {
    this.platformName = platformName;
    this.suggested = suggested;
    this.later = later;
    this.domain = domain;
    this.clock = clock;
    this.input = new Input<>("", this::read, domain, later, suggested);
  }

  Input<Selector> input() {
    return input;
  }

  /// Takes the selector that stands beside the key, unless another was typed already.
  void take(KeyReading.Understood read) {
    String typed = input.text().get().strip();
    boolean said = !typed.isEmpty() && !taken.map(Selector::text).equals(Optional.of(typed));
    Optional<Selector> beside = beside(read);
    if (!said && beside.isPresent()) {
      taken = beside;
      input.text().set(beside.get().text());
    }
  }

  /// The selector in the records: the one that was said, else the usual one.
  String ofRecords() {
    return input.value().map(Selector::text).orElseGet(suggested::getValue);
  }

  /// What stands beside the key and is not what was typed.
  Optional<Text> contradiction(KeyReading.Understood read) {
    Optional<Selector> beside = beside(read);
    Optional<Selector> typed = input.value();
    return beside.isPresent() && typed.isPresent() && !beside.equals(typed)
        ? Optional.of(
            Text.of("key.selector.other", "pasted", beside.get().text())
                .with("selector", typed.get().text()))
        : Optional.empty();
  }

  private static Optional<Selector> beside(KeyReading.Understood read) {
    return read.name().selector().flatMap(Selector::parse);
  }

  private ParsedInput<Selector> read(String typed) {
    ParsedInput<Selector> read =
        ParsedInput.of(AnswerFields.SELECTOR.parse(domain.getValue(), typed));
    return switch (read) {
      case ParsedInput.Understood<Selector>(Selector selector, Optional<Note> note) ->
          new ParsedInput.Understood<>(selector, aside(selector, note));
      case ParsedInput.Waiting<Selector> _ when typed.isBlank() && later.getValue() ->
          new ParsedInput.Waiting<>(
              Optional.of(
                  Note.hint(
                      Text.of("identity.selector.suggested", "selector", suggested.getValue()))));
      case ParsedInput.Waiting<Selector> _, ParsedInput.Wrong<Selector> _ -> read;
    };
  }

  private Optional<Note> aside(Selector selector, Optional<Note> note) {
    String text = selector.text();
    if (taken.filter(selector::equals).isPresent()) {
      return yearIn(text)
          .or(() -> Optional.of(Note.good(Text.of("key.selector.pasted", "selector", text))));
    }
    return note.or(() -> yearIn(text));
  }

  /// A year in the name is no proof of the key's age, but worth a question.
  private Optional<Note> yearIn(String selector) {
    return KeyAge.yearIn(selector, LocalDate.now(clock)).stream()
        .mapToObj(year ->
            Note.hint(
                Text.of("identity.selector.year", "year", String.valueOf(year))
                    .with("platform", platformName)))
        .findFirst();
  }
}
