package app.sendready.live;

import app.sendready.dns.Alias;
import app.sendready.dns.AnsweredBy;
import app.sendready.dns.DnsAnswer;
import app.sendready.dns.DomainName;
import app.sendready.dns.Question;
import app.sendready.dns.Trouble;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// The way along a chain of aliases, from reply to reply (RFC 1034 §3.6.2): to what is at its end,
/// or to the trouble that the chain never ends.
final class AliasWalk {
  /// What is known of one name of the chain.
  sealed interface Step {
    /// What one reply says, which may lead on.
    record Said(ReplyMeaning meaning, AnsweredBy by) implements Step {}

    /// Somebody else has gone the rest of the way.
    record Gone(DnsAnswer rest, AnsweredBy by) implements Step {}
  }

  private final Question question;
  private final List<Alias> aliases = new ArrayList<>();

  private AliasWalk(Question question) {
    this.question = question;
  }

  /// The answer to a question, where `ask` tells of any name what is known of it.
  static DnsAnswer follow(Question question, Function<DomainName, Step> ask) {
    AliasWalk walk = new AliasWalk(question);
    DomainName name = question.name();
    while (true) {
      switch (ask.apply(name)) {
        case Step.Said(ReplyMeaning.Leads leads, AnsweredBy by) -> {
          walk.aliases.addAll(leads.aliases());
          name = leads.target();
          if (walk.hasSeen(name)) {
            return walk.endless(name, by);
          }
        }
        case Step.Said(ReplyMeaning meaning, AnsweredBy by) -> {
          return walk.end(meaning, by);
        }
        case Step.Gone(DnsAnswer rest, AnsweredBy by) -> {
          return walk.end(rest, by);
        }
      }
    }
  }

  static Trouble loop(DomainName from, DomainName via) {
    return new Trouble(Trouble.Kind.ALIAS_LOOP, from + " via " + via);
  }

  private boolean hasSeen(DomainName name) {
    return aliases.size() > ReplyMeaning.MAX_ALIASES
        || aliases.stream().map(Alias::from).anyMatch(name::equals);
  }

  private DnsAnswer endless(DomainName via, AnsweredBy by) {
    return new DnsAnswer.Failed(loop(question.name(), via), by);
  }

  private DnsAnswer end(ReplyMeaning meaning, AnsweredBy by) {
    return switch (meaning) {
      case ReplyMeaning.Answer answer -> {
        aliases.addAll(answer.aliases());
        yield new DnsAnswer.Found(answer.rrset(), aliases, by);
      }
      case ReplyMeaning.None none -> {
        aliases.addAll(none.aliases());
        yield none.nxDomain()
            ? new DnsAnswer.NxDomain(aliases, none.negative(), by)
            : new DnsAnswer.NoData(aliases, none.negative(), by);
      }
      case ReplyMeaning.Bad bad -> new DnsAnswer.Failed(bad.trouble(), by);
      case ReplyMeaning.Leads leads -> endless(leads.target(), by);
      // Who could go there has gone there.
      case ReplyMeaning.Referral referral ->
          new DnsAnswer.Failed(new Trouble(Trouble.Kind.LAME, "refers to " + referral.zone()), by);
    };
  }

  private DnsAnswer end(DnsAnswer rest, AnsweredBy by) {
    aliases.addAll(rest.aliases());
    if (aliases.size() > ReplyMeaning.MAX_ALIASES
        || aliases.stream().map(Alias::from).distinct().count() < aliases.size()) {
      return endless(aliases.getLast().to(), by);
    }
    return switch (rest) {
      case DnsAnswer.Found found -> new DnsAnswer.Found(found.rrset(), aliases, by);
      case DnsAnswer.NoData none -> new DnsAnswer.NoData(aliases, none.negative(), by);
      case DnsAnswer.NxDomain none -> new DnsAnswer.NxDomain(aliases, none.negative(), by);
      case DnsAnswer.Failed failed -> new DnsAnswer.Failed(failed.trouble(), by);
    };
  }
}
