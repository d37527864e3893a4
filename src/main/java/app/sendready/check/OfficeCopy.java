package app.sendready.check;

import app.sendready.dns.AddressSpace;
import app.sendready.dns.DnsAnswer;
import app.sendready.dns.IpAddress;
import app.sendready.dns.Question;
import app.sendready.dns.Rdata;
import app.sendready.dns.RecordType;
import app.sendready.dns.ZoneCut;
import app.sendready.network.Network;
import java.util.List;

/// Tells a copy of the domain that an office keeps for itself (split-horizon DNS) from a resolver
/// that only remembers what the domain's public servers said a while ago.
///
/// Two things a memory of the public zone cannot hold: an address of a private network where the
/// zone has public ones; and the claim to speak with authority (RFC 1035 §4.1.1), which counts only
/// for a resolver that does not claim the same of a zone that is surely not its own. A serial that
/// is newer than the zone's says nothing: the zone may have been changed between two questions.
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

  private boolean speaksWithAuthority(DnsAnswer seen) {
    if (!seen.by().authoritative() || !(cut instanceof ZoneCut.Zone zone)) {
      return false;
    }
    Question notItsOwn = new Question(zone.name().last(1), RecordType.NS);
    return !zone.name().equals(notItsOwn.name())
        && !system.resolver().ask(notItsOwn).by().authoritative();
  }
}
