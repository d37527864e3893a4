package app.sendready.export;

import app.sendready.i18n.VisibleText;
import java.io.IOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;

/// A table for a spreadsheet: commas, every cell in quotes, a byte order mark so that Cyrillic is
/// read as such, and no cell that a spreadsheet would run as a formula (RFC 4180).
public final class Csv {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setQuoteMode(QuoteMode.ALL).get();

  private Csv() {}

  /// One line after another, each of the same number of cells.
  public static String of(List<List<String>> lines) {
    return "\ufeff" + lines(lines);
  }

  /// Some lines of a table, without the mark that its beginning has.
  static String lines(List<List<String>> lines) {
    StringBuilder out = new StringBuilder();
    try (CSVPrinter printer = new CSVPrinter(out, FORMAT)) {
      for (List<String> line : lines) {
        printer.printRecord(line.stream().map(Csv::cell).toList());
      }
    } catch (IOException never) {
      throw new IllegalStateException("a text that cannot be written to", never);
    }
    return out.toString();
  }

  /// A spreadsheet takes what begins so for a formula, in quotes or not; an apostrophe before it
  /// says that it is text, as when people type it themselves.
  ///
  /// `@` alone stands for the zone and has to reach the panel as it is; with nothing behind it
  /// there is nothing to run. No name or value of ours begins otherwise so, only what strangers
  /// published.
  private static String cell(String text) {
    String shown = VisibleText.of(text);
    String begin = shown.strip();
    boolean formula = !begin.isEmpty() && "=+-@＝＋－＠|%".indexOf(begin.charAt(0)) >= 0;
    return formula && !shown.equals("@") ? "'" + shown : shown;
  }
}
