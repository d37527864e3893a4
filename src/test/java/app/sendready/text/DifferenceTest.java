package app.sendready.text;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.text.Difference.Kind;
import app.sendready.text.Difference.Odd;
import app.sendready.text.Difference.Oddity;
import app.sendready.text.Difference.Segment;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DifferenceTest {
  private static Segment same(String text) {
    return new Segment(Kind.SAME, text);
  }

  private static Segment expected(String text) {
    return new Segment(Kind.ONLY_EXPECTED, text);
  }

  private static Segment found(String text) {
    return new Segment(Kind.ONLY_FOUND, text);
  }

  @Test
  void equalTextsDoNotDiffer() {
    Difference none = Difference.of("v=spf1 -all", "v=spf1 -all");
    assertThat(none.segments()).containsExactly(same("v=spf1 -all"));
    assertThat(none.isNone()).isTrue();
    assertThat(none.size()).isZero();
    assertThat(Difference.of("", "").segments()).isEmpty();
  }

  @Test
  void aChangedWordIsMarkedInPlace() {
    assertThat(Difference.of("p=reject; sp=none", "p=none; sp=none").segments())
        .startsWith(same("p="))
        .endsWith(same("; sp=none"));
  }

  @Test
  void whatIsMissingAndWhatIsTooMuch() {
    assertThat(Difference.of("abcdef", "abef").segments())
        .containsExactly(same("ab"), expected("cd"), same("ef"));
    assertThat(Difference.of("abef", "\"abef\"").segments())
        .containsExactly(found("\""), same("abef"), found("\""));
    assertThat(Difference.of("abc", "").segments()).containsExactly(expected("abc"));
  }

  @Test
  void aLookAlikeIsNamed() {
    Difference difference = Difference.of("p=MIGf", "p=МIGf");
    assertThat(difference.segments())
        .containsExactly(same("p="), expected("M"), found("М"), same("IGf"));
    assertThat(difference.odd())
        .containsExactly(
            new Odd(3, "М", "U+041C", "CYRILLIC CAPITAL LETTER EM", Oddity.LOOK_ALIKE, "M"));
  }

  @Test
  void whatCannotBeSeenIsNamed() {
    assertThat(Difference.of("a b", "\ufeffa\u00a0\u200bb\t“–；é").odd())
        .extracting(Odd::position, Odd::code, Odd::oddity, Odd::resembles)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(1, "U+FEFF", Oddity.INVISIBLE, ""),
            org.assertj.core.groups.Tuple.tuple(3, "U+00A0", Oddity.INVISIBLE, " "),
            org.assertj.core.groups.Tuple.tuple(4, "U+200B", Oddity.INVISIBLE, ""),
            org.assertj.core.groups.Tuple.tuple(6, "U+0009", Oddity.CONTROL, ""),
            org.assertj.core.groups.Tuple.tuple(7, "U+201C", Oddity.TYPOGRAPHIC, "\""),
            org.assertj.core.groups.Tuple.tuple(8, "U+2013", Oddity.TYPOGRAPHIC, "-"),
            org.assertj.core.groups.Tuple.tuple(9, "U+FF1B", Oddity.LOOK_ALIKE, ";"),
            org.assertj.core.groups.Tuple.tuple(10, "U+00E9", Oddity.FOREIGN, ""));
  }

  @Test
  void positionsCountWhatPeopleCount() {
    Difference difference = Difference.of("x", "😀x\u200b");
    assertThat(difference.odd()).extracting(Odd::position).containsExactly(1, 3);
    assertThat(difference.segments()).containsExactly(found("😀"), same("x"), found("\u200b"));
  }

  @Test
  void bothTextsCanBeReadBack() {
    Random random = new Random(1);
    for (int i = 0; i < 5_000; i++) {
      String one = text(random);
      String two = text(random);
      Difference difference = Difference.of(one, two);
      assertThat(without(difference, Kind.ONLY_FOUND)).isEqualTo(one);
      assertThat(without(difference, Kind.ONLY_EXPECTED)).isEqualTo(two);
      assertThat(difference.isNone()).isEqualTo(one.equals(two));
    }
  }

  @Test
  void unrelatedTextsAreNotMixed() {
    assertThat(Difference.of("p=q8ZkT3vLwX9rB2nYs7Hd;", "p=Uj4kMe1oFz6tCgQxP5aW;").segments())
        .containsExactly(
            same("p="), expected("q8ZkT3vLwX9rB2nYs7Hd"), found("Uj4kMe1oFz6tCgQxP5aW"), same(";"));
  }

  @Test
  void hugeTextsAreComparedByTheirEnds() {
    Difference difference =
        Difference.of("a" + "b".repeat(60_000) + "c", "a" + "d".repeat(60_000) + "c");
    assertThat(difference.segments()).hasSize(4);
    assertThat(difference.size()).isEqualTo(120_000);
  }

  private static String text(Random random) {
    return random
        .ints(random.nextInt(12), 0, 5)
        .mapToObj(n -> new String[] {"a", "b", "М", "😀", " "}[n])
        .collect(Collectors.joining());
  }

  private static String without(Difference difference, Kind kind) {
    return difference.segments().stream()
        .filter(segment -> segment.kind() != kind)
        .map(Segment::text)
        .collect(Collectors.joining());
  }
}
