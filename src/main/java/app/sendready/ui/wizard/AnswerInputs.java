package app.sendready.ui.wizard;

import app.sendready.answers.AnswerField;
import app.sendready.answers.Answers;
import app.sendready.dns.DomainName;
import app.sendready.ui.fx.Input;
import app.sendready.ui.fx.ParsedInput;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.Property;
import javafx.beans.value.ObservableValue;

/// Ties what is typed and chosen in a step to the declarations of the answers: read and shown as
/// they say, kept in the project, and written into the answers whenever it changes its meaning.
public final class AnswerInputs {
  private final WizardModel wizard;
  private final ObservableValue<Optional<DomainName>> domain;

  public AnswerInputs(WizardModel wizard) {
    this.wizard = wizard;
    this.domain = wizard.domain();
  }

  /// A text input for an answer of one text.
  ///
  /// @param start what stands there at first
  public <T> Input<T> text(AnswerField<T> field, String start) {
    Input<T> input =
        new Input<>(start, typed -> ParsedInput.of(field.parse(domain.getValue(), typed)), domain);
    UnaryOperator<Answers> write =
        answers ->
            field.isAsked(answers.mode())
                ? field.write(answers, List.of(input.text().get()))
                : answers;
    wizard.takePart(write);
    wizard.fields().text(field.id(), input.text(), answers -> first(field, answers));
    input.reading().subscribe(_ -> wizard.change(write));
    return input;
  }

  private static String first(AnswerField<?> field, Answers answers) {
    return field.show(answers).getFirst();
  }

  /// A choice between the values of an answer.
  public <T> void choice(AnswerField<T> field, Property<T> chosen) {
    UnaryOperator<Answers> write =
        answers ->
            field.isAsked(answers.mode()) ? field.put().apply(answers, chosen.getValue()) : answers;
    wizard.takePart(write);
    wizard
        .fields()
        .choice(
            field.id(),
            chosen,
            value -> field.shown().apply(DomainName.ROOT, value).getFirst(),
            word -> field.parse(Optional.empty(), word).read(),
            field.get());
    chosen.subscribe(_ -> wizard.change(write));
  }
}
