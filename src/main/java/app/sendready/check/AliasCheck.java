package app.sendready.check;

import app.sendready.dns.DnsAnswer;
import app.sendready.dns.DomainName;
import app.sendready.dns.Rdata;
import app.sendready.dns.RecordType;
import app.sendready.dns.Resolver;
import app.sendready.dns.Trouble;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/// Where the alias (CNAME, RFC 1034 §3.6.2) at a name leads, compared with where it should lead.
///
/// Only what servers said counts: a step of the chain that could not be asked makes it [Untold].
/// Names are compared as the DNS does, so case and the final dot never matter.
public sealed interface AliasCheck {
  /// The longest chain that is followed; resolvers give up at about as many.
  int MAX_STEPS = 8;

  /// Straight to the target.
  record Direct() implements AliasCheck {}

  /// To the target, through these names.
  record Chain(List<DomainName> via) implements AliasCheck {
    public Chain {
      via = List.copyOf(via);
    }
  }

  /// To another place.
  record Elsewhere(DomainName target, Cause cause) implements AliasCheck {}

  /// More than one alias at the name; a name has at most one (RFC 2181 §10.1).
  record Several(List<DomainName> targets) implements AliasCheck {
    public Several {
      targets = List.copyOf(targets);
    }
  }

  /// In a circle, or through more than [#MAX_STEPS] names.
  record Endless(DomainName target, DomainName last) implements AliasCheck {}

  /// No alias at the name.
  record None() implements AliasCheck {}

  /// Could not be asked.
  record Untold(Trouble trouble) implements AliasCheck {}

  /// Why an alias leads elsewhere.
  enum Cause {
    /// The target and then something more, mostly the user's own domain.
    DOUBLED,
    /// A web address was pasted.
    URL,
    /// It is the target of a neighbouring row.
    SWAPPED,
    /// One or two letters differ.
    MISSPELT,
    /// The name it leads to does not exist.
    DEAD,
    OTHER
  }

  /// Follows the alias at a name.
  ///
  /// @param cname the answer to the CNAME question at the name
  /// @param neighbours the targets of other rows, to recognise an exchange
  static AliasCheck of(
      Resolver dns, DnsAnswer cname, DomainName target, Collection<DomainName> neighbours) {
    return switch (cname) {
      case DnsAnswer.Failed failed -> new Untold(failed.trouble());
      case DnsAnswer.NoData none -> new None();
      case DnsAnswer.NxDomain none -> new None();
      case DnsAnswer.Found found -> {
        List<DomainName> targets =
            found.rrset().all(Rdata.Cname.class).stream().map(Rdata.Cname::target).toList();
        if (targets.isEmpty()) {
          yield new None();
        }
        yield targets.size() > 1
            ? new Several(targets)
            : follow(dns, found.rrset().owner(), targets.getFirst(), target, neighbours);
      }
    };
  }

  private static AliasCheck follow(
      Resolver dns,
      DomainName name,
      DomainName first,
      DomainName target,
      Collection<DomainName> neighbours) {
    if (first.equals(target)) {
      return new Direct();
    }
    List<DomainName> via = new ArrayList<>(List.of(first));
    while (via.size() <= MAX_STEPS) {
      DomainName last = via.getLast();
      DomainName next;
      switch (dns.ask(last, RecordType.CNAME)) {
        case DnsAnswer.Failed failed -> {
          return new Untold(failed.trouble());
        }
        case DnsAnswer.NxDomain none -> {
          return new Elsewhere(first, cause(first, target, neighbours, true));
        }
        case DnsAnswer.NoData none -> {
          return new Elsewhere(first, cause(first, target, neighbours, false));
        }
        case DnsAnswer.Found found -> {
          if (!(found.rrset().records().getFirst() instanceof Rdata.Cname(DomainName further))) {
            return new Elsewhere(first, cause(first, target, neighbours, false));
          }
          next = further;
        }
      }
      if (next.equals(target)) {
        return new Chain(via);
      }
      if (next.equals(name) || via.contains(next)) {
        return new Endless(first, last);
      }
      via.add(next);
    }
    return new Endless(first, via.getLast());
  }

  private static Cause cause(
      DomainName found, DomainName target, Collection<DomainName> neighbours, boolean dead) {
    if (neighbours.contains(found)) {
      return Cause.SWAPPED;
    }
    if (looksLikeUrl(found)) {
      return Cause.URL;
    }
    if (isDoubled(found, target)) {
      return Cause.DOUBLED;
    }
    if (distance(found.withoutDot(), target.withoutDot(), 2) <= 2) {
      return Cause.MISSPELT;
    }
    return dead ? Cause.DEAD : Cause.OTHER;
  }

  /// Whether `found` is `wanted` with more labels behind it: what a panel makes of a full name
  /// without the final dot (RFC 1035 §5.1).
  static boolean isDoubled(DomainName found, DomainName wanted) {
    int own = wanted.labels().size();
    return found.labels().size() > own && found.labels().subList(0, own).equals(wanted.labels());
  }

  /// Whether a name holds what only a web address has: a scheme, a slash or a port.
  static boolean looksLikeUrl(DomainName name) {
    return name.labels().stream()
        .anyMatch(label ->
            label.indexOf('/') >= 0
                || label.indexOf(':') >= 0
                || label.toLowerCase(Locale.ROOT).matches("https?"));
  }

  /// The number of single-letter changes between two texts (Levenshtein), or `most + 1` if there
  /// are more than `most`.
  static int distance(String a, String b, int most) {
    if (Math.abs(a.length() - b.length()) > most) {
      return most + 1;
    }
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int changed = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return Math.min(row[b.length()], most + 1);
  }

  /// A target as it is meant, however it was pasted: without a scheme, and without dots and slashes
  /// at its end. No name is longer than [DomainName#MAX_OCTETS]; what is, is none.
  public static String plain(String text) {
    int end = text.length();
    while (end > 0 && (text.charAt(end - 1) == '.' || text.charAt(end - 1) == '/')) {
      end--;
    }
    String core = text.substring(0, end).strip().toLowerCase(Locale.ROOT);
    int scheme = core.indexOf("://");
    boolean letters = scheme > 0 && core.chars().limit(scheme).allMatch(c -> c >= 'a' && c <= 'z');
    return letters ? core.substring(scheme + 3) : core;
  }
}
