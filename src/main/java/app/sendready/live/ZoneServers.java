package app.sendready.live;

import app.sendready.dns.Alias;
import app.sendready.dns.AnsweredBy;
import app.sendready.dns.Authority;
import app.sendready.dns.DnsAnswer;
import app.sendready.dns.DomainName;
import app.sendready.dns.Question;
import app.sendready.dns.ServerId;
import app.sendready.dns.Trouble;
import app.sendready.dns.ZoneCut;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Every server of the zone that owns a name, each asked for itself and past every cache.
final class ZoneServers implements Authority {
  private static final int MAX_STEPS = 24;

  private final ZoneFinder finder;
  private final ZoneSurvey survey;
  private final AuthoritativeResolver elsewhere;
  private final Questions run;

  ZoneServers(
      ZoneFinder finder, ZoneSurvey survey, AuthoritativeResolver elsewhere, Questions run) {
    this.finder = finder;
    this.survey = survey;
    this.elsewhere = elsewhere;
    this.run = run;
  }

  @Override
  public ZoneCut zoneOf(DomainName name) {
    return switch (finder.zoneOf(name)) {
      case ZoneFinder.WalkEnd.In(ZoneDelegation zone, boolean exists) ->
          switch (survey.of(zone)) {
            case ZoneSurvey.Result.Done done -> done.toCut(exists);
            case ZoneSurvey.Result.Unfinished(Trouble trouble) ->
                new ZoneCut.Unknown(trouble, nobody(name));
          };
      case ZoneFinder.WalkEnd.Lost(Trouble trouble, AnsweredBy by) ->
          new ZoneCut.Unknown(trouble, by);
    };
  }

  @Override
  public List<DnsAnswer> askEach(Question question) {
    ZoneDelegation zone;
    switch (finder.near(question.name())) {
      case ZoneFinder.WalkEnd.Lost(Trouble trouble, AnsweredBy by) -> {
        return List.of(new DnsAnswer.Failed(trouble, by));
      }
      case ZoneFinder.WalkEnd.In(ZoneDelegation found, boolean exists) -> zone = found;
    }
    for (int step = 0; ; step++) {
      ZoneSurvey.Result.Done all;
      switch (survey.of(zone)) {
        case ZoneSurvey.Result.Done done -> all = done;
        case ZoneSurvey.Result.Unfinished(Trouble trouble) -> {
          return List.of(new DnsAnswer.Failed(trouble, nobody(zone.apex())));
        }
      }
      DomainName apex = zone.apex();
      List<ZoneFinder.ZoneAnswer> said =
          ServerRace.all(all.askable(), server -> finder.ask(server, question, apex));
      Optional<ZoneDelegation> deeper = step < MAX_STEPS ? deeper(said, zone) : Optional.empty();
      if (deeper.isPresent()) {
        zone = deeper.get();
        continue;
      }
      List<DnsAnswer> answers =
          new ArrayList<>(ServerRace.all(said, one -> answer(one, question, apex)));
      for (ZoneCut.Server server : all.unaskable()) {
        answers.add(
            new DnsAnswer.Failed(
                server.trouble().orElseThrow(),
                new AnsweredBy(
                    new ServerId(server.name().withoutDot()), false, run.clock().instant())));
      }
      return List.copyOf(answers);
    }
  }

  /// The zone further down that one of the servers points to.
  private Optional<ZoneDelegation> deeper(List<ZoneFinder.ZoneAnswer> all, ZoneDelegation zone) {
    for (ZoneFinder.ZoneAnswer said : all) {
      if (said.reading() instanceof ReplyMeaning.Referral referral) {
        return Optional.of(finder.remember(referral, said.server(), zone));
      }
      if (said.reading() instanceof ReplyMeaning.None none) {
        Optional<DomainName> apex = ZoneFinder.deeper(none, zone);
        if (apex.isPresent()) {
          return apex.map(deeper -> finder.hosted(deeper, zone));
        }
      }
    }
    return Optional.empty();
  }

  /// One server's answer, with the aliases followed: within the zone by the same server, beyond it
  /// by whoever owns the target.
  private DnsAnswer answer(ZoneFinder.ZoneAnswer first, Question question, DomainName apex) {
    AnsweredBy by = ZoneFinder.by(first);
    List<Alias> aliases = new ArrayList<>();
    Set<DomainName> seen = new HashSet<>();
    ZoneFinder.ZoneAnswer said = first;
    while (true) {
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
          DomainName target = aliases.isEmpty() ? question.name() : aliases.getLast().to();
          return join(aliases, elsewhere.ask(new Question(target, question.type())), by);
        }
        case ReplyMeaning.Leads leads -> {
          aliases.addAll(leads.aliases());
          leads.aliases().forEach(alias -> seen.add(alias.from()));
          Question next = new Question(leads.target(), question.type());
          if (seen.contains(leads.target()) || aliases.size() > ReplyMeaning.MAX_ALIASES) {
            return new DnsAnswer.Failed(loop(question.name(), leads.target()), by);
          }
          if (!leads.target().isWithin(apex)) {
            return join(aliases, elsewhere.ask(next), by);
          }
          said = finder.ask(first.server(), next, apex);
        }
      }
    }
  }

  static Trouble loop(DomainName from, DomainName via) {
    return new Trouble(Trouble.Kind.ALIAS_LOOP, from + " via " + via);
  }

  private static DnsAnswer join(List<Alias> before, DnsAnswer rest, AnsweredBy by) {
    List<Alias> aliases = new ArrayList<>(before);
    aliases.addAll(rest.aliases());
    if (aliases.size() > ReplyMeaning.MAX_ALIASES
        || aliases.stream().map(Alias::from).distinct().count() < aliases.size()) {
      Alias last = aliases.getLast();
      return new DnsAnswer.Failed(loop(aliases.getFirst().from(), last.to()), by);
    }
    return switch (rest) {
      case DnsAnswer.Found found -> new DnsAnswer.Found(found.rrset(), aliases, by);
      case DnsAnswer.NoData none -> new DnsAnswer.NoData(aliases, none.negative(), by);
      case DnsAnswer.NxDomain none -> new DnsAnswer.NxDomain(aliases, none.negative(), by);
      case DnsAnswer.Failed failed -> new DnsAnswer.Failed(failed.trouble(), by);
    };
  }

  private AnsweredBy nobody(DomainName name) {
    return new AnsweredBy(new ServerId(name.withoutDot()), false, run.clock().instant());
  }
}
