package app.sendready.export.sheet;

import app.sendready.i18n.VisibleText;
import java.util.List;
import java.util.Set;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Document;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.renderer.markdown.MarkdownRenderer;

/// A sheet as Markdown with tables, for tickets and wikis.
public final class MarkdownPage {
  private MarkdownPage() {}

  public static String of(Sheet sheet) {
    Document document = new Document();
    document.appendChild(heading(1, sheet.title()));
    blocks(document, sheet.blocks());
    document.appendChild(paragraph(text(sheet.footer())));
    return MarkdownRenderer.builder()
        .extensions(Set.of(TablesExtension.create()))
        .build()
        .render(document);
  }

  private static void blocks(Node parent, List<Block> blocks) {
    for (Block block : blocks) {
      switch (block) {
        case Block.Heading(String text) -> parent.appendChild(heading(2, text));
        case Block.Paragraph(Block.Weight weight, String text) ->
            parent.appendChild(
                paragraph(weight == Block.Weight.STRONG ? strong(text) : text(text)));
        case Block.Table table -> parent.appendChild(table(table));
        case Block.Facts(List<Block.Fact> facts) -> facts.forEach(fact -> fact(parent, fact));
        case Block.Card card -> {
          parent.appendChild(heading(3, card.badge() + " · " + card.title()));
          blocks(parent, card.blocks());
        }
      }
    }
  }

  /// A long value stands in a block of its own, where a click copies it whole.
  private static void fact(Node parent, Block.Fact fact) {
    if (fact.values().size() > 1
        || fact.values().stream().anyMatch(cell -> cell.code() && cell.text().length() > 30)) {
      parent.appendChild(paragraph(text(fact.label())));
      for (Block.Cell value : fact.values()) {
        FencedCodeBlock code = new FencedCodeBlock();
        String shown = VisibleText.of(value.text());
        code.setFenceCharacter("`");
        code.setOpeningFenceLength(Math.max(3, longestRun(shown) + 1));
        code.setLiteral(shown + "\n");
        parent.appendChild(code);
      }
      return;
    }
    BulletList list = new BulletList();
    list.setTight(true);
    ListItem item = new ListItem();
    Paragraph line = paragraph(text(fact.label() + ": "));
    fact.values().forEach(value -> line.appendChild(cell(value)));
    item.appendChild(line);
    list.appendChild(item);
    parent.appendChild(list);
  }

  private static TableBlock table(Block.Table table) {
    TableBlock block = new TableBlock();
    TableHead head = new TableHead();
    TableRow heads = new TableRow();
    table
        .heads()
        .forEach(text -> {
          TableCell cell = new TableCell();
          cell.setHeader(true);
          cell.appendChild(text(text));
          heads.appendChild(cell);
        });
    head.appendChild(heads);
    block.appendChild(head);
    TableBody body = new TableBody();
    for (List<Block.Cell> row : table.rows()) {
      TableRow line = new TableRow();
      for (Block.Cell each : row) {
        TableCell cell = new TableCell();
        if (!each.text().isEmpty()) {
          cell.appendChild(cell(each));
        }
        line.appendChild(cell);
      }
      body.appendChild(line);
    }
    block.appendChild(body);
    return block;
  }

  private static Node cell(Block.Cell cell) {
    // Between backticks a bar would end a table's cell, and nothing there can be escaped.
    return cell.code() && cell.text().indexOf('|') < 0
        ? new Code(VisibleText.of(cell.text()))
        : text(cell.text());
  }

  private static Heading heading(int level, String text) {
    Heading heading = new Heading();
    heading.setLevel(level);
    heading.appendChild(text(text));
    return heading;
  }

  private static Paragraph paragraph(Node content) {
    Paragraph paragraph = new Paragraph();
    paragraph.appendChild(content);
    return paragraph;
  }

  private static StrongEmphasis strong(String text) {
    StrongEmphasis strong = new StrongEmphasis("**");
    strong.appendChild(text(text));
    return strong;
  }

  private static Text text(String text) {
    return new Text(VisibleText.of(text));
  }

  private static int longestRun(String text) {
    int longest = 0;
    int run = 0;
    for (int i = 0; i < text.length(); i++) {
      run = text.charAt(i) == '`' ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    return longest;
  }
}
