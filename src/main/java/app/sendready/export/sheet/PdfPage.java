package app.sendready.export.sheet;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;

/// A sheet as PDF: the HTML page, printed with typefaces of our own, so that Cyrillic is there on
/// every machine. The same sheet makes the same bytes.
public final class PdfPage {
  private PdfPage() {}

  public static byte[] of(Sheet sheet) {
    XRLog.setLoggingEnabled(false);
    String html = PdfText.of(HtmlPage.of(sheet));
    PdfRendererBuilder builder = new PdfRendererBuilder();
    builder.withHtmlContent(html, null);
    builder.useFont(font("Inter-Regular.ttf"), "Inter", 400, FontStyle.NORMAL, true);
    builder.useFont(font("Inter-Bold.ttf"), "Inter", 700, FontStyle.NORMAL, true);
    builder.useFont(font("DejaVuSans.ttf"), "DejaVu Sans", 400, FontStyle.NORMAL, true);
    builder.useFont(font("DejaVuSans-Bold.ttf"), "DejaVu Sans", 700, FontStyle.NORMAL, true);
    builder.useFont(font("DejaVuSansMono.ttf"), "DejaVu Sans Mono", 400, FontStyle.NORMAL, true);
    // Nothing that a page names is ever fetched.
    builder.useExternalResourceAccessControl(
        (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
    builder.useReplacementText("□");
    builder.withProducer("SendReady");
    builder.withDiagnosticConsumer(told -> {});
    try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
      renderer.layout();
      renderer.createPDFWithoutClosing();
      return bytes(sheet, html.hashCode(), renderer.getPdfDocument());
    } catch (IOException broken) {
      throw new IllegalStateException("a page that cannot be printed", broken);
    }
  }

  private static byte[] bytes(Sheet sheet, long id, PDDocument document) throws IOException {
    PDDocumentInformation about = document.getDocumentInformation();
    about.setTitle(sheet.title());
    about.setCreator("SendReady");
    about.getCOSObject().removeItem(COSName.CREATION_DATE);
    about.getCOSObject().removeItem(COSName.MOD_DATE);
    document.getDocumentCatalog().setLanguage(sheet.language());
    document.setDocumentId(id);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    document.save(out);
    return out.toByteArray();
  }

  static FSSupplier<InputStream> font(String file) {
    return () ->
        Optional.ofNullable(
                PdfPage.class.getResourceAsStream("/app/sendready/export/fonts/" + file))
            .orElseThrow(() -> new IllegalStateException(file + " is not in the program"));
  }
}
