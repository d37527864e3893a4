package app.sendready.kind.spf;

import app.sendready.dns.IpAddress;
import java.util.Optional;
import java.util.OptionalInt;

/// What an address can be matched against (RFC 7208 §5); the standard has closed the list.
sealed interface Mechanism {
  String print();

  /// `all`: everything (RFC 7208 §5.1).
  record All() implements Mechanism {
    @Override
    public String print() {
      return "all";
    }
  }

  /// `include:<domain-spec>`: what that domain's record passes (RFC 7208 §5.2).
  record Include(MacroString target) implements Mechanism {
    @Override
    public String print() {
      return "include:" + target.print();
    }
  }

  /// `a[:<domain-spec>][/n][//m]`: the domain's addresses (RFC 7208 §5.3).
  record A(Optional<MacroString> target, Cidr cidr) implements Mechanism {
    @Override
    public String print() {
      return "a" + value(target) + cidr.print();
    }
  }

  /// `mx[:<domain-spec>][/n][//m]`: its mail exchangers' addresses (RFC 7208 §5.4).
  record Mx(Optional<MacroString> target, Cidr cidr) implements Mechanism {
    @Override
    public String print() {
      return "mx" + value(target) + cidr.print();
    }
  }

  /// `ptr[:<domain-spec>]`: addresses whose confirmed reverse name is in the domain; not to be
  /// published any more (RFC 7208 §5.5).
  record Ptr(Optional<MacroString> target) implements Mechanism {
    @Override
    public String print() {
      return "ptr" + value(target);
    }
  }

  /// `ip4:<address>[/n]` and `ip6:<address>[/n]` (RFC 7208 §5.6).
  record Ip(IpAddress network, OptionalInt length) implements Mechanism {
    @Override
    public String print() {
      String prefix = length.isPresent() ? "/" + length.getAsInt() : "";
      return (network.isV4() ? "ip4:" : "ip6:") + network + prefix;
    }

    /// The prefix length, the whole address if none is written (RFC 7208 §5.6).
    int prefix() {
      return length.orElse(network.isV4() ? 32 : 128);
    }
  }

  /// `exists:<domain-spec>`: whether that name has an A record (RFC 7208 §5.7).
  record Exists(MacroString target) implements Mechanism {
    @Override
    public String print() {
      return "exists:" + target.print();
    }
  }

  /// `dual-cidr-length` of RFC 7208 §5.6.
  record Cidr(OptionalInt v4, OptionalInt v6) {
    static final Cidr NONE = new Cidr(OptionalInt.empty(), OptionalInt.empty());

    String print() {
      return (v4.isPresent() ? "/" + v4.getAsInt() : "")
          + (v6.isPresent() ? "//" + v6.getAsInt() : "");
    }

    /// RFC 7208 §5.3: the whole address where no length is written.
    int lengthFor(IpAddress address) {
      return address.isV4() ? v4.orElse(32) : v6.orElse(128);
    }
  }

  private static String value(Optional<MacroString> target) {
    return target.map(t -> ":" + t.print()).orElse("");
  }

  /// The name it speaks of; empty where that is the record's own, or there is none.
  default Optional<MacroString> domainSpec() {
    return switch (this) {
      case All all -> Optional.empty();
      case Include(MacroString target) -> Optional.of(target);
      case A a -> a.target;
      case Mx mx -> mx.target;
      case Ptr ptr -> ptr.target;
      case Ip ip -> Optional.empty();
      case Exists(MacroString target) -> Optional.of(target);
    };
  }

  /// Whether it counts towards the limit of ten (RFC 7208 §4.6.4).
  default boolean looksUp() {
    return !(this instanceof All || this instanceof Ip);
  }
}
