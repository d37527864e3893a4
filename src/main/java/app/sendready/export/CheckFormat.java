package app.sendready.export;

import app.sendready.check.Report;
import app.sendready.export.sheet.HtmlPage;
import app.sendready.export.sheet.MarkdownPage;
import app.sendready.export.sheet.PdfPage;
import app.sendready.i18n.Messages;
import app.sendready.provider.Detection;
import app.sendready.reports.KeptAnswer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The forms in which a report can be kept. What a form needs is loaded when it is first asked for.
public enum CheckFormat {
  TEXT("txt") {
    @Override
    public byte[] bytes(
        Report report, Detection host, Optional<KeptAnswer> kept, Messages messages) {
      return utf8(new CheckText(messages).of(report, host));
    }
  },
  JSON("json") {
    @Override
    public byte[] bytes(
        Report report, Detection host, Optional<KeptAnswer> kept, Messages messages) {
      return utf8(new CheckJson(messages).of(report, host).print());
    }
  },
  CSV("csv") {
    @Override
    public byte[] bytes(
        Report report, Detection host, Optional<KeptAnswer> kept, Messages messages) {
      return utf8(new CheckCsv(messages).of(report));
    }
  },
  MARKDOWN("md") {
    @Override
    public byte[] bytes(
        Report report, Detection host, Optional<KeptAnswer> kept, Messages messages) {
      return utf8(MarkdownPage.of(new CheckSheet(messages).of(report, host, kept)));
    }
  },
  HTML("html") {
    @Override
    public byte[] bytes(
        Report report, Detection host, Optional<KeptAnswer> kept, Messages messages) {
      return utf8(HtmlPage.of(new CheckSheet(messages).of(report, host, kept)));
    }
  },
  PDF("pdf") {
    @Override
    public byte[] bytes(
        Report report, Detection host, Optional<KeptAnswer> kept, Messages messages) {
      return PdfPage.of(new CheckSheet(messages).of(report, host, kept));
    }
  };

  private final String extension;

  CheckFormat(String extension) {
    this.extension = extension;
  }

  /// The whole file, in UTF-8 where it is text.
  ///
  /// @param kept what the project keeps of DMARC reports; a part of the forms that are pages
  public abstract byte[] bytes(
      Report report, Detection host, Optional<KeptAnswer> kept, Messages messages);

  /// The same of a set-up about which no DMARC reports were read.
  public byte[] bytes(Report report, Detection host, Messages messages) {
    return bytes(report, host, Optional.empty(), messages);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /// What the file's name ends in, without the dot.
  public String extension() {
    return extension;
  }

  /// The word on the command line.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The format for a word; `md` is understood too.
  public static Optional<CheckFormat> byWord(String word) {
    String plain = word.strip().toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(format -> format.word().equals(plain.equals("md") ? "markdown" : plain))
        .findFirst();
  }
}
