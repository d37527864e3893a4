package app.sendready.ui.step.golive;

import java.util.Optional;

/// What the end of the road leads to outside the step.
///
/// @param saveReport lets the user save the newest report
/// @param reports opens the DMARC reports
/// @param done goes back to the start screen
public record RoadEnd(Optional<Runnable> saveReport, Optional<Runnable> reports, Runnable done) {
  /// Nowhere.
  public static final RoadEnd NOWHERE = new RoadEnd(Optional.empty(), Optional.empty(), () -> {});
}
