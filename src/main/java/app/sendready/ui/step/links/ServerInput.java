package app.sendready.ui.step.links;

import app.sendready.dns.DomainName;
import app.sendready.dns.IpAddress;
import app.sendready.ui.fx.Input;
import java.util.List;

/// One mail server as it is typed: its name and its addresses.
public record ServerInput(Input<DomainName> name, Input<List<IpAddress>> addresses) {
  /// Whether nothing was typed beside the name that is suggested.
  boolean isSuggestion(String label) {
    return addresses.isBlank() && name.text().get().equals(label);
  }
}
