package app.sendready.kind.tracking;

import app.sendready.check.KindScenarios;

class TrackingScenarios extends KindScenarios {
  TrackingScenarios() {
    super(new Tracking());
  }
}
