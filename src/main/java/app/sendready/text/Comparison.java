package app.sendready.text;

import app.sendready.i18n.Text;
import app.sendready.i18n.VisibleText;
import app.sendready.text.Difference.Kind;
import app.sendready.text.Difference.Segment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Two values ready to be put under each other: what differs is marked, what cannot be seen is
/// written out, and what misleads the eye is named in a sentence.
///
/// Window, HTML and text show exactly these pieces and say exactly these notes.
///
/// @param expected the value that should be, piece by piece
/// @param found the value that is, piece by piece
/// @param notes sentences about the difference, the most telling first
public record Comparison(List<Piece> expected, List<Piece> found, List<Text> notes) {
  /// Where only part of a value is shown, so much of what is equal stays on either side.
  public static final int CONTEXT = 18;

  public Comparison {
    expected = List.copyOf(expected);
    found = List.copyOf(found);
    notes = List.copyOf(notes);
  }

  /// A run of characters, safe to show: nothing in it can hide or reorder what stands beside it.
  ///
  /// @param differs whether the other value does not have it there
  public record Piece(String text, boolean differs) {}

  public static Comparison of(String expected, String found) {
    Difference difference = Difference.of(expected, found);
    List<Text> notes = new ArrayList<>();
    ComparisonNotes.shape(expected, found).ifPresent(notes::add);
    notes.addAll(ComparisonNotes.odd(difference));
    return new Comparison(
        pieces(difference, Kind.ONLY_EXPECTED), pieces(difference, Kind.ONLY_FOUND), notes);
  }

  /// Compares with the one of several found values that is most like the expected one; empty where
  /// nothing was found or one of them is the expected one.
  public static Optional<Comparison> nearest(String expected, List<String> found) {
    return found.contains(expected)
        ? Optional.empty()
        : nearestOf(expected, found).map(each -> of(expected, each));
  }

  /// The one of several found values that is most like the expected one.
  public static Optional<String> nearestOf(String expected, List<String> found) {
    return found.stream()
        .min(Comparator.comparingInt(each -> Difference.of(expected, each).size()));
  }

  /// The pieces of a found value that came in several strings, string by string.
  ///
  /// @param strings joined, they are the found value
  public static List<List<Piece>> cut(String expected, List<String> strings) {
    Difference difference = Difference.of(expected, String.join("", strings));
    List<List<Piece>> all = new ArrayList<>();
    List<Segment> left = new ArrayList<>(difference.segments());
    left.removeIf(segment -> segment.kind() == Kind.ONLY_EXPECTED);
    for (String string : strings) {
      List<Piece> pieces = new ArrayList<>();
      int room = string.length();
      while (room > 0) {
        Segment segment = left.removeFirst();
        String text = segment.text();
        String here = text.substring(0, Math.min(room, text.length()));
        boolean same = segment.kind() == Kind.SAME;
        pieces.add(new Piece(same ? VisibleText.of(here) : named(here), !same));
        if (here.length() < text.length()) {
          left.addFirst(new Segment(segment.kind(), text.substring(here.length())));
        }
        room -= here.length();
      }
      all.add(pieces);
    }
    return all;
  }

  public boolean isNone() {
    return expected.stream().noneMatch(Piece::differs) && found.stream().noneMatch(Piece::differs);
  }

  /// The same with long equal runs cut in the middle, so that the difference fits a line: a key of
  /// four hundred characters becomes `…QAB…[M]IIB…`.
  public Comparison shortened() {
    return new Comparison(shortened(expected), shortened(found), notes);
  }

  private static List<Piece> shortened(List<Piece> pieces) {
    List<Piece> all = new ArrayList<>();
    for (int i = 0; i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      int[] text = piece.text.codePoints().toArray();
      boolean alone = pieces.size() == 1;
      int head = piece.differs || alone || i > 0 ? CONTEXT : 0;
      int tail = piece.differs || alone || i < pieces.size() - 1 ? CONTEXT : 0;
      if (text.length <= 2 * CONTEXT) {
        all.add(piece);
        continue;
      }
      String cut = new String(text, 0, head) + "…" + new String(text, text.length - tail, tail);
      all.add(new Piece(cut, piece.differs));
    }
    return all;
  }

  /// One value as a line of plain text, what differs in square brackets.
  public static String plain(List<Piece> pieces) {
    StringBuilder out = new StringBuilder();
    for (Piece piece : pieces) {
      out.append(piece.differs ? "[" + piece.text + "]" : piece.text);
    }
    return out.toString();
  }

  private static List<Piece> pieces(Difference difference, Kind own) {
    List<Piece> all = new ArrayList<>();
    for (Segment segment : difference.segments()) {
      boolean same = segment.kind() == Kind.SAME;
      if (same || segment.kind() == own) {
        all.add(new Piece(same ? VisibleText.of(segment.text()) : named(segment.text()), !same));
      }
    }
    return all;
  }

  /// A letter beyond ASCII where values differ is most likely a look-alike: its number stands
  /// behind it. A blank that differs would not be seen at all.
  private static String named(String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints()
        .forEach(c -> {
          String shown = c == ' ' ? "␣" : VisibleText.of(Character.toString(c));
          out.append(shown);
          if (c > 0x7e && shown.length() == Character.charCount(c)) {
            out.append(String.format(Locale.ROOT, "⟨U+%04X⟩", c));
          }
        });
    return out.toString();
  }
}
