package app.sendready.live;

import app.sendready.dns.Alias;
import app.sendready.dns.DnsAnswer;
import app.sendready.dns.DomainName;
import app.sendready.dns.IpAddress;
import app.sendready.dns.Question;
import app.sendready.dns.RRset;
import app.sendready.dns.Rdata;
import app.sendready.dns.RecordType;
import app.sendready.dns.Trouble;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What a reply means for the question, once everything that does not belong to it is left aside.
///
/// Only records on the chain of aliases that starts at the question's name count; a *no* counts
/// only where the reply does not contradict itself. When in doubt it is [Bad]: cannot tell.
sealed interface ReplyMeaning {
  /// The longest chain of aliases that is followed.
  int MAX_ALIASES = 12;

  /// The records, at the end of the aliases.
  record Answer(RRset rrset, List<Alias> aliases) implements ReplyMeaning {}

  /// The aliases lead to `target`, about which this reply says nothing that counts.
  record Leads(DomainName target, List<Alias> aliases) implements ReplyMeaning {}

  /// There is no such record; where `nxDomain`, no such name either.
  record None(boolean nxDomain, Optional<DnsAnswer.Negative> negative, List<Alias> aliases)
      implements ReplyMeaning {}

  /// The name is in a zone further down, served by others (RFC 1034 §4.3.2).
  record Referral(DomainName zone, List<DomainName> servers, Map<DomainName, List<IpAddress>> glue)
      implements ReplyMeaning {}

  /// Cannot tell.
  record Bad(Trouble trouble) implements ReplyMeaning {}

  /// Reads what a server of `zone` says; it must speak with authority, and only about its zone.
  static ReplyMeaning authoritative(ServerReply heard, Question question, DomainName zone) {
    return switch (heard) {
      case ServerReply.Nothing nothing -> new Bad(nothing.trouble());
      case Reply reply -> new Reader(reply, question, Optional.of(zone)).read();
    };
  }

  /// Reads what a resolver says, which may be about any zone.
  static ReplyMeaning recursive(ServerReply heard, Question question) {
    return switch (heard) {
      case ServerReply.Nothing nothing -> new Bad(nothing.trouble());
      case Reply reply -> new Reader(reply, question, Optional.empty()).read();
    };
  }

  /// The reading of one reply.
  final class Reader {
    private final Reply reply;
    private final Question question;
    private final Optional<DomainName> zone;
    private final List<Alias> aliases = new ArrayList<>();

    private Reader(Reply reply, Question question, Optional<DomainName> zone) {
      this.reply = reply;
      this.question = question;
      this.zone = zone;
    }

    private ReplyMeaning read() {
      if (reply.remark().stream().anyMatch(Reply.ExtendedError::isFilter)) {
        return bad(Trouble.Kind.REFUSED, "kept back on purpose");
      }
      switch (reply.rcode()) {
        case Reply.NOERROR, Reply.NXDOMAIN -> {}
        case Reply.SERVFAIL -> {
          return bad(Trouble.Kind.SERVFAIL, "SERVFAIL");
        }
        case Reply.REFUSED -> {
          return bad(Trouble.Kind.REFUSED, "REFUSED");
        }
        default -> {
          return bad(Trouble.Kind.OTHER_RCODE, "RCODE " + reply.rcode());
        }
      }
      if (zone.isPresent() && !reply.authoritative()) {
        return referral(zone.get())
            .orElseGet(() -> bad(Trouble.Kind.LAME, "speaks without authority for " + zone.get()));
      }
      return follow();
    }

    private ReplyMeaning bad(Trouble.Kind kind, String detail) {
      StringBuilder text = new StringBuilder(detail);
      reply.remark().forEach(error -> text.append(", ").append(error));
      return new Bad(new Trouble(kind, text.toString()));
    }

    private boolean counts(DomainName owner) {
      return zone.map(owner::isWithin).orElse(true);
    }

    private ReplyMeaning follow() {
      DomainName name = question.name();
      Set<DomainName> seen = new HashSet<>();
      while (true) {
        if (!seen.add(name) || aliases.size() > MAX_ALIASES) {
          return bad(Trouble.Kind.ALIAS_LOOP, "the aliases of " + question.name() + " do not end");
        }
        if (!counts(name)) {
          return new Leads(name, aliases);
        }
        Optional<RRset> records = at(name, question.type());
        if (records.isPresent()) {
          return reply.rcode() == Reply.NXDOMAIN
              ? bad(Trouble.Kind.MALFORMED, "NXDOMAIN, but with records")
              : new Answer(records.get(), aliases);
        }
        Optional<RRset> alias = at(name, RecordType.CNAME);
        if (alias.isEmpty()) {
          return absent(name);
        }
        if (alias.get().records().size() > 1) {
          return bad(Trouble.Kind.MALFORMED, "several aliases at " + name); // RFC 2181 §10.1
        }
        DomainName target = alias.get().all(Rdata.Cname.class).getFirst().target();
        aliases.add(new Alias(name, target, alias.get().ttl()));
        name = target;
      }
    }

