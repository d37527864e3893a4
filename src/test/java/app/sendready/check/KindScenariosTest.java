package app.sendready.check;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/// What the scenarios of the record kinds hold every finding to.
class KindScenariosTest {
  @Test
  void aSentenceWithAPlaceLeftToFillIsFound() {
    KindScenarios.isSaidInBothLanguages(
        Finding.of(PropagationFinding.CUT_OFF).with("servers", "ns1.example.net"));
    assertThatThrownBy(
            () -> KindScenarios.isSaidInBothLanguages(Finding.of(PropagationFinding.CUT_OFF)))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("{servers}");
  }
}
