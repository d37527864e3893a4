package app.sendready.dns;

import java.util.List;

/// The servers that own a name, asked directly and past every cache.
public interface Authority {
  /// The zone that holds `name` and its servers, or why it could not be found.
  ZoneCut zoneOf(DomainName name);

  /// One answer from each server address of the zone that holds the question's name, in the stable
  /// order of [ZoneCut.Zone#servers()]; a single failure where the zone could not be found.
  List<DnsAnswer> askEach(Question question);

  /// The same for what is only looked for because it should not be there: servers whose SOA has one
  /// serial hold one copy of the zone (RFC 1034 §4.3.5), and one of them is asked for all.
  ///
  /// @return one answer from each copy; from each server where the copies are not known
  default List<DnsAnswer> askCopies(Question question) {
    return askEach(question);
  }
}
