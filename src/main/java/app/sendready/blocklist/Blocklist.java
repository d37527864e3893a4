package app.sendready.blocklist;

import app.sendready.dns.DomainName;
import app.sendready.dns.IpAddress;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// One list.
///
/// @param id stable, for programs
/// @param zone where it is asked
/// @param sorts what it is about
/// @param testDomain a domain that it always lists, where that is not RFC 5782's `test`
/// @param refusals answers of its own that mean that it will not tell, beside 127.255.255.0/24
/// @param delisting where one asks to be taken off
/// @param source where this is documented
/// @param official whether that is the list's own page
/// @param checked when that was last read
public record Blocklist(
    String id,
    String name,
    DomainName zone,
    Set<Suspect.Sort> sorts,
    Optional<DomainName> testDomain,
    List<IpAddress> refusals,
    URI delisting,
    URI source,
    boolean official,
    LocalDate checked) {
  public Blocklist {
    sorts = Set.copyOf(sorts);
    refusals = List.copyOf(refusals);
  }

  TestPoints testPoints(Suspect.Sort sort) {
    return TestPoints.of(sort, testDomain);
  }
}
