package app.sendready.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/// What was typed after a command. A value that is empty or blank counts as not typed, so that a
/// script may leave a variable empty.
record ParsedOptions(ParseResult command) {
  Optional<String> domain() {
    return Optional.ofNullable(command.<String>matchedPositionalValue(0, null));
  }

  /// Everything that stands beside the options; blank ones count as not typed.
  List<String> places() {
    List<String> all = new ArrayList<>();
    if (command.matchedPositionalValue(0, (Object) null) instanceof List<?> typed) {
      typed.forEach(each -> all.add(String.valueOf(each)));
    }
    all.removeIf(String::isBlank);
    return List.copyOf(all);
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

  /// Whether an option stands there, be its value empty.
  boolean has(String option) {
    return command.hasMatchedOption(option);
  }

  /// An option's value; empty text where it is not there.
  String text(String option) {
    return command.matchedOptionValue(option, "").strip();
  }

  boolean isJson() throws Refusal {
    String format = one("--format").orElse("text").toLowerCase(Locale.ROOT);
    return switch (format) {
      case "json" -> true;
      case "text" -> false;
      default -> throw Refusal.of("cli.format", "value", format);
    };
  }

  List<ResolverAddress> resolvers() throws Refusal {
    List<ResolverAddress> resolvers = new ArrayList<>();
    for (String text : many("--resolver")) {
      resolvers.add(
          ResolverAddress.parse(text).orElseThrow(() -> Refusal.of("cli.resolver", "value", text)));
    }
    return resolvers;
  }

  boolean isOn(String option, boolean otherwise) {
    return command.matchedOptionValue(option, otherwise);
  }
}
