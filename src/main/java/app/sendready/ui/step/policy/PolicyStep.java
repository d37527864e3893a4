package app.sendready.ui.step.policy;

import app.sendready.ui.fx.Localized;
import app.sendready.ui.wizard.FormStep;
import java.util.Optional;

/// Policy: what receivers do with mail that fails the check, reports, logo.
public final class PolicyStep extends FormStep {
  public PolicyStep(PolicyModel model, Localized words) {
    this(model, Optional.empty(), words);
  }

  /// @param logo shows the logo, where there is a web to fetch it from
  public PolicyStep(PolicyModel model, Optional<LogoModel> logo, Localized words) {
    super("policy", model.readiness(), () -> new PolicyView(model, logo, words));
  }
}
