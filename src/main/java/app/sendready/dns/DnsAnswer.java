package app.sendready.dns;

import java.util.List;
import java.util.Optional;

/// What asking a [Question] can end in: four cases, no more.
///
/// Only the first three say something about the record. [Failed] means *cannot tell*: it must never
/// be read as *no*. A `switch` over an answer has no default, so that the compiler asks again
/// whenever a case is added.
///
/// Aliases that were followed are in `aliases`, in order; the record set then belongs to the last
/// one's target. A question for CNAME itself follows nothing.
public sealed interface DnsAnswer {
  /// The records are there.
  record Found(RRset rrset, List<Alias> aliases, AnsweredBy by) implements DnsAnswer {
    public Found {
      aliases = List.copyOf(aliases);
    }
  }

  /// The name exists, but has no record of this type (RFC 2308 §2.2).
  record NoData(List<Alias> aliases, Optional<Negative> negative, AnsweredBy by)
      implements DnsAnswer {
    public NoData {
      aliases = List.copyOf(aliases);
    }
  }

  /// The name does not exist, nor does anything below it (RFC 8020).
  record NxDomain(List<Alias> aliases, Optional<Negative> negative, AnsweredBy by)
      implements DnsAnswer {
    public NxDomain {
      aliases = List.copyOf(aliases);
    }
  }

  /// Nobody told us; says nothing about the record.
  record Failed(Trouble trouble, AnsweredBy by) implements DnsAnswer {}

  /// The zone that said *no*, and for how many seconds that may be remembered: the smaller of the
  /// SOA's TTL and its MINIMUM field (RFC 2308 §5).
  record Negative(DomainName zone, long ttl, long serial) {}

  /// Who answered.
  AnsweredBy by();

  /// The same, as somebody else's word.
  default DnsAnswer toldBy(AnsweredBy other) {
    return switch (this) {
      case Found found -> new Found(found.rrset(), found.aliases(), other);
      case NoData none -> new NoData(none.aliases(), none.negative(), other);
      case NxDomain none -> new NxDomain(none.aliases(), none.negative(), other);
      case Failed failed -> new Failed(failed.trouble(), other);
    };
  }

  /// The aliases followed on the way; none for a failure.
  default List<Alias> aliases() {
    return switch (this) {
      case Found found -> found.aliases();
      case NoData none -> none.aliases();
      case NxDomain none -> none.aliases();
      case Failed failed -> List.of();
    };
  }

  /// The records, or an empty list in the three other cases; for code that has already told those
  /// apart.
  default List<Rdata> records() {
    return this instanceof Found found ? found.rrset().records() : List.of();
  }

  /// Whether the record is known not to be there.
  default boolean isAbsent() {
    return this instanceof NoData || this instanceof NxDomain;
  }
}
