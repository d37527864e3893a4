package app.sendready.network;

import app.sendready.dns.AnsweredBy;
import app.sendready.dns.Authority;
import app.sendready.dns.DnsAnswer;
import app.sendready.dns.DomainName;
import app.sendready.dns.Question;
import app.sendready.dns.Resolver;
import app.sendready.dns.ServerId;
import app.sendready.dns.Trouble;
import app.sendready.dns.ZoneCut;
import app.sendready.web.Fetcher;
import app.sendready.web.WebAnswer;
import java.net.URI;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A network made of a transcript. What the transcript does not hold *could not be checked*.
public final class Replay implements Network, Authority {
  private record AskedOf(String view, Question question) {}

  private final Transcript transcript;
  private final Map<DomainName, ZoneCut> cuts = new HashMap<>();
  private final Map<Question, List<DnsAnswer>> each = new HashMap<>();
  private final Map<AskedOf, DnsAnswer> one = new HashMap<>();
  private final Map<URI, WebAnswer> files = new HashMap<>();

  public Replay(Transcript transcript) {
    this.transcript = transcript;
    for (Transcript.Entry entry : transcript.entries()) {
      switch (entry) {
        case Transcript.Cut(DomainName name, ZoneCut cut) -> cuts.putIfAbsent(name, cut);
        case Transcript.Each(Question question, List<DnsAnswer> answers) ->
            each.putIfAbsent(question, answers);
        case Transcript.One(String view, Question question, DnsAnswer answer) ->
            one.putIfAbsent(new AskedOf(view, question), answer);
        case Transcript.Web(URI uri, WebAnswer answer) -> files.putIfAbsent(uri, answer);
      }
    }
  }

  /// The clock of the recorded run, standing still.
  public Clock clock() {
    return Clock.fixed(transcript.startedAt(), ZoneOffset.UTC);
  }

  private AnsweredBy nobody() {
    return new AnsweredBy(new ServerId("transcript"), false, transcript.startedAt());
  }

  private Trouble notRecorded(Object what) {
    return new Trouble(Trouble.Kind.NO_SERVER, "not in the transcript: " + what);
  }

  @Override
  public Authority authority() {
    return this;
  }

  @Override
  public ZoneCut zoneOf(DomainName name) {
    ZoneCut cut = cuts.get(name);
    return cut != null ? cut : new ZoneCut.Unknown(notRecorded(name), nobody());
  }

  @Override
  public List<DnsAnswer> askEach(Question question) {
    List<DnsAnswer> answers = each.get(question);
    return answers != null
        ? answers
        : List.of(new DnsAnswer.Failed(notRecorded(question), nobody()));
  }

  @Override
  public Resolver authoritative() {
    return view(Recorder.AUTHORITATIVE);
  }

  @Override
  public List<Named> publicResolvers() {
    return transcript.publicResolvers().stream().map(name -> new Named(name, view(name))).toList();
  }

  @Override
  public Optional<Named> system() {
    String name = transcript.system();
    return name.isEmpty() ? Optional.empty() : Optional.of(new Named(name, view(name)));
  }

  @Override
  public NetworkState state() {
    return transcript.network();
  }

  private Resolver view(String name) {
    return question -> {
      DnsAnswer answer = one.get(new AskedOf(name, question));
      return answer != null ? answer : new DnsAnswer.Failed(notRecorded(question), nobody());
    };
  }

  @Override
  public Fetcher web() {
    return uri -> {
      WebAnswer answer = files.get(uri);
      return answer != null ? answer : new WebAnswer.NotAsked();
    };
  }
}
