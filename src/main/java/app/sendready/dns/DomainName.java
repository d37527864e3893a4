package app.sendready.dns;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// An absolute domain name in its canonical form: A-labels, ASCII letters in lower case.
///
/// Equality is that of the DNS (RFC 1035 §2.3.3, RFC 4343: ASCII case does not count). Labels may
/// hold any octet; each is kept as one `char` below 256. What a person types is turned into a name
/// by [TypedName], which knows about U-labels; this class only takes what is already ASCII.
public final class DomainName implements Comparable<DomainName> {
  /// The root, written `.`.
  public static final DomainName ROOT = new DomainName(List.of());

  /// The longest name on the wire, in octets, its length octets included (RFC 1035 §2.3.4).
  public static final int MAX_OCTETS = 255;

  /// The longest label, in octets (RFC 1035 §2.3.4).
  public static final int MAX_LABEL = 63;

  private final List<String> labels;
  private final int hash;

  private DomainName(List<String> labels) {
    this.labels = labels;
    this.hash = labels.hashCode();
  }

  /// The name written in master-file form (RFC 1035 §5.1), with or without the final dot.
  ///
  /// @return empty if a label is empty or too long, the name is too long, an escape is cut short or
  ///   a character is beyond one octet
  public static Optional<DomainName> parse(String text) {
    if (text.equals(".")) {
      return Optional.of(ROOT);
    }
    List<String> labels = new ArrayList<>();
    StringBuilder label = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '.') {
        if (label.isEmpty()) {
          return Optional.empty();
        }
        labels.add(label.toString());
        label.setLength(0);
      } else if (c == '\\') {
        int used = escape(text, i + 1, label);
        if (used == 0) {
          return Optional.empty();
        }
        i += used;
      } else if (c > 0xff) {
        return Optional.empty();
      } else {
        label.append(c);
      }
    }
    if (!label.isEmpty()) {
      labels.add(label.toString());
    }
    return ofLabels(labels);
  }

  /// `\DDD` or `\X`; returns how many characters it took, 0 when it is not an escape.
  private static int escape(String text, int at, StringBuilder label) {
    if (at >= text.length()) {
      return 0;
    }
    char c = text.charAt(at);
    if (c < '0' || c > '9') {
      label.append(c);
      return c > 0xff ? 0 : 1;
    }
    if (at + 3 > text.length()) {
      return 0;
    }
    int value = 0;
    for (int i = at; i < at + 3; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return 0;
      }
      value = value * 10 + digit;
    }
    if (value > 0xff) {
      return 0;
    }
    label.append((char) value);
    return 3;
  }

  /// The name of these labels, the one nearest the root last.
  ///
  /// @return empty if there is none, one is empty or over 63 octets, or the whole is over 255
  ///   octets
  public static Optional<DomainName> ofLabels(List<String> labels) {
    if (labels.isEmpty()) {
      return Optional.empty();
    }
    int octets = 1;
    List<String> lower = new ArrayList<>(labels.size());
    for (String label : labels) {
      if (label.isEmpty() || label.length() > MAX_LABEL) {
        return Optional.empty();
      }
      octets += 1 + label.length();
      lower.add(lowerAscii(label));
    }
    return octets > MAX_OCTETS ? Optional.empty() : Optional.of(new DomainName(List.copyOf(lower)));
  }

  private static String lowerAscii(String label) {
    for (int i = 0; i < label.length(); i++) {
      char c = label.charAt(i);
      if (c > 0x7f) {
        StringBuilder out = new StringBuilder(label);
        for (int j = 0; j < out.length(); j++) {
          char d = out.charAt(j);
          if (d >= 'A' && d <= 'Z') {
            out.setCharAt(j, (char) (d + 32));
          }
        }
        return out.toString();
      }
    }
    return label.toLowerCase(Locale.ROOT);
  }

  /// The name, for texts of our own; throws [IllegalArgumentException] if it is not one.
  public static DomainName of(String text) {
    return parse(text)
        .orElseThrow(() -> new IllegalArgumentException("not a domain name: " + text));
  }

  /// The labels, the one nearest the root last; empty for the root.
  public List<String> labels() {
    return labels;
  }

  public boolean isRoot() {
    return labels.isEmpty();
  }

  /// The name one label shorter; the root is its own parent.
  public DomainName parent() {
    return isRoot() ? this : last(labels.size() - 1);
  }

  /// The last `count` labels.
  public DomainName last(int count) {
    return count <= 0 ? ROOT : new DomainName(labels.subList(labels.size() - count, labels.size()));
  }

  /// This name with `relative` (one or more labels) put in front.
  ///
  /// @throws IllegalArgumentException if the result is not a name
  public DomainName child(String relative) {
    return tryChild(relative)
        .orElseThrow(() -> new IllegalArgumentException("no name: " + relative + " under " + this));
  }

  /// This name with `relative` put in front, or empty if that is not a name or too long.
  public Optional<DomainName> tryChild(String relative) {
    return parse(relative).flatMap(front -> front.under(this));
  }

  /// This name's labels put in front of `zone`, or empty if that is too long.
  public Optional<DomainName> under(DomainName zone) {
    List<String> all = new ArrayList<>(labels);
    all.addAll(zone.labels);
    return ofLabels(all);
  }

  /// Whether this name is `ancestor` or below it.
  public boolean isWithin(DomainName ancestor) {
    int extra = labels.size() - ancestor.labels.size();
    return extra >= 0 && endsIn(ancestor, extra);
  }

  /// Whether the labels from this index on are those of the other name.
  private boolean endsIn(DomainName other, int from) {
    for (int i = other.labels.size() - 1; i >= 0; i--) {
      if (!other.labels.get(i).equals(labels.get(from + i))) {
        return false;
      }
    }
    return true;
  }

  /// What stands left of `zone`, without a final dot; empty text for the zone itself.
  ///
  /// @throws IllegalArgumentException if this name is not within `zone`
  public String relativeTo(DomainName zone) {
    if (!isWithin(zone)) {
      throw new IllegalArgumentException(this + " is not within " + zone);
    }
    return join(labels.subList(0, labels.size() - zone.labels.size()));
  }

  /// Without the final dot, as people write it; `.` for the root.
  public String withoutDot() {
    return isRoot() ? "." : join(labels);
  }

  private static String join(List<String> labels) {
    StringBuilder text = new StringBuilder();
    for (String label : labels) {
      if (!text.isEmpty()) {
        text.append('.');
      }
      for (int i = 0; i < label.length(); i++) {
        char c = label.charAt(i);
        if (c == '.' || c == '\\' || c == '"' || c == ';' || c == '(' || c == ')' || c == '@'
            || c == '$') {
          text.append('\\').append(c);
        } else if (c <= ' ' || c > '~') {
          text.append('\\').append(String.format(Locale.ROOT, "%03d", (int) c));
        } else {
          text.append(c);
        }
      }
    }
    return text.toString();
  }

  /// By label from the root down, the order of RFC 4034 §6.1.
  @Override
  public int compareTo(DomainName other) {
    int shared = Math.min(labels.size(), other.labels.size());
    for (int i = 1; i <= shared; i++) {
      int order =
          labels.get(labels.size() - i).compareTo(other.labels.get(other.labels.size() - i));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(labels.size(), other.labels.size());
  }

  @Override
  public boolean equals(Object other) {
    return this == other
        || other instanceof DomainName that
            && hash == that.hash
            && labels.size() == that.labels.size()
            && endsIn(that, 0);
  }

  @Override
  public int hashCode() {
    return hash;
  }

  /// Master-file form with the final dot.
  @Override
  public String toString() {
    return isRoot() ? "." : withoutDot() + ".";
  }
}
