package app.sendready.export.csv;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// The text of a file that a spreadsheet wrote, and by what its cells are parted.
///
/// A byte order mark says the encoding. Without one it is UTF-8, or, where it cannot be that, what
/// a Russian Excel writes (Windows-1251). The separator is what stands most often in the first
/// line; `sep=;` in it, as Excel has it, settles that.
///
/// @param charset in which it was read
/// @param begin where the header begins
/// @param line the header's line, counted from 1
public record CsvText(String text, Charset charset, char separator, int begin, int line) {
  private static final Charset RUSSIAN = Charset.forName("windows-1251");
  private static final String MARK = "\ufeff";
  private static final String SEPARATORS = ";\t,|";

  public static CsvText of(byte[] bytes) {
    Charset charset = charset(bytes);
    // No-break spaces, as pages have them, are spaces.
    String text = new String(bytes, charset).replace('\u00a0', ' ');
    int begin = text.startsWith(MARK) ? 1 : 0;
    String first = firstLine(text, begin);
    boolean said = first.length() == "sep=;".length() && first.startsWith("sep=");
    int header = said ? afterLine(text, begin) : begin;
    char separator = said ? first.charAt(first.length() - 1) : mostOften(first);
    return new CsvText(text, charset, separator, header, said ? 2 : 1);
  }

  /// Whether it was read in one of the encodings of Unicode, which cannot be mistaken.
  public boolean isUnicode() {
    return !charset.equals(RUSSIAN);
  }

  private static Charset charset(byte[] bytes) {
    if (bytes.length >= 2 && bytes[0] == (byte) 0xff && bytes[1] == (byte) 0xfe) {
      return StandardCharsets.UTF_16LE;
    }
    if (bytes.length >= 2 && bytes[0] == (byte) 0xfe && bytes[1] == (byte) 0xff) {
      return StandardCharsets.UTF_16BE;
    }
    // The header is ASCII: every second octet is then a zero (no text has zeros otherwise).
    if (bytes.length >= 2 && bytes[1] == 0) {
      return StandardCharsets.UTF_16LE;
    }
    if (bytes.length >= 2 && bytes[0] == 0) {
      return StandardCharsets.UTF_16BE;
    }
    return isUtf8(bytes) ? StandardCharsets.UTF_8 : RUSSIAN;
  }

  private static boolean isUtf8(byte[] bytes) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException other) {
      return false;
    }
  }

  private static String firstLine(String text, int begin) {
    int end = begin;
    while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      end++;
    }
    return text.substring(begin, end);
  }

  /// Where the line after the one at `from` begins.
  static int afterLine(String text, int from) {
    int end = from + firstLine(text, from).length();
    if (end < text.length() && text.charAt(end) == '\r') {
      end++;
      return end < text.length() && text.charAt(end) == '\n' ? end + 1 : end;
    }
    return Math.min(text.length(), end + 1);
  }

  private static char mostOften(String line) {
    int[] counts = new int[SEPARATORS.length()];
    line.chars().map(SEPARATORS::indexOf).filter(i -> i >= 0).forEach(i -> counts[i]++);
    int most = Arrays.stream(counts).max().orElse(0);
    for (int i = 0; i < counts.length; i++) {
      if (most > 0 && counts[i] == most) {
        return SEPARATORS.charAt(i);
      }
    }
    return ',';
  }
}
