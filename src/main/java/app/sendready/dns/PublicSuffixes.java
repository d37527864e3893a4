package app.sendready.dns;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Which endings of domain names are shared by strangers: the Public Suffix List, bundled with its
/// date.
///
/// RFC 9989 does without such a list, but receivers that still follow RFC 7489 §3.2 cut a name with
/// it, and nobody can send from a suffix itself. Rules are kept as the list writes them, with
/// U-labels, and names are brought to that form (UTS #46), because most names have no letter beyond
/// ASCII.
public final class PublicSuffixes {
  private static final String FILE = "public_suffixes.txt";
  private static final int DATE_LENGTH = "2026-08-19".length();

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

  /// The file as it is. After a line with the date, one for each name, in the order of its octets:
  /// the name, a space, and each of its rules by two signs. These are `=` for the name itself, `*`
  /// for what is one label below, `!` for an exception; and `i` or `p` for the part.
  private final byte[] file;

  PublicSuffixes(byte[] file) {
    this.file = file;
  }

  /// The list of this program; read when first asked for, and then kept.
  public static PublicSuffixes bundled() {
    return Bundled.LIST;
  }

  private static final class Bundled {
    static final PublicSuffixes LIST = new PublicSuffixes(read());

    private static byte[] read() {
      try (InputStream file = PublicSuffixes.class.getResourceAsStream(FILE)) {
        if (file == null) {
          throw new IllegalStateException(FILE + " is not in the program");
        }
        return file.readAllBytes();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /// The day the list was made.
  public LocalDate date() {
    return LocalDate.parse(new String(file, 0, DATE_LENGTH, StandardCharsets.US_ASCII));
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
      String rules = rules(labels.subList(count - length, count));
      Optional<Part> exception = part(rules, '!');
      if (exception.isPresent()) {
        return new Match(name.last(length - 1), exception.get());
      }
      List<String> above = labels.subList(count - length + 1, count);
      Optional<Part> rule = part(rules, '=').or(() -> part(rules(above), '*'));
      if (rule.isPresent()) {
        return new Match(name.last(length), rule.get());
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

  private static Optional<Part> part(String rules, char sort) {
    int at = rules.indexOf(sort);
    return at < 0
        ? Optional.empty()
        : Optional.of(rules.charAt(at + 1) == 'p' ? Part.PRIVATE : Part.ICANN);
  }

  /// What the line of this name says behind it; nothing where there is no such line.
  private String rules(List<String> labels) {
    byte[] name = String.join(".", labels).getBytes(StandardCharsets.UTF_8);
    int from = end(0) + 1;
    int to = file.length;
    while (from < to) {
      int line = (from + to) / 2;
      while (line > from && file[line - 1] != '\n') {
        line--;
      }
      int order = order(name, line);
      if (order == 0) {
        int rules = line + name.length + 1;
        return new String(file, rules, end(rules) - rules, StandardCharsets.US_ASCII);
      }
      if (order < 0) {
        to = line;
      } else {
        from = end(line) + 1;
      }
    }
    return "";
  }

  private int order(byte[] name, int line) {
    int end = line;
    while (file[end] != ' ') {
      end++;
    }
    return Arrays.compareUnsigned(name, 0, name.length, file, line, end);
  }

  /// Where the line ends that this place is in.
  private int end(int place) {
    int end = place;
    while (file[end] != '\n') {
      end++;
    }
    return end;
  }

  private static List<String> readable(DomainName name) {
    boolean ascii = name.labels().stream().noneMatch(label -> label.startsWith("xn--"));
    // Each label by itself: one that cannot be read must not hide the others.
    return ascii
        ? name.labels()
        : name.labels().stream().map(l -> TypedName.unicode(DomainName.of(l))).toList();
  }
}
