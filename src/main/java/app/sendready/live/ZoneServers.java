package app.sendready.live;

import app.sendready.dns.AnsweredBy;
import app.sendready.dns.Authority;
import app.sendready.dns.DnsAnswer;
import app.sendready.dns.DomainName;
import app.sendready.dns.Question;
import app.sendready.dns.ServerId;
import app.sendready.dns.Trouble;
import app.sendready.dns.ZoneCut;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

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
    return ask(
        question,
        (all, apex) -> ServerRace.all(all.askable(), server -> finder.ask(server, question, apex)));
  }

  @Override
  public List<DnsAnswer> askCopies(Question question) {
    return ask(
        question,
        (all, apex) ->
            ServerRace.all(all.copies(question.name()), servers -> anyOf(servers, question, apex)));
  }

  /// What one of them says; the next is asked only where one says nothing that counts.
  private ZoneFinder.ZoneAnswer anyOf(
      List<NamedServer> servers, Question question, DomainName apex) {
    ZoneFinder.ZoneAnswer said = finder.ask(servers.getFirst(), question, apex);
    for (NamedServer other : servers.subList(1, servers.size())) {
      if (!(said.reading() instanceof ReplyMeaning.Bad)) {
        break;
      }
      said = finder.ask(other, question, apex);
    }
    return said;
  }

  /// @param asking asks the servers of a zone with this apex that are to be asked
  private List<DnsAnswer> ask(
      Question question,
      BiFunction<ZoneSurvey.Result.Done, DomainName, List<ZoneFinder.ZoneAnswer>> asking) {
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
      List<ZoneFinder.ZoneAnswer> said = asking.apply(all, apex);
      Optional<ZoneDelegation> deeper = step < MAX_STEPS ? deeper(said, zone) : Optional.empty();
      if (deeper.isPresent()) {
        zone = deeper.get();
        continue;
      }
      List<DnsAnswer> answers =
          new ArrayList<>(
              said.stream().anyMatch(ZoneServers::leadsOn)
                  ? ServerRace.all(said, one -> answer(one, question, apex))
                  : said.stream().map(one -> answer(one, question, apex)).toList());
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

  /// Whether more has to be asked before it is an answer.
  private static boolean leadsOn(ZoneFinder.ZoneAnswer said) {
    return said.reading() instanceof ReplyMeaning.Leads
        || said.reading() instanceof ReplyMeaning.Referral;
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
    return AliasWalk.follow(
        question,
        name -> {
          Question next = new Question(name, question.type());
          if (!name.isWithin(apex)) {
            return new AliasWalk.Step.Gone(elsewhere.ask(next), by);
          }
          ReplyMeaning meaning =
              name.equals(question.name())
                  ? first.reading()
                  : finder.ask(first.server(), next, apex).reading();
          return meaning instanceof ReplyMeaning.Referral
              ? new AliasWalk.Step.Gone(elsewhere.ask(next), by)
              : new AliasWalk.Step.Said(meaning, by);
        });
  }

  private AnsweredBy nobody(DomainName name) {
    return new AnsweredBy(new ServerId(name.withoutDot()), false, run.clock().instant());
  }
}
