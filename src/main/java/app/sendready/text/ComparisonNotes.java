package app.sendready.text;

import app.sendready.i18n.Text;
import app.sendready.text.Difference.Kind;
import app.sendready.text.Difference.Odd;
import app.sendready.text.Difference.Oddity;
import app.sendready.text.Difference.Segment;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What can be said in words about two values that differ.
final class ComparisonNotes {
  /// A text in a foreign script has many odd characters; more than this would be noise.
  private static final int MAX_NOTES = 4;

  /// Signs that people meet and that have a name of their own in every language.
  private static final Set<String> NAMED =
      Set.of(
          "U+0009", "U+000A", "U+000D", "U+00A0", "U+00AD", "U+200B", "U+200C", "U+200D", "U+200E",
          "U+200F", "U+202E", "U+202F", "U+2060", "U+FEFF");

  private ComparisonNotes() {}

  /// What the whole difference amounts to, where it is one simple thing.
  static Optional<Text> shape(String expected, String found) {
    if (expected.equals(found) || found.isEmpty() || expected.isEmpty()) {
      return Optional.empty();
    }
    if (expected.startsWith(found)) {
      return Optional.of(
          Text.of("comparison.cut", "found", length(found)).with("expected", length(expected)));
    }
    if (found.startsWith(expected)) {
      return Optional.of(Text.of("comparison.longer", "count", length(found) - length(expected)));
    }
    if (withoutSpaces(expected).equals(withoutSpaces(found))) {
      return Optional.of(Text.of("comparison.spaces"));
    }
    if (expected.equalsIgnoreCase(found)) {
      return Optional.of(Text.of("comparison.case"));
    }
    return Optional.empty();
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  private static String withoutSpaces(String text) {
    return text.replace(" ", "");
  }

  /// A sentence for each misleading character that the expected value does not have at its place,
  /// the same ones together.
  static List<Text> odd(Difference difference) {
    Set<Integer> foreign = new HashSet<>();
    int at = 0;
    for (Segment segment : difference.segments()) {
      if (segment.kind() == Kind.ONLY_EXPECTED) {
        continue;
      }
      int end = at + length(segment.text());
      for (int i = at + 1; segment.kind() == Kind.ONLY_FOUND && i <= end; i++) {
        foreign.add(i);
      }
      at = end;
    }
    Map<String, List<Odd>> byCode = new LinkedHashMap<>();
    for (Odd odd : difference.odd()) {
      if (foreign.contains(odd.position())) {
        byCode.computeIfAbsent(odd.code(), code -> new ArrayList<>()).add(odd);
      }
    }
    return byCode.values().stream().limit(MAX_NOTES).map(ComparisonNotes::note).toList();
  }

  private static Text note(List<Odd> same) {
    Odd first = same.getFirst();
    boolean named = NAMED.contains(first.code());
    String sort =
        named ? "invisible" : first.oddity().name().toLowerCase(Locale.ROOT).replace('_', '-');
    Text text =
        Text.of("comparison." + sort, "position", first.position())
            .with("count", same.size())
            .with("code", first.code());
    if (first.oddity() == Oddity.INVISIBLE || first.oddity() == Oddity.CONTROL) {
      return named
          ? text.with(
              "what",
              Text.of("comparison.sign." + first.code().substring(2).toLowerCase(Locale.ROOT)))
          : text.with("what", first.name().toLowerCase(Locale.ROOT));
    }
    return text.with("character", first.character())
        .with("resembles", first.resembles())
        .with("alphabet", Text.of("comparison.alphabet." + alphabet(first.character())));
  }

  private static String alphabet(String character) {
    int c = character.codePointAt(0);
    if (c >= '！' && c <= '～') {
      return "wide";
    }
    return switch (Character.UnicodeScript.of(c)) {
      case CYRILLIC -> "cyrillic";
      case GREEK -> "greek";
      default -> "other";
    };
  }
}
