package app.sendready.kind.dmarc;

import app.sendready.setup.KindScenarios;

class DmarcScenarios extends KindScenarios {
  DmarcScenarios() {
    super(new Dmarc());
  }
}
