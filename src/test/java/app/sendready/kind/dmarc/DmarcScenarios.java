package app.sendready.kind.dmarc;

import app.sendready.check.KindScenarios;

class DmarcScenarios extends KindScenarios {
  DmarcScenarios() {
    super(new Dmarc());
  }
}
