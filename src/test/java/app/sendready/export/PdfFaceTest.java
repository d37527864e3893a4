package app.sendready.export;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.check.ExpectedRecord;
import app.sendready.check.Report;
import app.sendready.check.RowReport;
import app.sendready.export.sheet.Block;
import app.sendready.export.sheet.PdfPage;
import app.sendready.export.sheet.Sheet;
import app.sendready.i18n.Language;
import app.sendready.i18n.Messages;
import app.sendready.provider.Detection;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What a printed report looks like: in the window's typeface, its pages filled.
final class PdfFaceTest {
  /// Below this part of a page nothing may be left empty while another page follows.
  private static final double FILLED = 0.75;

  private static PDDocument printed(Report report, Language language) throws IOException {
    Messages messages = FixtureReport.messages(language);
    return Loader.loadPDF(CheckFormat.PDF.bytes(report, new Detection.Unknown(), messages));
  }

  /// The rows over and over, for several pages.
  private static Report longReport() {
    Report one = FixtureReport.report();
    List<RowReport> rows = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      String label = "part-" + i;
      one.rows().forEach(row -> rows.add(below(row, label)));
    }
    return new Report(one.answers(), one.zone(), rows, one.checkedAt(), one.elapsed());
  }

  private static RowReport below(RowReport row, String label) {
    ExpectedRecord expected = row.expected();
    ExpectedRecord moved =
        new ExpectedRecord(
            expected.kind(),
            expected.name().child(label),
            expected.type(),
            expected.content(),
            expected.need(),
            expected.place());
    return new RowReport(moved, row.judgement(), row.views());
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void theTypefaceIsTheWindows(Language language) throws IOException {
    try (PDDocument document = printed(FixtureReport.report(), language)) {
      Set<String> faces = new TreeSet<>();
      for (PDPage page : document.getPages()) {
        for (COSName name : page.getResources().getFontNames()) {
          faces.add(page.getResources().getFont(name).getName().replaceFirst("^[A-Z]{6}\\+", ""));
        }
      }
      assertThat(faces).contains("Inter-Regular", "Inter-Bold", "DejaVuSansMono");
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void noPageIsHalfEmptyBeforeTheLast(Language language) throws IOException {
    try (PDDocument document = printed(longReport(), language)) {
      assertThat(document.getNumberOfPages()).isGreaterThan(2);
      for (int page = 1; page < document.getNumberOfPages(); page++) {
        assertThat(lowest(document, page)).as("page " + page).isGreaterThan(FILLED);
      }
    }
  }

  /// Long paragraphs are divided for the printer's sake, but never within a word: as many wide
  /// words as it takes for every place of a line to be its end.
  @Test
  void noWordIsDivided() throws IOException {
    List<Block> paragraphs = new ArrayList<>();
    for (int wide = 0; wide <= 12; wide++) {
      for (int first = 0; first < 6; first++) {
        paragraphs.add(
            Block.Paragraph.of(
                "- ".repeat(first) + "wwwww ".repeat(wide) + "illiillii ".repeat(30)));
      }
    }
    byte[] pdf = PdfPage.of(new Sheet("en", "Words", paragraphs, ""));
    try (PDDocument document = Loader.loadPDF(pdf)) {
      List<String> words = List.of(new PDFTextStripper().getText(document).split("\\s+"));
      assertThat(words)
          .hasSizeGreaterThan(13 * 6 * 30)
          .allMatch(word -> word.matches("Words|illiillii|wwwww|-|/|\\d+"));
    }
  }

  /// How far down the page its text goes, its foot aside.
  private static double lowest(PDDocument document, int page) throws IOException {
    double[] lowest = {0};
    double height = document.getPage(page - 1).getMediaBox().getHeight();
    PDFTextStripper reader =
        new PDFTextStripper() {
          @Override
          protected void processTextPosition(TextPosition text) {
            double at = text.getYDirAdj() / height;
            lowest[0] = at < 0.92 ? Math.max(lowest[0], at) : lowest[0];
          }
        };
    reader.setStartPage(page);
    reader.setEndPage(page);
    reader.getText(document);
    return lowest[0];
  }
}
