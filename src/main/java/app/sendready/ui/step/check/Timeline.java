package app.sendready.ui.step.check;

import app.sendready.check.ServerNews;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// What changed since watching began, and how much of it nobody has looked at yet.
final class Timeline {
  /// Older lines are of no use to anybody.
  private static final int KEPT = 200;

  private final ObservableList<TimelineEntry> changes = FXCollections.observableArrayList();
  // Kept, because such a view is only weakly held by what it shows.
  private final ObservableList<TimelineEntry> shown =
      FXCollections.unmodifiableObservableList(changes);
  private final ReadOnlyIntegerWrapper unseen = new ReadOnlyIntegerWrapper();

  /// Newest first.
  ObservableList<TimelineEntry> changes() {
    return shown;
  }

  /// How many rows have turned into something else since [#seen()].
  ReadOnlyIntegerProperty unseen() {
    return unseen.getReadOnlyProperty();
  }

  void seen() {
    unseen.set(0);
  }

  void forget(Predicate<TimelineEntry> which) {
    changes.removeIf(which);
  }

  /// Ends the run for every row and writes down what is new.
  ///
  /// @return whether a row has turned into something else
  boolean roundEnds(Collection<CheckRow> rows, Instant now) {
    List<TimelineEntry> turned = new ArrayList<>();
    List<TimelineEntry> heard = new ArrayList<>();
    for (CheckRow row : rows) {
      if (row.roundEnds()) {
        turned.add(
            new TimelineEntry.StatusChanged(now, row.number(), row.expected(), row.status().get()));
      }
      Map<ServerNews.Event, List<String>> news = new EnumMap<>(ServerNews.Event.class);
      row.news()
          .forEach(item ->
              news.computeIfAbsent(item.event(), _ -> new ArrayList<>()).add(item.server().name()));
      news.forEach((event, servers) ->
          heard.add(
              new TimelineEntry.ServersChanged(now, row.number(), row.expected(), event, servers)));
    }
    int rowsTurned = turned.size();
    if (rowsTurned + heard.size() > 0) {
      List<TimelineEntry> all = new ArrayList<>(turned);
      all.addAll(heard);
      all.addAll(changes);
      changes.setAll(all.subList(0, Math.min(all.size(), KEPT)));
    }
    unseen.set(unseen.get() + rowsTurned);
    return rowsTurned > 0;
  }
}
