package app.sendready.export;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.check.Action;
import app.sendready.check.Content;
import app.sendready.check.ExpectedRecord;
import app.sendready.check.Finding;
import app.sendready.check.Fix;
import app.sendready.check.Judgement;
import app.sendready.check.Need;
import app.sendready.check.Report;
import app.sendready.check.RowReport;
import app.sendready.check.ServerView;
import app.sendready.check.Views;
import app.sendready.dns.RecordType;
import app.sendready.dns.ServerId;
import app.sendready.i18n.Language;
import app.sendready.i18n.VisibleText;
import app.sendready.provider.Detection;
import app.sendready.provider.Panel;
import app.sendready.provider.PanelSheet;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/// Whatever strangers publish, and however they call their servers, it is text in what we hand out.
class HostileExportTest {
  private static final List<String> VALUES =
      List.of(
          "<script>alert(1)</script>",
          "\"><img src=x onerror=alert(1)>",
          "' onmouseover='alert(1)",
          "<!-- --> ]]> <![CDATA[ &lt; &#x3c; &amp;",
          "</code></td></table><h1>gone</h1>",
          "[click](javascript:alert(1)) ![x](https://example.com/x.png) <https://example.com/>",
          "| a | b | `tick` ``two`` ```three``` ~~~",
          "# head * item _em_ **strong** 1. one > quote",
          "\u202e\u2066 turned \u200b hidden \u001b[2J \u0000 \u0007 \r\n\n# new line",
          "\\ \\| \\` trailing\\",
          "a very long value ".repeat(40));

  private static final Set<String> ELEMENTS =
      Set.of(
          "html", "head", "meta", "title", "style", "body", "main", "h1", "h2", "h3", "p", "div",
          "span", "table", "thead", "tbody", "tr", "th", "td", "code", "br", "mark", "footer",
          "section");

  private static Report report() {
    List<RowReport> rows = new ArrayList<>();
    for (String bad : VALUES) {
      ExpectedRecord expected =
          new ExpectedRecord(
              "spf",
              FixtureReport.answers().fromDomain().child("r" + rows.size()),
              RecordType.TXT,
              new Content.Value(bad),
              Need.REQUIRED,
              ExpectedRecord.Place.ZONE);
      Finding finding =
          Finding.of(FixtureReport.Code.MULTIPLE_RECORDS)
              .with("domain", bad)
              .with("count", 2)
              .with("records", VALUES)
              .with("since", FixtureReport.report().checkedAt())
              .with("after", Duration.ofMinutes(5))
              .fix(new Fix.Replace(expected.name(), RecordType.TXT, bad, bad + bad));
      rows.add(
          new RowReport(
              expected,
              new Judgement(List.of(finding), VALUES, Optional.of(bad + bad), Action.CHANGE),
              new Views(
                  List.of(
                      new ServerView(
                          new ServerId(bad),
                          "found",
                          VALUES,
                          300,
                          FixtureReport.report().checkedAt())),
                  List.of(),
                  Optional.empty(),
                  Optional.empty())));
    }
    return new Report(
        FixtureReport.answers(),
        FixtureReport.report().zone(),
        rows,
        FixtureReport.report().checkedAt(),
        Duration.ZERO);
  }

  private static String check(CheckFormat format) {
    return new String(
        format.bytes(report(), new Detection.Unknown(), FixtureReport.messages(Language.ENGLISH)),
        StandardCharsets.UTF_8);
  }

  private static String plan(PlanFormat format) {
    Report report = report();
    return new String(
        format.bytes(
            PanelSheet.of(
                new app.sendready.check.Plan(
                    report.answers(), report.rows().stream().map(RowReport::expected).toList()),
                Optional.of(report),
                Panel.UNKNOWN),
            FixtureReport.messages(Language.ENGLISH)),
        StandardCharsets.UTF_8);
  }

  @Test
  void aPageHoldsOurElementsOnlyAndEveryValueWhole() throws Exception {
    for (String page : List.of(check(CheckFormat.HTML), plan(PlanFormat.HTML))) {
      Document read =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(new ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8)));
      NodeList all = read.getElementsByTagName("*");
      Set<String> elements = new TreeSet<>();
      Set<String> attributes = new TreeSet<>();
      for (int i = 0; i < all.getLength(); i++) {
        Element each = (Element) all.item(i);
        elements.add(each.getTagName());
        for (int j = 0; j < each.getAttributes().getLength(); j++) {
          attributes.add(each.getAttributes().item(j).getNodeName());
        }
      }
      assertThat(ELEMENTS).containsAll(elements);
      assertThat(attributes)
          .isSubsetOf("class", "lang", "charset", "content", "name", "http-equiv");
      String text = read.getDocumentElement().getTextContent();
      assertThat(VALUES).allSatisfy(bad -> assertThat(text).contains(VisibleText.of(bad)));
      assertThat(page).doesNotContain("\u202e", "\u2066", "\u200b", "\u001b", "\u0000");
    }
  }

  @Test
  void markdownIsReadBackAsTextAndCode() {
    for (String page : List.of(check(CheckFormat.MARKDOWN), plan(PlanFormat.MARKDOWN))) {
      Node read = Parser.builder().extensions(Set.of(TablesExtension.create())).build().parse(page);
      StringBuilder text = new StringBuilder();
      List<String> foreign = new ArrayList<>();
      collect(read, text, foreign);
      assertThat(foreign).isEmpty();
      assertThat(VALUES).allSatisfy(bad -> assertThat(text).contains(VisibleText.of(bad)));
      assertThat(page).doesNotContain("\u202e", "\u2066", "\u200b", "\u001b", "\u0000");
    }
  }

  private static void collect(Node node, StringBuilder text, List<String> foreign) {
    switch (node) {
      case HtmlInline html -> foreign.add(html.getLiteral());
      case HtmlBlock html -> foreign.add(html.getLiteral());
      case Link link -> foreign.add(link.getDestination());
      case Image image -> foreign.add(image.getDestination());
      case Code code -> text.append(code.getLiteral());
      case FencedCodeBlock code -> text.append(code.getLiteral());
      case Text plain -> text.append(plain.getLiteral());
      case Paragraph _ -> text.append('\n');
      default -> {}
    }
    for (Node each = node.getFirstChild(); each != null; each = each.getNext()) {
      collect(each, text, foreign);
    }
  }

  @Test
  void aLetterAndZoneLinesKeepTheirLines() {
    assertThat(plan(PlanFormat.LETTER).lines()).noneMatch(line -> line.startsWith("# new line"));
    assertThat(plan(PlanFormat.ZONE).lines())
        .allMatch(line ->
            line.isEmpty()
                || line.startsWith("; ")
                || line.startsWith(";- ")
                || line.startsWith("r"));
    for (PlanFormat format : List.of(PlanFormat.LETTER, PlanFormat.ZONE, PlanFormat.TEXT)) {
      assertThat(plan(format)).doesNotContain("\u202e", "\u2066", "\u001b", "\u0000", "\r");
    }
  }
}
