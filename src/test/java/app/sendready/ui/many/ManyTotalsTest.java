package app.sendready.ui.many;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.app.Words;
import app.sendready.bulk.BulkNews;
import app.sendready.bulk.BulkState;
import app.sendready.i18n.Language;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ManyTotalsTest {
  private static String news(Language language, int open, Map<BulkNews.Turn, Integer> turns) {
    ManyTotals totals = new ManyTotals(20, open, Map.of(BulkState.WORK, 20), turns, List.of());
    return Words.in(language, ZoneOffset.UTC).say(totals.news("10:28"));
  }

  @Test
  void nobodySaysThatNothingHasChangedWhileSomeAreStillToBeChecked() {
    Map<BulkNews.Turn, Integer> same = Map.of(BulkNews.Turn.SAME, 18);
    assertThat(news(Language.ENGLISH, 0, same)).isEqualTo("Nothing has changed since 10:28.");
    assertThat(news(Language.ENGLISH, 2, same))
        .isEqualTo("No change since 10:28 so far; 2 domains are still to be checked.");
    assertThat(news(Language.ENGLISH, 1, same))
        .isEqualTo("No change since 10:28 so far; 1 domain is still to be checked.");
    assertThat(news(Language.RUSSIAN, 2, same))
        .isEqualTo("С 10:28 пока ничего не изменилось; осталось проверить 2 домена.");
    assertThat(news(Language.ENGLISH, 2, Map.of(BulkNews.Turn.BROKE, 1, BulkNews.Turn.SAME, 17)))
        .isEqualTo("Since 10:28: 1 worse.");
  }
}
