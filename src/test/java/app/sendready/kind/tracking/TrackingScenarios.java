package app.sendready.kind.tracking;

import app.sendready.setup.KindScenarios;

class TrackingScenarios extends KindScenarios {
  TrackingScenarios() {
    super(new Tracking());
  }
}
