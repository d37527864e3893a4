package app.sendready.kind.apex;

import app.sendready.check.KindScenarios;

class ApexScenarios extends KindScenarios {
  ApexScenarios() {
    super(new Apex());
  }
}
