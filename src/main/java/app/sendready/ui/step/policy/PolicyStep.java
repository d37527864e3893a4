package app.sendready.ui.step.policy;

import app.sendready.ui.fx.Localized;
import app.sendready.ui.wizard.FormStep;

/// Policy: what receivers do with mail that fails the check, reports, logo.
public final class PolicyStep extends FormStep {
  public PolicyStep(PolicyModel model, Localized words) {
    super("policy", model.readiness(), () -> new PolicyView(model, words));
  }
}