    private Optional<RRset> at(DomainName name, RecordType type) {
      Set<Rdata> records = new LinkedHashSet<>();
      long ttl = Long.MAX_VALUE;
      for (Reply.Rr rr : reply.answer()) {
        if (rr.owner().equals(name) && rr.data().type() == type) {
          records.add(rr.data());
          ttl = Math.min(ttl, rr.ttl());
        }
      }
      return records.isEmpty()
          ? Optional.empty()
          : Optional.of(new RRset(name, type, ttl, List.copyOf(records)));
    }

    /// RFC 2308 §2: nothing at the end of the chain; is that a *no*?
    private ReplyMeaning absent(DomainName name) {
      boolean nxDomain = reply.rcode() == Reply.NXDOMAIN;
      Optional<Reply.Rr> soa =
          reply.authority().stream().filter(rr -> rr.data() instanceof Rdata.Soa).findFirst();
      if (soa.isPresent()) {
        return absent(name, soa.get(), nxDomain);
      }
      if (!aliases.isEmpty()) {
        return new Leads(name, aliases);
      }
      if (reply.answerCount() > 0) {
        return bad(Trouble.Kind.MALFORMED, "an answer, but not to this question");
      }
      if (zone.isPresent()) {
        // An AA bit on a referral is a known fault; what it says is still a referral.
        Optional<ReplyMeaning> referral = nxDomain ? Optional.empty() : referral(zone.get());
        return referral.orElseGet(() -> new None(nxDomain, Optional.empty(), List.of()));
      }
      // RFC 2308 §2.2: servers named without an SOA make a referral, not a "no".
      boolean refers = reply.authority().stream().anyMatch(rr -> rr.data() instanceof Rdata.Ns);
      if (!nxDomain && (refers || !reply.recursionAvailable())) {
        return bad(Trouble.Kind.LAME, "does not look names up for others");
      }
      return new None(nxDomain, Optional.empty(), List.of());
    }

    private ReplyMeaning absent(DomainName name, Reply.Rr soa, boolean nxDomain) {
      DomainName owner = soa.owner();
      if (!name.isWithin(owner)) {
        return aliases.isEmpty()
            ? bad(Trouble.Kind.MALFORMED, "a \"no\" for " + name + " in the name of " + owner)
            : new Leads(name, aliases);
      }
      if (zone.isPresent() && !owner.isWithin(zone.get())) {
        return bad(Trouble.Kind.LAME, "speaks for " + owner + ", not for " + zone.get());
      }
      if (aliases.isEmpty() && reply.answerCount() > 0) {
        return bad(Trouble.Kind.MALFORMED, "an answer, but not to this question");
      }
      Rdata.Soa data = (Rdata.Soa) soa.data();
      long ttl = Math.min(soa.ttl(), data.minimum()); // RFC 2308 §5
      return new None(
          nxDomain, Optional.of(new DnsAnswer.Negative(owner, ttl, data.serial())), aliases);
    }

    /// A referral counts only downwards, and towards the name.
    private Optional<ReplyMeaning> referral(DomainName from) {
      if (reply.rcode() != Reply.NOERROR || reply.answerCount() > 0) {
        return Optional.empty();
      }
      Set<DomainName> servers = new LinkedHashSet<>();
      DomainName child = from;
      for (Reply.Rr rr : reply.authority()) {
        if (rr.data() instanceof Rdata.Ns ns
            && rr.owner().isWithin(from)
            && !rr.owner().equals(from)
            && question.name().isWithin(rr.owner())
            && (child.equals(from) || child.equals(rr.owner()))) {
          child = rr.owner();
          servers.add(ns.server());
        }
      }
      return servers.isEmpty()
          ? Optional.empty()
          : Optional.of(new Referral(child, List.copyOf(servers), glue(servers, from)));
    }

    /// Addresses that the parent may speak about: those of names in its own zone.
    private Map<DomainName, List<IpAddress>> glue(Set<DomainName> servers, DomainName from) {
      Map<DomainName, List<IpAddress>> glue = new LinkedHashMap<>();
      for (Reply.Rr rr : reply.additional()) {
        if (rr.data() instanceof Rdata.Address address
            && servers.contains(rr.owner())
            && rr.owner().isWithin(from)) {
          glue.computeIfAbsent(rr.owner(), n -> new ArrayList<>()).add(address.address());
        }
      }
      return glue;
    }
  }
}
