package app.sendready.dns;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Which endings of domain names are shared by strangers: the Public Suffix List, bundled with its
/// date.
///
/// RFC 9989 does without such a list, but receivers that still follow RFC 7489 §3.2 cut a name with
/// it, and nobody can send from a suffix itself. Rules are kept as the list writes them, with
/// U-labels, and names are brought to that form (UTS #46), because most names have no letter beyond
/// ASCII.
public final class PublicSuffixes {
  private static final String FILE = "public_suffix_list.dat";
  private static final String DATE = "// VERSION: ";

  /// Who put a rule on the list.
  public enum Part {
    /// A registry: what lies below is sold by a registrar.
    ICANN,
    /// The owner of a domain who gives names below it to others, as hosts of web sites do.
    PRIVATE,
    /// No rule fits; the top-level domain counts as a suffix all the same.
    UNLISTED
  }

  /// @param suffix the ending that is shared
  public record Match(DomainName suffix, Part part) {}

  private enum Sort {
    PLAIN,
    WILDCARD,
    EXCEPTION
  }

  private record Rule(Sort sort, Part part) {}

  private final LocalDate date;

  /// By the name of the rule; a wildcard under the name it stands in front of. One name may have a
  /// plain rule and a wildcard.
  private final Map<String, Rule> plain;

  private final Map<String, Rule> wildcards;

  private PublicSuffixes(LocalDate date, Map<String, Rule> plain, Map<String, Rule> wildcards) {
    this.date = date;
    this.plain = plain;
    this.wildcards = wildcards;
  }

  /// The list of this program; read when first asked for, and then kept.
  public static PublicSuffixes bundled() {
    return Bundled.LIST;
  }

  private static final class Bundled {
    static final PublicSuffixes LIST = read();

    private static PublicSuffixes read() {
      try (InputStream file = PublicSuffixes.class.getResourceAsStream(FILE)) {
        if (file == null) {
          throw new IllegalStateException(FILE + " is not in the program");
        }
        return PublicSuffixes.read(
            new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8)));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /// Reads a list: a rule ends at the first white space, comments begin with `//`.
  static PublicSuffixes read(BufferedReader lines) throws IOException {
    Map<String, Rule> plain = new HashMap<>(24_000);
    Map<String, Rule> wildcards = new HashMap<>(256);
    LocalDate date = LocalDate.EPOCH;
    Part part = Part.ICANN;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.startsWith("//")) {
        if (line.contains("===BEGIN PRIVATE DOMAINS===")) {
          part = Part.PRIVATE;
        } else if (line.startsWith(DATE)) {
          date = LocalDate.parse(line.substring(DATE.length(), DATE.length() + 10));
        }
        continue;
      }
      int end = 0;
      while (end < line.length() && !Character.isWhitespace(line.charAt(end))) {
        end++;
      }
      String rule = line.substring(0, end);
      if (rule.startsWith("*.")) {
        wildcards.put(rule.substring(2), new Rule(Sort.WILDCARD, part));
      } else if (rule.startsWith("!")) {
        plain.put(rule.substring(1), new Rule(Sort.EXCEPTION, part));
      } else if (!rule.isEmpty()) {
        plain.put(rule, new Rule(Sort.PLAIN, part));
      }
    }
    return new PublicSuffixes(date, Map.copyOf(plain), Map.copyOf(wildcards));
  }

  /// The day the list was made.
  public LocalDate date() {
    return date;
  }

  /// The public suffix a name ends in, which may be the whole name.
  ///
  /// @throws IllegalArgumentException for the root
  public Match of(DomainName name) {
    int count = name.labels().size();
    if (count == 0) {
      throw new IllegalArgumentException("the root has no suffix");
    }
    List<String> labels = readable(name);
    // The longest rule prevails, an exception over any other; the longest are tried first.
    for (int length = count; length > 0; length--) {
      String ending = String.join(".", labels.subList(count - length, count));
      Rule rule = plain.get(ending);
      if (rule != null && rule.sort() == Sort.EXCEPTION) {
        return new Match(name.last(length - 1), rule.part());
      }
      if (rule != null) {
        return new Match(name.last(length), rule.part());
      }
      Rule above =
          length < 2
              ? null
              : wildcards.get(String.join(".", labels.subList(count - length + 1, count)));
      if (above != null) {
        return new Match(name.last(length), above.part());
      }
    }
    return new Match(name.last(1), Part.UNLISTED);
  }

  /// The domain that one owner holds, a label more than the suffix; empty for a suffix itself.
  public Optional<DomainName> registrable(DomainName name) {
    if (name.isRoot()) {
      return Optional.empty();
    }
    int suffix = of(name).suffix().labels().size();
    return name.labels().size() > suffix ? Optional.of(name.last(suffix + 1)) : Optional.empty();
  }

  /// Whether the name is an ending itself, with nothing in front.
  public boolean isSuffix(DomainName name) {
    return !name.isRoot() && registrable(name).isEmpty();
  }

  private static List<String> readable(DomainName name) {
    boolean ascii = name.labels().stream().noneMatch(label -> label.startsWith("xn--"));
    // Each label by itself: one that cannot be read must not hide the others.
    return ascii
        ? name.labels()
        : name.labels().stream().map(l -> TypedName.unicode(DomainName.of(l))).toList();
  }
}
