package app.sendready.export.sheet;

import java.util.List;

/// One part of a [Sheet].
public sealed interface Block {
  record Heading(String text) implements Block {}

  /// A sentence or two.
  record Paragraph(Weight weight, String text) implements Block {
    public static Paragraph of(String text) {
      return new Paragraph(Weight.PLAIN, text);
    }

    public static Paragraph quiet(String text) {
      return new Paragraph(Weight.QUIET, text);
    }

    public static Paragraph strong(String text) {
      return new Paragraph(Weight.STRONG, text);
    }
  }

  /// How much a paragraph asks to be read.
  enum Weight {
    PLAIN,
    QUIET,
    STRONG
  }

  /// Rows of cells below their heads; every row has as many cells as there are heads.
  record Table(List<String> heads, List<List<Cell>> rows) implements Block {
    public Table {
      heads = List.copyOf(heads);
      rows = rows.stream().map(List::copyOf).toList();
    }
  }

  /// @param code whether it is to be copied or compared letter by letter
  record Cell(String text, boolean code) {
    public static Cell word(String text) {
      return new Cell(text, false);
    }

    public static Cell code(String text) {
      return new Cell(text, true);
    }
  }

  /// Named things below each other.
  record Facts(List<Fact> facts) implements Block {
    public Facts {
      facts = List.copyOf(facts);
    }
  }

  /// @param values one or several, each of a line of its own
  record Fact(String label, List<Cell> values) {
    public Fact {
      values = List.copyOf(values);
    }

    public static Fact word(String label, String value) {
      return new Fact(label, List.of(Cell.word(value)));
    }

    public static Fact code(String label, String value) {
      return new Fact(label, List.of(Cell.code(value)));
    }

    public static Fact codes(String label, List<String> values) {
      return new Fact(label, values.stream().map(Cell::code).toList());
    }
  }

  /// What belongs together, below a title of its own and with a badge before it.
  ///
  /// @param tone a word such as `pass` or `add` that pages may colour by; never the only sign
  record Card(String tone, String badge, String title, List<Block> blocks) implements Block {
    public Card {
      blocks = List.copyOf(blocks);
      if (!tone.matches("[a-z-]{1,20}")) {
        throw new IllegalArgumentException("a tone is a word: " + tone);
      }
    }
  }
}
