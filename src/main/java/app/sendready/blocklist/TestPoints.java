package app.sendready.blocklist;

import app.sendready.dns.DomainName;
import app.sendready.dns.IpAddress;
import java.util.Optional;

/// What a list that works lists, and what it does not.
record TestPoints(Suspect listed, Suspect clear) {
  // RFC 5782 §5.
  private static final TestPoints IPV4 = new TestPoints(address("127.0.0.2"), address("127.0.0.1"));

  private static final TestPoints IPV6 =
      new TestPoints(address("::ffff:7f00:2"), address("::ffff:7f00:1"));

  private static final DomainName TEST = DomainName.of("test");
  private static final DomainName INVALID = DomainName.of("invalid");

  /// @param own the name that a list of domains has in place of RFC 5782's
  static TestPoints of(Suspect.Sort sort, Optional<DomainName> own) {
    return switch (sort) {
      case IPV4 -> IPV4;
      case IPV6 -> IPV6;
      case DOMAIN ->
          new TestPoints(new Suspect.Domain(own.orElse(TEST)), new Suspect.Domain(INVALID));
    };
  }

  private static Suspect address(String literal) {
    return new Suspect.Address(IpAddress.of(literal));
  }
}
