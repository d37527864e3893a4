package app.sendready.live;

import app.sendready.dns.AnsweredBy;
import app.sendready.dns.DnsAnswer;
import app.sendready.dns.Question;
import app.sendready.dns.Resolver;
import app.sendready.dns.Trouble;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// One answer from the servers that own a name: the first of them that has one; across zones, where
/// an alias leads there.
///
/// A *no* is one server's word until a second has said it too: that of a server that is behind
/// would make red what half of the world sees.
final class AuthoritativeResolver implements Resolver {
  private static final int MAX_STEPS = 24;

  /// As long as a second server has for its word.
  private static final Duration PATIENCE = Duration.ofMillis(400);

  private final ZoneFinder finder;

  /// Who did not have it ready in time, and is not asked for it again.
  private final Set<Endpoint> late = ConcurrentHashMap.newKeySet();

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

  /// What was said, or what another server says where that denies what it has.
  private ZoneFinder.ZoneAnswer doubted(
      ZoneFinder.ZoneAnswer said, ZoneDelegation zone, Question question) {
    if (!(said.reading() instanceof ReplyMeaning.None)) {
      return said;
    }
    return finder
        .another(zone, said.server())
        .filter(server -> !late.contains(server.endpoint()))
        .flatMap(server -> word(server, zone, question))
        .filter(second -> hasMore(second.reading()))
        .orElse(said);
  }

  private Optional<ZoneFinder.ZoneAnswer> word(
      NamedServer server, ZoneDelegation zone, Question question) {
    Optional<ZoneFinder.ZoneAnswer> second =
        ServerRace.within(PATIENCE, () -> finder.ask(server, question, zone.apex()));
    if (second.isEmpty()) {
      late.add(server.endpoint());
    }
    return second;
  }

  private static boolean hasMore(ReplyMeaning meaning) {
    return switch (meaning) {
      case ReplyMeaning.Answer _, ReplyMeaning.Leads _, ReplyMeaning.Referral _ -> true;
      case ReplyMeaning.None _, ReplyMeaning.Bad _ -> false;
    };
  }

  /// Down the referrals to the zone that answers.
  private ZoneFinder.ZoneAnswer inZone(ZoneDelegation from, Question question) {
    ZoneDelegation zone = from;
    for (int step = 0; ; step++) {
      ZoneFinder.ZoneAnswer said = doubted(finder.ask(zone, question), zone, question);
      if (step >= MAX_STEPS || !(said.reading() instanceof ReplyMeaning.Referral referral)) {
        return said;
      }
      zone = finder.remember(referral, said.server(), zone);
    }
  }
}
