package app.sendready.kind.mx;

import app.sendready.setup.KindScenarios;

class MxScenarios extends KindScenarios {
  MxScenarios() {
    super(new Mx());
  }
}
