package app.sendready.kind.spf;

import app.sendready.dns.DomainName;
import app.sendready.dns.Resolver;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A record with everything it leads to, all of it read: the worst case of every evaluation.
///
/// A receiver stops at the first match and so may ask less; whether that happens depends on the
/// address (RFC 7208 §4.6.4 counts what is evaluated).
public record SpfTree(Node root) {

  /// How one node's record was got.
  public enum State {
    READ,
    /// The name has no SPF record: a *permerror* for who includes it (RFC 7208 §5.2).
    NO_RECORD,
    /// RFC 7208 §4.5.
    SEVERAL_RECORDS,
    /// The record does not keep to the grammar (RFC 7208 §4.6).
    BROKEN,
    /// The name is one of those on the way here.
    LOOP,
    /// Nobody answered: cannot tell.
    UNANSWERED,
    /// The name depends on the message.
    DEPENDS,
    /// Left out, the tree being too large already.
    NOT_WALKED
  }

  /// One record.
  ///
  /// @param name whose record; as written where it depends on the message
  /// @param term the term that led here; empty text for the root
  /// @param text the record, empty where there is none
  /// @param lookups terms in it and below it that count towards the limit of ten
  /// @param voids lookups in it and below it that find nothing for any address
  /// @param permits what it passes, faults aside
  /// @param sender who is behind the name, where that is known
  /// @param hosts what its `a`, `mx`, `ptr` and `exists` lead to
  public record Node(
      String name,
      String term,
      State state,
      String text,
      SpfReading reading,
      int lookups,
      int voids,
      AllowedSet permits,
      Optional<String> sender,
      List<Host> hosts,
      List<Node> children) {
    public Node {
      hosts = List.copyOf(hosts);
      children = List.copyOf(children);
    }

    public Optional<SpfRecord> record() {
      return reading.record();
    }

    /// This node and all below it, each before its children.
    public Stream<Node> all() {
      return Stream.concat(Stream.of(this), children.stream().flatMap(Node::all));
    }
  }

  /// What an `a`, `mx`, `ptr` or `exists` term leads to.
  ///
  /// @param count addresses of an `a`, exchangers of an `mx`; -1 where it depends on the message or
  ///   nobody answered
  public record Host(Term.Directive term, String name, HostState state, int count) {}

  /// Whether a host was found.
  public enum HostState {
    FOUND,
    EMPTY,
    DEPENDS,
    UNANSWERED
  }

  /// Walks the record that `domain` publishes.
  public static SpfTree of(Resolver resolver, DomainName domain, KnownSenders senders) {
    return new SpfTree(new SpfWalk(new PrefetchingResolver(resolver), senders).published(domain));
  }

  /// Walks a record that `domain` could publish.
  public static SpfTree of(
      Resolver resolver, DomainName domain, String record, KnownSenders senders) {
    return new SpfTree(
        new SpfWalk(new PrefetchingResolver(resolver), senders).proposed(domain, record));
  }

  public int lookups() {
    return root.lookups;
  }

  public int voids() {
    return root.voids;
  }

  public AllowedSet permits() {
    return root.permits;
  }

  public Stream<Node> nodes() {
    return root.all();
  }

  /// The first node in this state.
  Optional<Node> first(State state) {
    return nodes().filter(n -> n.state == state).findFirst();
  }
}
