package app.sendready.network;

import app.sendready.dns.DnsAnswer;
import app.sendready.dns.DomainName;
import app.sendready.dns.Question;
import app.sendready.dns.ZoneCut;
import app.sendready.web.WebAnswer;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/// Every question that a run asked and every answer that it got; enough to judge again without a
/// network, at the same time of day.
///
/// @param startedAt the run's clock at its start
/// @param publicResolvers the names of the public resolvers the run had, in their order
/// @param system the name of the machine's own resolver; empty text if the run had none
/// @param network what kind of network it was
public record Transcript(
    Instant startedAt,
    List<String> publicResolvers,
    String system,
    NetworkState network,
    List<Entry> entries) {
  public Transcript {
    publicResolvers = List.copyOf(publicResolvers);
    entries = List.copyOf(entries);
  }

  /// Of a network with nothing in the way.
  public Transcript(
      Instant startedAt, List<String> publicResolvers, String system, List<Entry> entries) {
    this(startedAt, publicResolvers, system, NetworkState.OPEN, entries);
  }

  /// The names that were asked about, in their order.
  public List<DomainName> asked() {
    return entries.stream()
        .flatMap(entry ->
            switch (entry) {
              case Cut(DomainName name, ZoneCut _) -> Stream.of(name);
              case Each(Question question, List<DnsAnswer> _) -> Stream.of(question.name());
              case One(String _, Question question, DnsAnswer _) -> Stream.of(question.name());
              case Web _ -> Stream.<DomainName>empty();
            })
        .distinct()
        .toList();
  }

  /// One thing asked and what came back.
  public sealed interface Entry {}

  /// The zone that holds a name.
  public record Cut(DomainName name, ZoneCut cut) implements Entry {}

  /// The answers of each server of the zone that owns the name.
  public record Each(Question question, List<DnsAnswer> answers) implements Entry {
    public Each {
      answers = List.copyOf(answers);
    }
  }

  /// One answer in one view: `authoritative`, or the name of a resolver.
  public record One(String view, Question question, DnsAnswer answer) implements Entry {}

  /// One fetched file.
  public record Web(URI uri, WebAnswer answer) implements Entry {}
}
