package app.sendready.ui.away;

import app.sendready.i18n.Text;
import app.sendready.ui.fx.Localized;
import app.sendready.ui.step.check.TimelineEntry;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;

/// Counts the rows that have become something else since the user last looked at any of the
/// program's windows, and tells of each look that changed some.
///
/// All of it is used on the JavaFX thread.
public final class AwayModel {
  /// A notice with more lines than that is not read.
  private static final int LINES = 3;

  private final ObservableList<TimelineEntry> changes;
  private final ObservableValue<String> subject;
  private final Localized words;
  private final BooleanSupplier attended;
  private final BooleanSupplier wanted;
  private final Notifier notifier;
  private final ReadOnlyIntegerWrapper news = new ReadOnlyIntegerWrapper();
  private final Set<String> rows = new HashSet<>();
  private List<TimelineEntry> known;

  /// @param changes the timeline, newest first
  /// @param subject whose rows they are, for the notice's title
  /// @param attended whether the user has one of the program's windows in front
  /// @param wanted whether the user wants to be told
  public AwayModel(
      ObservableList<TimelineEntry> changes,
      ObservableValue<String> subject,
      Localized words,
      BooleanSupplier attended,
      BooleanSupplier wanted,
      Notifier notifier) {
    this.changes = changes;
    this.subject = subject;
    this.words = words;
    this.attended = attended;
    this.wanted = wanted;
    this.notifier = notifier;
    known = List.copyOf(changes);
    changes.subscribe(this::changed);
  }

  /// How many rows have changed since the user was last here.
  public ReadOnlyIntegerProperty news() {
    return news.getReadOnlyProperty();
  }

  /// The user is here again.
  public void back() {
    rows.clear();
    news.set(0);
  }

  private void changed() {
    List<TimelineEntry> before = known;
    known = List.copyOf(changes);
    if (attended.getAsBoolean() || !wanted.getAsBoolean() || words.presenting().get()) {
      return;
    }
    List<TimelineEntry.StatusChanged> turned = new ArrayList<>();
    for (TimelineEntry change : known) {
      if (!before.isEmpty() && change.equals(before.getFirst())) {
        break;
      }
      if (change instanceof TimelineEntry.StatusChanged row) {
        turned.add(row);
      }
    }
    if (turned.isEmpty()) {
      return;
    }
    turned.forEach(row -> rows.add(row.expected().key()));
    news.set(rows.size());
    notifier.tell(title(), text(turned));
  }

  private String title() {
    String whose = subject.getValue();
    return whose.isEmpty() ? "SendReady" : whose;
  }

  private String text(List<TimelineEntry.StatusChanged> turned) {
    List<String> lines = new ArrayList<>();
    for (TimelineEntry.StatusChanged row : turned.subList(0, Math.min(LINES, turned.size()))) {
      lines.add(
          words.say(
              Text.of("away.row", "number", row.number())
                  .with("record", row.expected().title())
                  .with("status", Text.of(row.now().key()))));
    }
    if (turned.size() > LINES) {
      lines.add(words.say(Text.of("away.more", "count", turned.size() - LINES)));
    }
    return String.join("\n", lines);
  }
}
