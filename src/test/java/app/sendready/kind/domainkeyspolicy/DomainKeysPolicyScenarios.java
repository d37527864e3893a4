package app.sendready.kind.domainkeyspolicy;

import app.sendready.setup.KindScenarios;

class DomainKeysPolicyScenarios extends KindScenarios {
  DomainKeysPolicyScenarios() {
    super(new DomainKeysPolicy());
  }
}
