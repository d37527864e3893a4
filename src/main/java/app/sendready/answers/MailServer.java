package app.sendready.answers;

import app.sendready.dns.DomainName;
import app.sendready.dns.IpAddress;
import java.util.List;

/// One of the customer's own mail servers (AKMTA) and the addresses it sends from.
public record MailServer(DomainName name, List<IpAddress> addresses) {
  public MailServer {
    addresses = List.copyOf(addresses);
  }
}
