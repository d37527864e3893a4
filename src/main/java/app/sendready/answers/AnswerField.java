package app.sendready.answers;

import app.sendready.dns.DomainName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;

/// The one declaration of an answer: what it is called in the window, in a project file and on the
/// command line, how its texts are read and printed, and where in [Answers] it lies.
///
/// An answer is a list of texts everywhere: one, several where several may be given, none where
/// nothing is said.
///
/// @param ids of the window's controls; two where each text is typed in two parts
/// @param member of the project file
/// @param option of the command line, and what its value is called in help
/// @param when in which mode it is asked for
/// @param reader what the texts mean
/// @param printer the texts that mean a value, in full; none where it need not be said
/// @param shown the texts as a person would type them
public record AnswerField<T>(
    List<String> ids,
    String member,
    Option option,
    Shape shape,
    When when,
    Reader<T> reader,
    BiFunction<DomainName, T, List<String>> printer,
    BiFunction<DomainName, T, List<String>> shown,
    Function<Answers, T> get,
    BiFunction<Answers, T, Answers> put) {
  public AnswerField {
    ids = List.copyOf(ids);
  }

  /// @param label of the value in help
  public record Option(String name, String label) {}

  /// How many texts there are, and what they look like in a file.
  public enum Shape {
    TEXT,
    /// One of a few words.
    CHOICE,
    LIST,
    /// A name, an equals sign, and a list with commas: `mta-1=192.0.2.4,192.0.2.5`.
    PAIRS,
    /// `yes` or `no`.
    TRUTH
  }

  /// In which modes it means something.
  public enum When {
    ALWAYS,
    ON_PREMISE,
    /// In both, but a person is asked on-premise only.
    ASKED_ON_PREMISE
  }

  /// Reads the texts of one answer.
  @FunctionalInterface
  public interface Reader<T> {
    /// @param from the from-domain, which names are read against; empty while it is not known
    Parsed<T> read(Optional<DomainName> from, List<String> texts);
  }

  /// The id of its control, or of the first of them.
  public String id() {
    return ids.getFirst();
  }

  /// What one text means.
  public Parsed<T> parse(Optional<DomainName> from, String typed) {
    return reader.read(from, List.of(typed));
  }

  /// What several texts mean together.
  public Parsed<T> parse(Optional<DomainName> from, List<String> typed) {
    return reader.read(from, typed);
  }

  /// Whether a person is asked for it in this mode.
  public boolean isAsked(Mode mode) {
    return when == When.ALWAYS || mode == Mode.ON_PREMISE;
  }

  /// Whether it means anything in this mode.
  public boolean counts(Mode mode) {
    return when != When.ON_PREMISE || mode == Mode.ON_PREMISE;
  }

  /// The texts in a file; none where nothing need be said.
  public List<String> print(Answers answers) {
    return counts(answers.mode())
        ? printer.apply(answers.fromDomain(), get.apply(answers))
        : List.of();
  }

  /// The texts in the window; one that is empty where there is nothing.
  public List<String> show(Answers answers) {
    List<String> texts = shown.apply(answers.fromDomain(), get.apply(answers));
    return texts.isEmpty() ? List.of("") : texts;
  }

  /// The answers with what these texts mean; the suggestion where they mean nothing.
  public Answers write(Answers answers, List<String> texts) {
    return counts(answers.mode())
        ? put.apply(
            answers,
            parse(Optional.of(answers.fromDomain()), texts)
                .read()
                .orElseGet(() -> get.apply(Answers.start(answers))))
        : answers;
  }

  /// Each text of a file or an option in the parts in which it is typed in the window, part by
  /// part.
  public List<List<String>> parts(List<String> texts) {
    if (shape != Shape.PAIRS) {
      return List.of(texts);
    }
    List<String> names = new ArrayList<>();
    List<String> values = new ArrayList<>();
    for (String text : texts) {
      int equals = text.indexOf('=');
      names.add(equals < 0 ? text : text.substring(0, equals));
      values.add(equals < 0 ? "" : text.substring(equals + 1));
    }
    return List.of(names, values);
  }

  /// What [#parts] took apart; empty where none of the parts is there.
  ///
  /// @param typed the texts of one control by its id
  public Optional<List<String>> whole(Function<String, Optional<List<String>>> typed) {
    if (shape != Shape.PAIRS) {
      return typed.apply(id());
    }
    Optional<List<String>> names = typed.apply(ids.getFirst());
    Optional<List<String>> values = typed.apply(ids.getLast());
    if (names.isEmpty() && values.isEmpty()) {
      return Optional.empty();
    }
    List<String> left = names.orElse(List.of());
    List<String> right = values.orElse(List.of());
    return Optional.of(
        IntStream.range(0, Math.max(left.size(), right.size()))
            .mapToObj(i ->
                (i < left.size() ? left.get(i) : "") + "=" + (i < right.size() ? right.get(i) : ""))
            .toList());
  }
}
