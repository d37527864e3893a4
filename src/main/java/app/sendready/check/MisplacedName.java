package app.sendready.check;

import app.sendready.dns.DnsAnswer;
import app.sendready.dns.DomainName;
import app.sendready.dns.Question;
import app.sendready.dns.RecordType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// Where a record lands when its name was typed the wrong way for the panel: to be looked at when
/// the right name is empty.
public final class MisplacedName {
  private static final Map<String, List<String>> MISSPELT =
      Map.of(
          "_domainkey", List.of("_domainkeys", "_domain-key", "_domain_key", "_dkim"),
          "_dmarc", List.of("_dmark", "_damrc"),
          "_bimi", List.of("_bimy"));

  private MisplacedName() {}

  /// What was done to the name.
  public enum Slip {
    /// The panel added its zone to a name that had it already.
    DOUBLED,
    /// The host was typed as if the zone were the from-domain, but the zone begins higher up.
    WRONG_ZONE,
    /// Labels left of the from-domain were left out; perhaps all of them.
    TOO_HIGH,
    /// It stands on `www`.
    AT_WWW,
    /// An underscore was lost, or a label of ours misspelt.
    MISSPELT,
    /// A sign that belongs to the panel's language was taken into the name: `@`, quotes, a space or
    /// the final dot.
    SIGN
  }

  /// A name to look at, and what finding the record there would mean.
  public record Candidate(DomainName name, Slip slip) {}

  /// A candidate that really holds a record, and its answer.
  public record Hit(Candidate candidate, DnsAnswer.Found answer) {}

  /// The zone that the panel edits; the from-domain itself while that is not known.
  public static DomainName zone(Sources sources, DomainName fromDomain) {
    return sources.zone().editedFor(fromDomain).orElse(fromDomain);
  }

  /// The names to look at, the likeliest first, each once and never `expected` itself.
  ///
  /// @param expected within `fromDomain`
  /// @param zone the zone that holds `fromDomain`
  public static List<Candidate> candidates(
      DomainName expected, DomainName fromDomain, DomainName zone) {
    List<Candidate> all = new ArrayList<>();
    String host = expected.relativeTo(fromDomain);
    String below = fromDomain.relativeTo(zone);
    add(all, expected.under(zone), Slip.DOUBLED);
    if (!below.isEmpty()) {
      add(all, expected.under(fromDomain), Slip.DOUBLED);
      add(all, join(host, below).flatMap(front -> front.under(fromDomain)), Slip.DOUBLED);
      add(all, at(host, zone), Slip.WRONG_ZONE);
    }
    if (!host.isEmpty()) {
      for (DomainName up = expected.parent(); up.isWithin(zone); up = up.parent()) {
        add(all, Optional.of(up), Slip.TOO_HIGH);
      }
      misspelt(expected, fromDomain).forEach(name -> add(all, name, Slip.MISSPELT));
      add(all, at("\\\"" + host + "\\\"", fromDomain), Slip.SIGN);
      add(all, at(host + ".\\@", fromDomain), Slip.SIGN);
      add(all, at(host + "\\032", fromDomain), Slip.SIGN);
      add(all, at(host + "\\.", fromDomain), Slip.SIGN);
      add(all, at("www", fromDomain), Slip.AT_WWW);
    } else {
      add(all, at("\\@", fromDomain), Slip.SIGN);
    }
    add(all, at("www", fromDomain).flatMap(www -> at(host, www)), Slip.AT_WWW);
    Map<DomainName, Candidate> once = new LinkedHashMap<>();
    all.forEach(c -> once.putIfAbsent(c.name(), c));
    once.remove(expected);
    return List.copyOf(once.values());
  }

