package app.sendready.export.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.Optional;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/// A page of HTML made bearable for the printer of PDFs.
///
/// The printer measures a text from where each line begins to the text's end, so that its work
/// grows with the square of the length: long texts are divided. And a sign that a typeface lacks it
/// finds out by an exception, each time it measures: such signs are replaced beforehand.
final class PdfText {
  private static final String REPLACEMENT = "□";
  private static final int PIECE = 100;
  private static final int LONGEST_WORD = 3 * PIECE;
  private static final String SEAM = "<span></span>";
  private static final String SIGN = "<span class=\"sign\">";
  private static final String SIGN_END = "</span>";
  private static final String CODE = "<code>";
  private static final String CODE_END = "</code>";

  private final String html;
  private final StringBuilder out;
  private boolean mono;
  private boolean second;
  private int run;

  private PdfText(String html) {
    this.html = html;
    this.out = new StringBuilder(html.length() + html.length() / PIECE * SEAM.length());
  }

  /// @param html as [HtmlPage] writes it
  static String of(String html) {
    return new PdfText(html).whole();
  }

  private String whole() {
    int at = Math.max(0, html.indexOf("<body>"));
    out.append(html, 0, at);
    while (at < html.length()) {
      at =
          switch (html.charAt(at)) {
            case '<' -> tag(at);
            case '&' -> sign(at, html.indexOf(';', at) + 1);
            default -> sign(at, at + Character.charCount(html.codePointAt(at)));
          };
    }
    return out.toString();
  }

  private int tag(int at) {
    second(false);
    int end = html.indexOf('>', at) + 1;
    String tag = html.substring(at, end);
    mono = tag.equals(CODE) || mono && !tag.equals(CODE_END);
    run = 0;
    out.append(tag);
    return end;
  }

  private int sign(int at, int end) {
    int sign = html.codePointAt(at);
    if (++run > (mono ? PIECE : LONGEST_WORD)) {
      seam();
    }
    boolean drawn = isUsual(sign) || isDrawn(sign);
    // It goes on to the end of the word, so that "⟨U+202E⟩" is one piece and not three.
    boolean goesOn = second && sign != ' ';
    second(!mono && (!drawn || goesOn) && Typefaces.SIGNS.get(sign));
    out.append(drawn || second ? html.substring(at, end) : REPLACEMENT);
    if (sign == ' ' && run > PIECE) {
      seam();
    }
    return end;
  }

  /// Lines may be broken here: between words, and within what is longer than any word.
  private void seam() {
    out.append(SEAM);
    run = 0;
  }

  /// Whether what follows is of the second typeface, named outright: one element for all of it,
  /// since each costs the printer as much as many signs.
  private void second(boolean now) {
    if (now != second) {
      out.append(now ? SIGN : SIGN_END);
      second = now;
    }
  }

  /// What all typefaces are known to have: no need to look.
  private static boolean isUsual(int sign) {
    return sign < 0x7f
        || sign >= 0xa1 && sign < 0x149 && sign != 0xad
        || sign >= 0x410 && sign < 0x450;
  }

  private boolean isDrawn(int sign) {
    return (mono ? Typefaces.CODE : Typefaces.TEXT).get(sign);
  }

  /// The signs that the typefaces have; read when something unusual is first printed.
  private static final class Typefaces {
    static final BitSet CODE = signs("DejaVuSansMono.ttf");
    static final BitSet TEXT = both("Inter-Regular.ttf", "Inter-Bold.ttf");
    static final BitSet SIGNS = both("DejaVuSans.ttf", "DejaVuSans-Bold.ttf");

    private static BitSet both(String regular, String bold) {
      BitSet both = signs(regular);
      both.and(signs(bold));
      return both;
    }

    private static BitSet signs(String file) {
      BitSet signs = new BitSet();
      signs.set('\t');
      signs.set('\n');
      try (InputStream in = PdfPage.font(file).supply();
          TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in))) {
        Optional<CmapLookup> glyphs = Optional.ofNullable(font.getUnicodeCmapLookup());
        for (int c = ' '; glyphs.isPresent() && c <= Character.MAX_CODE_POINT; c++) {
          signs.set(c, glyphs.get().getGlyphId(c) != 0);
        }
      } catch (IOException damaged) {
        throw new UncheckedIOException(damaged);
      }
      return signs;
    }
  }
}
