package app.sendready.ui.step.domain;

import app.sendready.ui.fx.Localized;
import app.sendready.ui.wizard.FormStep;

/// Domain: what the mailing is sent from, and who runs the platform.
public final class DomainStep extends FormStep {
  public DomainStep(DomainModel model, Localized words) {
    super("domain", model.readiness(), () -> new DomainView(model, words));
  }
}
