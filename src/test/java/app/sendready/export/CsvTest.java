package app.sendready.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.sendready.i18n.VisibleText;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class CsvTest {
  private static final String GNUMERIC = "http://www.gnumeric.org/v10.dtd";

  /// What a spreadsheet might run, in every way in which it might begin.
  private static final List<String> FORMULAS =
      List.of(
          "=1+1",
          "+1+1",
          "-1+1",
          "@SUM(1+1)",
          "\t=1+1",
          "\r=1+1",
          "\n=1+1",
          " =1+1",
          "\u00a0=1+1",
          "=cmd|' /C calc'!A0",
          "=HYPERLINK(\"https://example.com/\",\"x\")",
          "＝1+1",
          "|calc",
          "%0A=1+1");

  private static final List<String> PLAIN =
      List.of(
          "@",
          "ak._domainkey",
          "v=spf1 include:spf.akmta.net ~all",
          "v=DKIM1; k=rsa; p=" + "A+/=".repeat(100),
          "\"one piece\" \"another\"",
          "o=-;",
          "a, b; c | d\"e",
          "рассылка.example");

  @TempDir Path folder;

  private static List<String> cells(List<String> texts) {
    return Csv.of(texts.stream().map(List::of).toList())
        .lines()
        .map(line -> line.replaceAll("^\ufeff?\"|\"$", "").replace("\"\"", "\""))
        .toList();
  }

  @Test
  void whatIsPastedIntoAPanelStaysAsItIs() {
    assertThat(cells(PLAIN)).isEqualTo(PLAIN);
  }

  @Test
  void noCellBeginsAsAFormulaDoes() {
    assertThat(cells(FORMULAS))
        .hasSameSizeAs(FORMULAS)
        .allSatisfy(cell -> assertThat(cell).matches("['⟨].*"));
  }

  /// Gnumeric reads the file and says what it took each cell for.
  @Test
  void aSpreadsheetTakesEveryCellForText() throws Exception {
    assumeTrue(isThere("ssconvert"), "ssconvert (gnumeric) is not on this machine");
    List<String> texts = new ArrayList<>(FORMULAS);
    texts.addAll(PLAIN);
    Path csv =
        Files.writeString(folder.resolve("a.csv"), Csv.of(texts.stream().map(List::of).toList()));
    // The apostrophe says "this is text" and is no part of it.
    assertThat(taken(csv).values())
        .containsExactlyElementsOf(texts.stream().map(VisibleText::of).toList());
    // A cell that is not guarded would be noticed.
    Path bare = Files.writeString(folder.resolve("b.csv"), "\"=1+1\"\n");
    assertThat(taken(bare).values()).containsExactly("a formula: =1+1");
  }

  private TreeMap<Integer, String> taken(Path csv) throws Exception {
    Path xml = folder.resolve(csv.getFileName() + ".xml");
    Process process =
        new ProcessBuilder(
                "ssconvert",
                "--import-type=Gnumeric_stf:stf_csvtab",
                "--import-encoding=UTF-8",
                "--export-type=Gnumeric_XmlIO:sax:0",
                csv.toString(),
                xml.toString())
            .redirectErrorStream(true)
            .start();
    String said =
        new String(
            process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).as(said).isTrue();
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    NodeList all =
        factory.newDocumentBuilder().parse(xml.toFile()).getElementsByTagNameNS(GNUMERIC, "Cell");
    TreeMap<Integer, String> cells = new TreeMap<>();
    for (int i = 0; i < all.getLength(); i++) {
      Element cell = (Element) all.item(i);
      // 60 is a string; a formula has no type of value.
      String sort = cell.getAttribute("ValueType").equals("60") ? "" : "a formula: ";
      cells.put(Integer.parseInt(cell.getAttribute("Row")), sort + cell.getTextContent());
    }
    return cells;
  }

  private static boolean isThere(String program) {
    return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
        .anyMatch(place -> Files.isExecutable(Path.of(place, program)));
  }
}
