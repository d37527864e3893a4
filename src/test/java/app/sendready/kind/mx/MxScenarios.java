package app.sendready.kind.mx;

import app.sendready.check.KindScenarios;

class MxScenarios extends KindScenarios {
  MxScenarios() {
    super(new Mx());
  }
}
