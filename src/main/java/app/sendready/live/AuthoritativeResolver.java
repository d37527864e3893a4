package app.sendready.live;

import app.sendready.dns.AnsweredBy;
import app.sendready.dns.DnsAnswer;
import app.sendready.dns.Question;
import app.sendready.dns.Resolver;
import app.sendready.dns.Trouble;
import java.util.Collection;
import java.util.Map;

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
    return ServerRace.askAll(questions, this::ask);
  }

  @Override
  public DnsAnswer ask(Question question) {
    return AliasWalk.follow(question, name -> step(new Question(name, question.type())));
  }

  private AliasWalk.Step step(Question question) {
    return switch (finder.near(question.name())) {
      case ZoneFinder.WalkEnd.Lost(Trouble trouble, AnsweredBy by) ->
          new AliasWalk.Step.Said(new ReplyMeaning.Bad(trouble), by);
      case ZoneFinder.WalkEnd.In(ZoneDelegation zone, boolean exists) -> {
        ZoneFinder.ZoneAnswer said = inZone(zone, question);
        ReplyMeaning meaning =
            said.reading() instanceof ReplyMeaning.Referral referral
                ? new ReplyMeaning.Bad(AliasWalk.loop(question.name(), referral.zone()))
                : said.reading();
        yield new AliasWalk.Step.Said(meaning, ZoneFinder.by(said));
      }
    };
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
