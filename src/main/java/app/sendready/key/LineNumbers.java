package app.sendready.key;

import java.util.ArrayList;
import java.util.List;

/// Numbers that an editor, a page or a program has put before the lines of a file, or between them.
final class LineNumbers {
  /// Fewer may be a list's, where other lines stand beside them.
  private static final int FEWEST = 3;

  private static final int MAX_DIGITS = 5;

  private LineNumbers() {}

  /// A line's number and what stands behind it.
  private record Numbered(int number, int behind) {
    private static final Numbered NONE = new Numbered(-1, 0);

    private boolean goesOnFrom(Numbered before) {
      return number >= 0 && before.number >= 0 && number == before.number + 1;
    }
  }

  /// The text without the numbers of lines, where as many count up as no key's lines do.
  static String remove(String text, List<String> lines) {
    List<String> full = lines.stream().filter(line -> !line.isBlank()).toList();
    List<Numbered> numbers = full.stream().map(LineNumbers::of).toList();
    boolean[] counted = new boolean[full.size()];
    // A number before each line, or on a line of its own between them.
    boolean before = mark(numbers, 1, counted);
    boolean between = mark(numbers, 2, counted);
    if (!before && !between) {
      return text;
    }
    List<String> left = new ArrayList<>();
    for (int i = 0; i < counted.length; i++) {
      left.add(counted[i] ? full.get(i).substring(numbers.get(i).behind()) : full.get(i));
    }
    return String.join("\n", left) + "\n";
  }

  private static boolean mark(List<Numbered> numbers, int step, boolean[] counted) {
    boolean found = false;
    for (int from = 0; from < numbers.size(); from++) {
      int to = from;
      while (to + step < numbers.size() && numbers.get(to + step).goesOnFrom(numbers.get(to))) {
        to += step;
      }
      boolean all = from == 0 && to > 0 && to + step >= numbers.size();
      if (all || to - from >= (FEWEST - 1) * step) {
        for (int i = from; i <= to; i += step) {
          counted[i] = true;
        }
        found = true;
        from = to;
      }
    }
    return found;
  }

  private static Numbered of(String line) {
    int at = 0;
    while (at < line.length() && Character.isWhitespace(line.charAt(at))) {
      at++;
    }
    int number = 0;
    int digits = at;
    while (at < line.length() && at - digits <= MAX_DIGITS && isDigit(line.charAt(at))) {
      number = number * 10 + line.charAt(at++) - '0';
    }
    if (at == digits || at - digits > MAX_DIGITS) {
      return Numbered.NONE;
    }
    int behind = at;
    while (at < line.length() && " \t.:)|".indexOf(line.charAt(at)) >= 0) {
      at++;
    }
    return at == behind && at < line.length() ? Numbered.NONE : new Numbered(number, at);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
