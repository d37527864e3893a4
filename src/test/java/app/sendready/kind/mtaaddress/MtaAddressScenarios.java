package app.sendready.kind.mtaaddress;

import app.sendready.setup.KindScenarios;

class MtaAddressScenarios extends KindScenarios {
  MtaAddressScenarios() {
    super(new MtaAddress());
  }
}
