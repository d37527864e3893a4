package app.sendready.kind.ptr;

import app.sendready.check.KindScenarios;

class PtrScenarios extends KindScenarios {
  PtrScenarios() {
    super(new Ptr());
  }
}
