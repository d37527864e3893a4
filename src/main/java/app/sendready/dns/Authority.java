package app.sendready.dns;

import java.util.List;

/// The servers that own a name, asked directly and past every cache.
public interface Authority {
  /// The zone that holds `name` and its servers, or why it could not be found.
  ZoneCut zoneOf(DomainName name);

  /// One answer from each server address of the zone that holds the question's name, in the stable
  /// order of [ZoneCut.Zone#servers()]; a single failure where the zone could not be found.
  List<DnsAnswer> askEach(Question question);
}
