package app.sendready.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/// What was typed after a command. A value that is empty or blank counts as not typed, so that a
/// script may leave a variable empty.
record Typed(ParseResult command) {
  Optional<String> domain() {
    return Optional.ofNullable(command.<String>matchedPositionalValue(0, null));
  }

  Optional<String> one(String option) {
    return Optional.ofNullable(command.<String>matchedOptionValue(option, null))
        .map(String::strip)
        .filter(text -> !text.isEmpty());
  }

  /// Every value of an option that may stand several times; commas part values too.
  List<String> many(String option) {
    return whole(option).stream()
        .flatMap(text -> Arrays.stream(text.split(",")))
        .map(String::strip)
        .filter(text -> !text.isEmpty())
        .toList();
  }

  /// The same, with commas left alone.
  List<String> whole(String option) {
    List<String> texts = new ArrayList<>();
    OptionSpec spec = command.matchedOption(option);
    if (spec != null && spec.getValue() instanceof List<?> values) {
      values.forEach(value -> texts.add(String.valueOf(value).strip()));
    }
    texts.removeIf(String::isEmpty);
    return List.copyOf(texts);
  }

  boolean isOn(String option, boolean otherwise) {
    return command.matchedOptionValue(option, otherwise);
  }
}
