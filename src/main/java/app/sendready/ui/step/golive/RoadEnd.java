package app.sendready.ui.step.golive;

import app.sendready.answers.DmarcPolicy;
import app.sendready.ui.reports.ReportsOffer;
import java.util.Optional;
import javafx.beans.value.ObservableValue;

/// What the end of the road leads to outside the step.
///
/// @param saveReport lets the user save the newest report
/// @param rung the next rung of the DMARC policy
/// @param done goes back to the start screen
public record RoadEnd(Optional<Runnable> saveReport, Optional<Rung> rung, Runnable done) {
  /// Nowhere.
  public static final RoadEnd NOWHERE = new RoadEnd(Optional.empty(), Optional.empty(), () -> {});

  /// What DMARC reports say of the next rung, and where it is taken.
  ///
  /// @param chosen the policy that is chosen in the wizard
  /// @param policy shows the step in which it is chosen
  public record Rung(ReportsOffer reports, ObservableValue<DmarcPolicy> chosen, Runnable policy) {}
}
