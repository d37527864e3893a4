package app.sendready.export;

import app.sendready.export.sheet.HtmlPage;
import app.sendready.export.sheet.MarkdownPage;
import app.sendready.export.sheet.PdfPage;
import app.sendready.i18n.Messages;
import app.sendready.provider.PanelSheet;
import app.sendready.provider.PlanRows;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The forms in which the records of a domain can be handed over. What a form needs is loaded when
/// it is first asked for.
public enum PlanFormat {
  TEXT("records", "txt") {
    @Override
    String print(PanelSheet document, Messages messages) {
      return new PlanText(messages).of(document);
    }
  },
  JSON("records", "json") {
    @Override
    String print(PanelSheet document, Messages messages) {
      return new PlanJson(messages).of(document).print();
    }
  },
  CSV("records", "csv") {
    @Override
    String print(PanelSheet document, Messages messages) {
      return new PlanCsv(messages).of(document);
    }
  },
  ZONE("records", "zone") {
    @Override
    String print(PanelSheet document, Messages messages) {
      return new ZoneFragment(messages).of(document);
    }
  },
  MARKDOWN("records", "md") {
    @Override
    String print(PanelSheet document, Messages messages) {
      return MarkdownPage.of(new PlanSheet(messages).of(document));
    }
  },
  HTML("records", "html") {
    @Override
    String print(PanelSheet document, Messages messages) {
      return HtmlPage.of(new PlanSheet(messages).of(document));
    }
  },
  PDF("records", "pdf") {
    @Override
    String print(PanelSheet document, Messages messages) {
      throw new IllegalStateException("a PDF is no text");
    }

    @Override
    public byte[] bytes(PanelSheet document, Messages messages) {
      return PdfPage.of(new PlanSheet(messages).of(document));
    }
  },
  LETTER("letter", "txt") {
    @Override
    String print(PanelSheet document, Messages messages) {
      return new Letter(messages).of(document);
    }

    @Override
    public PlanRows usualRows() {
      return PlanRows.MISSING;
    }
  };

  private final String file;

  PlanFormat(String name, String ending) {
    this.file = name + "." + ending;
  }

  abstract String print(PanelSheet document, Messages messages);

  /// The whole file, in UTF-8 where it is text.
  public byte[] bytes(PanelSheet document, Messages messages) {
    return print(document, messages).getBytes(StandardCharsets.UTF_8);
  }

  /// The rows in it unless others are asked for.
  public PlanRows usualRows() {
    return PlanRows.ALL;
  }

  /// What the file is called in a pack.
  public String file() {
    return file;
  }

  /// The word on the command line.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The format for a word; `md` is understood too.
  public static Optional<PlanFormat> byWord(String word) {
    String plain = word.strip().toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(format -> format.word().equals(plain.equals("md") ? "markdown" : plain))
        .findFirst();
  }
}
