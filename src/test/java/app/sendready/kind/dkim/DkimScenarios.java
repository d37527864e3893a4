package app.sendready.kind.dkim;

import app.sendready.setup.KindScenarios;

class DkimScenarios extends KindScenarios {
  DkimScenarios() {
    super(new Dkim());
  }
}
