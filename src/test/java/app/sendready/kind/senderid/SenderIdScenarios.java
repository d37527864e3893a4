package app.sendready.kind.senderid;

import app.sendready.setup.KindScenarios;

class SenderIdScenarios extends KindScenarios {
  SenderIdScenarios() {
    super(new SenderId());
  }
}
