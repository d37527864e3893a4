package app.sendready.live;

import app.sendready.dns.Alias;
import app.sendready.dns.AnsweredBy;
import app.sendready.dns.DnsAnswer;
import app.sendready.dns.DomainName;
import app.sendready.dns.Question;
import app.sendready.dns.Resolver;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// One answer from the servers that own a name: the first of them that has one; across zones, where
/// an alias leads there.
final class AuthoritativeResolver implements Resolver {
  private static final int MAX_STEPS = 24;

  private final ZoneFinder finder;

  AuthoritativeResolver(ZoneFinder finder) {
    this.finder = finder;
  }

  @Override
  public Map<Question, DnsAnswer> askAll(Collection<Question> questions) {
    List<Question> distinct = List.copyOf(new LinkedHashSet<>(questions));
    List<DnsAnswer> answers = ServerRace.all(distinct, this::ask);
    Map<Question, DnsAnswer> all = new LinkedHashMap<>();
    for (int i = 0; i < distinct.size(); i++) {
      all.put(distinct.get(i), answers.get(i));
    }
    return all;
  }

  @Override
  public DnsAnswer ask(Question question) {
    List<Alias> aliases = new ArrayList<>();
    Set<DomainName> seen = new HashSet<>();
    DomainName name = question.name();
    while (true) {
      ZoneDelegation zone;
      switch (finder.near(name)) {
        case ZoneFinder.WalkEnd.Lost lost -> {
          return new DnsAnswer.Failed(lost.trouble(), lost.by());
        }
        case ZoneFinder.WalkEnd.In(ZoneDelegation found, boolean exists) -> zone = found;
      }
      ZoneFinder.ZoneAnswer said = inZone(zone, new Question(name, question.type()));
      AnsweredBy by = ZoneFinder.by(said);
      switch (said.reading()) {
        case ReplyMeaning.Answer answer -> {
          aliases.addAll(answer.aliases());
          return new DnsAnswer.Found(answer.rrset(), aliases, by);
        }
        case ReplyMeaning.None none -> {
          aliases.addAll(none.aliases());
          return none.nxDomain()
              ? new DnsAnswer.NxDomain(aliases, none.negative(), by)
              : new DnsAnswer.NoData(aliases, none.negative(), by);
        }
        case ReplyMeaning.Bad bad -> {
          return new DnsAnswer.Failed(bad.trouble(), by);
        }
        case ReplyMeaning.Referral referral -> {
          return new DnsAnswer.Failed(ZoneServers.loop(name, referral.zone()), by);
        }
        case ReplyMeaning.Leads leads -> {
          aliases.addAll(leads.aliases());
          leads.aliases().forEach(alias -> seen.add(alias.from()));
          if (seen.contains(leads.target()) || aliases.size() > ReplyMeaning.MAX_ALIASES) {
            return new DnsAnswer.Failed(ZoneServers.loop(question.name(), leads.target()), by);
          }
          name = leads.target();
        }
      }
    }
  }

  /// Down the referrals to the zone that answers.
  private ZoneFinder.ZoneAnswer inZone(ZoneDelegation from, Question question) {
    ZoneDelegation zone = from;
    for (int step = 0; ; step++) {
      ZoneFinder.ZoneAnswer said = finder.ask(zone, question);
      if (step >= MAX_STEPS || !(said.reading() instanceof ReplyMeaning.Referral referral)) {
        return said;
      }
      zone = finder.remember(referral, said.server(), zone);
    }
  }
}
