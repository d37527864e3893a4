package app.sendready.answers;

import app.sendready.dns.DomainName;
import app.sendready.dns.IpAddress;
import java.util.List;

/// One of the customer's own mail servers (AKMTA) and the addresses it sends from.
public record MailServer(DomainName name, List<IpAddress> addresses) {
  public MailServer {
    addresses = List.copyOf(addresses);
  }

  /// What a text means where a server's name is asked for: a label in front of the domain, or a
  /// full name wherever it lies.
  public static Parsed<DomainName> parseName(DomainName from, String typed) {
    return Subdomain.server(from, typed);
  }

  /// The addresses in a text, with commas, semicolons, spaces or line ends between them.
  public static Parsed<List<IpAddress>> parseAddresses(String typed) {
    return IpList.parse(typed);
  }
}
