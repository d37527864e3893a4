package app.sendready.kind.apex;

import app.sendready.setup.KindScenarios;

class ApexScenarios extends KindScenarios {
  ApexScenarios() {
    super(new Apex());
  }
}
