package app.sendready.ui.wizard;

import app.sendready.answers.Answers;
import app.sendready.dns.DomainName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/// The state of the wizard: the answers so far and the step on screen.
///
/// The answers are one immutable value, replaced whole. They are empty until the first step has
/// understood a domain. What was typed but not understood stays in the step that it was typed in.
public final class WizardModel {
  private final ObjectProperty<Optional<Answers>> answers =
      new SimpleObjectProperty<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Step> current = new ReadOnlyObjectWrapper<>();
  private final List<UnaryOperator<Answers>> parts = new ArrayList<>();
  private final List<Runnable> beforeOpening = new ArrayList<>();
  private final Fields fields = new Fields();
  private List<Step> steps = List.of();

  private final ReadOnlyObjectWrapper<Optional<Answers>> start =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ObservableValue<Optional<DomainName>> domain =
      start.map(first -> first.map(Answers::fromDomain));

  /// While several fields change their meaning at once, all are read once at the end.
  private boolean gathering;

  public WizardModel() {}

  /// Shows the first of these steps, without entering it from another.
  public void start(List<Step> all) {
    steps = List.copyOf(all);
    current.set(steps.getFirst());
    steps.getFirst().onEnter();
  }

  public List<Step> steps() {
    return steps;
  }

  /// The answers; a step replaces them whenever its inputs parse.
  public ObjectProperty<Optional<Answers>> answers() {
    return answers;
  }

  /// Changes the answers if there are any yet.
  public void change(UnaryOperator<Answers> change) {
    if (!gathering) {
      set(answers.get().map(change));
    }
  }

  /// Takes a step's part in the answers: how it writes what stands in its fields into the answers
  /// it is given. What the fields show of answers is theirs to say, see [Fields].
  public void takePart(UnaryOperator<Answers> write) {
    parts.add(write);
  }

  /// Runs something before answers from elsewhere are shown.
  public void whenOpened(Runnable listener) {
    beforeOpening.add(listener);
  }

  /// What the answers start with: the domain, as soon as the first step has understood one, and the
  /// suggestions for it. What is typed in the other steps is read for it.
  public ReadOnlyObjectProperty<Optional<Answers>> start() {
    return start.getReadOnlyProperty();
  }

  /// The domain that is understood.
  public ObservableValue<Optional<DomainName>> domain() {
    return domain;
  }

  /// Starts the answers anew from the first step's, with every step's part written into them; empty
  /// takes them away while the domain is not understood.
  public void restart(Optional<Answers> first) {
    gather(() -> start.set(first));
  }

  private void gather(Runnable changes) {
    if (gathering) {
      changes.run();
      return;
    }
    gathering = true;
    try {
      changes.run();
    } finally {
      gathering = false;
    }
    Optional<Answers> whole = start.get();
    for (UnaryOperator<Answers> part : parts) {
      whole = whole.map(part);
    }
    set(whole);
  }

  // Steps write their part whenever an input changes its meaning, also when the answers made it do
  // so; setting what is there already would tell everybody in the wrong order.
  private void set(Optional<Answers> next) {
    if (!next.equals(answers.get())) {
      answers.set(next);
    }
  }

  /// Takes over answers from elsewhere.
  public void open(Answers opened) {
    open(Optional.of(opened), Map.of());
  }

  /// Takes over answers from elsewhere and what stood in the fields beyond them: the fields show
  /// both, and the answers are read from the fields.
  public void open(Optional<Answers> opened, Map<String, List<String>> typed) {
    beforeOpening.forEach(Runnable::run);
    gather(() -> {
      opened.map(Answers::start).map(Optional::of).ifPresent(start::set);
      fields.fill(opened, typed);
    });
  }

  /// What stands in the fields beyond the answers.
  public Fields fields() {
    return fields;
  }

  /// Shows the step with this id, if there is one.
  public void show(String id) {
    steps.stream().filter(step -> step.id().equals(id)).findFirst().ifPresent(this::show);
  }

  public ReadOnlyObjectProperty<Step> current() {
    return current.getReadOnlyProperty();
  }

  /// Shows a step; any step can be reached at any time.
  public void show(Step step) {
    Step before = current.get();
    if (before.equals(step) || !steps.contains(step)) {
      return;
    }
    before.onLeave();
    current.set(step);
    step.onEnter();
  }

  public boolean hasBack() {
    return steps.indexOf(current.get()) > 0;
  }

  public boolean hasNext() {
    return steps.indexOf(current.get()) < steps.size() - 1;
  }

  public void back() {
    if (hasBack()) {
      show(steps.get(steps.indexOf(current.get()) - 1));
    }
  }

  public void next() {
    if (hasNext()) {
      show(steps.get(steps.indexOf(current.get()) + 1));
    }
  }
}
