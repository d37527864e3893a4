package app.sendready.kind.spf;

import app.sendready.check.KindScenarios;

class SpfScenarios extends KindScenarios {
  SpfScenarios() {
    super(new Spf());
  }
}
