package app.sendready.ui.step.check;

import app.sendready.setup.ExpectedRecord;
import app.sendready.ui.control.Status;
import java.time.Instant;

/// A line of the timeline: a row became something else.
public record Change(Instant at, int number, ExpectedRecord expected, Status now) {}
