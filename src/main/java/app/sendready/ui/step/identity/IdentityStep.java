package app.sendready.ui.step.identity;

import app.sendready.ui.fx.Localized;
import app.sendready.ui.wizard.FormStep;

/// Signing key: the selector, and the public key the platform gave.
public final class IdentityStep extends FormStep {
  public IdentityStep(IdentityModel model, Localized words) {
    super("identity", model.readiness(), () -> new IdentityView(model, words));
  }
}
