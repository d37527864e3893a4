package app.sendready.kind.domainkeyspolicy;

import app.sendready.check.KindScenarios;

class DomainKeysPolicyScenarios extends KindScenarios {
  DomainKeysPolicyScenarios() {
    super(new DomainKeysPolicy());
  }
}
