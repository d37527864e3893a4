package app.sendready.setup;

import java.util.List;

/// The records that follow from the answers, in the order people see them.
public record Plan(Answers answers, List<ExpectedRecord> records) {
  public Plan {
    records = List.copyOf(records);
  }

  /// Asks each kind what it expects, in the kinds' order.
  public static Plan of(Answers answers, List<RecordKind> kinds) {
    return new Plan(answers, kinds.stream().flatMap(kind -> kind.plan(answers).stream()).toList());
  }
}
