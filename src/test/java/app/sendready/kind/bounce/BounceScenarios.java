package app.sendready.kind.bounce;

import app.sendready.setup.KindScenarios;

class BounceScenarios extends KindScenarios {
  BounceScenarios() {
    super(new Bounce());
  }
}
