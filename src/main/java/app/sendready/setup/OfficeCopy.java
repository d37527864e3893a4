package app.sendready.setup;

import app.sendready.dns.DnsAnswer;
import app.sendready.dns.IpAddress;
import app.sendready.dns.Question;
import app.sendready.dns.Rdata;
import app.sendready.dns.RecordType;
import app.sendready.dns.ZoneCut;
import java.util.List;
import java.util.Optional;

/// Tells a copy of the domain that an office keeps for itself (split-horizon DNS) from a resolver
/// that only remembers what the domain's public servers said a while ago.
///
/// Three things a memory of the public zone cannot hold: an address of a private network where the
/// zone has public ones; a *no* from a version of the zone that is newer than the newest; and the
/// claim to speak with authority (RFC 1035 §4.1.1), which counts only for a resolver that does not
/// claim the same of a zone that is surely not its own.
final class OfficeCopy {
  private final ZoneCut cut;
  private final Network.Named system;

  OfficeCopy(ZoneCut cut, Network.Named system) {
    this.cut = cut;
    this.system = system;
  }

  /// Whether what the machine's resolver said comes from such a copy.
  ///
  /// @param answers what the zone's own servers say to the same question
  boolean shows(DnsAnswer seen, List<DnsAnswer> answers) {
    return hasInnerAddress(seen) && answers.stream().noneMatch(OfficeCopy::hasInnerAddress)
        || isFromAnotherVersion(seen)
        || speaksWithAuthority(seen);
  }

  /// Of a network within; not of this machine itself nor of nowhere, with which a filter of
  /// advertisements answers.
  private static boolean hasInnerAddress(DnsAnswer answer) {
    return answer.records().stream()
        .filter(Rdata.Address.class::isInstance)
        .map(record -> ((Rdata.Address) record).address())
        .anyMatch(OfficeCopy::isInner);
  }

  private static boolean isInner(IpAddress address) {
    return AddressSpace.of(address) == AddressSpace.PRIVATE
        && !address.toInetAddress().isLoopbackAddress()
        && !address.toInetAddress().isAnyLocalAddress();
  }

  private boolean isFromAnotherVersion(DnsAnswer seen) {
    Optional<DnsAnswer.Negative> no =
        switch (seen) {
          case DnsAnswer.NoData none -> none.negative();
          case DnsAnswer.NxDomain none -> none.negative();
          case DnsAnswer.Found _ -> Optional.empty();
          case DnsAnswer.Failed _ -> Optional.empty();
        };
    if (no.isEmpty() || !(cut instanceof ZoneCut.Zone zone)) {
      return false;
    }
    List<Long> serials =
        zone.servers().stream().flatMap(server -> server.serial().stream()).toList();
    return no.get().zone().equals(zone.name())
        && !serials.isEmpty()
        && serials.stream().allMatch(serial -> isNewer(no.get().serial(), serial));
  }

  /// RFC 1982 §3.2, for serials of 32 bits.
  private static boolean isNewer(long one, long other) {
    return (int) (one - other) > 0;
  }

  private boolean speaksWithAuthority(DnsAnswer seen) {
    if (!seen.by().authoritative() || !(cut instanceof ZoneCut.Zone zone)) {
      return false;
    }
    Question notItsOwn = new Question(zone.name().last(1), RecordType.NS);
    return !zone.name().equals(notItsOwn.name())
        && !system.resolver().ask(notItsOwn).by().authoritative();
  }
}
