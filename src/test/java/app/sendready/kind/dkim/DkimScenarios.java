package app.sendready.kind.dkim;

import app.sendready.check.KindScenarios;

class DkimScenarios extends KindScenarios {
  DkimScenarios() {
    super(new Dkim());
  }
}
