package app.sendready.answers;

import app.sendready.dns.DomainName;
import app.sendready.dns.IpAddress;
import app.sendready.dns.TypedName;
import app.sendready.i18n.Text;
import java.util.List;

/// One of the customer's own mail servers (AKMTA) and the addresses it sends from.
public record MailServer(DomainName name, List<IpAddress> addresses) {
  public MailServer {
    addresses = List.copyOf(addresses);
  }

  /// What a text means where a server's name is asked for: a label in front of the domain, or a
  /// full name wherever it lies. A zone file's line says its address too.
  public static Parsed<DomainName> parseName(DomainName from, String typed) {
    ServerLine line = ServerLine.of(typed);
    Parsed<DomainName> name = Subdomain.server(from, line.name());
    Parsed<List<IpAddress>> addresses = IpList.parse(line.addresses());
    if (name.read().isEmpty() || addresses instanceof Parsed.Blank) {
      return name;
    }
    return addresses
        .refusal()
        .<Parsed<DomainName>>map(Parsed.Refused::new)
        .orElseGet(() -> with(name.read().get(), addresses.read().orElseThrow()));
  }

  private static Parsed<DomainName> with(DomainName name, List<IpAddress> addresses) {
    String all = String.join(", ", addresses.stream().map(IpAddress::toString).toList());
    return Parsed.readAs(
        name, Text.of("answer.understood", "name", TypedName.unicode(name) + ", " + all));
  }

  /// The addresses in a text, with commas, semicolons, spaces or line ends between them.
  public static Parsed<List<IpAddress>> parseAddresses(String typed) {
    return IpList.parse(typed);
  }
}
