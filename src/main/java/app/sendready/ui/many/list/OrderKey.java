package app.sendready.ui.many.list;

import app.sendready.bulk.BulkCause;
import app.sendready.bulk.BulkNews;
import app.sendready.bulk.BulkOutcome;
import app.sendready.bulk.BulkState;
import app.sendready.i18n.Text;
import java.util.List;
import java.util.Optional;

/// By what a row is put in order, ready: thousands of rows are compared hundreds of thousands of
/// times, and what is known of each lies all over the memory.
///
/// @param rank by how much there is to do
/// @param kind the record of the first cause; empty for none
/// @param code of that cause, or of what only gives to think
/// @param turn by what has become of it: what is worse first, what is as it was last
record OrderKey(int rank, String kind, String code, int turn) {
  static final int UNUSABLE = 5;
  private static final List<BulkNews.Turn> TURNS = List.of(BulkNews.Turn.values());

  static OrderKey of(boolean usable, List<Text> remarks, Optional<BulkOutcome> outcome) {
    int turn =
        outcome
            .flatMap(BulkOutcome::news)
            .map(news -> TURNS.indexOf(news.turn()))
            .orElse(TURNS.size());
    Optional<BulkCause> cause =
        outcome.flatMap(now -> now.reasons().stream().findFirst()).map(BulkOutcome.Reason::cause);
    if (!usable) {
      return new OrderKey(UNUSABLE, "", "", turn);
    }
    if (cause.isPresent()) {
      return new OrderKey(
          rank(outcome.orElseThrow().state()), cause.get().kind(), cause.get().code(), turn);
    }
    return remarks.isEmpty()
        ? new OrderKey(UNUSABLE + 1, "", "", turn)
        : new OrderKey(UNUSABLE - 1, "", remarks.getFirst().key(), turn);
  }

  private static int rank(BulkState state) {
    return switch (state) {
      case WORK, UNUSABLE -> 0;
      case UNCHECKED -> 1;
      case RIGHT -> 2;
      case KNOWN -> 3;
    };
  }
}
