package app.sendready.ui.step.check;

import app.sendready.check.ExpectedRecord;
import app.sendready.check.ServerNews;
import app.sendready.ui.control.Status;
import java.time.Instant;
import java.util.List;

/// A line of the timeline.
public sealed interface TimelineEntry {
  Instant at();

  int number();

  ExpectedRecord expected();

  /// A row became something else.
  record StatusChanged(Instant at, int number, ExpectedRecord expected, Status now)
      implements TimelineEntry {}

  /// Servers began or ceased to have the record.
  record ServersChanged(
      Instant at, int number, ExpectedRecord expected, ServerNews.Event event, List<String> servers)
      implements TimelineEntry {
    public ServersChanged {
      servers = List.copyOf(servers);
    }
  }
}
