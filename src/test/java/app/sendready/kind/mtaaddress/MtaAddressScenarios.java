package app.sendready.kind.mtaaddress;

import app.sendready.check.KindScenarios;

class MtaAddressScenarios extends KindScenarios {
  MtaAddressScenarios() {
    super(new MtaAddress());
  }
}
