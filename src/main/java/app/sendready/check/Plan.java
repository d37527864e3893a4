package app.sendready.check;

import app.sendready.answers.Answers;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The records that follow from the answers, in the order people see them.
public record Plan(Answers answers, List<ExpectedRecord> records) {
  public Plan {
    records = List.copyOf(records);
  }

  /// The records in the order of the numbers that people say aloud ("row 3"), the same on every
  /// screen and in every document: what is typed into the zone's panel first and of that what waits
  /// for the others last, then what others set, then what is only checked. The first is number 1; a
  /// record that is expected twice is one row.
  public List<ExpectedRecord> numbered() {
    Set<String> listed = new HashSet<>();
    return records.stream()
        .sorted(
            Comparator.comparing((ExpectedRecord record) -> !record.isToPublish())
                .thenComparing(ExpectedRecord::place)
                .thenComparing(ExpectedRecord::turn))
        .filter(record -> listed.add(record.key()))
        .toList();
  }

  /// What DNS cannot hold of these records, whichever answers they come from; empty for a plan that
  /// can be published.
  public List<PlanConflict> conflicts() {
    return PlanConflict.in(records.stream().filter(ExpectedRecord::isToPublish).toList());
  }

  /// Asks each kind what it expects, in the kinds' order.
  public static Plan of(Answers answers, List<RecordKind> kinds) {
    return new Plan(answers, kinds.stream().flatMap(kind -> kind.plan(answers).stream()).toList());
  }
}
