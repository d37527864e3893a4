package app.sendready.blocklist;

import app.sendready.answers.Answers;
import app.sendready.dns.DomainName;
import app.sendready.dns.IpAddress;
import app.sendready.dns.PublicSuffixes;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// What may be on a list: an address that mail is sent from, or a domain that is seen in mail.
public sealed interface Suspect {
  /// @param address of a mail server
  record Address(IpAddress address) implements Suspect {
    // RFC 5782 §2.1, §2.4: octets, or nibbles, the last first.
    @Override
    public DomainName under(DomainName zone) {
      List<String> labels = new ArrayList<>();
      byte[] octets = address.octets();
      for (int i = octets.length - 1; i >= 0; i--) {
        if (address.isV4()) {
          labels.add(String.valueOf(octets[i] & 0xff));
        } else {
          String hex = HexFormat.of().toHexDigits(octets[i]);
          labels.add(hex.substring(1));
          labels.add(hex.substring(0, 1));
        }
      }
      return zone.child(String.join(".", labels));
    }

    @Override
    public Sort sort() {
      return address.isV4() ? Sort.IPV4 : Sort.IPV6;
    }

    @Override
    public String text() {
      return address.toString();
    }
  }

  /// @param name a domain
  record Domain(DomainName name) implements Suspect {
    @Override
    public DomainName under(DomainName zone) {
      return name.under(zone).orElse(zone);
    }

    @Override
    public Sort sort() {
      return Sort.DOMAIN;
    }

    @Override
    public String text() {
      return name.withoutDot();
    }
  }

  /// What a list is about.
  enum Sort {
    IPV4,
    IPV6,
    DOMAIN
  }

  /// The name that a list is asked for.
  DomainName under(DomainName zone);

  Sort sort();

  String text();

  /// All that these answers put into mail: the addresses of the user's own servers, and the domains
  /// of From and of the links, as they are registered and, below that, as they are.
  static List<Suspect> of(Answers answers) {
    Set<Suspect> all = new LinkedHashSet<>();
    if (!answers.isCloud()) {
      answers.servers().addresses().forEach(address -> all.add(new Address(address)));
    }
    all.addAll(domains(answers.fromDomain()));
    answers.links().tracking().forEach(host -> all.addAll(domains(host)));
    return List.copyOf(all);
  }

  /// A domain as it is registered, and as it is.
  static List<Suspect> domains(DomainName name) {
    Set<Suspect> both = new LinkedHashSet<>();
    PublicSuffixes.bundled().registrable(name).ifPresent(domain -> both.add(new Domain(domain)));
    both.add(new Domain(name));
    return List.copyOf(both);
  }
}
