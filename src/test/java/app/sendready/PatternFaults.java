package app.sendready;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// What in a regular expression makes it slow, or deep, on text of somebody else's choice: a group
/// repeated without bound (the library goes one level deeper for each turn), two unbounded parts
/// side by side that can take the same letters, and an unbounded part in front that is tried again
/// from every letter on.
final class PatternFaults {
  private static final int SAMPLE = 0x500;
  private static final int MANY = 1000;

  /// A part of a sequence.
  ///
  /// @param letters what it can take; empty for what takes nothing, such as `^` or a look-ahead
  private record Part(
      String text,
      BitSet letters,
      int least,
      boolean unbounded,
      boolean possessive,
      boolean group) {
    boolean takesNothing() {
      return letters.isEmpty();
    }

    boolean meets(Part other) {
      return letters.intersects(other.letters);
    }
  }

  private final String regex;
  private final int flags;
  private final boolean searches;
  private final List<String> faults = new ArrayList<>();
  private int at;

  private PatternFaults(String regex, int flags, boolean searches) {
    this.regex = regex;
    this.flags = flags;
    this.searches = searches;
  }

  /// @param searches whether it is tried from every letter on, and not from the first only
  static List<String> of(String regex, boolean searches) {
    PatternFaults faults = new PatternFaults(regex, 0, searches);
    faults.alternatives(true);
    return faults.faults;
  }

  /// All alternatives up to the closing bracket or the end; what they can take in all.
  private Part alternatives(boolean top) {
    int from = at;
    BitSet letters = new BitSet();
    int least = Integer.MAX_VALUE;
    while (true) {
      List<Part> sequence = sequence();
      judge(sequence, top);
      sequence.forEach(part -> letters.or(part.letters));
      least = Math.min(least, sequence.stream().mapToInt(Part::least).sum());
      if (at < regex.length() && regex.charAt(at) == '|') {
        at++;
      } else {
        return new Part(regex.substring(from, at), letters, least, false, false, true);
      }
    }
  }

  private List<Part> sequence() {
    List<Part> parts = new ArrayList<>();
    while (at < regex.length() && regex.charAt(at) != '|' && regex.charAt(at) != ')') {
      int before = at;
      parts.add(quantified(atom()));
      if (at <= before) {
        throw new IllegalArgumentException("cannot be read: " + regex);
      }
    }
    return parts;
  }

  private Part atom() {
    int from = at;
    char c = regex.charAt(at++);
    if (c == '(') {
      return group();
    }
    if (c == '^' || c == '$') {
      return nothing(from);
    }
    if (c == '\\') {
      return escape(from);
    }
    if (c == '[') {
      skipClass();
    }
    return letters(from);
  }

  private Part group() {
    boolean around = false;
    if (regex.startsWith("?", at)) {
      int colon = regex.indexOf(':', at);
      int end = regex.indexOf(')', at);
      char kind = regex.charAt(at + 1);
      if (kind == '=' || kind == '!') {
        at += 2;
        around = true;
      } else if (kind == '<' && "=!".indexOf(regex.charAt(at + 2)) >= 0) {
        at += 3;
        around = true;
      } else if (colon >= 0 && colon < end) {
        at = colon + 1;
      } else {
        at = end + 1; // flags alone
        return new Part("", new BitSet(), 0, false, false, false);
      }
    }
    Part inner = alternatives(false);
    at++;
    return around ? new Part(inner.text, new BitSet(), 0, false, false, false) : inner;
  }

  private Part escape(int from) {
    char c = regex.charAt(at++);
    if (c == 'b' || c == 'G' || c == 'B') {
      return nothing(from);
    }
    if (c == 'Q') {
      at = Math.max(at, regex.indexOf("\\E", at) + 2);
    } else if (c == 'p' || c == 'P') {
      at = regex.indexOf('}', at) + 1;
    } else if (c == 'x' && at < regex.length() && regex.charAt(at) == '{') {
      at = regex.indexOf('}', at) + 1;
    } else if (c == 'R') {
      return new Part("\\R", taken("[\\r\\n]"), 1, false, false, false);
    } else if (c >= '1' && c <= '9') {
      return new Part("\\" + c, taken("(?s)."), 0, false, false, false);
    }
    return letters(from);
  }

  private void skipClass() {
    int depth = 1;
    if (regex.startsWith("^", at)) {
      at++;
    }
    if (regex.startsWith("]", at)) {
      at++;
    }
    while (depth > 0) {
      char c = regex.charAt(at++);
      if (c == '\\') {
        at++;
      } else if (c == '[') {
        depth++;
      } else if (c == ']') {
        depth--;
      }
    }
  }

  private Part nothing(int from) {
    return new Part(regex.substring(from, at), new BitSet(), 0, false, false, false);
  }

  private Part letters(int from) {
    String text = regex.substring(from, at);
    return new Part(text, taken(text), 1, false, false, false);
  }

  private BitSet taken(String atom) {
    Pattern pattern = Pattern.compile(atom, flags | Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    BitSet letters = new BitSet();
    for (int c = 0; c < SAMPLE; c++) {
      letters.set(c, pattern.matcher(String.valueOf((char) c)).matches());
    }
    return letters;
  }

  private Part quantified(Part part) {
    if (at == regex.length()) {
      return part;
    }
    int from = at;
    int least = part.least;
    boolean unbounded = false;
    switch (regex.charAt(at)) {
      case '*' -> {
        least = 0;
        unbounded = true;
        at++;
      }
      case '+' -> {
        unbounded = true;
        at++;
      }
      case '?' -> {
        least = 0;
        at++;
      }
      case '{' -> {
        int end = regex.indexOf('}', at);
        if (end < 0) {
          return part;
        }
        String[] bounds = regex.substring(at + 1, end).split(",", -1);
        least = Integer.parseInt(bounds[0]) == 0 ? 0 : part.least;
        unbounded =
            bounds.length == 2 && (bounds[1].isEmpty() || Integer.parseInt(bounds[1]) > MANY);
        at = end + 1;
      }
      default -> {
        return part;
      }
    }
    boolean possessive = regex.startsWith("+", at);
    if (possessive || regex.startsWith("?", at)) {
      at++;
    }
    Part all =
        new Part(
            part.text + regex.substring(from, at),
            part.letters,
            least,
            unbounded,
            possessive,
            part.group);
    if (unbounded && part.group && !possessive) {
      faults.add("a group repeated without bound: (" + all.text);
    }
    return all;
  }

  private void judge(List<Part> sequence, boolean top) {
    for (int i = 0; i < sequence.size(); i++) {
      Part first = sequence.get(i);
      if (first.unbounded && !first.possessive) {
        rival(first, sequence.subList(i + 1, sequence.size()))
            .ifPresent(other ->
                faults.add("two that can take the same: " + first.text + " and " + other.text));
      }
    }
    if (top && searches && !sequence.isEmpty() && sequence.getFirst().unbounded) {
      boolean mustGoOn =
          sequence.stream().skip(1).anyMatch(part -> part.takesNothing() || part.least > 0);
      if (mustGoOn) {
        faults.add("tried again from every letter on: " + sequence.getFirst().text);
      }
    }
  }

  /// An unbounded part that can be reached by giving some of the first one's letters to it.
  private static Optional<Part> rival(Part first, List<Part> rest) {
    for (Part part : rest) {
      if (part.takesNothing()) {
        continue;
      }
      if (part.unbounded && part.meets(first)) {
        return Optional.of(part);
      }
      if (part.least > 0 && !part.meets(first)) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }
}
