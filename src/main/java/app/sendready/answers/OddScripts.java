package app.sendready.answers;

import app.sendready.dns.DomainName;
import app.sendready.dns.TypedName;
import app.sendready.i18n.Text;
import app.sendready.text.OddCharacters;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Finds labels whose letters are not of one alphabet, or that only look Latin. Most are slips of a
/// keyboard, some are forgeries; both are told from the readable form (UTS #46, UTS #39 §5).
final class OddScripts {
  /// Japanese and Korean write several scripts in one word.
  private static final Set<Character.UnicodeScript> TOGETHER =
      Set.of(
          Character.UnicodeScript.HAN,
          Character.UnicodeScript.HIRAGANA,
          Character.UnicodeScript.KATAKANA,
          Character.UnicodeScript.HANGUL,
          Character.UnicodeScript.BOPOMOFO);

  private OddScripts() {}

  /// A sentence about the first label that is odd.
  static Optional<Text> in(DomainName name) {
    String shown = TypedName.unicode(name);
    if (shown.equals(name.withoutDot())) {
      return Optional.empty();
    }
    boolean latinEnding =
        shown.substring(shown.lastIndexOf('.') + 1).chars().allMatch(c -> c < 0x80);
    for (String label : shown.split("\\.")) {
      Optional<Text> odd = label(label, latinEnding);
      if (odd.isPresent()) {
        return Optional.of(odd.get().with("domain", shown).with("ascii", name.withoutDot()));
      }
    }
    return Optional.empty();
  }

  private static Optional<Text> label(String label, boolean latinEnding) {
    Map<Character.UnicodeScript, List<Integer>> letters =
        label
            .codePoints()
            .boxed()
            .filter(c -> isOfOneScript(Character.UnicodeScript.of(c)))
            .collect(
                Collectors.groupingBy(
                    Character.UnicodeScript::of, TreeMap::new, Collectors.toList()));
    Set<Character.UnicodeScript> scripts = letters.keySet();
    if (scripts.size() > 1 && !isUsual(scripts)) {
      int fewest =
          letters.values().stream()
              .min(Comparator.comparingInt(List::size))
              .orElseThrow()
              .getFirst();
      return Optional.of(Text.of("fromdomain.mixed-scripts", "letter", Character.toString(fewest)));
    }
    boolean latin = scripts.contains(Character.UnicodeScript.LATIN);
    // A whole label of Cyrillic or Greek letters that all pass for Latin ones, under .com and such.
    boolean disguised =
        latinEnding
            && !latin
            && !scripts.isEmpty()
            && label
                .codePoints()
                .filter(Character::isLetter)
                .allMatch(c -> !OddCharacters.resembles(c).isEmpty());
    return disguised
        ? Optional.of(Text.of("fromdomain.looks-latin", "latin", latin(label)))
        : Optional.empty();
  }

  private static boolean isOfOneScript(Character.UnicodeScript script) {
    return script != Character.UnicodeScript.COMMON && script != Character.UnicodeScript.INHERITED;
  }

  private static boolean isUsual(Set<Character.UnicodeScript> scripts) {
    return scripts.stream()
            .allMatch(s -> TOGETHER.contains(s) || s == Character.UnicodeScript.LATIN)
        && scripts.stream().anyMatch(TOGETHER::contains);
  }

  private static String latin(String label) {
    StringBuilder out = new StringBuilder();
    label
        .codePoints()
        .forEach(c -> {
          String same = OddCharacters.resembles(c);
          out.append(same.isEmpty() ? Character.toString(c) : same);
        });
    return out.toString();
  }
}
