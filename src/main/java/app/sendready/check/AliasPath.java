package app.sendready.check;

import app.sendready.dns.Alias;
import app.sendready.dns.DnsAnswer;
import app.sendready.dns.DomainName;
import app.sendready.dns.IpAddress;
import app.sendready.dns.Rdata;
import app.sendready.dns.RecordType;
import app.sendready.dns.Resolver;
import app.sendready.dns.Trouble;
import java.util.ArrayList;
import java.util.List;

/// The way of a name through its aliases (CNAME, RFC 1034 §3.6.2), hop by hop, to where it ends.
///
/// @param hops each with the seconds that it may be remembered
public record AliasPath(DomainName start, List<Alias> hops, End end) {
  public AliasPath {
    hops = List.copyOf(hops);
  }

  /// Where a way ends.
  public sealed interface End {
    /// At addresses.
    ///
    /// @param ttl the seconds that all of them may be remembered
    record Addresses(List<IpAddress> addresses, long ttl) implements End {
      public Addresses {
        addresses = List.copyOf(addresses);
      }
    }

    /// At a name without any address.
    ///
    /// @param exists whether the name is there at all
    record Nothing(boolean exists) implements End {}

    /// Back at a name that was passed before.
    record Circle(DomainName again) implements End {}

    /// Nowhere within [AliasCheck#MAX_STEPS] hops.
    record TooLong() implements End {}

    /// At a name with more than one alias (RFC 2181 §10.1).
    record Several(List<DomainName> targets) implements End {
      public Several {
        targets = List.copyOf(targets);
      }
    }

    /// At a name that could not be asked.
    record Untold(Trouble trouble) implements End {}
  }

  /// The last name that was reached.
  public DomainName last() {
    return hops.isEmpty() ? start : hops.getLast().to();
  }

  /// Whether the way passes a name or ends there.
  public boolean reaches(DomainName name) {
    return hops.stream().anyMatch(hop -> hop.to().equals(name));
  }

  /// Follows the aliases of a name, one question after the other.
  public static AliasPath follow(Resolver dns, DomainName start) {
    List<Alias> hops = new ArrayList<>();
    List<DomainName> passed = new ArrayList<>(List.of(start));
    while (true) {
      DomainName at = passed.getLast();
      switch (dns.ask(at, RecordType.CNAME)) {
        case DnsAnswer.Failed failed -> {
          return new AliasPath(start, hops, new End.Untold(failed.trouble()));
        }
        case DnsAnswer.NxDomain _ -> {
          return new AliasPath(start, hops, new End.Nothing(false));
        }
        case DnsAnswer.NoData _ -> {
          return new AliasPath(start, hops, addresses(dns, at));
        }
        case DnsAnswer.Found found -> {
          List<DomainName> targets =
              found.rrset().all(Rdata.Cname.class).stream().map(Rdata.Cname::target).toList();
          if (targets.isEmpty()) {
            return new AliasPath(start, hops, addresses(dns, at));
          }
          if (targets.size() > 1) {
            return new AliasPath(start, hops, new End.Several(targets));
          }
          DomainName next = targets.getFirst();
          hops.add(new Alias(at, next, found.rrset().ttl()));
          if (passed.contains(next)) {
            return new AliasPath(start, hops, new End.Circle(next));
          }
          if (hops.size() > AliasCheck.MAX_STEPS) {
            return new AliasPath(start, hops, new End.TooLong());
          }
          passed.add(next);
        }
      }
    }
  }

  private static End addresses(Resolver dns, DomainName at) {
    NameView view = NameView.of(dns, at, RecordType.A, RecordType.AAAA);
    if (!view.addresses().isEmpty()) {
      long ttl = Long.MAX_VALUE;
      for (DnsAnswer answer : view.answers().values()) {
        if (answer instanceof DnsAnswer.Found found) {
          ttl = Math.min(ttl, found.rrset().ttl());
        }
      }
      return new End.Addresses(view.addresses(), ttl);
    }
    for (DnsAnswer answer : view.answers().values()) {
      if (answer instanceof DnsAnswer.Failed failed) {
        return new End.Untold(failed.trouble());
      }
    }
    return new End.Nothing(
        !view.answers().values().stream().allMatch(DnsAnswer.NxDomain.class::isInstance));
  }
}
