package app.sendready.text;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.i18n.Language;
import app.sendready.i18n.Messages;
import app.sendready.text.Comparison.Piece;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ComparisonTest {
  private static final Messages ENGLISH = messages(Language.ENGLISH);
  private static final Messages RUSSIAN = messages(Language.RUSSIAN);

  private static Messages messages(Language language) {
    return new Messages(
        language,
        ZoneOffset.UTC,
        List.of("app.sendready.text.comparison", "app.sendready.i18n.common"));
  }

  private static List<String> said(Messages messages, String expected, String found) {
    return Comparison.of(expected, found).notes().stream().map(messages::say).toList();
  }

  @Test
  void aCyrillicLetterIsMarkedAndNamed() {
    Comparison comparison = Comparison.of("p=MIGf", "p=МIGf");
    assertThat(comparison.expected())
        .containsExactly(new Piece("p=", false), new Piece("M", true), new Piece("IGf", false));
    assertThat(comparison.found())
        .containsExactly(
            new Piece("p=", false), new Piece("М⟨U+041C⟩", true), new Piece("IGf", false));
    assertThat(said(ENGLISH, "p=MIGf", "p=МIGf"))
        .containsExactly("Character 3 is the Cyrillic letter “М” (U+041C), not the plain “M”.");
    assertThat(said(RUSSIAN, "p=MIGf", "p=МIGf"))
        .containsExactly("Символ 3 — кириллическая буква «М» (U+041C), а не обычный «M».");
  }

  @Test
  void whatCannotBeSeenIsWrittenOutAndNamed() {
    Comparison comparison = Comparison.of("v=spf1 -all", "\u200bv=spf1\u00a0-all");
    assertThat(Comparison.plain(comparison.found())).isEqualTo("[⟨U+200B⟩]v=spf1[⟨U+00A0⟩]-all");
    assertThat(Comparison.plain(comparison.expected())).isEqualTo("v=spf1[␣]-all");
    assertThat(comparison.notes().stream().map(ENGLISH::say))
        .containsExactly(
            "Character 1 cannot be seen: a zero-width space (U+200B).",
            "Character 8 cannot be seen: a no-break space (U+00A0).");
    assertThat(comparison.notes().stream().map(RUSSIAN::say))
        .containsExactly(
            "Символ 1 не виден: это пробел нулевой ширины (U+200B).",
            "Символ 8 не виден: это неразрывный пробел (U+00A0).");
  }

  @Test
  void signsOfAWordProcessorAreNamedTogether() {
    assertThat(said(ENGLISH, "v=spf1 -a -all", "v=spf1 –a –all"))
        .containsExactly(
            "Character 8 is “–” (U+2013), made by a word processor, not the plain -; 2 of them in"
                + " all.");
    assertThat(said(ENGLISH, "o=-;", "o=-；"))
        .containsExactly(
            "Character 4 is the full-width character “；” (U+FF1B), not the plain “;”.");
    assertThat(said(ENGLISH, "p=reject", "p=rejeçt"))
        .containsExactly(
            "Character 7 is the foreign character “ç” (U+00E7), which does not belong in a DNS"
                + " record.");
    assertThat(said(ENGLISH, "p=a", "p=\u0001a"))
        .containsExactly("Character 3 cannot be seen: start of heading (U+0001).");
  }

  @Test
  void oneSimpleDifferenceIsSaidInWords() {
    assertThat(said(ENGLISH, "v=DKIM1; p=MIGf", "v=DKIM1; p="))
        .containsExactly("It stops after 11 of 15 characters.");
    assertThat(said(ENGLISH, "v=spf1 -all", "v=spf1 -all;"))
        .containsExactly("1 character too many at the end.");
    assertThat(said(ENGLISH, "v=spf1 -all", "v=spf1  - all"))
        .containsExactly("Only spaces differ.");
    assertThat(said(ENGLISH, "p=MIGf", "p=migf"))
        .containsExactly("Only capital and small letters differ.");
    assertThat(said(ENGLISH, "p=reject", "p=none")).isEmpty();
  }

  @Test
  void whatIsOddOnBothSidesIsNotNamed() {
    assertThat(said(ENGLISH, "n=почта; p=A", "n=почта; p=B")).isEmpty();
  }

  @Test
  void manyOddCharactersAreNotListedForEver() {
    assertThat(said(ENGLISH, "v=spf1 -all", "абвгдежзиклмнопрст")).hasSize(4);
  }

  @Test
  void theNearestOfSeveralIsCompared() {
    Optional<Comparison> nearest =
        Comparison.nearest("trk.aksend.net", List.of("192.0.2.1", "trk.aksnd.net"));
    assertThat(Comparison.plain(nearest.orElseThrow().expected())).isEqualTo("trk.aks[e]nd.net");
    assertThat(Comparison.nearest("a", List.of("b", "a"))).isEmpty();
    assertThat(Comparison.nearest("a", List.of())).isEmpty();
  }

  @Test
  void longEqualRunsAreCutInTheMiddle() {
    String key = "v=DKIM1; k=rsa; p=" + "ABCDEFGHIJKLMNOPQRSTUVWXYZ".repeat(15);
    String damaged = key.substring(0, 200) + "\u0410" + key.substring(201);
    Comparison shown = Comparison.of(key, damaged).shortened();
    assertThat(Comparison.plain(shown.expected()))
        .isEqualTo("…" + key.substring(182, 200) + "[A]" + key.substring(201, 219) + "…");
    assertThat(Comparison.plain(shown.found()))
        .isEqualTo("…" + key.substring(182, 200) + "[А⟨U+0410⟩]" + key.substring(201, 219) + "…");
  }
}
