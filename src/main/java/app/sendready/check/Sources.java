package app.sendready.check;

import app.sendready.dns.DnsAnswer;
import app.sendready.dns.DomainName;
import app.sendready.dns.Question;
import app.sendready.dns.RecordType;
import app.sendready.dns.Resolver;
import app.sendready.dns.ZoneCut;
import app.sendready.web.Fetcher;
import java.time.Clock;

/// All that a check may look at.
///
/// @param dns the answers of the servers that own each name, never of a cache
/// @param zone the zone that holds the from-domain
/// @param web for logos and certificates only
/// @param clock the run's clock
public record Sources(Resolver dns, ZoneCut zone, Fetcher web, Clock clock) {
  public DnsAnswer ask(DomainName name, RecordType type) {
    return dns.ask(new Question(name, type));
  }

  /// What a name answers that nobody can have published, beside `name`: if a wildcard is at work,
  /// the same as `name` itself would answer. The label depends on the name alone, so that a
  /// transcript replays.
  public DnsAnswer control(DomainName name, RecordType type) {
    String label = "sendready-control-" + Integer.toHexString(name.hashCode());
    return ask(name.parent().tryChild(label).orElse(name.parent()), type);
  }
}
