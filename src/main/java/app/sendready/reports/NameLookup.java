package app.sendready.reports;

import app.sendready.dns.AddressSpace;
import app.sendready.dns.DnsAnswer;
import app.sendready.dns.DomainName;
import app.sendready.dns.IpAddress;
import app.sendready.dns.Question;
import app.sendready.dns.Rdata;
import app.sendready.dns.RecordType;
import app.sendready.dns.Resolver;
import app.sendready.i18n.Text;
import app.sendready.reports.SourceName.State;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/// Asks what the addresses of unknown senders are called, and whether the name leads back to the
/// address (forward-confirmed reverse DNS, RFC 8601 §3 `iprev`). Only on request: whoever runs the
/// name servers of an address learns that somebody asks.
///
/// Names are the words of strangers: there are [#MOST_ADDRESSES] at most, [#MOST_NAMES] of each are
/// followed back, and after [#MOST_TIME] what is left stays untold.
///
/// @param resolvers opens a run for some of the questions, as a run has bounds of its own
/// @param time against which the waiting is measured
public record NameLookup(Supplier<Resolver> resolvers, InstantSource time) {
  /// In one look-up, those with the most failing messages first.
  public static final int MOST_ADDRESSES = 256;

  /// Of one address. RFC 7208 §4.6.4 looks at no more than ten.
  static final int MOST_NAMES = 5;

  static final Duration MOST_TIME = Duration.ofSeconds(60);

  private static final int AT_ONCE = 32;

  /// Above the names of all IPv4 addresses (RFC 1035 §3.5).
  private static final DomainName REVERSE = DomainName.of("in-addr.arpa");

  /// How far it is.
  @FunctionalInterface
  public interface Progress {
    /// @param done how many addresses were asked for
    void asked(int done, int all);
  }

  /// What was found out.
  ///
  /// @param names by address, as reports write it
  /// @param left how many addresses were not asked for, because they were too many
  public record Names(Map<String, SourceName> names, int left) {
    public static final Names NONE = new Names(Map.of(), 0);

    public Names {
      names = Map.copyOf(names);
    }

    public Optional<SourceName> of(String address) {
      return Optional.ofNullable(names.get(address));
    }

    /// In words: how many addresses were asked for, and what came of it.
    public Text told() {
      Text told = Text.of("reports.names", "asked", names.size()).with("left", left);
      for (State state : State.values()) {
        told = told.with(state.word(), count(state));
      }
      return told;
    }

    /// How many addresses are in this state.
    public long count(State state) {
      return names.values().stream().filter(name -> name.state() == state).count();
    }
  }

  /// The addresses that nobody knows, those with the most failing messages first. An address that
  /// is not of the internet has no name there.
  public static List<String> unknown(List<DomainSummary> domains) {
    List<Sender.Source> sources =
        domains.stream()
            .flatMap(domain -> domain.senders().stream())
            .filter(sender -> sender.kind().isNameless())
            .flatMap(sender -> sender.addresses().stream())
            .sorted(
                Comparator.comparingLong((Sender.Source one) -> one.messages() - one.passed())
                    .thenComparingLong(Sender.Source::messages)
                    .reversed()
                    .thenComparing(Sender.Source::address))
            .toList();
    Set<String> addresses = new LinkedHashSet<>();
    for (Sender.Source source : sources) {
      IpAddress.parse(source.address())
          .filter(AddressSpace::isOfInternet)
          .ifPresent(_ -> addresses.add(source.address()));
    }
    return List.copyOf(addresses);
  }

  /// Asks; an interrupt ends it, and what is left is untold.
  ///
  /// @param addresses as [#unknown(List)] gives them
  public Names ask(List<String> addresses, Progress progress) {
    Instant end = time.instant().plus(MOST_TIME);
    List<String> asked = addresses.stream().limit(MOST_ADDRESSES).toList();
    Map<String, SourceName> names = new LinkedHashMap<>();
    for (int from = 0; from < asked.size(); from += AT_ONCE) {
      progress.asked(from, asked.size());
      List<String> some = asked.subList(from, Math.min(asked.size(), from + AT_ONCE));
      if (Thread.currentThread().isInterrupted() || time.instant().isAfter(end)) {
        some.forEach(one -> names.put(one, new SourceName(State.UNTOLD, Optional.empty())));
      } else {
        names.putAll(some(some));
      }
    }
    if (isDenied(names.values())) {
      names.replaceAll((_, _) -> new SourceName(State.UNTOLD, Optional.empty()));
    }
    return new Names(names, addresses.size() - asked.size());
  }

  /// Whether nothing at all was found by a resolver that denies what everybody knows to be there:
  /// then its *no* says nothing.
  private boolean isDenied(Collection<SourceName> names) {
    boolean found = names.stream().anyMatch(one -> one.name().isPresent());
    boolean denied = names.stream().anyMatch(one -> one.state() == State.NONE);
    return denied
        && !found
        && !(resolvers.get().ask(REVERSE, RecordType.NS) instanceof DnsAnswer.Found);
  }

  /// An address while it is asked for.
  ///
  /// @param told what stands under its reverse name
  /// @param back the questions that lead from its names back to it
  private record Asked(String text, IpAddress address, DnsAnswer told, List<Question> back) {}

  private Map<String, SourceName> some(List<String> addresses) {
    Resolver resolver = resolvers.get();
    Map<Question, DnsAnswer> told =
        resolver.askAll(addresses.stream().map(NameLookup::reverse).toList());
    List<Asked> asked = new ArrayList<>();
    for (String text : addresses) {
      DnsAnswer answer = Optional.ofNullable(told.get(reverse(text))).orElseThrow();
      asked.add(new Asked(text, address(text), answer, back(answer, address(text).recordType())));
    }
    Map<Question, DnsAnswer> back =
        resolver.askAll(asked.stream().flatMap(one -> one.back().stream()).distinct().toList());
    Map<String, SourceName> names = new LinkedHashMap<>();
    asked.forEach(one -> names.put(one.text(), judge(one, back)));
    return names;
  }

  private static Question reverse(String address) {
    return new Question(address(address).reverseName(), RecordType.PTR);
  }

  private static IpAddress address(String text) {
    return IpAddress.of(text).unmapped();
  }

  private static List<Question> back(DnsAnswer told, RecordType type) {
    return told.records().stream()
        .filter(Rdata.Ptr.class::isInstance)
        .map(record -> ((Rdata.Ptr) record).target())
        .distinct()
        .limit(MOST_NAMES)
        .map(name -> new Question(name, type))
        .toList();
  }

  private static SourceName judge(Asked asked, Map<Question, DnsAnswer> back) {
    if (asked.told() instanceof DnsAnswer.Failed) {
      return new SourceName(State.UNTOLD, Optional.empty());
    }
    if (asked.back().isEmpty()) {
      return new SourceName(State.NONE, Optional.empty());
    }
    State state = State.UNCONFIRMED;
    for (Question question : asked.back()) {
      DnsAnswer answer = back.get(question);
      if (answer instanceof DnsAnswer.Found found && leadsTo(found, asked.address())) {
        return new SourceName(State.CONFIRMED, Optional.of(question.name()));
      }
      if (answer == null || answer instanceof DnsAnswer.Failed) {
        state = State.UNTOLD;
      }
    }
    return new SourceName(state, Optional.of(asked.back().getFirst().name()));
  }

  private static boolean leadsTo(DnsAnswer.Found found, IpAddress address) {
    return found.rrset().records().stream()
        .anyMatch(record -> record instanceof Rdata.Address(IpAddress its) && its.equals(address));
  }
}
