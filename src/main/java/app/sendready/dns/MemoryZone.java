package app.sendready.dns;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;

/// A small world of names held in memory: a [Resolver] for tests, and what the practice server
/// serves.
///
/// * aliases are followed and named, as a resolver does;
/// * a name that has only names below it answers [DnsAnswer.NoData] (an empty non-terminal, RFC
///   8020);
/// * a `*` label answers for names that do not exist (RFC 4592);
/// * a question can be made to fail, and a name to be denied wrongly.
///
/// Safe for use by several threads; each change is seen at once and raises the serial.
public final class MemoryZone implements Resolver {
  private static final ServerId SERVER = new ServerId("memory");
  private static final int MAX_ALIASES = 12;

  private final NavigableMap<DomainName, Map<RecordType, RRset>> names =
      new ConcurrentSkipListMap<>();
  private final Map<Question, Trouble> failures = new ConcurrentHashMap<>();
  private final Map<DomainName, DomainName> renamed = new ConcurrentHashMap<>();
  private final Set<DomainName> denied = ConcurrentHashMap.newKeySet();
  private final Clock clock;
  private volatile long serial = 1;

  public MemoryZone(Clock clock) {
    this.clock = clock;
  }

  /// A world whose clock stands still at the epoch.
  public MemoryZone() {
    this(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
  }

  /// Adds one record with a TTL in seconds to what stands at the name already.
  public synchronized MemoryZone add(DomainName owner, long ttl, Rdata record) {
    Map<RecordType, RRset> sets = new LinkedHashMap<>(names.getOrDefault(owner, Map.of()));
    RRset before = sets.get(record.type());
    List<Rdata> records = new ArrayList<>(before == null ? List.of() : before.records());
    if (!records.contains(record)) {
      records.add(record);
    }
    sets.put(record.type(), new RRset(owner, record.type(), ttl, records));
    names.put(owner, Map.copyOf(sets));
    serial++;
    return this;
  }

  public MemoryZone txt(String owner, String text) {
    return add(DomainName.of(owner), 300, Rdata.Txt.of(text));
  }

  public MemoryZone address(String owner, String literal) {
    return add(DomainName.of(owner), 300, new Rdata.Address(IpAddress.of(literal)));
  }

  public MemoryZone cname(String owner, String target) {
    return add(DomainName.of(owner), 300, new Rdata.Cname(DomainName.of(target)));
  }

  public MemoryZone mx(String owner, int preference, String exchange) {
    return add(DomainName.of(owner), 300, new Rdata.Mx(preference, DomainName.of(exchange)));
  }

  public MemoryZone ptr(String literal, String target) {
    return add(IpAddress.of(literal).reverseName(), 300, new Rdata.Ptr(DomainName.of(target)));
  }

  /// Makes a name the apex of a zone: SOA with a negative TTL of 300 seconds, and its servers.
  public MemoryZone apex(String zone, String... servers) {
    DomainName name = DomainName.of(zone);
    add(
        name,
        300,
        new Rdata.Soa(
            DomainName.of(servers[0]), name.child("hostmaster"), 1, 7200, 900, 1209600, 300));
    for (String server : servers) {
      add(name, 300, new Rdata.Ns(DomainName.of(server)));
    }
    return this;
  }

  /// Removes one record set.
  public synchronized MemoryZone remove(DomainName owner, RecordType type) {
    Map<RecordType, RRset> sets = new LinkedHashMap<>(names.getOrDefault(owner, Map.of()));
    sets.remove(type);
    if (sets.isEmpty()) {
      names.remove(owner);
    } else {
      names.put(owner, Map.copyOf(sets));
    }
    serial++;
    return this;
  }

  /// Removes one record from its set.
  public synchronized MemoryZone remove(DomainName owner, Rdata record) {
    RRset set = names.getOrDefault(owner, Map.of()).get(record.type());
    if (set != null) {
      remove(owner, record.type());
      set.records().stream().filter(r -> !r.equals(record)).forEach(r -> add(owner, set.ttl(), r));
    }
    return this;
  }

  /// From now on the question is answered by this trouble.
  public MemoryZone fail(String owner, RecordType type, Trouble.Kind kind) {
    failures.put(new Question(DomainName.of(owner), type), new Trouble(kind, "set up to fail"));
    return this;
  }

  /// From now on the name is said not to exist, although names below it do: some servers get empty
  /// non-terminals wrong (RFC 8020 §3.1).
  public MemoryZone deny(String owner) {
    denied.add(DomainName.of(owner));
    return this;
  }

  /// From now on every name below `owner` is an alias of the same name below `target`; `owner`
  /// itself is not (DNAME, RFC 6672 §2.1).
  public MemoryZone dname(String owner, String target) {
    renamed.put(DomainName.of(owner), DomainName.of(target));
    return this;
  }

  private Optional<DomainName> renamed(DomainName name) {
    for (DomainName above = name; !above.isRoot(); ) {
      above = above.parent();
      DomainName target = renamed.get(above);
      if (target != null) {
        return DomainName.parse(name.relativeTo(above)).flatMap(front -> front.under(target));
      }
    }
    return Optional.empty();
  }

  /// The record set exactly at a name, without wildcard and alias.
  public Optional<RRset> at(DomainName owner, RecordType type) {
    return Optional.ofNullable(names.getOrDefault(owner, Map.of()).get(type));
  }

  /// All sets, by name in canonical order.
  public Collection<RRset> all() {
    return names.values().stream().flatMap(sets -> sets.values().stream()).toList();
  }

  /// Rises with every change.
  public long serial() {
    return serial;
  }

  /// The deepest apex at or above a name, if any was declared.
  public Optional<DomainName> zoneOf(DomainName name) {
    for (DomainName n = name; ; n = n.parent()) {
      if (names.getOrDefault(n, Map.of()).containsKey(RecordType.SOA)) {
        return Optional.of(n);
      }
      if (n.isRoot()) {
        return Optional.empty();
      }
    }
  }

  @Override
  public DnsAnswer ask(Question question) {
    AnsweredBy by = new AnsweredBy(SERVER, true, clock.instant());
    List<Alias> aliases = new ArrayList<>();
    Set<DomainName> seen = new HashSet<>();
    DomainName name = question.name();
    while (seen.add(name) && aliases.size() <= MAX_ALIASES) {
      Trouble trouble = failures.get(new Question(name, question.type()));
      if (trouble != null) {
        return new DnsAnswer.Failed(trouble, by);
      }
      if (denied.contains(name)) {
        return new DnsAnswer.NxDomain(aliases, negative(name), by);
      }
      Optional<DomainName> elsewhere = renamed(name);
      if (elsewhere.isPresent()) {
        // RFC 6672 §3.1: the server makes up the alias, and answers with it where that was asked.
        if (question.type() == RecordType.CNAME) {
          return new DnsAnswer.Found(
              new RRset(name, RecordType.CNAME, 300, List.of(new Rdata.Cname(elsewhere.get()))),
              aliases,
              by);
        }
        aliases.add(new Alias(name, elsewhere.get(), 300));
        name = elsewhere.get();
        continue;
      }
      Optional<Map<RecordType, RRset>> sets = setsAt(name);
      if (sets.isEmpty()) {
        return isEmptyNonTerminal(name)
            ? new DnsAnswer.NoData(aliases, negative(name), by)
            : new DnsAnswer.NxDomain(aliases, negative(name), by);
      }
      RRset set = sets.get().get(question.type());
      if (set != null) {
        return new DnsAnswer.Found(
            new RRset(name, set.type(), set.ttl(), set.records()), aliases, by);
      }
      RRset alias = sets.get().get(RecordType.CNAME);
      if (alias == null) {
        return new DnsAnswer.NoData(aliases, negative(name), by);
      }
      DomainName target = ((Rdata.Cname) alias.records().getFirst()).target();
      aliases.add(new Alias(name, target, alias.ttl()));
      name = target;
    }
    return new DnsAnswer.Failed(
        new Trouble(Trouble.Kind.ALIAS_LOOP, question.name() + " via " + name), by);
  }

  private Optional<Map<RecordType, RRset>> setsAt(DomainName name) {
    Map<RecordType, RRset> exact = names.get(name);
    if (exact != null || isEmptyNonTerminal(name)) {
      return Optional.ofNullable(exact);
    }
    // RFC 4592 §3.3.1: the wildcard right below the closest name that exists.
    for (DomainName closest = name.parent(); ; closest = closest.parent()) {
      Map<RecordType, RRset> wild = names.get(closest.tryChild("*").orElse(DomainName.ROOT));
      if (wild != null) {
        return Optional.of(wild);
      }
      if (closest.isRoot() || names.containsKey(closest) || isEmptyNonTerminal(closest)) {
        return Optional.empty();
      }
    }
  }

  /// Whether a name is there although it holds nothing that is asked for: above others, or the
  /// owner of a DNAME.
  private boolean isEmptyNonTerminal(DomainName name) {
    return !names.containsKey(name)
        && (renamed.keySet().stream().anyMatch(owner -> owner.isWithin(name))
            || names.tailMap(name, false).keySet().stream()
                .findFirst()
                .filter(n -> n.isWithin(name))
                .isPresent());
  }

  private Optional<DnsAnswer.Negative> negative(DomainName name) {
    return zoneOf(name).flatMap(zone -> at(zone, RecordType.SOA)).map(this::negative);
  }

  private DnsAnswer.Negative negative(RRset soa) {
    long minimum = ((Rdata.Soa) soa.records().getFirst()).minimum();
    return new DnsAnswer.Negative(soa.owner(), Math.min(soa.ttl(), minimum), serial);
  }
}