  /// Names that a host's label becomes where it is typed from memory: without its hyphen, with
  /// another sign for it, without its first half or its last letter. Somebody may use them rightly,
  /// so only what leads where the row should lead is ours.
  public static List<Candidate> near(DomainName expected, DomainName fromDomain) {
    String host = expected.relativeTo(fromDomain);
    int dot = host.indexOf('.');
    String label = dot < 0 ? host : host.substring(0, dot);
    String rest = dot < 0 ? "" : host.substring(dot);
    Set<String> labels = new LinkedHashSet<>();
    if (label.indexOf('-') > 0) {
      labels.add(label.replace("-", ""));
      labels.add(label.replace('-', '_'));
      labels.add(label.replace('-', '.'));
      labels.add(label.substring(label.lastIndexOf('-') + 1));
    }
    if (label.length() > 2) {
      labels.add(label.endsWith("s") ? label.substring(0, label.length() - 1) : label + "s");
    }
    return labels.stream()
        .filter(near -> !near.isEmpty())
        .flatMap(near -> at(near + rest, fromDomain).stream())
        .map(name -> new Candidate(name, Slip.MISSPELT))
        .toList();
  }

  /// The candidates whose answer holds what is looked for, in their order. What a wildcard answers
  /// for any name (RFC 4592) never counts, nor does anything where that could not be found out.
  public static List<Hit> search(
      Sources sources,
      RecordType type,
      List<Candidate> candidates,
      Predicate<DnsAnswer.Found> looked) {
    Map<Question, DnsAnswer> answers =
        sources.dns().askAll(candidates.stream().map(c -> new Question(c.name(), type)).toList());
    List<Hit> hits = new ArrayList<>();
    for (Candidate candidate : candidates) {
      if (answers.get(new Question(candidate.name(), type)) instanceof DnsAnswer.Found found
          && looked.test(found)
          && !mayBeWildcard(sources, candidate.name(), found)) {
        hits.add(new Hit(candidate, found));
      }
    }
    return hits;
  }

  /// Whether a name that nobody can have published is known to answer the same.
  public static boolean isWildcard(Sources sources, DomainName name, DnsAnswer.Found found) {
    return sources.control(name, found.rrset().type()) instanceof DnsAnswer.Found control
        && same(control, found);
  }

  private static boolean mayBeWildcard(Sources sources, DomainName name, DnsAnswer.Found found) {
    return switch (sources.control(name, found.rrset().type())) {
      case DnsAnswer.Found control -> same(control, found);
      case DnsAnswer.NoData none -> false;
      case DnsAnswer.NxDomain none -> false;
      case DnsAnswer.Failed failed -> true;
    };
  }

  private static boolean same(DnsAnswer.Found control, DnsAnswer.Found found) {
    return control.rrset().records().stream().anyMatch(found.rrset().records()::contains);
  }

  private static List<Optional<DomainName>> misspelt(DomainName expected, DomainName domain) {
    List<Optional<DomainName>> names = new ArrayList<>();
    int host = expected.labels().size() - domain.labels().size();
    for (int i = 0; i < host; i++) {
      String label = expected.labels().get(i);
      if (!label.startsWith("_") || label.length() < 2) {
        continue;
      }
      names.add(replaced(expected, i, label.substring(1)));
      names.add(replaced(expected, i, "-" + label.substring(1)));
      for (String typo : MISSPELT.getOrDefault(label, List.of())) {
        names.add(replaced(expected, i, typo));
      }
      if (i > 0) {
        // The dot before the label was lost: ak_domainkey.
        List<String> labels = new ArrayList<>(expected.labels());
        labels.set(i - 1, labels.get(i - 1) + labels.remove(i));
        names.add(DomainName.ofLabels(labels));
      }
    }
    return names;
  }

  private static Optional<DomainName> replaced(DomainName name, int index, String label) {
    List<String> labels = new ArrayList<>(name.labels());
    labels.set(index, label);
    return DomainName.ofLabels(labels);
  }

  private static Optional<DomainName> join(String host, String below) {
    return DomainName.parse(host.isEmpty() ? below : host + "." + below);
  }

  private static Optional<DomainName> at(String host, DomainName under) {
    return host.isEmpty() ? Optional.of(under) : under.tryChild(host);
  }

  private static void add(List<Candidate> all, Optional<DomainName> name, Slip slip) {
    name.ifPresent(n -> all.add(new Candidate(n, slip)));
  }
}
