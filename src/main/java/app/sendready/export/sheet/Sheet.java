package app.sendready.export.sheet;

import java.util.List;

/// A document to read.
///
/// @param language IETF tag of its words
/// @param footer stands below everything, on each page of a PDF
public record Sheet(String language, String title, List<Block> blocks, String footer) {
  public Sheet {
    blocks = List.copyOf(blocks);
  }
}
