package app.sendready.kind.senderid;

import app.sendready.check.KindScenarios;

class SenderIdScenarios extends KindScenarios {
  SenderIdScenarios() {
    super(new SenderId());
  }
}
