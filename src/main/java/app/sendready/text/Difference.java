package app.sendready.text;

import java.util.ArrayList;
import java.util.List;

/// How what was found differs from what was expected, character by character, for every face to
/// show the same.
///
/// The segments in their order make `expected` again when those of [Kind#ONLY_FOUND] are left out,
/// and `found` when those of [Kind#ONLY_EXPECTED] are. No character that a person sees as one is
/// torn apart: segments end between code points.
///
/// @param odd the characters of `found` that mislead the eye, in their order
record Difference(List<Segment> segments, List<Odd> odd) {
  /// Longer texts are compared by their ends only: what lies between counts as different.
  private static final int MAX_CELLS = 4_000_000;

  /// Two unrelated texts share letters by chance; marking those would be confetti. From this length
  /// on at least half must be shared for a comparison to be worth reading.
  private static final int CONFETTI = 16;

  public Difference {
    segments = List.copyOf(segments);
    odd = List.copyOf(odd);
  }

  /// Where a segment stands.
  public enum Kind {
    SAME,
    ONLY_EXPECTED,
    ONLY_FOUND
  }

  /// A run of characters.
  public record Segment(Kind kind, String text) {}

  /// Why a character misleads.
  public enum Oddity {
    /// It takes no room, or looks like a plain space.
    INVISIBLE,
    /// A control character.
    CONTROL,
    /// A letter of another alphabet, or a full-width sign, that looks like a Latin one.
    LOOK_ALIKE,
    /// A quotation mark or dash that a word processor made of a plain one.
    TYPOGRAPHIC,
    /// Any other character beyond ASCII.
    FOREIGN
  }

  /// One odd character.
  ///
  /// @param position where in `found`, counted in code points from one, as people count
  /// @param character the character itself; show it with care
  /// @param code `U+041C`
  /// @param name its name in Unicode, in English
  /// @param resembles the plain character that it is taken for; empty if there is none
  public record Odd(
      int position, String character, String code, String name, Oddity oddity, String resembles) {}

  /// Compares two texts.
  public static Difference of(String expected, String found) {
    int[] one = expected.codePoints().toArray();
    int[] two = found.codePoints().toArray();
    int head = 0;
    while (head < one.length && head < two.length && one[head] == two[head]) {
      head++;
    }
    int tail = 0;
    while (tail < one.length - head
        && tail < two.length - head
        && one[one.length - 1 - tail] == two[two.length - 1 - tail]) {
      tail++;
    }
    Runs runs = new Runs();
    runs.add(Kind.SAME, one, 0, head);
    between(runs, one, head, one.length - tail, two, head, two.length - tail);
    runs.add(Kind.SAME, one, one.length - tail, one.length);
    return new Difference(runs.segments(), OddCharacters.in(two));
  }

  /// Whether both are the same, character by character.
  public boolean isNone() {
    return segments.stream().allMatch(segment -> segment.kind == Kind.SAME);
  }

  /// How many characters stand on one side only.
  public int size() {
    return segments.stream()
        .filter(segment -> segment.kind != Kind.SAME)
        .mapToInt(segment -> segment.text.codePointCount(0, segment.text.length()))
        .sum();
  }

  /// The longest common subsequence of what lies between the equal ends.
  private static void between(
      Runs runs, int[] one, int from, int to, int[] two, int start, int end) {
    int rows = to - from;
    int columns = end - start;
    int shorter = Math.min(rows, columns);
    boolean tooLong = (long) rows * columns > MAX_CELLS;
    short[][] common = tooLong ? new short[1][1] : common(one, from, rows, two, start, columns);
    if (tooLong || shorter >= CONFETTI && common[0][0] * 2 < shorter) {
      runs.add(Kind.ONLY_EXPECTED, one, from, to);
      runs.add(Kind.ONLY_FOUND, two, start, end);
      return;
    }
    int i = 0;
    int j = 0;
    while (i < rows || j < columns) {
      if (i < rows && j < columns && one[from + i] == two[start + j]) {
        runs.add(Kind.SAME, one, from + i, from + i + 1);
        i++;
        j++;
      } else if (i < rows && (j == columns || common[i + 1][j] >= common[i][j + 1])) {
        runs.add(Kind.ONLY_EXPECTED, one, from + i, from + i + 1);
        i++;
      } else {
        runs.add(Kind.ONLY_FOUND, two, start + j, start + j + 1);
        j++;
      }
    }
  }

  /// For each pair of places, how many characters the rests have in common at most.
  private static short[][] common(
      int[] one, int from, int rows, int[] two, int start, int columns) {
    short[][] common = new short[rows + 1][columns + 1];
    for (int i = rows - 1; i >= 0; i--) {
      for (int j = columns - 1; j >= 0; j--) {
        common[i][j] =
            one[from + i] == two[start + j]
                ? (short) (common[i + 1][j + 1] + 1)
                : (short) Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    return common;
  }

  /// Collects segments, joining neighbours of one kind. Between two equal runs, what was expected
  /// comes before what was found.
  private static final class Runs {
    private final List<Segment> done = new ArrayList<>();
    private final StringBuilder same = new StringBuilder();
    private final StringBuilder expected = new StringBuilder();
    private final StringBuilder found = new StringBuilder();

    void add(Kind kind, int[] text, int from, int to) {
      if (from >= to) {
        return;
      }
      switch (kind) {
        case SAME -> {
          flush(Kind.ONLY_EXPECTED, expected);
          flush(Kind.ONLY_FOUND, found);
          append(same, text, from, to);
        }
        case ONLY_EXPECTED -> {
          flush(Kind.SAME, same);
          append(expected, text, from, to);
        }
        case ONLY_FOUND -> {
          flush(Kind.SAME, same);
          append(found, text, from, to);
        }
      }
    }

    private static void append(StringBuilder out, int[] text, int from, int to) {
      for (int i = from; i < to; i++) {
        out.appendCodePoint(text[i]);
      }
    }

    private void flush(Kind kind, StringBuilder text) {
      if (!text.isEmpty()) {
        done.add(new Segment(kind, text.toString()));
        text.setLength(0);
      }
    }

    List<Segment> segments() {
      flush(Kind.SAME, same);
      flush(Kind.ONLY_EXPECTED, expected);
      flush(Kind.ONLY_FOUND, found);
      return done;
    }
  }
}
