package app.sendready.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.ui.control.Difference.Part;
import org.junit.jupiter.api.Test;

class DifferenceTest {
  @Test
  void equalEndsAreMuted() {
    Difference difference = Difference.between("v=DKIM1; p=ABCD", "v=DKIM1; p=AXD");
    assertThat(difference.expected())
        .containsExactly(
            new Part("v=DKIM1; p=A", true), new Part("BC", false), new Part("D", true));
    assertThat(difference.found())
        .containsExactly(new Part("v=DKIM1; p=A", true), new Part("X", false), new Part("D", true));
  }

  @Test
  void aShorterValueDiffersOnlyInTheOther() {
    Difference difference = Difference.between("aaaa", "aa");
    assertThat(difference.expected()).containsExactly(new Part("aa", true), new Part("aa", false));
    assertThat(difference.found()).containsExactly(new Part("aa", true));
  }

  @Test
  void nothingInCommonIsMarkedWhole() {
    assertThat(Difference.between("abc", "").expected()).containsExactly(new Part("abc", false));
    assertThat(Difference.between("abc", "").found()).isEmpty();
  }

  @Test
  void lookAlikesAndInvisiblesAreNamed() {
    assertThat(Difference.between("p=A", "p=\u0410").found())
        .containsExactly(new Part("p=", true), new Part("\u0410⟨U+0410⟩", false));
    assertThat(Difference.between("p=A", "p=\u200bA").found())
        .containsExactly(new Part("p=", true), new Part("⟨U+200B⟩", false), new Part("A", true));
  }
}
