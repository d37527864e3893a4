package app.sendready.export.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CsvLinesTest {
  private static List<String> read(byte[] file) {
    List<String> lines = new ArrayList<>();
    new CsvLines(CsvText.of(file))
        .forEachRemaining(line ->
            lines.add(
                switch (line) {
                  case CsvLines.Line.Cells(int at, List<String> cells) -> at + " " + cells;
                  case CsvLines.Line.Broken(int at, String begin) -> at + " broken " + begin;
                }));
    return lines;
  }

  private static List<String> read(String text) {
    return read(text.getBytes(StandardCharsets.UTF_8));
  }

  static Stream<Arguments> dialects() {
    Charset russian = Charset.forName("windows-1251");
    String commas = "domain,note\r\nexample.com,почта\r\n";
    String semicolons = commas.replace(',', ';');
    String tabs = commas.replace(',', '\t');
    return Stream.of(
        Arguments.of("RFC 4180", commas.getBytes(StandardCharsets.UTF_8)),
        Arguments.of("Excel UTF-8", ("\ufeff" + semicolons).getBytes(StandardCharsets.UTF_8)),
        Arguments.of("Russian Excel", semicolons.getBytes(russian)),
        Arguments.of("Excel Unicode text", ("\ufeff" + tabs).getBytes(StandardCharsets.UTF_16LE)),
        Arguments.of("UTF-16 the other way", ("\ufeff" + tabs).getBytes(StandardCharsets.UTF_16BE)),
        Arguments.of("UTF-16 without a mark", commas.getBytes(StandardCharsets.UTF_16LE)),
        Arguments.of("old Mac", commas.replace("\r\n", "\r").getBytes(StandardCharsets.UTF_8)),
        Arguments.of("Unix", commas.replace("\r", "").getBytes(StandardCharsets.UTF_8)),
        Arguments.of("no end of the last line", commas.strip().getBytes(StandardCharsets.UTF_8)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dialects")
  void everyDialectSaysTheSame(String name, byte[] file) {
    assertThat(read(file)).containsExactly("1 [domain, note]", "2 [example.com, почта]");
    assertThat(CsvText.of(file).isUnicode()).isEqualTo(!name.equals("Russian Excel"));
  }

  @Test
  void excelSaysBesideTheHeaderWhatPartsTheCells() {
    assertThat(read("sep=;\r\na,b;c\r\n1,2;3\r\n")).containsExactly("2 [a,b, c]", "3 [1,2, 3]");
  }

  @Test
  void aTextOverSeveralLinesIsOneCellAndLinesAreCountedOn() {
    assertThat(read("a,b\n\n\"one\ntwo\",x\n , \nlast,y\n"))
        .containsExactly("1 [a, b]", "3 [one\ntwo, x]", "6 [last, y]");
  }

  /// A quote that never ends would take all lines behind it along.
  @Test
  void aLostQuoteCostsItsOwnLineOnly() {
    assertThat(read("a,b\none,1\n\"two,2\nthree,3\n\"fo\"ur,4\nfive,5\n\"six"))
        .containsExactly(
            "1 [a, b]",
            "2 [one, 1]",
            "3 broken \"two,2",
            "4 [three, 3]",
            "5 broken \"fo\"ur,4",
            "6 [five, 5]",
            "7 broken \"six");
  }

  @Test
  void spacesAroundACellAreNoneOfIt() {
    assertThat(read("a,b\n x ,\u00a0\"y z\" \n")).containsExactly("1 [a, b]", "2 [x, y z]");
  }

  @Test
  void aFileOfLostQuotesAndOneLineWithoutEndAreReadInTime() {
    String lost = "a\n" + "\"x\n".repeat(20_000);
    String endless = "a\n\"" + "x".repeat(4_000_000) + "\nlast\n";
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          assertThat(read(lost)).hasSize(20_001);
          assertThat(read(endless)).hasSize(3).last().isEqualTo("3 [last]");
        });
  }
}
