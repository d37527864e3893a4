package app.sendready.export.sheet;

import app.sendready.i18n.VisibleText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// A sheet as one HTML file that needs nothing beside it: no script, no picture, no address it
/// would fetch. It is well-formed XML too, since the PDF is made of it.
public final class HtmlPage {
  /// Nothing may be loaded and nothing run, whatever a value would say.
  private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'";

  private final StringBuilder out = new StringBuilder();

  private HtmlPage() {}

  public static String of(Sheet sheet) {
    HtmlPage page = new HtmlPage();
    page.write(sheet);
    return page.out.toString();
  }

  private void write(Sheet sheet) {
    out.append("<!DOCTYPE html>\n<html lang=\"").append(text(sheet.language())).append("\">\n");
    out.append("<head>\n<meta charset=\"UTF-8\"/>\n");
    out.append("<meta http-equiv=\"Content-Security-Policy\" content=\"")
        .append(POLICY)
        .append("\"/>\n");
    out.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n");
    line("title", sheet.title());
    out.append("<style>\n").append(style()).append("</style>\n</head>\n<body>\n");
    line("h1", sheet.title());
    sheet.blocks().forEach(this::block);
    out.append("<div class=\"footer\">").append(text(sheet.footer())).append("</div>\n");
    out.append("</body>\n</html>\n");
  }

  private void block(Block block) {
    switch (block) {
      case Block.Heading(String text) -> line("h2", text);
      case Block.Paragraph(Block.Weight weight, String text) ->
          out.append("<p class=\"")
              .append(
                  switch (weight) {
                    case PLAIN -> "plain";
                    case QUIET -> "quiet";
                    case STRONG -> "strong";
                  })
              .append("\">")
              .append(text(text))
              .append("</p>\n");
      case Block.Table table -> table(table);
      case Block.Facts(List<Block.Fact> facts) -> facts(facts);
      case Block.Card card -> card(card);
    }
  }

  private void table(Block.Table table) {
    out.append("<table>\n<thead><tr>");
    table.heads().forEach(head -> out.append("<th>").append(text(head)).append("</th>"));
    out.append("</tr></thead>\n<tbody>\n");
    for (List<Block.Cell> row : table.rows()) {
      out.append("<tr>");
      row.forEach(cell -> cell("td", cell));
      out.append("</tr>\n");
    }
    out.append("</tbody>\n</table>\n");
  }

  private void facts(List<Block.Fact> facts) {
    out.append("<table class=\"facts\">\n<tbody>\n");
    for (Block.Fact fact : facts) {
      out.append("<tr><th>").append(text(fact.label())).append("</th><td>");
      fact.values().forEach(value -> cell("div", value));
      out.append("</td></tr>\n");
    }
    out.append("</tbody>\n</table>\n");
  }

  private void cell(String element, Block.Cell cell) {
    out.append('<').append(element).append('>');
    if (cell.code()) {
      out.append("<code>").append(text(cell.text())).append("</code>");
    } else {
      out.append(text(cell.text()));
    }
    out.append("</").append(element).append('>');
  }

  private void card(Block.Card card) {
    out.append("<div class=\"card\">\n<h3><span class=\"badge ")
        .append(card.tone())
        .append("\">")
        .append(text(card.badge()))
        .append("</span> ")
        .append(text(card.title()))
        .append("</h3>\n");
    card.blocks().forEach(this::block);
    out.append("</div>\n");
  }

  private void line(String element, String text) {
    out.append('<').append(element).append('>').append(text(text));
    out.append("</").append(element).append(">\n");
  }

  /// A text as it is, safe between tags and between quotes.
  static String text(String text) {
    StringBuilder safe = new StringBuilder(text.length() + 16);
    VisibleText.of(text)
        .codePoints()
        .forEach(c -> {
          switch (c) {
            case '&' -> safe.append("&amp;");
            case '<' -> safe.append("&lt;");
            case '>' -> safe.append("&gt;");
            case '"' -> safe.append("&quot;");
            case '\'' -> safe.append("&#39;");
            default -> safe.appendCodePoint(c);
          }
        });
    return safe.toString();
  }

  private static String style() {
    try (InputStream in = HtmlPage.class.getResourceAsStream("sheet.css")) {
      if (in == null) {
        throw new IllegalStateException("sheet.css is not in the program");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new IllegalStateException("sheet.css", broken);
    }
  }
}
