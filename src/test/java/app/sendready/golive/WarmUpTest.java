package app.sendready.golive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WarmUpTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 12, 30);

  @Test
  void eachDayHasHalfAsManyMoreUntilTheGoal() {
    List<WarmUp.Day> days = WarmUp.of(50_000, 1_000, FIRST).days();
    assertThat(days)
        .extracting(WarmUp.Day::messages)
        .containsExactly(200L, 300L, 450L, 675L, 1000L);
    assertThat(days).extracting(WarmUp.Day::total).containsExactly(200L, 500L, 950L, 1625L, 2625L);
    assertThat(days.getLast().date()).isEqualTo(LocalDate.of(2027, 1, 3));
  }

  @Test
  void nobodyGetsTwoMessagesInOneDay() {
    assertThat(WarmUp.of(350, 1_000_000, FIRST).days())
        .extracting(WarmUp.Day::messages)
        .containsExactly(200L, 300L, 350L);
  }

  @ParameterizedTest
  @CsvSource({"1, 1, 1", "10000, 100, 1", "1000000000, 1000000000, 40"})
  void everyListHasAnEnd(long people, long daily, int atMost) {
    assertThat(WarmUp.of(people, daily, FIRST).days()).hasSizeLessThanOrEqualTo(atMost);
  }

  @Test
  void noListHasNobodyOnIt() {
    assertThatThrownBy(() -> WarmUp.of(0, 10, FIRST)).isInstanceOf(IllegalArgumentException.class);
  }
}
