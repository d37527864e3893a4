package app.sendready.provider;

import app.sendready.dns.DomainName;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Which DNS host somebody means by a word: its id, its name, or a part of one. Case, spaces and
/// punctuation do not count: `Cloudflare`, `route 53`, `REG.RU` and `reg-ru` are all understood.
public sealed interface HostWord {
  /// One host is meant.
  record One(DnsHost host) implements HostWord {}

  /// The word is part of several hosts' names.
  record Several(List<DnsHost> hosts) implements HostWord {}

  /// No host is called so.
  ///
  /// @param nearest those whose names are written nearly so, the nearest first
  record None(List<DnsHost> nearest) implements HostWord {}

  /// The longest word that is looked at.
  int LONGEST = 80;

  static HostWord of(String word, List<DnsHost> hosts) {
    String wanted = folded(word.length() > LONGEST ? word.substring(0, LONGEST) : word);
    List<DnsHost> whole =
        hosts.stream().filter(host -> spellings(host).anyMatch(wanted::equals)).toList();
    if (whole.size() == 1) {
      return new One(whole.getFirst());
    }
    List<DnsHost> parts = wanted.isEmpty() ? List.of() : containing(wanted, hosts);
    return switch (parts.size()) {
      case 0 -> new None(nearest(wanted, hosts));
      case 1 -> new One(parts.getFirst());
      default -> new Several(parts);
    };
  }

  /// All hosts that a word may be about: by id, by name, or as the name of a server of theirs.
  static List<DnsHost> about(String word, List<DnsHost> hosts) {
    String wanted = folded(word.length() > LONGEST ? word.substring(0, LONGEST) : word);
    List<DnsHost> named = wanted.isEmpty() ? List.of() : containing(wanted, hosts);
    return named.isEmpty()
        ? DomainName.parse(word.strip())
            .map(server ->
                hosts.stream()
                    .filter(host -> host.servers().stream().anyMatch(p -> p.matches(server)))
                    .toList())
            .orElse(List.of())
        : named;
  }

  private static List<DnsHost> containing(String wanted, List<DnsHost> hosts) {
    return hosts.stream()
        .filter(host -> spellings(host).anyMatch(spelling -> spelling.contains(wanted)))
        .toList();
  }

  private static Stream<String> spellings(DnsHost host) {
    return Stream.of(folded(host.id()), folded(host.name()));
  }

  private static List<DnsHost> nearest(String wanted, List<DnsHost> hosts) {
    int most = Math.max(1, wanted.length() / 3);
    Map<DnsHost, Integer> away =
        hosts.stream()
            .collect(
                Collectors.toMap(
                    host -> host,
                    host -> spellings(host).mapToInt(s -> changes(wanted, s)).min().orElseThrow()));
    return hosts.stream()
        .filter(host -> away.getOrDefault(host, most + 1) <= most)
        .sorted(Comparator.comparing(host -> away.getOrDefault(host, 0)))
        .limit(3)
        .toList();
  }

  /// How many letters have to be changed, put in or left out to get from one word to the other.
  private static int changes(String from, String to) {
    int[] row = new int[to.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int same = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(same, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[to.length()];
  }

  private static String folded(String text) {
    return text.toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
