package app.sendready.ui.tool.drawing;

import app.sendready.i18n.Text;
import app.sendready.ui.control.Status;
import java.util.List;

/// A way from stop to stop, ready to be shown, read aloud or copied.
///
/// @param status how it is as a whole
/// @param summary the one sentence that somebody who looks no further should have read
/// @param stops in the order they are passed
public record Drawing(Status status, Text summary, List<DrawingStop> stops) {
  public Drawing {
    stops = List.copyOf(stops);
  }
}
