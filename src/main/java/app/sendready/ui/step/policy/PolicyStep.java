package app.sendready.ui.step.policy;

import app.sendready.ui.fx.Localized;
import app.sendready.ui.reports.ReportsOffer;
import app.sendready.ui.wizard.FormStep;
import java.util.Optional;
import java.util.function.Consumer;

/// Policy: what receivers do with mail that fails the check, reports, logo.
public final class PolicyStep extends FormStep {
  /// @param logo shows the logo, where there is a web to fetch it from
  /// @param announcer is told in words what was copied
  /// @param reports what DMARC reports said, and the way to them
  public PolicyStep(
      PolicyModel model,
      Optional<LogoModel> logo,
      Localized words,
      Consumer<String> announcer,
      ReportsOffer reports) {
    super(
        "policy", model.readiness(), () -> new PolicyView(model, logo, words, announcer, reports));
  }
}
