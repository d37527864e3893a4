package app.sendready.live;

import app.sendready.dns.AnsweredBy;
import app.sendready.dns.DnsAnswer;
import app.sendready.dns.DomainName;
import app.sendready.dns.Question;
import app.sendready.dns.RecordType;
import app.sendready.dns.Resolver;
import app.sendready.dns.ServerId;
import app.sendready.dns.Trouble;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Asks a resolver to look a name up (RD=1), and takes its word for it.
///
/// Where it says SERVFAIL, the same is asked without checking of signatures: if that has an answer,
/// and the resolver blames the signatures (RFC 8914) or goes on refusing for a zone that is signed,
/// the signatures are what is wrong, and the trouble is [Trouble.Kind#BOGUS]. A zone without
/// signatures never is. Several servers stand in for each other.
final class RecursiveResolver implements Resolver {
  /// A resolver may have to ask several servers itself before it can answer.
  private static final Duration HEAD_START = Duration.ofSeconds(1);

  /// As many labels below a top-level domain are looked at for a signed zone.
  private static final int MAX_CUTS = 4;

  private final List<NamedServer> servers;
  private final Questions run;

  /// @param servers at least one; the later ones are asked where the earlier give no answer
  RecursiveResolver(List<NamedServer> servers, Questions run) {
    this.servers = List.copyOf(servers);
    this.run = run;
  }

  @Override
  public DnsAnswer ask(Question question) {
    return anyone(question, false);
  }

  /// As [#ask], but takes data whose signatures do not verify where there is no other; good enough
  /// to find servers, which then speak for themselves.
  DnsAnswer askTrusting(Question question) {
    return anyone(question, true);
  }

  @Override
  public Map<Question, DnsAnswer> askAll(Collection<Question> questions) {
    return ServerRace.askAll(questions, this::ask);
  }

  private DnsAnswer anyone(Question question, boolean trusting) {
    List<NamedServer> ordered = new ArrayList<>(servers);
    ordered.sort(Comparator.comparing(server -> !run.hasHeard(server.endpoint())));
    return ServerRace.first(
        ordered,
        HEAD_START,
        server -> ask(server, question, trusting),
        answer -> !(answer instanceof DnsAnswer.Failed failed) || isFinal(failed.trouble()));
  }

  /// Whether another resolver would say the same.
  private static boolean isFinal(Trouble trouble) {
    return switch (trouble.kind()) {
      case BOGUS, ALIAS_LOOP, BUDGET -> true;
      case TIMEOUT,
          REFUSED,
          SERVFAIL,
          OTHER_RCODE,
          MALFORMED,
          LAME,
          TRUNCATED,
          TOO_LONG,
          UNREACHABLE,
          NO_WAY,
          NOT_PUBLIC,
          NO_SERVER ->
          false;
    };
  }

  private DnsAnswer ask(NamedServer server, Question question, boolean trusting) {
    return AliasWalk.follow(
        question,
        name -> {
          Question next = new Question(name, question.type());
          ServerReply heard = run.ask(server, Query.recursive(next));
          if (heard instanceof Reply reply && reply.rcode() == Reply.SERVFAIL) {
            heard = unchecked(server, next, reply, trusting);
          }
          return new AliasWalk.Step.Said(ReplyMeaning.recursive(heard, next), by(server, heard));
        });
  }

  /// What to make of SERVFAIL: the signatures (RFC 4035 §3.2.2), or a passing weakness.
  private ServerReply unchecked(
      NamedServer server, Question question, Reply refused, boolean trusting) {
    if (refused.remark().stream().anyMatch(Reply.ExtendedError::isOtherReason)) {
      return refused;
    }
    Query query = Query.recursive(question);
    ServerReply heard = run.ask(server, query.withoutChecking());
    if (!(heard instanceof Reply reply)
        || reply.rcode() != Reply.NOERROR && reply.rcode() != Reply.NXDOMAIN) {
      return refused;
    }
    if (refused.remark().stream().noneMatch(Reply.ExtendedError::isDnssec)) {
      // It may only have been slow the first time: then it now knows.
      ServerReply second = run.ask(server, query.again());
      if (!(second instanceof Reply again) || again.rcode() != Reply.SERVFAIL) {
        return second;
      }
      if (!trusting && !isSigned(server, question.name())) {
        return refused;
      }
    }
    if (trusting) {
      return reply;
    }
    StringBuilder detail = new StringBuilder("SERVFAIL, but answers when not checking signatures");
    refused.remark().forEach(error -> detail.append(", ").append(error));
    return new ServerReply.Nothing(
        new Trouble(Trouble.Kind.BOGUS, detail.toString()), refused.at());
  }

  /// Whether a zone above the name is signed: only there can signatures be what is wrong (RFC 4035
  /// §5.2). The parent's DS record tells, since broken zones may have no signature at all.
  private boolean isSigned(NamedServer server, DomainName name) {
    int most = Math.min(name.labels().size(), MAX_CUTS + 1);
    List<DomainName> cuts = IntStream.rangeClosed(2, most).mapToObj(name::last).toList();
    return ServerRace.all(cuts, cut -> isDelegatedSigned(server, cut)).contains(true);
  }

  private boolean isDelegatedSigned(NamedServer server, DomainName cut) {
    Question question = new Question(cut, RecordType.DS);
    ServerReply heard = run.ask(server, Query.recursive(question).withoutChecking());
    return ReplyMeaning.recursive(heard, question) instanceof ReplyMeaning.Answer;
  }

  private static AnsweredBy by(NamedServer server, ServerReply heard) {
    boolean authoritative = heard instanceof Reply reply && reply.authoritative();
    return new AnsweredBy(new ServerId(server.name(), server.address()), authoritative, heard.at());
  }
}
