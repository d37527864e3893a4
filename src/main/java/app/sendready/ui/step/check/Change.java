package app.sendready.ui.step.check;

import app.sendready.check.ExpectedRecord;
import app.sendready.check.ServerNews;
import app.sendready.ui.control.Status;
import java.time.Instant;
import java.util.List;

/// A line of the timeline.
public sealed interface Change {
  Instant at();

  int number();

  ExpectedRecord expected();

  /// A row became something else.
  record Turned(Instant at, int number, ExpectedRecord expected, Status now) implements Change {}

  /// Servers began or ceased to have the record.
  record Heard(
      Instant at, int number, ExpectedRecord expected, ServerNews.Event event, List<String> servers)
      implements Change {
    public Heard {
      servers = List.copyOf(servers);
    }
  }
}
