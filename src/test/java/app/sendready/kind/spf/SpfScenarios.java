package app.sendready.kind.spf;

import app.sendready.setup.KindScenarios;

class SpfScenarios extends KindScenarios {
  SpfScenarios() {
    super(new Spf());
  }
}
