package app.sendready.ui.many;

import app.sendready.bulk.BulkCause;
import app.sendready.bulk.BulkState;
import app.sendready.bulk.BulkSummary;
import app.sendready.i18n.Text;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// How many domains stand how, and what they need work for.
///
/// @param total lines of the list
/// @param states how many stand so; what is not there was not looked at
/// @param causes the frequent ones first, while nothing runs; else each keeps its place
record ManyTotals(int total, Map<BulkState, Integer> states, List<BulkSummary.Counted> causes) {
  static final ManyTotals NONE = new ManyTotals(0, Map.of(), List.of());

  ManyTotals {
    states = Map.copyOf(states);
    causes = List.copyOf(causes);
  }

  /// @param before whose causes keep their places
  static ManyTotals of(int total, BulkSummary summary, ManyTotals before, boolean running) {
    Map<BulkState, Integer> states = new EnumMap<>(BulkState.class);
    for (BulkState state : BulkState.values()) {
      if (summary.count(state) > 0) {
        states.put(state, summary.count(state));
      }
    }
    List<BulkSummary.Counted> now = summary.causes();
    return new ManyTotals(total, states, running ? inPlace(before.causes(), now) : now);
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

  /// Whether any domain was looked at.
  boolean isLooked() {
    return looked() > 0;
  }

  private int looked() {
    return total - open() - count(BulkState.UNUSABLE);
  }

  /// How many nobody has looked at.
  int open() {
    return total - states.values().stream().mapToInt(each -> each).sum();
  }
}
