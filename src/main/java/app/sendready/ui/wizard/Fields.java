package app.sendready.ui.wizard;

import app.sendready.answers.Answers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.Property;

/// What stands in the steps' fields, by the ids of their controls, for keeping it in a project.
///
/// Answers hold what was understood. Beyond them a field may hold a half-typed name, or what only
/// the other mode asks for. A step registers each of its fields with what the field shows for given
/// answers; only what differs is kept. State that no answer holds, such as a ticked list, is
/// registered the same way with what it is at first.
public final class Fields {
  /// @param now what stands there; empty if it need not be kept
  /// @param put fills the field
  /// @param usual what the field shows for these answers, or at first
  private record Field(
      Supplier<Optional<List<String>>> now,
      Consumer<List<String>> put,
      Function<Optional<Answers>, List<String>> usual) {}

  private final Map<String, Field> all = new LinkedHashMap<>();
  // What a newer program's steps, or steps of another mode, have kept.
  private final Map<String, List<String>> unknown = new LinkedHashMap<>();
  private final List<Runnable> listeners = new ArrayList<>();

  Fields() {}

  /// Keeps a text.
  ///
  /// @param usual what the field shows for these answers
  public void text(String id, Property<String> text, Function<Answers, String> usual) {
    text(id, text, usual, () -> true);
  }

  /// Keeps a text where `wanted` says so; a suggestion that follows another field is not.
  public void text(
      String id, Property<String> text, Function<Answers, String> usual, Supplier<Boolean> wanted) {
    String first = text.getValue();
    add(
        id,
        new Field(
            () -> wanted.get() ? Optional.of(List.of(text.getValue())) : Optional.empty(),
            texts -> text.setValue(texts.getFirst()),
            answers -> List.of(answers.map(usual).orElse(first))));
    text.subscribe(now -> touched());
  }

  /// Keeps a choice by its word.
  ///
  /// @param byWord finds the choice again; a word that it does not know changes nothing
  public <T> void choice(
      String id,
      Property<T> chosen,
      Function<T, String> word,
      Function<String, Optional<T>> byWord,
      Function<Answers, T> usual) {
    T first = chosen.getValue();
    add(
        id,
        new Field(
            () -> Optional.of(List.of(word.apply(chosen.getValue()))),
            texts -> byWord.apply(texts.getFirst()).ifPresent(chosen::setValue),
            answers -> List.of(word.apply(answers.map(usual).orElse(first)))));
    chosen.subscribe(now -> touched());
  }

  /// Keeps a tick.
  public void tick(String id, Property<Boolean> ticked, Function<Answers, Boolean> usual) {
    choice(
        id,
        ticked,
        on -> on ? "yes" : "no",
        word ->
            switch (word) {
              case "yes" -> Optional.of(true);
              case "no" -> Optional.of(false);
              default -> Optional.empty();
            },
        usual);
  }

  /// Keeps a tick that no answer holds; it is off at first.
  public void tick(String id, Property<Boolean> ticked) {
    tick(id, ticked, answers -> false);
  }

  /// Keeps a text that no answer holds; it is empty at first.
  public void text(String id, Property<String> text) {
    text(id, text, answers -> "");
  }

  /// Keeps a list of texts; who registers it calls [#touched()] when it changes.
  public void list(
      String id,
      Supplier<List<String>> now,
      Consumer<List<String>> put,
      Function<Answers, List<String>> usual) {
    List<String> first = now.get();
    add(
        id,
        new Field(() -> Optional.of(now.get()), put, answers -> answers.map(usual).orElse(first)));
  }

  private void add(String id, Field field) {
    all.put(id, field);
  }

  /// Tells those who keep that something was typed.
  public void touched() {
    listeners.forEach(Runnable::run);
  }

  /// Tells `listener` whenever something was typed.
  public void onChange(Runnable listener) {
    listeners.add(listener);
  }

  /// What stands in the fields beyond these answers.
  public Map<String, List<String>> beyond(Optional<Answers> answers) {
    Map<String, List<String>> kept = new LinkedHashMap<>(unknown);
    all.forEach((id, field) ->
        field
            .now()
            .get()
            .filter(now -> !now.equals(field.usual().apply(answers)))
            .ifPresent(now -> kept.put(id, now)));
    return kept;
  }

  /// Fills all fields, in the order in which they were registered, as they were when `kept` was
  /// taken beside these answers; those that were not kept show what is usual for them, and ids that
  /// nobody has registered are kept as they are.
  void fill(Optional<Answers> answers, Map<String, List<String>> kept) {
    unknown.clear();
    kept.forEach((id, texts) -> {
      if (!all.containsKey(id)) {
        unknown.put(id, texts);
      }
    });
    all.forEach((id, field) -> {
      List<String> texts = kept.getOrDefault(id, List.of());
      field.put().accept(texts.isEmpty() ? field.usual().apply(answers) : texts);
    });
  }
}
