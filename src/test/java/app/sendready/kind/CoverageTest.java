package app.sendready.kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.sendready.Figures;
import app.sendready.kind.Coverage.Row;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// No row of the catalogue of misconfigurations is without something that shows it.
class CoverageTest {
  /// How many rows each section has: A SPF, B DKIM, C DMARC, D aliases, E placement, F zone, G
  /// on-premise hosts, H BIMI, I input and legacy; T the traps in the platform's own pages.
  private static final Map<String, Integer> SECTIONS =
      new TreeMap<>(
          Map.of(
              "A", 30, "B", 26, "C", 20, "D", 21, "E", 10, "F", 18, "G", 18, "H", 8, "I", 10, "T",
              10));

  private static final int MAY_BE_LEFT_OUT = 3;

  private final List<Row> rows = Coverage.rows();

  @Test
  void everyRowIsThereOnce() {
    List<String> wanted = new ArrayList<>();
    SECTIONS.forEach((section, count) -> {
      for (int i = 1; i <= count; i++) {
        wanted.add(section + i);
      }
    });
    assertThat(rows.stream().map(Row::id)).containsExactlyInAnyOrderElementsOf(wanted);
  }

  /// The catalogue itself is not part of the project; where it lies beside it, it is read.
  @Test
  void everyRowOfTheCatalogueIsMapped() throws Exception {
    Path catalogue =
        Path.of(System.getProperty("sendready.suites", "../shared/suites"))
            .resolveSibling("design/diagnoses.md");
    assumeTrue(Files.exists(catalogue), "no catalogue at " + catalogue);
    List<String> ids =
        Pattern.compile("(?m)^\\| ([A-I]\\d+) \\|")
            .matcher(Files.readString(catalogue))
            .results()
            .map((MatchResult m) -> m.group(1))
            .toList();
    assertThat(ids).hasSizeGreaterThan(100);
    assertThat(rows.stream().map(Row::id)).containsAll(ids);
  }

  @Test
  void everyScenarioComesToExactlyItsFinding() {
    Figures.line(Coverage.sum(rows));
    assertThat(
            rows.stream()
                .flatMap(row ->
                    row.proofs().stream().filter(p -> !p.holds()).map(p -> row.id() + " " + p)))
        .isEmpty();
  }

  @Test
  void whatOtherTestsShowIsReallyTested() {
    List<String> absent = new ArrayList<>();
    for (Row row : rows) {
      for (String test : row.tests()) {
        if (!isTest(test)) {
          absent.add(row.id() + " " + test);
        }
      }
    }
    assertThat(absent).isEmpty();
  }

  private static boolean isTest(String name) {
    int sign = name.indexOf('#');
    try {
      return Arrays.stream(Class.forName(name.substring(0, sign)).getDeclaredMethods())
          .filter(m -> m.getName().equals(name.substring(sign + 1)))
          .flatMap((Method m) -> Arrays.stream(m.getAnnotations()))
          .anyMatch(a -> a.annotationType().getName().startsWith("org.junit.jupiter."));
    } catch (ClassNotFoundException absent) {
      return false;
    }
  }

  @Test
  void fewRowsAreLeftOutAndEachSaysWhy() {
    List<Row> left = rows.stream().filter(row -> !row.not().isEmpty()).toList();
    left.forEach(row -> Figures.line("not built: " + row.id() + " " + row.not()));
    assertThat(left).hasSizeLessThanOrEqualTo(MAY_BE_LEFT_OUT);
    assertThat(rows)
        .allSatisfy(row -> {
          int ways = (row.proofs().isEmpty() ? 0 : 1) + (row.tests().isEmpty() ? 0 : 1);
          assertThat(ways > 0 ^ !row.not().isEmpty()).as("how %s is shown", row.id()).isTrue();
        });
    assertThat(left).allSatisfy(row -> assertThat(row.not()).hasSizeGreaterThan(40));
  }

  /// A zone of its own is no fault by itself: what is missing in it shows in the rows it holds.
  private static final Set<String> NO_FAULT_BY_ITSELF = Set.of("F4");

  /// What blocks is never only remarked upon; what is cosmetic never fails.
  @Test
  void verdictsFitTheSeverityOfTheCatalogue() {
    List<String> odd = new ArrayList<>();
    for (Row row : rows) {
      for (Coverage.Proof proof : row.proofs()) {
        boolean tooMild =
            row.severity().equals("B")
                && proof.came().equals("pass")
                && !NO_FAULT_BY_ITSELF.contains(row.id());
        boolean tooHard =
            "Li".contains(row.severity())
                && (proof.came().equals("fail") || proof.came().equals("unknown"));
        if (tooMild || tooHard) {
          odd.add(row.id() + " " + proof);
        }
      }
    }
    assertThat(odd).isEmpty();
  }
}
