package app.sendready.ui.many;

import app.sendready.bulk.BulkCause;
import app.sendready.bulk.BulkNews;
import app.sendready.bulk.BulkState;
import app.sendready.bulk.BulkSummary;
import app.sendready.i18n.Text;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// How many domains stand how, what they need work for, and what has become of them.
///
/// @param total lines of the list
/// @param open how many are still to be looked at
/// @param states how many stand so; what is not there was not looked at
/// @param turns what has become of those that were compared with earlier results
/// @param causes the frequent ones first, while nothing runs; else each keeps its place
record ManyTotals(
    int total,
    int open,
    Map<BulkState, Integer> states,
    Map<BulkNews.Turn, Integer> turns,
    List<BulkSummary.Counted> causes) {
  static final ManyTotals NONE = new ManyTotals(0, 0, Map.of(), Map.of(), List.of());

  ManyTotals {
    states = Map.copyOf(states);
    turns = Map.copyOf(turns);
    causes = List.copyOf(causes);
  }

  /// @param comparing whether what is not compared with earlier results is still to be looked at
  /// @param before whose causes keep their places
  static ManyTotals of(
      int total, BulkSummary summary, boolean comparing, ManyTotals before, boolean running) {
    Map<BulkState, Integer> states = new EnumMap<>(BulkState.class);
    for (BulkState state : BulkState.values()) {
      if (summary.count(state) > 0) {
        states.put(state, summary.count(state));
      }
    }
    int done = comparing ? summary.count(BulkState.UNUSABLE) + sum(summary.turns()) : sum(states);
    List<BulkSummary.Counted> now = summary.causes();
    return new ManyTotals(
        total,
        total - done,
        states,
        summary.turns(),
        running ? inPlace(before.causes(), now) : now);
  }

  private static int sum(Map<?, Integer> counts) {
    return counts.values().stream().mapToInt(each -> each).sum();
  }

  private static List<BulkSummary.Counted> inPlace(
      List<BulkSummary.Counted> before, List<BulkSummary.Counted> now) {
    Map<BulkCause, BulkSummary.Counted> left = new LinkedHashMap<>();
    now.forEach(counted -> left.put(counted.cause(), counted));
    List<BulkSummary.Counted> all = new ArrayList<>();
    for (BulkSummary.Counted each : before) {
      BulkSummary.Counted counted = left.remove(each.cause());
      if (counted != null) {
        all.add(counted);
      }
    }
    all.addAll(left.values());
    return all;
  }

  int count(BulkState state) {
    return states.getOrDefault(state, 0);
  }

  /// How many of those that were looked at need work.
  Text text() {
    return Text.of("manywindow.sum", "work", count(BulkState.WORK)).with("total", looked());
  }

  /// What has become of those that were compared with earlier results.
  ///
  /// @param since when those were found
  Text news(String since) {
    return open > 0 && changed() == 0
        ? Text.of("manywindow.no-news-yet", "time", since).with("count", open)
        : BulkNews.sum(turns, since);
  }

  /// Whether any domain was looked at.
  boolean isLooked() {
    return looked() > 0;
  }

  private int looked() {
    return sum(states) - count(BulkState.UNUSABLE);
  }

  /// Whether any domain was compared with earlier results.
  boolean isCompared() {
    return !turns.isEmpty();
  }

  /// How many are other than in the earlier results, or were not in them.
  int changed() {
    return sum(turns) - turns.getOrDefault(BulkNews.Turn.SAME, 0);
  }
}
