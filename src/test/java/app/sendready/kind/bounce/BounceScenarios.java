package app.sendready.kind.bounce;

import app.sendready.check.KindScenarios;

class BounceScenarios extends KindScenarios {
  BounceScenarios() {
    super(new Bounce());
  }
}
