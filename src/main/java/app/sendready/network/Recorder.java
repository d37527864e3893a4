package app.sendready.network;

import app.sendready.dns.Authority;
import app.sendready.dns.DnsAnswer;
import app.sendready.dns.DomainName;
import app.sendready.dns.Question;
import app.sendready.dns.Resolver;
import app.sendready.dns.ZoneCut;
import app.sendready.web.Fetcher;
import app.sendready.web.WebAnswer;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;

/// A network that remembers all it was asked. Safe for use by several threads.
public final class Recorder implements Network {
  static final String AUTHORITATIVE = "authoritative";

  private final Network network;
  private final Instant startedAt;
  private final Collection<Transcript.Entry> entries = new ConcurrentLinkedQueue<>();
  private volatile NetworkState state = NetworkState.OPEN;

  public Recorder(Network network, Instant startedAt) {
    this.network = network;
    this.startedAt = startedAt;
  }

  /// All that was asked so far.
  public Transcript transcript() {
    return new Transcript(
        startedAt,
        network.publicResolvers().stream().map(Named::name).toList(),
        network.system().map(Named::name).orElse(""),
        state,
        List.copyOf(entries));
  }

  @Override
  public Authority authority() {
    Authority authority = network.authority();
    return new Authority() {
      @Override
      public ZoneCut zoneOf(DomainName name) {
        ZoneCut cut = authority.zoneOf(name);
        entries.add(new Transcript.Cut(name, cut));
        return cut;
      }

      @Override
      public List<DnsAnswer> askEach(Question question) {
        List<DnsAnswer> answers = authority.askEach(question);
        entries.add(new Transcript.Each(question, answers));
        return answers;
      }

      @Override
      public List<DnsAnswer> askCopies(Question question) {
        List<DnsAnswer> answers = authority.askCopies(question);
        entries.add(new Transcript.Each(question, answers));
        return answers;
      }
    };
  }

  @Override
  public Resolver authoritative() {
    return recorded(AUTHORITATIVE, network.authoritative());
  }

  @Override
  public List<Named> publicResolvers() {
    return network.publicResolvers().stream().map(this::recorded).toList();
  }

  @Override
  public Optional<Named> system() {
    return network.system().map(this::recorded);
  }

  @Override
  public NetworkState state() {
    state = network.state();
    return state;
  }

  @Override
  public int turns() {
    return network.turns();
  }

  @Override
  public void settle() {
    network.settle();
  }

  /// What counts no more is not kept: a transcript holds what the report rests on.
  @Override
  public void startOver() {
    network.startOver();
    entries.clear();
  }

  private Named recorded(Named named) {
    return new Named(named.name(), recorded(named.name(), named.resolver()));
  }

  private Resolver recorded(String view, Resolver resolver) {
    return new Resolver() {
      @Override
      public DnsAnswer ask(Question question) {
        DnsAnswer answer = resolver.ask(question);
        entries.add(new Transcript.One(view, question, answer));
        return answer;
      }

      @Override
      public Map<Question, DnsAnswer> askAll(Collection<Question> questions) {
        Map<Question, DnsAnswer> answers = resolver.askAll(questions);
        answers.forEach((q, a) -> entries.add(new Transcript.One(view, q, a)));
        return answers;
      }
    };
  }

  @Override
  public Fetcher web() {
    return uri -> {
      WebAnswer answer = network.web().fetch(uri);
      if (!(answer instanceof WebAnswer.NotAsked)) {
        entries.add(new Transcript.Web(uri, answer));
      }
      return answer;
    };
  }
}
