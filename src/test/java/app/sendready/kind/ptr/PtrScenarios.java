package app.sendready.kind.ptr;

import app.sendready.setup.KindScenarios;

class PtrScenarios extends KindScenarios {
  PtrScenarios() {
    super(new Ptr());
  }
}
