package app.sendready.kind.mx;

import static app.sendready.dns.RecordType.A;
import static app.sendready.dns.RecordType.AAAA;

import app.sendready.check.AliasCheck;
import app.sendready.check.NameView;
import app.sendready.dns.DnsAnswer;
import app.sendready.dns.DomainName;
import app.sendready.dns.IpAddress;
import app.sendready.dns.Rdata;
import app.sendready.dns.Resolver;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// One mail exchanger, with the addresses it leads to and what is wrong with its name.
record MailExchanger(Rdata.Mx record, List<IpAddress> addresses, Optional<Fault> fault) {
  /// What keeps mail from a server by this name.
  enum Fault {
    /// An IP address where a name belongs.
    ADDRESS,
    /// A web address.
    URL,
    /// The right name with the domain added behind it.
    DOUBLED,
    /// A name without any address.
    MISSING,
    /// An alias: most servers cope, the standard forbids it (RFC 2181 §10.3).
    ALIAS,
    /// Could not be asked.
    UNTOLD
  }

  /// As many are looked at as receivers try in earnest (RFC 7208 §4.6.4 has the same limit).
  private static final int MAX_LOOKED_AT = 10;

  /// All of them, in the order in which they came; of more than a few only the best are looked at.
  static List<MailExchanger> all(Resolver dns, List<Rdata.Mx> records, DomainName domain) {
    Set<Rdata.Mx> best =
        records.stream()
            .sorted(Comparator.comparingInt(Rdata.Mx::preference))
            .limit(MAX_LOOKED_AT)
            .collect(Collectors.toSet());
    return records.stream()
        .map(r -> best.contains(r) ? of(dns, r, domain) : notLookedAt(r))
        .toList();
  }

  private static MailExchanger notLookedAt(Rdata.Mx record) {
    return new MailExchanger(record, List.of(), Optional.of(Fault.UNTOLD));
  }

  private static MailExchanger of(Resolver dns, Rdata.Mx record, DomainName domain) {
    DomainName name = record.exchange();
    NameView view = NameView.of(dns, name, A, AAAA);
    return new MailExchanger(record, view.addresses(), fault(dns, name, view, domain));
  }

  private static Optional<Fault> fault(
      Resolver dns, DomainName name, NameView view, DomainName domain) {
    if (!view.addresses().isEmpty()) {
      boolean alias = !view.get(A).aliases().isEmpty() || !view.get(AAAA).aliases().isEmpty();
      return alias ? Optional.of(Fault.ALIAS) : Optional.empty();
    }
    if (!view.lacks(A, AAAA)) {
      return Optional.of(Fault.UNTOLD);
    }
    if (AliasCheck.looksLikeUrl(name)) {
      return Optional.of(Fault.URL);
    }
    if (isAddress(name)) {
      return Optional.of(Fault.ADDRESS);
    }
    return Optional.of(isDoubled(dns, name, domain) ? Fault.DOUBLED : Fault.MISSING);
  }

  private static boolean isAddress(DomainName name) {
    return name.labels().size() >= 4
        && IpAddress.parse(String.join(".", name.labels().subList(0, 4))).isPresent();
  }

  /// Whether the name without the domain behind it is a server: the panel added the domain.
  private static boolean isDoubled(Resolver dns, DomainName name, DomainName domain) {
    if (!name.isWithin(domain)) {
      return false;
    }
    String front = name.relativeTo(domain);
    return front.indexOf('.') > 0
        && DomainName.parse(front)
            .map(n -> dns.ask(n, A))
            .filter(DnsAnswer.Found.class::isInstance)
            .isPresent();
  }

  DomainName name() {
    return record.exchange();
  }

  /// Whether mail surely cannot get there.
  boolean isBroken() {
    return fault.isPresent() && fault.get() != Fault.ALIAS && fault.get() != Fault.UNTOLD;
  }

  boolean has(Fault which) {
    return fault.filter(f -> f == which).isPresent();
  }
}
