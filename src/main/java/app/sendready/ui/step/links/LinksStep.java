package app.sendready.ui.step.links;

import app.sendready.ui.fx.Localized;
import app.sendready.ui.wizard.FormStep;

/// Links and servers: the names below the domain that the platform uses.
public final class LinksStep extends FormStep {
  public LinksStep(LinksModel model, Localized words) {
    super("links", model.readiness(), () -> new LinksView(model, words));
  }
}
